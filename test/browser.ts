import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright'

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** Playwright's own browser, else the system's; undefined where there is none, and the test then says that it skipped. */
export async function findBrowser(): Promise<Browser | undefined> {
  const args = ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  const own = chromium.executablePath()
  const executablePath = [own, ...systemBrowsers].find(path => existsSync(path))
  return executablePath === undefined ? undefined : await chromium.launch({ executablePath, args })
}
