import type { Context } from 'hono'
import { type Day, dayOf, parseIsoDay, todayInVietnam } from '../domain/day.ts'
import type { PageContext } from './layout.ts'

/** What was typed is shown again that far. */
const valueUnitsShown = 60

type AskedDay = {
  readonly on: Day
  /** The reader of the page, who is told where the day could not be read. */
  readonly reader: PageContext
  readonly status: 200 | 400
}

/** The day that `?on=` asks for; today in Vietnam where none is asked for, or one that cannot be, which the page then says. */
export function askedDay(context: Context, reader: PageContext): AskedDay {
  const typed = (context.req.query('on') ?? '').trim()
  const on = parseIsoDay(isoDay(typed))
  if (on || typed === '') return { on: on ?? todayInVietnam(), reader, status: 200 }
  const unreadDay = typed.slice(0, valueUnitsShown)
  return { on: todayInVietnam(), reader: { ...reader, unreadDay }, status: 400 }
}

/** People write `21/11/2026`, addresses `2026-11-21`: both are read, and what is neither stays as it is. */
export function isoDay(text: string): string {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim())
  return match ? (dayOf(Number(match[3]), Number(match[2]), Number(match[1])) ?? text) : text
}
