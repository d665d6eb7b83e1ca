import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportJsonl } from '../pipelines/export.ts'
import { bringIndex } from '../pipelines/index-records.ts'
import { type IngestReport, ingestPaths } from '../pipelines/ingest.ts'
import { rawOfFile } from '../pipelines/raw-of-file.ts'
import { reextract } from '../pipelines/reextract.ts'
import { reindex } from '../pipelines/reindex.ts'
import { walkFiles } from '../pipelines/walk-files.ts'
import { fileBytesMax } from '../src/read/index.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { openIndex } from '../src/search/open-index.ts'
import { openSearch } from '../src/search/open-search.ts'
import { plainRequest, type SearchAnswer, type SearchRequest } from '../src/search/search-answer.ts'
import type { SearchIndex } from '../src/search/search-index.ts'
import { captureFile } from '../src/store/capture-file.ts'
import { openStore } from '../src/store/open.ts'
import type { Store } from '../src/store/store.ts'
import { documentIds, findDocument } from '../src/store/stored-document.ts'
import { writeSampleFolder } from './crash/sample-folder.ts'

const root = mkdtempSync(join(tmpdir(), 'thidua thử '))
const documents = join(root, 'tài liệu')
const registry = loadRegistry()
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('files to read', () => {
  test('one order whatever the system has; names with a dot first are passed over; a file twice is one', () => {
    const folder = join(root, 'walk')
    mkdirSync(join(folder, 'b', '.git'), { recursive: true })
    for (const name of ['c.txt', 'a.txt', '.hidden', 'b/d.txt', 'b/.git/x'])
      writeFileSync(join(folder, name), name)
    const places = walkFiles([folder, join(folder, 'a.txt')]).map(({ place }) => place)
    expect(places).toEqual(['walk/a.txt', 'walk/b/d.txt', 'walk/c.txt'])
  })
  test.skipIf(process.platform === 'win32')('a folder that links to itself ends', () => {
    const folder = join(root, 'loop')
    mkdirSync(folder)
    writeFileSync(join(folder, 'a.txt'), 'a')
    symlinkSync(folder, join(folder, 'again'))
    expect(walkFiles([folder]).map(({ place }) => place)).toEqual(['loop/a.txt'])
  })
  test('a name with its marks apart, as a Mac gives it, is the same place', () => {
    const folder = join(root, 'Kế hoạch')
    mkdirSync(folder)
    writeFileSync(join(folder, 'Quyết định.txt'.normalize('NFD')), 'a')
    expect(walkFiles([folder]).map(({ place }) => place)).toEqual([
      'Kế hoạch/Quyết định.txt'.normalize('NFC'),
    ])
  })
  test('what may never end or is larger than anything that is read is a finding, and not opened', () => {
    const large = join(root, 'lớn.pdf')
    writeFileSync(large, '')
    truncateSync(large, fileBytesMax + 1)
    expect(rawOfFile({ path: large, place: 'lớn.pdf' })).toMatchObject({ class: 'limit', subject: 'lớn.pdf' })
    rmSync(large)
    if (process.platform === 'win32') return
    const pipe = join(root, 'ống')
    execFileSync('mkfifo', [pipe])
    expect(rawOfFile({ path: pipe, place: 'ống' })).toMatchObject({ class: 'unreadable', subject: 'ống' })
  })
  test('a path that is not there is said', () =>
    expect(() => walkFiles([join(root, 'nowhere')])).toThrow(/nowhere/))
})

