import { SearchServerError } from './meili-fault.ts'

type Item = Readonly<Record<string, unknown>>

/**
 * The list of that name in an answer of the server, each item with the field asked for first. Whatever stands between here
 * and the server may answer too, with status 200: what is not an answer must not pass for one that found nothing.
 * @throws SearchServerError `rejected` where it is no list of such items.
 */
export function listIn<Found extends Item>(answer: unknown, name: string, field?: string): readonly Found[] {
  const list = isItem(answer) ? answer[name] : undefined
  if (!Array.isArray(list)) throw unreadable(`no list of ${name}`)
  const lacks = (item: unknown): boolean => !isItem(item) || (field !== undefined && !(field in item))
  if (list.some(lacks)) throw unreadable(`${name} without ${field ?? 'fields'}`)
  return list as readonly Found[]
}

/** As many lists of hits as there were questions. @throws SearchServerError `rejected` */
export function resultsIn<Result extends Item>(answer: unknown, questions: number): readonly Result[] {
  const results = listIn<Result>(answer, 'results', 'hits')
  if (results.length !== questions) throw unreadable(`${results.length} results for ${questions} questions`)
  return results
}

function unreadable(what: string): SearchServerError {
  return new SearchServerError('rejected', `its answer cannot be read: ${what}`)
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null
}
