import type { Status } from '../domain/effect.ts'
import type { Relation } from '../domain/relation.ts'
import type { Fallback } from '../search/engine-state.ts'
import { fallbackWords } from '../web/fallback-words.ts'
import { relationWords, statusWords } from '../web/words.ts'

/** The interface's own words, Vietnamese with the stable English code behind. */
export function statusText(status: Status): string {
  return `${statusWords[status].vi} (${status})`
}

/** A relation as the tables of the terminal name it. */
export function relationText(relation: Relation): string {
  return `${relationWords[relation].vi} (${relation})`
}

const verdictWords: Readonly<Record<string, string>> = {
  resolved: 'chưa có toàn văn',
  'known-missing': 'biết là không lấy được',
  ambiguous: 'chưa rõ văn bản nào',
  open: 'số hiệu chưa đủ',
  'not-a-series': 'không có loạt số này',
}

/** What is known of an instrument that is cited and not held. */
export function verdictText(verdict: string): string {
  return `${verdictWords[verdict] ?? verdict} (${verdict})`
}

/** Why an answer is not the search server's, and what an operator does about it. */
export function fallbackText(fallback: Fallback): string {
  return `${fallbackWords(fallback).vi} (${fallback.fault}) → ${fallback.next}`
}
