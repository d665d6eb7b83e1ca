import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decode } from '../src/normalise/decode.ts'

const none = { mediaType: null, charset: null }
const vietnamese =
  'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022; Quyết định về việc tặng thưởng Huân chương Lao động.'
const german = 'Am Morgen wurde über die größte Müllabfuhr für Köln gesprochen, schöne Grüße aus Österreich.'

/** windows-1258 has shape marks in its letters and tones as marks behind them. */
function windows1258(text: string): Buffer {
  const separate = [...text].flatMap(letter => {
    const [base = '', ...marks] = [...letter.normalize('NFD')]
    const tones = marks.filter(mark => /[\u0300\u0301\u0303\u0309\u0323]/.test(mark))
    const shaped = (base + marks.filter(mark => !tones.includes(mark)).join('')).normalize('NFC')
    return [shaped, ...tones]
  })
  return iconv.encode(separate.join(''), 'windows-1258')
}

/** What an editor shows that takes UTF-8 for windows-1252; five bytes have no letter there and show as controls. */
function readAsWindows1252(text: string): string {
  return [...Buffer.from(text)]
    .map(byte => {
      const shown = iconv.decode(Uint8Array.of(byte), 'windows-1252')
      return shown === '\ufffd' ? String.fromCharCode(byte) : shown
    })
    .join('')
}

describe('decode', () => {
  const html = (charset: string): string => `<html><head><meta charset="${charset}"></head>`
  const cases: [
    name: string,
    bytes: Uint8Array,
    hints: Partial<typeof none> | { charset: string },
    encoding: string,
    text: string,
  ][] = [
    ['UTF-8', Buffer.from(vietnamese), {}, 'utf-8', vietnamese],
    ['a byte order mark goes', Buffer.from(`\ufeff${vietnamese}`), {}, 'utf-8', vietnamese],
    [
      'a mark beats the header',
      iconv.encode(vietnamese, 'utf-16', { addBOM: true }),
      { charset: 'utf-8' },
      'utf-16le',
      vietnamese,
    ],
    ['UTF-16 without a mark', iconv.encode(vietnamese, 'utf-16be'), {}, 'utf-16be', vietnamese],
    ['windows-1258 by detection', windows1258(vietnamese), {}, 'windows-1258', vietnamese],
    [
      'windows-1258 by header',
      windows1258(vietnamese),
      { charset: 'Windows-1258' },
      'windows-1258',
      vietnamese,
    ],
    [
      'windows-1258 by the page',
      Buffer.concat([Buffer.from(html('windows-1258')), windows1258(vietnamese)]),
      {},
      'windows-1258',
      html('windows-1258') + vietnamese,
    ],
    [
      'a wrong header is passed over',
      Buffer.from(vietnamese),
      { charset: 'iso-8859-1' },
      'utf-8',
      vietnamese,
    ],
    [
      'an unknown header is passed over',
      Buffer.from(vietnamese),
      { charset: 'klingon' },
      'utf-8',
      vietnamese,
    ],
    ['Western text stays Western', iconv.encode(german, 'windows-1252'), {}, 'windows-1252', german],
    [
      'old fonts keep their codes',
      iconv.encode('Thi ®ua, khen th­ëng: QuyÕt ®Þnh cña Bé tr­ëng', 'windows-1252'),
      { charset: 'x-user-defined' },
      'windows-1252',
      'Thi ®ua, khen th­ëng: QuyÕt ®Þnh cña Bé tr­ëng',
    ],
    ['encoded twice', Buffer.from(readAsWindows1252(vietnamese)), {}, 'utf-8', vietnamese],
    [
      'encoded three times',
      Buffer.from(readAsWindows1252(readAsWindows1252(vietnamese))),
      {},
      'utf-8',
      vietnamese,
    ],
    ['nothing', new Uint8Array(), {}, 'utf-8', ''],
  ]
  for (const [name, bytes, hints, encoding, text] of cases)
    test(name, () => {
      const decoded = decode(bytes, { ...none, ...hints })
      expect({ encoding: decoded.encoding, text: decoded.text }).toEqual({ encoding, text })
    })

  test('half-lost text is not repaired: what is gone would be guessed', () => {
    const damaged = 'QuyÃªt Ä‘á»‹nh sá»‘ 12/2024/QÄ\ufffd-UBND'
    expect(decode(Buffer.from(damaged), none).text).toBe(damaged)
  })

  test('quotation marks behind a capital A with a tilde are no damage', () => {
    const sound = '“XÃ” – ĐÃ «khá»… và Â «đá»'
    expect(decode(Buffer.from(sound), none).text).toBe(sound)
  })

  test('a file cut inside a letter keeps the rest and says so', () => {
    const { text, warnings } = decode(Buffer.from('Huân chương Lao độ').subarray(0, -1), {
      ...none,
      charset: 'utf-8',
    })
    expect(text).toBe('Huân chương Lao đ\ufffd')
    expect(warnings).toEqual(['1 characters could not be read as utf-8'])
  })

  test('a contradicted declaration is named', () => {
    expect(
      decode(Buffer.from(vietnamese), { ...none, mediaType: 'text/html; charset=iso-8859-1' }).warnings,
    ).toEqual(['declared as windows-1252, read as utf-8'])
  })
})

describe('any text comes back', () => {
  const words = fc.array(fc.constantFrom(...vietnamese.split(' ')), { minLength: 6, maxLength: 40 })
  const text = words.map(found => `Thi đua, khen thưởng: ${found.join(' ')}`)

  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'])
    test(`from ${encoding}`, () => {
      fc.assert(
        fc.property(text, one => {
          expect(decode(iconv.encode(one, encoding), none).text).toBe(one)
        }),
      )
    })

  test('from windows-1258, declared or not', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (one, declared) => {
        const hints = { ...none, charset: declared ? 'windows-1258' : null }
        expect(decode(windows1258(one), hints).text).toBe(one)
      }),
    )
  })

  test('from UTF-8 encoded twice', () => {
    fc.assert(
      fc.property(text, one => {
        expect(decode(Buffer.from(readAsWindows1252(one)), none).text).toBe(one)
      }),
    )
  })
})

test('any bytes under any declaration give some text', () => {
  const charset = fc.option(
    fc.constantFrom('utf-8', 'utf-16', 'windows-1258', 'gb18030', 'x', '', 'utf-7', 'base64'),
  )
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), charset, (bytes, declared) => {
      expect(typeof decode(bytes, { ...none, charset: declared }).text).toBe('string')
    }),
  )
})

test('a megabyte of anything is decoded in linear time', () => {
  const started = Date.now()
  for (const unit of ['Ã', 'á»', '<meta ', 'charset=', '\u0301', '\0', ' '])
    decode(Buffer.from(unit.repeat(Math.ceil(1_000_000 / unit.length))), none)
  expect(Date.now() - started).toBeLessThan(10_000)
})
