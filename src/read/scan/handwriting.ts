import { unreadNumber } from './words.ts'

/** `ngày⟨…⟩tháng⟨…⟩năm 2022` with anything but numbers between the words; the engine also glues them together. */
const dateForm = /(ngày)([^\d\s]?[^\n]{0,12}?)(tháng)([^\n]{0,10}?)(năm)(\s*)(\d{4}|20[^\s\d]{1,2}|_)?/giu
const numberForm =
  /^(\(?(?:[^\n]{0,60}\s)?)(S|s)(?:ố|ó|ô|ỗ|õ|6|ö)\s*[:.-]*\s*([^\s/]{1,12}(?:\s[^\s/]{1,6})?)\s*(\/\s?[\p{Lu}\d]{1,12}(?:-[\p{Lu}\p{Ll}\d]{1,12}){0,4})/u
/** `/OĐ-` is no symbol of any document type. */
const misreadType = /(?<=\/\s?)OĐ(?=\s?-)/gu
const wholeNumber = /^\s*[,.]?\s*(\d{1,2})\s*[,.]?\s*$/

/**
 * Repairs the two places of an official letter that are filled in by hand after printing: the number before the
 * symbol (`Số: ⟨…⟩/QĐ-UBND`) and the day and month of the date. What is no number becomes `_`, never a guess.
 */
export function repairForms(text: string): string {
  return repairDate(repairNumber(text)).replace(misreadType, 'QĐ')
}

function repairDate(text: string): string {
  return text.replace(
    dateForm,
    (
      whole,
      day: string,
      dayText: string,
      month: string,
      monthText: string,
      year: string,
      gap: string,
      value?: string,
    ) => {
      const dayNumber = wholeNumber.exec(dayText)?.[1]
      const monthNumber = wholeNumber.exec(monthText)?.[1]
      if (dayNumber && monthNumber) return whole
      if (!isGap(dayText, dayNumber) || !isGap(monthText, monthNumber)) return whole
      const rest = value === undefined ? gap : ` ${value}`
      return `${day} ${dayNumber ?? unreadNumber} ${month} ${monthNumber ?? unreadNumber} ${year}${rest}`
    },
  )
}

/** Handwriting leaves a few signs, not words. */
function isGap(text: string, number: string | undefined): boolean {
  return number !== undefined || !/\p{L}{3}/u.test(text)
}

function repairNumber(text: string): string {
  const match = numberForm.exec(text)
  const [whole = '', before = '', letter = '', filled = '', symbol = ''] = match ?? []
  if (!match || /^\d{1,5}(?:\s?\d)?$/.test(filled) || filled === unreadNumber) return text
  if (/\p{L}{3}/u.test(filled)) return text
  const printed = /^(\d{1,5})\b/.exec(filled)?.[1]
  const number = printed && /^\d+$/.test(filled) ? printed : unreadNumber
  return `${before}${before === '' ? 'S' : letter}ố: ${number}${symbol}${text.slice(match.index + whole.length)}`
}
