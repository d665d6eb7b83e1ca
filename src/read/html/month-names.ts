/**
 * Months as content systems print them with their own date formats: `Tháng Một`, `Tháng 1`, `Th1`, `thg 1`, `January`, `Jan`, `März`, `desember`.
 * `Tháng Năm` (May) counts only before a comma or a day, or behind a number above twelve, since `6 tháng năm 2024` are six
 * months of a year.
 */
export const monthNamePattern = String.raw`tháng (?:mười một|mười hai|một|giêng|hai|ba|tư|bốn|năm(?=,| \d{1,2},)|(?<=(?:1[3-9]|2\d|3[01])[ .-]tháng )năm|sáu|bảy|tám|chín|mười|chạp|\d{1,2})|thg?\.? ?\d{1,2}|januar|februar|märz|mars|mai|juni|juli|oktober|de[zs]ember|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?`

/** 1–12 for a name in folded form that the pattern found; NaN for another. */
export function monthOfName(folded: string): number {
  const number = /\d{1,2}$/.exec(folded)
  if (number) return Number(number[0])
  const other = otherMonths.get(folded.slice(0, 3)) ?? englishMonths.indexOf(folded.slice(0, 3))
  if (other >= 0) return other + 1
  return vietnameseMonths[folded.replace(/^thang /, '')] ?? Number.NaN
}

const englishMonths = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
/** German and Norwegian, where they begin otherwise. */
const otherMonths = new Map([
  ['mai', 4],
  ['okt', 9],
  ['dez', 11],
  ['des', 11],
])
const vietnameseMonths: Readonly<Record<string, number>> = {
  mot: 1,
  gieng: 1,
  hai: 2,
  ba: 3,
  tu: 4,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  'muoi mot': 11,
  'muoi hai': 12,
  chap: 12,
}
