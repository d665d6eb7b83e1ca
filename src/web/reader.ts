import type { Context } from 'hono'
import type { Answers } from '../answer/answers.ts'
import type { PageContext } from './layout.ts'
import type { ReaderLanguage } from './words.ts'

/** Who reads, and in which language: what the address says, else what the browser prefers. */
export function readerOf(context: Context, answers: Answers): PageContext {
  const asked = context.req.query('lang')
  const chosen = asked === 'en' || asked === 'vi'
  const url = new URL(context.req.url)
  const language: ReaderLanguage = chosen ? asked : preferred(context.req.header('accept-language') ?? '')
  return {
    language,
    here: url.pathname + url.search,
    sample: isSample(answers),
    chosen,
    nameOf: answers.nameOf,
  }
}

/** A page that tells of a database that cannot be read must not fail of it once more. */
function isSample(answers: Answers): boolean {
  try {
    return answers.coverage().sample
  } catch {
    return false
  }
}

/** English only for a reader who names it and does not name Vietnamese first. */
function preferred(header: string): ReaderLanguage {
  const first = header
    .split(',', 20)
    .map(one => one.trim().slice(0, 2).toLowerCase())
    .find(one => one === 'en' || one === 'vi')
  return first ?? 'vi'
}