describe('a folder from bytes to answers', () => {
  let store: Store
  let index: SearchIndex
  let first: IngestReport
  const ingest = () => ingestPaths([documents], { store, index, registry })
  const ask = async (q: string, more: Partial<SearchRequest> = {}): Promise<SearchAnswer> => {
    const answer = await openSearch({ store, registry, index }).search({ ...plainRequest, ...more, q })
    if ('refused' in answer) throw new Error(answer.detail)
    return answer
  }
  beforeAll(async () => {
    writeSampleFolder(documents, 8)
    const folder = join(root, 'dữ liệu')
    store = openStore(folder, { mode: 'write' })
    index = await openIndex(folder, { mode: 'write' })
    first = await ingest()
  })
  afterAll(async () => {
    await index.close()
    store.close()
  })

  test('every file is accounted for; what nobody can read is a finding, not a gap', () => {
    // 8 decisions, 8 news, 2 translations, 1 copy with the same bytes, 1 broken file
    expect(first).toMatchObject({ planned: 20, new: 18, unchanged: 1, failed: 1 })
    expect(first.findings.map(finding => finding.subject)).toEqual(['tài liệu/hỏng-7.bin'])
  })
  test('run again: nothing new, and what failed is tried again', async () => {
    const before = [...exportJsonl(store)]
    expect(await ingest()).toMatchObject({ new: 0, changed: 0, unchanged: 19, failed: 1 })
    expect([...exportJsonl(store)]).toEqual(before)
  })
  test('a broken file that was mended is read, and its finding closed', async () => {
    writeFileSync(
      join(documents, 'hỏng-7.bin'),
      'Hội nghị biểu dương gương điển hình tiên tiến của tỉnh Mẫu năm 2024.',
    )
    expect(await ingest()).toMatchObject({ new: 1, failed: 0, findings: [] })
    expect([...exportJsonl(store)].some(line => line.includes('"line":"finding"'))).toBe(false)
    expect((await ask('biểu dương gương điển hình')).hits[0]?.title).toContain('biểu dương')
  })
  test('a number finds the decision, then what cites it', async () => {
    const { hits } = await ask('3/2024/QD-UBND tinh mau')
    expect(hits[0]?.symbol).toBe('03/2024/QĐ-UBND')
    expect(hits[0]?.why.map(({ code }) => code)).toContain('symbol')
    expect(hits.slice(1).flatMap(hit => hit.why.map(({ code }) => code))).toContain('cites')
  })
  test('words with and without diacritics find the same first', async () => {
    const [marked, plain] = [
      await ask('hội nghị tổng kết phong trào thi đua số 5'),
      await ask('hoi nghi tong ket phong trao thi dua so 5'),
    ]
    expect(marked.hits[0]?.title).toBe('Hội nghị tổng kết phong trào thi đua số 5')
    expect(plain.hits[0]?.workId).toBe(marked.hits[0]?.workId)
  })
  test('a translated copy stands with its original, in one hit of two languages', async () => {
    const { hits } = await ask('hội nghị tổng kết phong trào thi đua số 4')
    expect([...(hits[0]?.languages ?? [])].sort()).toEqual(['en', 'vi'])
    expect(hits[0]?.machineTranslated).toBe(false)
  })
  test('the registry answers where no text is held', async () => {
    const { hits } = await ask('06/2022/QH15', { on: null })
    expect(hits[0]).toMatchObject({ instrumentId: 'vn/qh15/luat/2022/6', held: false, documentId: null })
  })
  test('every answer says what is covered', async () => {
    const { coverage } = await ask('thi đua')
    expect(coverage).toMatchObject({ documents: 19, sample: false })
    expect(coverage.asOf).not.toBeNull()
  })
  test('reading everything again from the captures changes nothing', async () => {
    const before = [...exportJsonl(store)]
    const report = await reextract({ store, index, registry })
    expect(report).toMatchObject({ documents: 19, failed: 0 })
    expect([...exportJsonl(store)]).toEqual(before)
  })
  test('a document whose capture is lost stays as it was read; the others are read again', async () => {
    const before = [...exportJsonl(store)]
    const document = documentIds(store).map(id => findDocument(store, id))[3]
    const path = captureFile(join(store.folder, 'captures'), document?.version.sha256 ?? '')
    const kept = readFileSync(path)
    rmSync(path)
    const report = await reextract({ store, index, registry })
    expect(report).toMatchObject({ documents: 19, failed: 1 })
    expect(report.findings.map(({ subject }) => subject)).toEqual([document?.place])
    expect([...exportJsonl(store)].filter(line => !line.includes('"line":"finding"'))).toEqual(before)
    writeFileSync(path, kept)
    expect(await reextract({ store, index, registry })).toMatchObject({ failed: 0, findings: [] })
    expect([...exportJsonl(store)]).toEqual(before)
  })
  test('the index is made again beside the old one, and answers the same', async () => {
    const folder = store.folder
    const asked = async () => (await ask('thi đua khen thưởng')).hits.map(hit => hit.workId)
    const before = await asked()
    const reader = await openIndex(folder, { mode: 'read' })
    const { records } = await reindex(store, registry)
    expect(records).toBe((await index.count()).records)
    await index.close()
    index = await openIndex(folder, { mode: 'write' })
    expect(
      readdirSync(folder)
        .filter(name => name.endsWith('.db'))
        .sort(),
    ).toEqual(['index-2.db', 'store.db'])
    expect(await asked()).toEqual(before)
    // A reader that was there before answers on, and takes the new one up.
    expect((await reader.count()).records).toBe(records)
    await expect(reader.put([])).rejects.toThrow('reading')
    await reader.close()
  })
  test('an index of another schema is not read, and is made again', async () => {
    const { records } = await index.count()
    await index.setNote('schema', '0')
    await index.close()
    await expect(openIndex(store.folder, { mode: 'read' })).rejects.toThrow('reindex')
    index = await openIndex(store.folder, { mode: 'write' })
    await bringIndex({ store, index, registry })
    expect((await index.count()).records).toBe(records)
  })
  test('an index that was lost is filled again from the store', async () => {
    const { records } = await index.count()
    await index.close()
    for (const name of readdirSync(store.folder))
      if (name.startsWith('index-')) rmSync(join(store.folder, name))
    index = await openIndex(store.folder, { mode: 'write' })
    await bringIndex({ store, index, registry })
    expect((await index.count()).records).toBe(records)
  })
  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'a file that may not be opened is a finding',
    async () => {
      const path = join(documents, 'cấm.txt')
      writeFileSync(path, 'không đọc được')
      chmodSync(path, 0)
      const report = await ingest()
      expect(report.failed).toBe(1)
      expect(report.findings[0]?.class).toBe('unreadable')
      chmodSync(path, 0o600)
    },
  )
})

const shared = new URL('../../shared/seeds', import.meta.url)

describe('the five seeds', () => {
  test.skipIf(!existsSync(shared))('are read, none fails (skipped without ../shared)', async () => {
    const folder = join(root, 'hạt giống')
    const store = openStore(folder, { mode: 'write' })
    const index = await openIndex(folder, { mode: 'write' })
    const report = await ingestPaths([shared.pathname], { store, index, registry })
    expect(report).toMatchObject({ planned: 5, new: 5, failed: 0 })
    const { hits } = (await openSearch({ store, registry, index }).search({
      ...plainRequest,
      q: 'giao ban khuyen hoc dong bang song hong',
    })) as SearchAnswer
    expect(hits[0]?.language).toBe('de')
    await index.close()
    store.close()
  })
})
