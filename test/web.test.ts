import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenAnswers, openAnswers } from '../src/cli/data-folder.ts'
import { type RunningWeb, serveWeb } from '../src/cli/serve-web.ts'
import { findBrowser } from './browser.ts'
import { crawledSample } from './sample.ts'

const browser: Browser | undefined = await findBrowser()
if (!browser)
  console.log('web.test.ts: skipped, no browser here (npx playwright install chromium, or install chromium)')

describe.skipIf(browser === undefined)('pages in a real browser', () => {
  let sample: Awaited<ReturnType<typeof crawledSample>>
  let open: OpenAnswers
  let web: RunningWeb
  let page: Page
  const failures: string[] = []

  beforeAll(async () => {
    sample = await crawledSample()
    open = await openAnswers(sample.folder)
    web = await serveWeb(open.answers, { host: '127.0.0.1', port: 0 })
    if (browser) page = await browser.newPage({ locale: 'vi-VN' })
    page.on('console', message => message.type() === 'error' && failures.push(message.text()))
    page.on('pageerror', error => failures.push(String(error)))
    page.on('request', request => {
      if (!request.url().startsWith(web.url)) failures.push(`left the host: ${request.url()}`)
    })
  }, 90_000)

  afterAll(async () => {
    await browser?.close()
    await web?.close()
    await open?.close()
    sample?.remove()
  })

  test('a person searches, opens a document and follows a reference', async () => {
    await page.goto(web.url)
    await expect.poll(() => page.title()).toContain('thidua')
    expect(await page.getByRole('note').textContent()).toContain('DỮ LIỆU MẪU')
    await page.locator('input[name="q"]').fill('quy che thi dua khen thuong')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=/)
    const first = page.locator('.hit h3 a').first()
    await first.waitFor()
    await first.click()
    await page.waitForURL(/tai-lieu|van-ban/)
    const reference = page.locator('a.ref.resolved').first()
    await reference.waitFor()
    await reference.click()
    await page.waitForURL(/van-ban/)
    expect(await page.locator('.badge').first().textContent()).not.toBe('')
  })

  test('the keyboard alone is enough', async () => {
    await page.goto(`${web.url}?q=thi+%C4%91ua`)
    await page.locator('.hit').first().waitFor()
    await page.keyboard.press('j')
    expect(await page.evaluate('document.activeElement.closest(".hit") !== null')).toBe(true)
    await page.keyboard.press('/')
    expect(await page.evaluate('document.activeElement.name')).toBe('q')
  })

  test('Escape closes the suggestions and leaves what was typed', async () => {
    await page.goto(web.url)
    const box = page.locator('input[name="q"]')
    await box.pressSequentially('thi đua')
    await page.locator('#goi-y li').first().waitFor()
    await box.press('ArrowDown')
    expect(await box.getAttribute('aria-activedescendant')).toBe('goi-y-0')
    await box.press('Escape')
    expect(await page.locator('#goi-y').isHidden()).toBe(true)
    expect(await box.inputValue()).toBe('thi đua')
  })

  test('the arrow up goes to the last suggestion, and what is typed on is not replaced by one', async () => {
    await page.goto(web.url)
    const box = page.locator('input[name="q"]')
    await box.pressSequentially('thi đua')
    const items = page.locator('#goi-y li')
    await items.first().waitFor()
    await box.press('ArrowUp')
    expect(await box.getAttribute('aria-activedescendant')).toBe(`goi-y-${(await items.count()) - 1}`)
    await page.route('**/api/suggest?*', () => {})
    await box.pressSequentially(' yêu')
    expect(await box.getAttribute('aria-activedescendant')).toBeNull()
    expect(await page.locator('#goi-y [aria-selected="true"]').count()).toBe(0)
    await box.press('Enter')
    await page.waitForURL(/q=/)
    expect(new URL(page.url()).searchParams.get('q')).toBe('thi đua yêu')
    await page.unroute('**/api/suggest?*')
  })

  test('on a phone nothing is wider than the screen', async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    for (const path of [
      '',
      '?q=thi+dua',
      'nguon',
      'soat-can-cu',
      'danh-hieu',
      'danh-hieu/cstdcs',
      'so-sanh',
      'dong-thoi-gian?q=thi+dua',
      'van-ban/vn/qh15/luat/2022/6/hop-nhat',
      'co-quan/bnv',
      'docs',
      'cum',
      'van-ban/vn/qh15/luat/2022/6',
    ]) {
      await page.goto(web.url + path)
      const width = await page.evaluate('document.documentElement.scrollWidth')
      expect(width, path).toBeLessThanOrEqual(360)
    }
    await page.goto(`${web.url}?q=12/2024/Q%C4%90-UBND`)
    await page.locator('.hit h3 a[href*="tai-lieu"]').first().click()
    await page.locator('.text').waitFor()
    const width = await page.evaluate('document.documentElement.scrollWidth')
    expect(width, page.url()).toBeLessThanOrEqual(360)
    await page.goto(`${web.url}?q=12/2024/Q%C4%90-UBND`)
    await page.evaluate(
      `for (const one of document.querySelectorAll('.hit h3 a, .snippet, .symbol, .why p')) one.textContent = 'nghi-dinh/'.repeat(40) + 'x'.repeat(400)`,
    )
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  test('English on request, and a page that is not there leads back', async () => {
    await page.goto(`${web.url}?lang=en`)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    const missing = await page.goto(`${web.url}van-ban/vn/cp/nd/1990/9999`)
    expect(missing?.status()).toBe(404)
    expect(await page.locator('main a').first().getAttribute('href')).toBe('/')
    failures.length = 0 // the browser reports the 404 that was asked for
  })

  test('a draft is checked', async () => {
    await page.goto(`${web.url}soat-can-cu`)
    await page
      .getByRole('textbox')
      .first()
      .fill('Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023;')
    await page.getByRole('button', { name: 'Soát căn cứ' }).click()
    await page.locator('.recital .badge.expired').waitFor()
    expect(await page.locator('.recital ins').textContent()).toContain('152/2025/NĐ-CP')
    await page.getByRole('button', { name: 'Sao chép căn cứ' }).press('Enter')
    await page.getByText('Đã sao chép.').waitFor()
  })

  test('no script failed and nothing was asked of another host', () => {
    expect(failures).toEqual([])
  })
})
