import { type Day, todayInVietnam } from '../../domain/day.ts'
import type { Ago } from '../../domain/document.ts'
import { fold } from '../../normalise/fold.ts'

const ago =
  /^\s*(?:(?:dang|posted|published) )?(?:cach day )?(?:khoang |about )?(?<count>\d{1,3}|mot|a|an) (?<unit>giay|phut|gio|tieng|ngay|tuan|thang|nam|second|sec|minute|min|hour|day|week|month|year)s?(?: truoc| ago)\s*$/
const named =
  /^\s*(?<name>hom nay|hom qua|hom kia|today|yesterday)(?:[ ,|-]{1,4}(?:luc )?\d{1,2}\s?[:h]\s?\d{2})?\s*$/

/** `3 giờ trước`, `about an hour ago`, `Hôm qua, 08:30`: nothing but how long ago. */
export function isAgo(line: string): boolean {
  const folded = fold(line)
  return ago.test(folded) || named.test(folded)
}

const minuteMs = 60_000
const dayMs = 1_440 * minuteMs
const unitMs: Readonly<Record<string, number>> = {
  giay: 1_000,
  sec: 1_000,
  second: 1_000,
  phut: minuteMs,
  min: minuteMs,
  minute: minuteMs,
  gio: 60 * minuteMs,
  tieng: 60 * minuteMs,
  hour: 60 * minuteMs,
  ngay: dayMs,
  day: dayMs,
}
const daysBack: Readonly<Record<string, number>> = {
  'hom nay': 0,
  today: 0,
  'hom qua': 1,
  yesterday: 1,
  'hom kia': 2,
}

/**
 * Which day that was, counted from the instant of the capture, in Vietnam. Content systems round down or to the nearest:
 * hours and minutes tell the day where every instant they may mean is of one day; days are a day off at most (`weak`);
 * weeks, months and years tell none, and nothing does without the instant.
 */
export function agoOf(words: string, seenAt: string | undefined): Ago {
  const seen = seenAt === undefined ? Number.NaN : Date.parse(seenAt)
  const unknown = { words, on: null, certainty: 'weak' } as const
  if (Number.isNaN(seen)) return unknown
  const dayBefore = (ms: number): Day => todayInVietnam(new Date(seen - ms))
  const folded = fold(words)
  const back = daysBack[named.exec(folded)?.groups?.name ?? '']
  if (back !== undefined) return { words, on: dayBefore(back * dayMs), certainty: 'derived' }
  const { count = '', unit = '' } = ago.exec(folded)?.groups ?? {}
  const each = unitMs[unit]
  if (each === undefined) return unknown
  const times = /^\d/.test(count) ? Number(count) : 1
  if (each === dayMs) return { words, on: dayBefore(times * dayMs), certainty: 'weak' }
  const [latest, earliest] = [dayBefore(Math.max(0, times - 0.5) * each), dayBefore((times + 1) * each)]
  return latest === earliest ? { words, on: latest, certainty: 'derived' } : unknown
}
