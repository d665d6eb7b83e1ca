import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import type { ParsedDocument } from '../src/domain/document.ts'
import { closeReaders, read } from '../src/read/index.ts'
import { mapFaults, rawFile, readable } from './fixtures/read/raw-file.ts'

/** Real files are kept beside the project; without them these tests are skipped, visibly. */
const data = fileURLToPath(new URL('../../shared/data/', import.meta.url))
const present = existsSync(data)
const long = process.env.THIDUA_LONG !== undefined

afterAll(closeReaders)

const filesOf = (folder: string): string[] =>
  present ? readdirSync(`${data}${folder}`).map(name => `${data}${folder}/${name}`) : []

const cache = new Map<string, Promise<ParsedDocument>>()
function readFile(path: string): Promise<ParsedDocument> {
  const known = cache.get(path)
  if (known) return known
  const reading = read(rawFile(new Uint8Array(readFileSync(path)), basename(path))).then(readable)
  cache.set(path, reading)
  return reading
}

/** The quick run leaves out recognition and all but a few gazettes. */
const gazettes = filesOf('congbao').filter(path => path.endsWith('.pdf'))
const papers = [
  ...filesOf('office-files').filter(path => long || !path.includes('scan-')),
  ...filesOf('vbpl/doc'),
  ...filesOf('vbpl/html').filter(path => long || /v[12]\.html$/.test(path)),
  ...filesOf('vbpl/pdf').slice(0, long ? undefined : 2),
  ...gazettes.slice(0, long ? undefined : 2),
]

describe.skipIf(!present)('every file of the real folders is read', () => {
  for (const path of papers) {
    test(basename(path), { timeout: 180_000 }, async () => {
      const parsed = await readFile(path)
      expect(parsed.body.text.length).toBeGreaterThan(100)
      expect(parsed.body.text).not.toMatch(/CÔNG BÁO\/Số|Thời gian ký:/)
      if (parsed.format !== 'html')
        expect(mapFaults({ ...parsed, body: firstUnits(parsed.body, 20_000) })).toEqual([])
    })
  }
})

describe.skipIf(!present)('a gazette reads the same from its PDF and from its text layer', () => {
  for (const path of gazettes.slice(0, long ? undefined : 3)) {
    test(basename(path), { timeout: 60_000 }, async () => {
      const [pdf, text] = [await readFile(path), await readFile(path.replace(/pdf$/, 'txt'))]
      expect(sharedWords(pdf.body.text, text.body.text)).toBeGreaterThan(0.985)
    })
  }
})

describe.skipIf(!present || !long)('scans, beside what a person reads in them', () => {
  const pages: [file: string, gold: string][] = [
    ['scan-quyet-dinh-2871.pdf', 'decision-2871'],
    ['scan-to-trinh-2753.pdf', 'proposal-2753'],
  ]
  for (const [file, gold] of pages) {
    test(`${file}: at most 5 of 100 characters are wrong on either page`, { timeout: 180_000 }, async () => {
      const parsed = await readFile(`${data}office-files/${file}`)
      const second = parsed.body.text.search(/^DANH SÁCH$/m)
      const texts = [parsed.body.text.slice(0, second), parsed.body.text.slice(second)]
      for (const [index, text] of texts.entries()) {
        const wanted = readFileSync(
          new URL(`gold/ocr-${gold}-page-${index + 1}.txt`, import.meta.url),
          'utf8',
        )
        expect(errorRate(wanted, text)).toBeLessThan(0.05)
      }
      expect(parsed.format).toBe('scan')
      expect(parsed.ocrConfidence).toBeGreaterThan(80)
    })
  }
  test('the issuer’s electronic signature is kept apart, as printed', { timeout: 180_000 }, async () => {
    const parsed = await readFile(`${data}office-files/scan-quyet-dinh-2871.pdf`)
    expect(parsed.dropped).toContain('Cơ quan:UBND tỉnh Quảng Bình Giờ ký: 24/10/2022 15:17:35')
    expect(parsed.body.text).not.toContain('Giờ ký')
  })
})

test.skipIf(present)('skipped: the real files are not here', () => expect(present).toBe(false))

function firstUnits({ text, starts, ends }: ParsedDocument['body'], units: number): ParsedDocument['body'] {
  return { text: text.slice(0, units), starts: starts.slice(0, units), ends: ends.slice(0, units) }
}

/** Share of words the two texts have in common, each counted as often as it comes. */
function sharedWords(a: string, b: string): number {
  const counts = new Map<string, number>()
  const wordsOf = (text: string) => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
  const [left, right] = [wordsOf(a), wordsOf(b)]
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of right) {
    const count = counts.get(word) ?? 0
    if (count > 0) shared += 1
    counts.set(word, count - 1)
  }
  return (2 * shared) / (left.length + right.length)
}

/** Character error rate: edits per character wanted, white space taken as one blank. */
function errorRate(wanted: string, got: string): number {
  const [a, b] = [wanted, got].map(text => text.normalize('NFC').replace(/\s+/g, ' ').trim())
  if (!a || b === undefined) throw new RangeError('nothing wanted')
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...a].entries()) {
    const next = [index + 1]
    for (let at = 1; at <= b.length; at += 1) {
      const substituted = (row[at - 1] ?? 0) + (b[at - 1] === letter ? 0 : 1)
      next.push(Math.min((row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, substituted))
    }
    row = next
  }
  return (row[b.length] ?? 0) / a.length
}
