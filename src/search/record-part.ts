import type { Provision } from '../domain/provision.ts'

/**
 * What part of a document a record is: `whole` (the document, or its head), `article` (Điều), `annex` (Phụ lục),
 * `form` (Biểu mẫu), `section` (Phần, Chương or Mục without articles).
 */
export const recordParts = ['whole', 'article', 'annex', 'form', 'section'] as const
export type RecordPart = (typeof recordParts)[number]

/** Read from its path; an article of a regulation issued as an annex is an article. */
export function recordPartOf(path: Provision | null): RecordPart {
  if (path === null) return 'whole'
  if (formNumberOf(path) !== undefined) return 'form'
  if (path.dieu !== undefined) return 'article'
  return path.annex === undefined ? 'section' : 'annex'
}

/**
 * Number of the form (Mẫu số) a path leads to, without leading zeros and in small letters: `I/Mẫu 02` → `2`; null for
 * a form without number, undefined where the path leads to no form.
 */
export function formNumberOf(path: Provision | null): string | null | undefined {
  const label = path?.annex?.split('/').findLast(part => /^Mẫu(?:\s|$)/u.test(part))
  if (label === undefined) return undefined
  const number = label
    .slice('Mẫu'.length)
    .trim()
    .toLowerCase()
    .replace(/^0+(?=\d)/, '')
  return number === '' ? null : number
}
