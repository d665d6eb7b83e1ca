import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { closeReaders, fileBytesMax, read, readTogether } from '../src/read/index.ts'
import { type ContentKind, sniff } from '../src/read/sniff.ts'
import { makeDocx, paragraph } from './fixtures/read/make-docx.ts'
import { makePdf } from './fixtures/read/make-pdf.ts'
import { failed, rawFile, readable } from './fixtures/read/raw-file.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const concat = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap(part => [...part]))

describe('content decides, not the name', () => {
  const cases: [what: string, content: Uint8Array, kind: ContentKind][] = [
    ['nothing', bytes(''), 'empty'],
    ['a page', bytes('<!DOCTYPE html><title>Tin</title><p>Nội dung'), 'html'],
    ['an XHTML page', bytes('<?xml version="1.0"?>\n<html xmlns="x"><body>a</body></html>'), 'html'],
    [
      'mark-up without a root, as a .doc',
      bytes('<figure class="table"><table><tr><td>Số: 1</td></tr></table></figure>'),
      'html',
    ],
    ['text that shows a tag', bytes(`Thẻ <p> mở một đoạn. ${'Văn bản thường. '.repeat(200)}`), 'text'],
    ['a front matter', bytes('---\ntitle: Tin\n---\nThân bài'), 'markdown'],
    ['a rule above plain text', bytes('---\nkhông có gì'), 'text'],
    ['links in brackets', bytes('Xem [tin](https://example.org/a) hôm nay'), 'markdown'],
    ['plain Vietnamese', bytes('Căn cứ Luật Thi đua, khen thưởng;'), 'text'],
    ['plain text in UTF-16', new Uint8Array(Buffer.from('\ufeffCăn cứ Luật', 'utf16le')), 'text'],
    [
      'plain text in UTF-16 without a mark',
      new Uint8Array(Buffer.from('Quyet dinh so 12 cua UBND tinh Cao Bang', 'utf16le')),
      'text',
    ],
    ['a PDF', makePdf([[]]), 'pdf'],
    ['a PDF behind rubbish', concat(bytes('\r\n\r\n'), makePdf([[]])), 'pdf'],
    ['a Word file', makeDocx(paragraph('a')), 'docx'],
    [
      'a spreadsheet',
      zipSync({ '[Content_Types].xml': bytes('<x/>'), 'xl/workbook.xml': bytes('<x/>') }),
      'office',
    ],
    [
      'data beside a document',
      bytes('{\n  "so_hieu": "mau", "full_text": "<p>a</p><p>b</p><p>c</p>"\n}'),
      'json',
    ],
    ['a list of data', bytes('[{"a": 1}, {"a": 2}]'), 'json'],
    ['text that opens like data', bytes('{"Phong trào"} là tên một chuyên mục; nội dung ở dưới.'), 'text'],
    ['a zip', zipSync({ 'quyet-dinh.txt': bytes('a') }), 'zip'],
    ['an OLE file that holds a zip', concat(ole, makeDocx(paragraph('a'))), 'doc'],
    ['rich text', bytes('{\\rtf1\\ansi a}'), 'rtf'],
    ['rich text behind empty lines', bytes('\r\n\t {\\rtf1\\ansi a}'), 'rtf'],
    ['a text that names it', bytes('Tệp {\\rtf1\\ansi a}'), 'text'],
    ['a JPEG', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), 'image'],
    ['a program', Uint8Array.from({ length: 64 }, (_, index) => index % 9), 'binary'],
  ]
  for (const [what, content, kind] of cases) test(`${what}: ${kind}`, () => expect(sniff(content)).toBe(kind))
})

describe('what cannot be read is a finding that says what to do', () => {
  const cases: [what: string, content: Uint8Array, finding: string, detail: RegExp][] = [
    ['nothing', bytes(''), 'unread-format', /empty/],
    ['a spreadsheet', zipSync({ '[Content_Types].xml': bytes('<x/>') }), 'unread-format', /spreadsheet/],
    ['a program', Uint8Array.from({ length: 64 }, (_, index) => index % 9), 'unread-format', /no kind/],
    ['data beside a document', bytes('{"mo_ta": "mẫu"}'), 'unread-format', /JSON/],
    ['a file above the limit', new Uint8Array(fileBytesMax + 1), 'limit', /bytes/],
  ]
  for (const [what, content, kind, detail] of cases) {
    test(what, async () => {
      const finding = failed(await read(rawFile(content, 'a.doc')))
      expect(finding).toMatchObject({ class: kind, subject: 'a.doc' })
      expect(finding.detail).toMatch(detail)
      expect(finding.next).not.toBe('')
    })
  }
  test('the address names the file where there is one', async () => {
    const raw = rawFile('')
    const finding = await read({
      ...raw,
      provenance: { ...raw.provenance, url: 'https://example.org/a.pdf' },
    })
    expect(failed(finding).subject).toBe('https://example.org/a.pdf')
  })
})

describe('several files of one document', () => {
  test('are put together in the order given; one that fails is a warning', async () => {
    const result = readable(
      await readTogether([
        rawFile('Quyết định', 'qd.txt'),
        rawFile('', 'rong.txt'),
        rawFile('---\ntitle: Phụ lục\n---\nDanh sách', 'pl.md'),
      ]),
    )
    expect(result.body.text).toBe('Quyết định\nPhụ lục\nDanh sách')
    const start = result.body.text.indexOf('Danh sách')
    expect(result.source.slice(result.body.starts[start], result.body.ends[start + 8])).toBe('Danh sách')
    expect(result.stated.title).toBe('Phụ lục')
    expect(result.warnings.join()).toContain('rong.txt: the file is empty')
  })
  test('none of which can be read are a finding', async () => {
    expect(failed(await readTogether([rawFile('', 'a'), rawFile('', 'b')])).subject).toBe('a')
  })
  test('PDFs keep each its own pages', async () => {
    const part = (text: string) => rawFile(makePdf([[{ text, x: 70, y: 100 }]]))
    const result = readable(await readTogether([part('Điều 1. Một'), part('Điều 2. Hai')]))
    expect(result).toMatchObject({ format: 'pdf', body: { text: 'Điều 1. Một\nĐiều 2. Hai' } })
    await closeReaders()
  })
})
