import { type Day, dayOf } from '../domain/day.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const iso =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):\d{2}(?::\d{2}(?:\.\d+)?)?[ ]?(Z|UTC|[+-]\d{2}:?\d{2})?)?$/i
const mail =
  /^(?:[a-z]{3},? )?(\d{1,2}) ([a-z]{3})[a-z]* (\d{4})(?: (\d{1,2}):\d{2}(?::\d{2})?(?: ?([+-]\d{4}|GMT|UTC|Z))?)?$/i
const vietnamese = /^(?:[^\d]{0,30}?)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:\D.*)?$/

/**
 * The day a front matter states: ISO, mail style (`Wed, 24 Apr 2024 21:00:00 +0700`) or `24/04/2024`.
 * The day is the printed one; only an instant in UTC, which has no local day beside it, is read in Vietnam's zone.
 */
export function statedDay(text: string): Day | null {
  const value = text.trim()
  const found = iso.exec(value)
  if (found) return at(found[1], found[2], found[3], isUtc(found[5]) ? found[4] : undefined)
  const letter = mail.exec(value)
  if (letter) {
    const month = months.indexOf((letter[2] ?? '').toLowerCase()) + 1
    return at(letter[3], String(month), letter[1], isUtc(letter[5]) ? letter[4] : undefined)
  }
  const local = vietnamese.exec(value)
  return local ? at(local[3], local[2], local[1], undefined) : null
}

function at(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  utcHour: string | undefined,
): Day | null {
  const printed = dayOf(Number(year), Number(month), Number(day))
  if (!printed || utcHour === undefined) return printed ?? null
  const instant = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), Number(utcHour) + 7))
  return dayOf(instant.getUTCFullYear(), instant.getUTCMonth() + 1, instant.getUTCDate()) ?? null
}

function isUtc(zone: string | undefined): boolean {
  return zone !== undefined && /^(?:z|utc|gmt|[+-]00:?00)$/i.test(zone)
}
