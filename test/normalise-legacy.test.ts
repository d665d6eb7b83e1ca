import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { identityMap, type MappedText, toSource } from '../src/domain/source-map.ts'
import { legacyFonts } from '../src/normalise/steps/legacy-fonts.ts'
import { isSyllable } from '../src/normalise/syllable.ts'
import { unitClassesOf } from '../src/normalise/unit-class.ts'

const read = (text: string): MappedText => legacyFonts(identityMap(text), unitClassesOf(text))

/** The letters of TCVN3 in the order of their codes, those without a code left out. */
const tcvn3Codes = [...range(0xa1, 0xae), ...range(0xb5, 0xb9), ...range(0xbb, 0xbe), ...range(0xc6, 0xcc)]
  .concat([...range(0xce, 0xd8), ...range(0xdc, 0xdf), ...range(0xe1, 0xef), ...range(0xf1, 0xfe)])
  .map(code => String.fromCharCode(code))
const tcvn3Letters =
  'ĂÂÊÔƠƯĐăâêôơưđ' +
  'àảãáạ' +
  'ằẳẵắ' +
  'ặầẩẫấậè' +
  'ẻẽéẹềểễếệìỉ' +
  'ĩíịò' +
  'ỏõóọồổỗốộờởỡớợù' +
  'ủũúụừửữứựỳỷỹýỵ'
const tcvn3 = (text: string): string =>
  [...text].map(letter => tcvn3Codes[[...tcvn3Letters].indexOf(letter)] ?? letter).join('')

const vniMarks: Readonly<Record<string, string>> = {
  '\u0301': 'ù',
  '\u0300': 'ø',
  '\u0309': 'û',
  '\u0303': 'õ',
  '\u0323': 'ï',
  '\u0302': 'â',
  '\u0302\u0301': 'á',
  '\u0302\u0300': 'à',
  '\u0302\u0309': 'å',
  '\u0302\u0303': 'ã',
  '\u0302\u0323': 'ä',
  '\u0306': 'ê',
  '\u0306\u0301': 'é',
  '\u0306\u0300': 'è',
  '\u0306\u0309': 'ú',
  '\u0306\u0303': 'ü',
  '\u0306\u0323': 'ë',
}
const vniLetters: Readonly<Record<string, string>> = {
  đ: 'ñ',
  Đ: 'Ñ',
  ỉ: 'æ',
  ĩ: 'ó',
  ị: 'ò',
  ỵ: 'î',
  í: 'í',
  ì: 'ì',
}
const vni = (text: string): string => [...text].map(vniLetter).join('')
function vniLetter(letter: string): string {
  const { base, shape, tone } = partsOf(letter)
  if (vniLetters[letter]) return vniLetters[letter]
  if (shape === '\u031b') return (base === 'o' ? 'ô' : 'ö') + (vniMarks[tone] ?? '')
  return base + (vniMarks[shape + tone] ?? '')
}

const viqrSigns: Readonly<Record<string, string>> = {
  '\u0302': '^',
  '\u0306': '(',
  '\u031b': '+',
  '\u0301': "'",
  '\u0300': '`',
  '\u0309': '?',
  '\u0303': '~',
  '\u0323': '.',
}
const viqr = (text: string): string =>
  [...text]
    .map(letter => {
      if (letter === 'đ' || letter === 'Đ') return letter === 'đ' ? 'dd' : 'DD'
      const { base, shape, tone } = partsOf(letter)
      return base + (viqrSigns[shape] ?? '') + (viqrSigns[tone] ?? '')
    })
    .join('')

const encoders = { TCVN3: tcvn3, VNI: vni, VIQR: viqr }

/** Every onset with every rime and tone that makes a syllable, in small letters: TCVN3 has no capitals with tones. */
const syllables = ['', 'b', 'c', 'đ', 'h', 'l', 'm', 'n', 't', 'th', 'ngh', 'qu']
  .flatMap(onset =>
    'a ăn âu e ê i o oa ô ơi u ua ư ươ ươ ươn uyên yêu y'.split(' ').map(rime => onset + rime),
  )
  .flatMap(letters =>
    ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map(tone =>
      letters.replace(/[aăâeêioôơuưy](?=[^aăâeêioôơuưy]*$)/, vowel => (vowel + tone).normalize('NFC')),
    ),
  )
  .filter(isSyllable)

const sentence = fc
  .array(fc.constantFrom(...syllables), { minLength: 3, maxLength: 25 })
  .map(words => `quyết định tặng thưởng số 12 ${words.join(' ')} trong năm 2024`)

describe('old ways of writing Vietnamese', () => {
  for (const [name, encode] of Object.entries(encoders)) {
    test(`any ${name} text comes back, each letter from its own place`, () => {
      fc.assert(
        fc.property(sentence, text => {
          const source = encode(text)
          const mapped = read(source)
          expect(mapped.text).toBe(text)
          for (let unit = 0; unit < text.length; unit++) {
            const { start, end } = toSource(mapped, unit, unit + 1)
            expect(source.slice(start, end)).toBe(encode(text.charAt(unit)))
          }
        }),
      )
    })
  }

  const cases: [written: string, unicode: string][] = [
    ['Hµ Néi', 'Hà Nội'],
    ['Thi ®ua, khen th­ëng', 'Thi đua, khen thưởng'], // ư is the soft hyphen
    ['QuyÕt ®Þnh sè 12/2024/Q§-UBND', 'Quyết định số 12/2024/QĐ-UBND'],
    ['Quyeát ñònh soá 12/2024/QÑ-UBND', 'Quyết định số 12/2024/QĐ-UBND'],
    ['UÛy ban nhaân daân tænh Cao Baèng', 'Ủy ban nhân dân tỉnh Cao Bằng'],
    ["Quye^'t ddi.nh so^' 12/2024/QDD-UBND", 'Quyết định số 12/2024/QĐ-UBND'],
    ["Hua^n chu+o+ng Lao ddo^.ng. Nha` nu+o+'c\\.", 'Huân chương Lao động. Nhà nước.'],
  ]
  for (const [written, unicode] of cases) test(written, () => expect(read(written).text).toBe(unicode))

  test('one old line in a text of another language', () => {
    const danish = 'Rapporten er på dansk, også når årene går, og præget af øer.'
    expect(read(`${danish}\nHéi cung cÊp th«ng tin cña ViÖt Nam\n${danish}`).text).toBe(
      `${danish}\nHội cung cấp thông tin của Việt Nam\n${danish}`,
    )
  })
})

describe('what is not old writing stays', () => {
  const unchanged = [
    'Lào Cai và Hà Giang có lá cờ',
    'Luật «Thi đua» có § 5 và 20°, ½ giá ©',
    'Über größere Müllabfuhren in Österreich: «schön» § 5',
    'På skolen må også små høre på når året går',
    "L'été dernier, «où» étaient-ils allés ?",
    'El niño añadió: ¿cuánto? ½',
    'C++ und a^b, o+u, (a(b)), dd-mm',
    '+ Đơn vị đạt danh hiệu; a) cá nhân',
    'a soft\u00adhyphen in an English sen\u00adtence',
  ]
  for (const text of unchanged) test(text, () => expect(read(text).text).toBe(text))
})

function partsOf(letter: string): { base: string; shape: string; tone: string } {
  const [base = '', ...marks] = [...letter.normalize('NFD')]
  const isShape = (mark: string): boolean => /[\u0302\u0306\u031b]/.test(mark)
  return { base, shape: marks.filter(isShape).join(''), tone: marks.filter(mark => !isShape(mark)).join('') }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
