import type { StatusAnswer } from '../answer/status-answer.ts'
import type { StatusWords } from '../answer/status-words.ts'
import type { ReaderLanguage } from './words.ts'

/** The sentences of a status in the reader's language. */
export function saidStatus(status: StatusAnswer, language: ReaderLanguage): StatusWords {
  return language === 'vi' ? status : status.english
}
