import { type Day, dayOf } from '../../domain/day.ts'
import { fold } from '../../normalise/fold.ts'
import { monthNamePattern } from './month-names.ts'
import { printedDay } from './printed-day.ts'

const unitsMin = 8
const unitsMax = 70
const segmentsMax = 6
const besideUnitsMax = 40

/**
 * The day of a line that is nothing but a day with its time and weekday, in the forms that themes print: `Thứ Hai,
 * 12/05/2025 08:30 (GMT+7)`, `Thứ 2, ngày 12 tháng 5 năm 2025 | 8:30 SA`, `12 tháng 5, 2025 · 5 phút đọc`, and, in such a
 * line alone, the year in two digits. Short segments without a number may stand beside it, set off by `|`, `·`, `•`, or a
 * slash or dash between blanks.
 * `units` are those of the line without white space.
 */
export function dayOfLine(line: string, units: number): Day | null {
  if (isPostedLine(line)) return printedDay(line) ?? shortYearDay(line)
  if (units < unitsMin || units > unitsMax) return null
  if (isDateLine(line)) return printedDay(line) ?? shortYearDay(line)
  const segments = line.split(/[|·•]| [/–—-] /, segmentsMax + 1).map(segment => segment.trim())
  if (segments.length < 2 || segments.length > segmentsMax) return null
  const dated = segments.filter(segment => segment.length >= unitsMin && isDateLine(segment))
  const beside = segments.filter(segment => !dated.includes(segment))
  const isBeside = beside.every(
    segment =>
      segment.length <= besideUnitsMax && (!/\d{2}|[.!?…]$/.test(segment) || counter.test(fold(segment))),
  )
  return isBeside && dated.length > 0 ? printedDay(dated.join(' ')) : null
}

const counter =
  /^(?:so )?(?:luot (?:xem|truy cap)|da xem|binh luan|views?|comments?)[\s:(]{1,3}[\d.,]{1,9}\)?$/

/** A line that begins with who or when it was put up, and has one day: names and sections may follow. */
function isPostedLine(line: string): boolean {
  return postedLine.test(fold(line))
}

const postedLine =
  /^[^\p{L}\p{N}]*(?:(?:duoc |bai )?(?:dang|viet|gui) (?:boi|luc|vao|ngay|tren)|ngay (?:dang|viet|gui|xuat ban|cap nhat)|nguoi (?:dang|viet|gui)|(?:posted|published|written|submitted|last updated|updated) (?:on|by|in|at)|(?:boi|by) )/u

const foldedMonths = new RegExp(String.raw`(?<![a-z])(?:${fold(monthNamePattern)})(?![a-z])`, 'g')

/** Nothing but a day, a time, a weekday and words that say so. */
function isDateLine(line: string): boolean {
  if (line === '') return false
  const rest = fold(line)
    .replace(/\d{1,2} thang \d{1,2} nam \d{4}/g, ' ')
    .replace(foldedMonths, ' ')
    .replace(/\d{1,4}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{2,4}/g, ' ')
    .replace(/\d{1,2}\s?(?::|h|gio)\s?\d{2}(?:\s?:\s?\d{2}|p| phut)?/g, ' ')
    .replace(/\d{1,3} ?(?:phut|min(?:ute)?s?) ?(?:doc|nghe|read)/g, ' ')
    .replace(
      /\b(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7]\b)|chu nhat|t[2-7]|cn|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?\b|am|pm|sa|ch|sang|trua|chieu|toi|gmt|utc)\b|\+\d{1,2}(?::?\d{2})?/g,
      ' ',
    )
    .replace(
      /ngay(?! (?:le|hoi|nay|mai|quoc))(?: ?(?:dang|xuat ban|cap nhat|viet|tao|gui|dua tin|thang|phat hanh))?|dang (?:luc|ngay|boi)|cap nhat(?: luc| lan cuoi| ngay)?|luc|vao luc|xuat ban|published(?: on)?|updated(?: on)?|posted(?: on)?|veroffentlicht(?: am)?|publisert(?: den)?|last|date|post|thoi gian|sua lan cuoi|view count|luot xem|da xem|xem|views?/g,
      ' ',
    )
    .replace(/[\d.,:|()[\]/\s–—-]+/g, '')
  return rest.length <= 2
}

const century = 2000
/** `12/05/25`: only where the line says nothing else, as elsewhere three numbers may be anything. */
const shortYear = /^\D*(?<day>\d{1,2})([/-])(?<month>\d{1,2})\2(?<year>\d{2})(?![\d/.-])/

function shortYearDay(line: string): Day | null {
  const bare = line.replace(/\b\d{1,2}\s?[:h]\s?\d{2}(?::\d{2})?/g, ' ')
  const { day, month, year } = shortYear.exec(bare)?.groups ?? {}
  return dayOf(century + Number(year), Number(month), Number(day)) ?? null
}
