import { bareContext } from '../scripts/bare-context.ts'
import type { Day } from '../src/domain/day.ts'
import type { Language, OwnIdentity, Reference } from '../src/domain/extraction.ts'
import type { InstrumentId } from '../src/domain/instrument-id.ts'
import type { TextContext } from '../src/extract/context.ts'
import { readOutline } from '../src/extract/outline/index.ts'
import { findReferences } from '../src/extract/references/index.ts'
import { loadRegistry } from '../src/registry/load.ts'

export function referencesIn(text: string, known: Partial<TextContext> = {}): Reference[] {
  return findReferences(bareContext(text, known), loadRegistry())
}

/**
 * A row of a table: a sentence whose references are marked ⟦…⟧, and for each of them its id and provisions
 * (`vn/cp/nd/2023/98 d5k2pa`: article 5, clause 2, point a), joined by " | ". A sentence without marks is a near miss.
 */
export type Row = readonly [marked: string, expected?: string]

export function plain(marked: string): string {
  return marked.replace(/[⟦⟧]/g, '')
}

/** The sentence with what was found in it marked, and what it was taken for. */
export function found(text: string, known: Partial<TextContext> = {}): { marked: string; meant: string } {
  const references = referencesIn(text, known)
  let marked = ''
  let from = 0
  for (const { start, end } of references) {
    marked += `${text.slice(from, start)}⟦${text.slice(start, end)}⟧`
    from = end
  }
  return { marked: marked + text.slice(from), meant: references.map(shown).join(' | ') }
}

const letters = [
  ['phan', 'P'],
  ['chuong', 'C'],
  ['muc', 'M'],
  ['dieu', 'd'],
  ['khoan', 'k'],
  ['diem', 'p'],
] as const

function shown({ id, provisions }: Reference): string {
  const paths = provisions.map(provision =>
    letters
      .map(([level, letter]) => (provision[level] === undefined ? '' : letter + provision[level]))
      .join(''),
  )
  return [id, ...(paths.length > 0 ? [paths.join(',')] : [])].join(' ')
}

export type LanguageRows = { readonly language: Language; readonly rows: readonly Row[] }

/** Each reference as `quote → id (verdict)`, with its provisions behind the id. */
export function meanings(text: string, known: Partial<TextContext> = {}): string[] {
  return referencesIn(text, known).map(({ quote, id, verdict, provisions }) => {
    const paths = provisions.map(provision => Object.values(provision).join('.')).join(', ')
    return `${quote} → ${id}${paths && ` ${paths}`} (${verdict})`
  })
}

/** A legal text with its outline, as a document of its own. */
export function legal(text: string, own: Partial<OwnIdentity> = {}, language: Language = 'vi'): string[] {
  return meanings(text, {
    kind: 'decree',
    language,
    outline: readOutline(text).parts,
    own: {
      id: 'vn/cp/nd/2026/99' as InstrumentId,
      symbol: '99/2026/NĐ-CP',
      type: 'nd',
      issuedOn: '2026-01-05' as Day,
      effectiveFrom: null,
      issuer: 'Chính phủ',
      signers: [],
      ...own,
    },
  })
}
