import type { Language } from '../domain/extraction.ts'

/** Names of one thing in other languages, the preferred form first. */
export type Translations = Partial<Record<Language, readonly string[]>>
