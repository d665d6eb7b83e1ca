import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { storeRegistry } from '../pipelines/store-registry.ts'
import { draftBytesMax } from '../src/answer/draft-text.ts'
import { lookupUnitsMax } from '../src/answer/lookup-answer.ts'
import { type OpenAnswers, openAnswers, work } from '../src/cli/data-folder.ts'
import { closeReaders } from '../src/read/index.ts'
import { createWeb } from '../src/web/app.ts'

const root = mkdtempSync(join(tmpdir(), 'thidua soát '))
const folder = join(root, 'kho')

/** A Word file of one recital; letters outside ASCII are escapes of UTF-16 units. */
const rtf = `{\\rtf1\\ansi\\uc0 ${[...'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 30 tháng 12 năm 2023;']
  .map(letter => (letter > '~' ? `\\u${letter.charCodeAt(0)} ` : letter))
  .join('')}\\par}`

describe('the page that checks a draft', () => {
  let open: OpenAnswers
  let app: ReturnType<typeof createWeb>
  beforeAll(async () => {
    await work(folder, 'real', async ({ store, registry }) => storeRegistry(store, registry))
    open = await openAnswers(folder)
    app = createWeb(open.answers, '0')
  })
  afterAll(async () => {
    await open.close()
    await closeReaders()
    rmSync(root, { recursive: true, force: true })
  })

  async function send(fields: Record<string, string | File>, path = '/soat-can-cu') {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    const response = await app.request(path, { method: 'POST', body })
    return { status: response.status, page: await response.text() }
  }
  const file = (content: string | Uint8Array<ArrayBuffer>, name: string) => new File([content], name)

  test('a file and a text are checked, and nothing of them is kept', async () => {
    const before = contentOf(folder)
    const fromFile = await send({ text: '', on: '2024-03-01', file: file(rtf, 'du-thao.doc') })
    expect(fromFile.page).toContain('Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023')
    expect(fromFile.page).toContain('Sao chép căn cứ')
    const fromText = await send({ text: 'Căn cứ Luật Thi đua, khen thưởng;', on: '2024-03-01' })
    expect(fromText.page).toContain('Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;')
    expect(contentOf(folder)).toEqual(before)
  })

  test('the language of the page stays when the form is sent', async () => {
    const { page } = await send({ text: 'Căn cứ Luật Thi đua, khen thưởng;', on: '' }, '/soat-can-cu?lang=en')
    expect(page).toContain('Copy the recitals')
    expect(page).toContain('action="/soat-can-cu?lang=en"')
  })

  const refused: readonly [name: string, content: string | Uint8Array<ArrayBuffer>, says: string][] = [
    ['a program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1]), 'Không phải tệp Word hay PDF'],
    ['a Word file without text', '{\\rtf1\\ansi }', 'Không đọc được tệp'],
  ]
  for (const [name, content, says] of refused) {
    test(`${name} is refused with what to do instead`, async () => {
      const { status, page } = await send({ text: '', on: '', file: file(content, 'a.docx') })
      expect(status).toBe(200)
      expect(page).toContain(says)
    })
  }

  test('a page that Word has saved as a document is read', async () => {
    const page = '<!doctype html><meta charset="utf-8"><body><p>Căn cứ Luật Thi đua, khen thưởng;</p></body>'
    const answer = await send({ text: '', on: '2024-03-01', file: file(page, 'a.doc') })
    expect(answer.page).toContain('Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;')
  })

  test('files wait for each other, and not without end', async () => {
    const pages = await Promise.all(
      Array.from({ length: 7 }, () => send({ text: '', on: '2024-03-01', file: file(rtf, 'a.doc') })),
    )
    const read = pages.filter(({ page }) => page.includes('Căn cứ sau khi soát')).length
    const sent = pages.filter(({ page }) => page.includes('Đang có nhiều tệp chờ đọc')).length
    expect([read, sent]).toEqual([4, 3])
    expect((await send({ text: '', on: '', file: file(rtf, 'a.doc') })).page).toContain('Căn cứ sau khi soát')
  })

  test('a file that is too large is refused before it is read', async () => {
    const { status, page } = await send({
      text: '',
      file: file(new Uint8Array(draftBytesMax + 2 ** 20 + 1), 'a.pdf'),
    })
    expect(status).toBe(413)
    expect(page).toContain('Tệp quá lớn')
  })

  test('nothing asked is no error, and what is not a recital is still looked up', async () => {
    expect((await send({ text: '  ', on: '' })).page).not.toContain('role="alert"')
    const { page } = await send({ text: 'Theo Nghị định số 98/2023/NĐ-CP.', on: '2024-03-01' })
    expect(page).toContain('Không có dòng nào bắt đầu bằng “Căn cứ”')
    expect(page).toContain('98/2023/NĐ-CP')
  })

  test('words of a draft are never markup', async () => {
    const { page } = await send({
      text: 'Căn cứ <img src=x onerror=alert(1)> Luật A;</textarea><script>',
      on: '',
    })
    expect(page).not.toContain('<img')
    expect(page).not.toContain('</textarea><script>')
  })

  test('POST /api/lookup gives the recitals beside the references', async () => {
    const response = await app.request('/api/lookup', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        text: 'Căn cứ Luật Thi đua, khen thưởng;'.slice(0, lookupUnitsMax),
        on: '2024-03-01',
      }),
    })
    const { recitals } = (await response.json()) as { recitals: { action: string; corrected: string }[] }
    expect(recitals).toMatchObject([
      { action: 'correct', corrected: 'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;' },
    ])
  })

  const words = new URL('../../shared/data/office-files/', import.meta.url)
  const isLong = process.env.THIDUA_LONG === '1' && existsSync(words)
  if (!existsSync(words)) console.log('recitals-page.test.ts: real Word files skipped, no ../shared here')
  test.skipIf(!isLong)('a real Word file of 2018 is checked for the day it bears', async () => {
    const bytes = new Uint8Array(readFileSync(new URL('03-2018-tt-bng.doc', words)))
    const { page } = await send({ text: '', on: '', file: file(bytes, 'a.doc') })
    expect(page).toContain('Hiệu lực tính vào ngày 01/11/2018')
    expect(page).toContain('91/2017/NĐ-CP')
  })
})

/** Every file of a folder with its content; SQLite's shared memory changes with every reader and holds no data. */
function contentOf(root: string): Record<string, string> {
  const files: Record<string, string> = {}
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const path = join(root, name)
    if (name.endsWith('-shm') || statSync(path).isDirectory()) continue
    files[name] = createHash('sha256').update(readFileSync(path)).digest('hex')
  }
  return files
}
