import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { run } from '../scripts/eval/language.ts'
import type { Language } from '../src/domain/extraction.ts'
import { fold } from '../src/normalise/fold.ts'
import { languageOf } from '../src/normalise/language.ts'
import { type TranslationClues, translationOf } from '../src/normalise/translation.ts'

describe('the language of a line', () => {
  const cases: [text: string, language: Language][] = [
    ['Hội nghị phổ biến các nội dung cơ bản về công tác thi đua, khen thưởng', 'vi'],
    ['Hoi nghi pho bien cac noi dung co ban ve cong tac thi dua, khen thuong', 'vi'],
    ['QUYET DINH VE VIEC TANG THUONG BANG KHEN', 'vi'],
    ['Lào Cai và Hà Giang có lá cờ', 'vi'],
    ['The conference introduced the law on emulation and commendation to the teachers.', 'en'],
    ['Die Konferenz stellte das Gesetz über Nachahmung und Belobigung vor.', 'de'],
    ['På konferansen ble loven om emulering og ros introdusert for lærerne.', 'nb'],
    ['Konferansen i provinsen ble ledet av avdelingen for emulering', 'nb'],
    ['La conférence a présenté la loi sur l’émulation et les récompenses aux enseignants.', 'fr'],
    ['La conferencia presentó la ley de emulación y recompensas a los maestros.', 'es'],
    ['Quelle: https://example.vn/giao-ban-cong-tac-khuyen-hoc-cac-tinh', 'de'],
    ['Kilde: https://example.vn/so-noi-vu-to-chuc-boi-duong', 'nb'],
    ['(Herr Dam Van Vu, leder for avdelingen for emulering og belønninger)', 'nb'],
    ['Genosse Dam Van Vu lobte die Bewegung „Skilled Mass Mobilization“ in der Provinz', 'de'],
    ['Dam Van Vu - Le Thi Bich Hang', 'und'],
    ['https://example.vn/thi-dua-khen-thuong', 'und'],
    ['12/2024/QĐ-UBND', 'vi'],
    ['26/01/2024 376', 'und'],
    ['', 'und'],
  ]
  for (const [text, language] of cases) test(text || 'nothing', () => expect(languageOf(text)).toBe(language))

  test('Vietnamese is told with and without its marks, in small letters and in capitals', () => {
    const text = 'Chủ tịch Ủy ban nhân dân tỉnh tặng Bằng khen cho các tập thể có thành tích'
    for (const one of [text, fold(text), text.toUpperCase(), fold(text).toUpperCase(), text.normalize('NFD')])
      expect(languageOf(one)).toBe('vi')
  })
})

describe('machine translation', () => {
  const about = 'Die Provinz Ninh Binh in Vietnam hielt eine Konferenz ab.'
  const none: TranslationClues = {
    text: about,
    language: 'de',
    sourceUrl: null,
    url: null,
    lines: [],
    gluedWords: 0,
  }
  const url = 'https://tin.example.vn/bai/12'
  const cases: [name: string, clues: Partial<TranslationClues>, machineTranslated: boolean][] = [
    ['nothing tells', {}, false],
    ['a Vietnamese source', { sourceUrl: url }, true],
    [
      'a source in another country',
      { sourceUrl: 'https://www.example.de/politik/der-neue-bundestag-tagt-in-berlin' },
      false,
    ],
    [
      'a source with a Vietnamese title in its address',
      { sourceUrl: 'https://tin.example.com/hoi-nghi-tap-huan-cong-tac' },
      true,
    ],
    ['an advertisement mark', { lines: ['[Anzeige_2]'] }, true],
    ['a masked date', { lines: ['My Ha DNUM_BCZBBZCACC 17:44'] }, true],
    ['a Vietnamese label, as on any page of a Vietnamese portal', { lines: ['Nguồn: Báo Mẫu'] }, false],
    ['a site of translations', { url: 'https://www.vietnam.vn/de/bai-viet' }, true],
    [
      'an English page of a Vietnamese newspaper',
      { url, language: 'en', text: 'The province in Vietnam held it.' },
      false,
    ],
    ['one hint', { gluedWords: 1 }, false],
    ['two hints', { gluedWords: 1, text: `${about} Mr. Mau sprach.` }, true],
    ['the honorifics of the language itself', { gluedWords: 1, text: `${about} Herr Mau sprach.` }, false],
    [
      'two hints in a text that is not about Vietnam',
      { gluedWords: 1, text: 'In Berlin sprach Mr. Miller.' },
      false,
    ],
    ['Vietnamese is never a translation', { language: 'vi', sourceUrl: url, lines: ['[Anzeige_2]'] }, false],
  ]
  for (const [name, clues, machineTranslated] of cases)
    test(name, () => {
      const found = translationOf({ ...none, ...clues })
      expect(found.machineTranslated).toBe(machineTranslated)
      expect(found.evidence.length > 0).toBe(machineTranslated)
      expect(found.originalUrl).toBe(machineTranslated ? (clues.sourceUrl ?? null) : null)
    })
})

const shared = new URL('../../shared/', import.meta.url)

test.skipIf(!existsSync(shared))('real lines and documents (skipped without ../shared)', async () => {
  const { metrics } = await run({ data: fileURLToPath(shared), gold: null })
  expect(metrics.linesRight).toBeGreaterThanOrEqual(71)
  expect(metrics.linesUnaccented).toBe(1)
  expect(metrics.documents).toBe(1)
})
