import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { archiveLimits } from '../src/read/archive.ts'
import { readDocx } from '../src/read/docx.ts'
import { imageSize } from '../src/read/image-size.ts'
import { readMhtml } from '../src/read/mhtml.ts'
import { textOfRtf } from '../src/read/rtf/text-of-rtf.ts'
import { readRtf } from '../src/read/rtf.ts'
import { readImage } from '../src/read/scan.ts'
import { sniff } from '../src/read/sniff.ts'
import { readZip } from '../src/read/zip.ts'
import { makeDocx, paragraph, table } from './fixtures/read/make-docx.ts'
import { makePdf } from './fixtures/read/make-pdf.ts'
import { failed, mapFaults, rawFile, readable } from './fixtures/read/raw-file.ts'
import { processorMs } from './processor-ms.ts'

const context = { ocr: true, progress: () => {} }
const bytes = (text: string) => new TextEncoder().encode(text)

describe('Word files', () => {
  const textOf = async (...file: Parameters<typeof makeDocx>) =>
    readable(await readDocx(rawFile(makeDocx(...file)), context)).body.text

  test('a paragraph is a line, a table row one with tabs, a letter head one after the other', async () => {
    const head = table([
      ['BỘ NỘI VỤ\nSố: 12/2024/TT-BNV', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'],
    ])
    const list = table([
      ['TT', 'Họ và tên', 'Đơn vị'],
      ['1', 'Nguyễn Văn Mẫu\n(Trưởng phòng)', 'Sở Mẫu'],
    ])
    expect(await textOf(head + paragraph('THÔNG TƯ') + list)).toBe(
      [
        'BỘ NỘI VỤ',
        'Số: 12/2024/TT-BNV',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'THÔNG TƯ',
        'TT\tHọ và tên\tĐơn vị',
        '1\tNguyễn Văn Mẫu (Trưởng phòng)\tSở Mẫu',
      ].join('\n'),
    )
  })

  test('automatic numbers are part of the text', async () => {
    const level = (ilvl: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const numbering = `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal', 'Điều %1.')}${level(1, 'lowerLetter', '%2)')}${level(2, 'decimal', '%1.%3.')}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>`
    const item = (text: string, ilvl: number, numId = 3) =>
      paragraph(text, `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`)
    const body = [
      item('Phạm vi', 0),
      item('cá nhân', 1),
      item('tập thể', 1),
      item('Đối tượng', 0),
      item('cá nhân', 1),
      item('sâu', 2),
      item('Khác', 0, 4),
      paragraph('Không số'),
      item('Tắt', 0, 0),
    ]
    expect((await textOf(body.join(''), { numbering })).split('\n')).toEqual([
      'Điều 1. Phạm vi',
      'a) cá nhân',
      'b) tập thể',
      'Điều 2. Đối tượng',
      'a) cá nhân',
      '2.1. sâu',
      'Điều 9. Khác',
      'Không số',
      'Tắt',
    ])
  })

  const refused: [what: string, file: Uint8Array, kind: string, detail: RegExp][] = [
    [
      'entities that grow',
      makeDocx('', { extra: { 'word/styles.xml': bytes('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') } }),
      'unreadable',
      /entities/,
    ],
    [
      'a part that unpacks a thousand times larger',
      makeDocx('', { extra: { 'word/styles.xml': new Uint8Array(30_000_000) } }),
      'limit',
      /times smaller/,
    ],
    ['a file without a word', makeDocx(''), 'unreadable', /without a word/],
  ]
  for (const [what, file, kind, detail] of refused) {
    test(`refused: ${what}`, async () => {
      const outcome = await readDocx(rawFile(file), context).catch((error: Error) => ({
        class: 'unreadable' as const,
        subject: '',
        detail: error.message,
        next: '',
      }))
      expect(failed(outcome)).toMatchObject({ class: kind, detail: expect.stringMatching(detail) })
    })
  }
})

test('a web archive named .doc is read as the page it holds', async () => {
  const mhtml = [
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;\r\n\tboundary="--=_b"',
    '',
    '----=_b',
    'Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA',
    '----=_b',
    'Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable',
    '',
    '<html><body><p>Quy=E1=BA=BFt =\r\n=C4=91=E1=BB=8Bnh v=E1=BB=81 vi=E1=BB=87c t=E1=BA=B7ng B=E1=BA=B1ng khen</p></body></html>',
    '----=_b--',
  ].join('\r\n')
  const raw = rawFile(mhtml, 'quyet-dinh.doc')
  expect(sniff(raw.bytes)).toBe('mhtml')
  expect(readable(await readMhtml(raw)).body.text).toContain('Quyết định về việc tặng Bằng khen')
})

describe('rich text', () => {
  const cases: [rtf: string, text: string][] = [
    ['{\\rtf1\\ansi Quy\\u7871?t \\u273?\\u7883?nh\\par S\\u7889?: 1}', 'Quyết định\nSố: 1'],
    ['{\\rtf1\\ansi\\uc2\\u7871 ab!}', 'ế!'],
    ["{\\rtf1\\ansi\\ansicpg1258 Th\\'fd}", 'Thư'],
    ["{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset163 A;}{\\f1\\fcharset0 B;}}\\f0 \\'f5\\f1 \\'f5}", 'ơõ'],
    ['{\\rtf1{\\fonttbl{\\f0 Times;}}{\\*\\generator x;}{\\info{\\title T}}{\\header dau}than}', 'than'],
    ['{\\rtf1 a\\cell b\\cell\\row c}', 'a\tb\t\nc'],
    ['{\\rtf1 m\\{1\\}\\~\\_\\\\}', 'm{1} -\\'],
    ['{\\rtf1 \\bin5 {{{{{x}', 'x'],
    ['{\\rtf1 khong dong', 'khong dong'],
  ]
  for (const [rtf, text] of cases)
    test(rtf, () => expect(textOfRtf(Buffer.from(rtf, 'utf8').toString('latin1'))).toBe(text))

  test('a head in a table is read cell by cell', async () => {
    const rtf =
      'BO NOI VU\\cell C\\u7896?NG H\\u210?A X\\u195? H\\u7896?I CH\\u7910? NGH\\u296?A VI\\u7878?T NAM\\cell\\row 1\\cell A\\cell\\row'
    const parsed = readable(await readRtf(rawFile(`{\\rtf1\\ansi ${rtf}}`)))
    expect(parsed.body.text).toBe('BO NOI VU\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n1\tA')
    expect(mapFaults(parsed)).toEqual([])
  })
  test('any rich text ends', () => {
    const piece = fc.constantFrom('{', '}', '\\par', "\\'e1", '\\u7871?', '\\bin9', '\\f1', 'x ', '\\*', '\\')
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 80 }),
        pieces => typeof textOfRtf(`{\\rtf1${pieces.join('')}`) === 'string',
      ),
    )
  })
  test('hostile rich text takes linear time', () => {
    const started = processorMs()
    for (const part of ["\\'e1", '\\u7871?', '{}', '\\par ', '\\', 'x'])
      textOfRtf(`{\\rtf1${part.repeat(1_000_000 / part.length)}`)
    expect(processorMs() - started).toBeLessThan(10_000)
    expect(() => textOfRtf('{'.repeat(100_000))).toThrow(/deep/)
  })
})

