import type { Status } from '../domain/effect.ts'
import type { Relation } from '../domain/relation.ts'
import { relationWords, statusWords } from '../web/words.ts'

/** The interface's own words, Vietnamese with the stable English code behind. */
export function statusText(status: Status): string {
  return `${statusWords[status].vi} (${status})`
}

export function relationText(relation: Relation): string {
  return `${relationWords[relation].vi} (${relation})`
}
