import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, dayOf, formatDayVi, parseIsoDay } from '../src/domain/day.ts'
import type { Language } from '../src/domain/extraction.ts'
import { findDates } from '../src/extract/dates.ts'
import { processorMs } from './processor-ms.ts'

/** What a case expects: an ISO day, `first..last`, a month `2024-05`, a year, or day and month `--10-24`. */
function shown(text: string, language: Language, near: Day | null = null): string[] {
  return findDates(text, language, near).map(({ day, until, precision, year, month, date }) => {
    if (day) return until ? `${day}..${until}` : day
    if (precision === 'year') return String(year)
    const two = (part: number | null) => String(part).padStart(2, '0')
    return precision === 'month' ? `${year}-${two(month)}` : `--${two(month)}-${two(date)}`
  })
}

describe('findDates', () => {
  const cases: [text: string, language: Language, expected: string[]][] = [
    ['ngày 14 tháng 5 năm 2024', 'vi', ['2024-05-14']],
    ['NGÀY 14 THÁNG 5 NĂM 2024', 'vi', ['2024-05-14']],
    ['ngày10 tháng 5 năm 2010', 'vi', ['2010-05-10']],
    ['Hà Nội, ngày 15\ntháng 6 năm 2022', 'vi', ['2022-06-15']],
    ['ngày mồng 2 tháng 9 năm 1945', 'vi', ['1945-09-02']],
    ['ngày 15 mon 6 năm 2022', 'vi', ['2022']],
    ['ký ngày 14/5/2024, 14/05/2024.', 'vi', ['2024-05-14', '2024-05-14']],
    ['ngày 16/11 /2013', 'vi', ['2013-11-16']],
    ['14-5-2024 và 14.5.2024', 'vi', ['2024-05-14', '2024-05-14']],
    ['từ 24/10/2020 - 26/10/2020', 'vi', ['2020-10-24', '2020-10-26']],
    ['ngày 24-25/10/2020', 'vi', ['2020-10-24..2020-10-25']],
    ['ngày 24 và 25 tháng 10 năm 2020', 'vi', ['2020-10-24..2020-10-25']],
    ['ngày 24/10, tại', 'vi', ['--10-24']],
    ['Sáng 26/6 diễn ra', 'vi', ['--06-26']],
    ['Ngày 18.5, Công đoàn', 'vi', ['--05-18']],
    ['sáng nay (24-10)', 'vi', ['--10-24']],
    ['ngày 15 tháng 6', 'vi', ['--06-15']],
    ['tháng 5 năm 2024, tháng 5/2024', 'vi', ['2024-05', '2024-05']],
    ['Hà Nội, ngày      tháng 6 năm 2022', 'vi', ['2022-06']],
    ['Luật thi đua khen thưởng năm 2022', 'vi', ['2022']],
    ['ngày 02/10/2020 376', 'vi', ['2020-10-02']],
    // never the month first, and no piece of a day that does not exist
    ['05/14/2024', 'vi', []],
    ['May 14, 2024 or 05/14/2024', 'en', ['2024-05-14']],
    ['31/2/2024', 'vi', []],
    ['ngày 31 tháng 2 năm 2024', 'vi', []],
    ['ngày 29 tháng 2 năm 2023', 'vi', []],
    ['ngày 29/2', 'vi', ['--02-29']],
    // near misses
    ['năm học 2020-2021', 'vi', []],
    ['giai đoạn 2023 - 2030; năm 2021-2025', 'vi', []],
    ['số 12/5/2024/QĐ-UBND', 'vi', []],
    ['12/2024/QĐ-UBND', 'vi', []],
    ['5/5 trong đánh giá, 63/63 tỉnh, 24/7, 20/11', 'vi', []],
    ['Công ty May 10', 'vi', []],
    ['17:44, 1021185, 20240626140911784', 'vi', []],
    ['Điều 29.1.LQ.6', 'vi', []],
    ['14 May 2024, the 12th of November 2022', 'en', ['2024-05-14', '2022-11-12']],
    ['On the afternoon of November 12, the', 'en', ['--11-12']],
    ['June 24-25, 2024', 'en', ['2024-06-24..2024-06-25']],
    ['in 2022, period 2022 - 2026, in 2022-2026', 'en', ['2022']],
    ['vom 10. Mai 2019 und am 26. Juni', 'de', ['2019-05-10', '--06-26']],
    ['des 10. Politbüros', 'de', []],
    ['datert 14. mai 2024, den 26. juni', 'nb', ['2024-05-14', '--06-26']],
    ['1er juin 2023; du 11 avril 2023; 14 mai', 'fr', ['2023-06-01', '2023-04-11', '--05-14']],
    ['14 de mayo de 2024', 'es', ['2024-05-14']],
    ['Beschluss vom 14/5/2024', 'de', ['2024-05-14']],
    ['June 26, 2024', 'de', ['2024-06-26']],
  ]
  test.each(cases)('%j in %s', (text, language, expected) => {
    expect(shown(text, language)).toEqual(expected)
  })

  test.each([
    ['ngày 24/10', '2020-10-29', '2020-10-24'],
    ['ngày 28/12', '2024-01-03', '2023-12-28'],
    ['ngày 02/01', '2023-12-28', '2024-01-02'],
  ])('%s near %s is %s', (text, near, expected) => {
    const [mention] = findDates(text, 'vi', parseIsoDay(near))
    expect(mention).toMatchObject({ day: expected, yearInferred: true, year: null })
  })

  const days = fc
    .record({
      y: fc.integer({ min: 1945, max: 2099 }),
      m: fc.integer({ min: 1, max: 12 }),
      d: fc.integer({ min: 1, max: 31 }),
    })
    .map(({ y, m, d }) => dayOf(y, m, d))
    .filter(day => day !== undefined)

  test('every day is read back from the way readers write it', () => {
    fc.assert(
      fc.property(days, day => {
        const [y, m, d] = day.split('-').map(Number)
        expect(shown(`ký ${formatDayVi(day)}.`, 'vi')).toEqual([day])
        expect(shown(`ngày ${d} tháng ${m} năm ${y}`, 'vi')).toEqual([day])
      }),
    )
  })

  test('any text: spans quote their text, in order, without overlaps', () => {
    const piece = fc.constantFrom(
      'ngày ',
      'tháng ',
      'năm ',
      '2024',
      '31',
      '/',
      '-',
      '.',
      ' ',
      '5',
      'May ',
      'x',
    )
    const texts = fc.oneof(
      fc.string(),
      fc.array(piece).map(pieces => pieces.join('')),
    )
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom<Language>('vi', 'en', 'de', 'nb', 'fr', 'es', 'und'),
        (text, language) => {
          let last = 0
          for (const { start, end, quote } of findDates(text, language)) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(text.slice(start, end)).toBe(quote)
            last = end
          }
        },
      ),
    )
  })

  test.each(['ngày ', '1/', '12 tháng ', '1', ' ', 'May ', '1 và '])(
    'a megabyte of %j stays linear',
    piece => {
      const started = processorMs()
      findDates(piece.repeat(1_000_000 / piece.length), 'en')
      expect(processorMs() - started).toBeLessThan(4_000)
    },
  )
})
