import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { dataPath } from '../data-dir.ts'
import { intents } from './search-answer.ts'

const table = z.object({
  about: z.string(),
  spellings: z.array(z.object({ typed: z.array(z.string()), read: z.string() })),
  abbreviations: z.array(z.object({ typed: z.string(), read: z.array(z.string()).min(1) })),
  kinds: z.array(z.string()),
  whens: z.array(z.string()),
  afterKinds: z.array(z.string()),
  synonyms: z.array(
    z.object({
      typed: z.array(z.string()),
      also: z.array(z.string()).min(1),
      unless: z.array(z.string()).optional(),
    }),
  ),
  foreign: z.array(
    z.object({ vi: z.string(), en: z.array(z.string()), de: z.array(z.string()), nb: z.array(z.string()) }),
  ),
  weak: z.array(z.string()),
  fillers: z.array(z.string()),
  negations: z.array(z.string()),
  rules: z.array(z.string()),
  details: z.array(z.string()),
  succeeds: z.array(z.string()),
  money: z.array(z.string()),
  counts: z.array(z.string()),
  forms: z.array(z.string()),
  intents: z.array(z.object({ intent: z.enum(intents), phrases: z.array(z.string()) })),
})

/**
 * How people type: chat spelling, abbreviations, words for the same thing, words that ask and do not say what about.
 * `unless`: beside one of these words the thing is another one. `foreign`: general words that are no terms of the field, read from other languages into Vietnamese alone.
 * In phrases of intents `{kind}` stands for each kind of document, `{when}` for each word that asks for a time, and `…`
 * for any words between two parts.
 */
type QueryVocabulary = z.infer<typeof table>

let kept: QueryVocabulary | undefined

/** Reads `data/query-words.json` once. @throws when a row is wrong. */
export function queryVocabulary(): QueryVocabulary {
  kept ??= table.parse(JSON.parse(readFileSync(dataPath('query-words.json'), 'utf8')))
  return kept
}