describe('archives', () => {
  test('their files are one document, in the order of their names', async () => {
    const file = zipSync({
      '10 phu luc.txt': bytes('Phụ lục'),
      '2 quyet dinh.pdf': makePdf([[{ text: 'Quyết định', x: 70, y: 100 }]]),
      '__MACOSX/._x': bytes('rác'),
      'anh.bin': Uint8Array.from({ length: 40 }, (_, index) => index % 8),
    })
    const parsed = readable(await readZip(rawFile(file), context))
    expect(parsed).toMatchObject({ format: 'zip', body: { text: 'Quyết định\nPhụ lục' } })
    expect(parsed.attachments.map(({ href }) => href)).toEqual([
      '2 quyet dinh.pdf',
      '10 phu luc.txt',
      'anh.bin',
    ])
    expect(parsed.warnings).toEqual(['anh.bin: no kind of document that is known'])
  })
  test('names are labels and nothing else', async () => {
    const names = ['../../etc/passwd', 'C:\\windows\\con', 'a\u202Efdp.exe', 'b\nc', `${'d'.repeat(300)}.txt`]
    const file = zipSync(Object.fromEntries(names.map(name => [name, bytes('Nội dung')])))
    const labels = readable(await readZip(rawFile(file), context)).attachments.map(({ href }) => href)
    expect(labels.toSorted()).toEqual(['afdp.exe', 'bc', 'con', 'd'.repeat(200), 'passwd'])
  })
  const many = Object.fromEntries(
    Array.from({ length: archiveLimits.entriesMax + 1 }, (_, index) => [`${index}`, bytes('a')]),
  )
  const cases: [what: string, file: Uint8Array, kind: string, detail: RegExp][] = [
    ['too many files', zipSync(many, { level: 0 }), 'limit', /files/],
    ['a bomb', zipSync({ 'a.txt': new Uint8Array(50_000_000) }), 'limit', /times smaller/],
    [
      'an archive in an archive',
      zipSync({ 'a.zip': zipSync({ 'b.txt': bytes('a') }) }),
      'unreadable',
      /archive in an archive/,
    ],
    ['nothing inside', zipSync({}), 'unreadable', /empty/],
  ]
  for (const [what, file, kind, detail] of cases) {
    test(`refused: ${what}`, async () =>
      expect(failed(await readZip(rawFile(file), context))).toMatchObject({
        class: kind,
        detail: expect.stringMatching(detail),
      }))
  }
})

describe('pictures', () => {
  const png = (width: number, height: number) => {
    const file = Buffer.alloc(33)
    file.writeUInt32BE(0x89504e47, 0)
    file.writeUInt32BE(width, 16)
    file.writeUInt32BE(height, 20)
    return new Uint8Array(file)
  }
  const jpeg = Uint8Array.from([
    0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xc2, 0, 17, 8, 2, 0x58, 3, 0x20, 3, 0, 0,
  ])
  test('their size is read from the head', () => {
    expect(imageSize(png(640, 480))).toEqual({ width: 640, height: 480 })
    expect(imageSize(jpeg)).toEqual({ width: 800, height: 600 })
    expect(imageSize(bytes('GIF89a'))).toBeUndefined()
    expect(imageSize(png(1, 1).slice(0, 18))).toBeUndefined()
  })
  test('a huge one is refused before it is unpacked', async () => {
    expect(failed(await readImage(rawFile(png(60_000, 60_000)), context))).toMatchObject({ class: 'limit' })
  })
  test('without recognition they are a finding', async () => {
    const finding = failed(await readImage(rawFile(png(640, 480)), { ...context, ocr: false }))
    expect(finding).toMatchObject({ class: 'unread-format', detail: expect.stringContaining('switched off') })
  })
})
