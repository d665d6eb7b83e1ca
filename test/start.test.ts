import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const main = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))

test('thidua start answers from the registry before the first crawl, and stops when it is told to', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'thidua bắt đầu '))
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', main, 'start', '--no-schedule', '--port', '0', '--data', folder],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  try {
    const url = await new Promise<string>((resolve, reject) => {
      child.once('exit', code => reject(new Error(`ended with ${code} before it listened`)))
      child.stdout.on('data', (bytes: Buffer) => {
        const found = /http:\/\/\S+/.exec(bytes.toString())
        if (found) resolve(found[0])
      })
    })
    const response = await fetch(`${url}api/search?q=${encodeURIComponent('98/2023/ND-CP')}&on=2026-11-21`)
    const answer = (await response.json()) as {
      hits: { instrumentId: string; status: string; held: boolean }[]
    }
    expect(answer.hits[0]).toMatchObject({ instrumentId: 'vn/cp/nd/2023/98', status: 'expired', held: false })
    child.removeAllListeners('exit')
    const ended = new Promise(resolve => child.once('exit', resolve))
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  } finally {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
}, 60_000)
