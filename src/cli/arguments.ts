import { InvalidArgumentError } from 'commander'
import { type Day, parseIsoDay } from '../domain/day.ts'
import { statuses } from '../domain/effect.ts'
import { documentKinds, languages } from '../domain/extraction.ts'
import { relations } from '../domain/relation.ts'
import { parseTimeSpan, type TimeSpan } from '../law/time-span.ts'
import { recordParts } from '../search/record-part.ts'
import { sortOrders } from '../search/search-index.ts'

/** Parsers of option values: what is wrong is said with what would be right. */

export function day(text: string): Day {
  const parsed = parseIsoDay(text)
  if (!parsed) throw new InvalidArgumentError('a day is written YYYY-MM-DD, e.g. 2026-11-21.')
  return parsed
}

/** A day or a period. @throws InvalidArgumentError with what would be right */
export function span(text: string): TimeSpan {
  const parsed = parseTimeSpan(text)
  if (!parsed)
    throw new InvalidArgumentError(
      'a day or a period: 2026-11-21, 21/11/2026, "năm 2025", "năm học 2024-2025", "quý III/2025", "tháng 7/2025".',
    )
  return parsed
}

/** A whole number within limits. @throws InvalidArgumentError with what would be right */
export function wholeNumber(min: number, max: number): (text: string) => number {
  return text => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
    if (!(value >= min && value <= max))
      throw new InvalidArgumentError(`give a whole number from ${min} to ${max}.`)
    return value
  }
}

function oneOf<Value extends string>(values: readonly Value[]): (text: string) => Value {
  return text => {
    const found = values.find(value => value === text)
    if (!found) throw new InvalidArgumentError(`choose one of: ${values.join(', ')}.`)
    return found
  }
}

export const year = wholeNumber(1900, 2100)
export const status = oneOf(statuses)
export const kind = oneOf(documentKinds)
export const language = oneOf(languages)
export const relation = oneOf(relations)
export const sort = oneOf(sortOrders)
export const part = oneOf(recordParts)
