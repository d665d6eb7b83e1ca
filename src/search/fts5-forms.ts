import type { Database } from '../store/sqlite.ts'
import { unmarkedForm } from './tokens.ts'
import type { WantedItem } from './wanted.ts'

/** The words of the table of words that stand for one that is looked for, and how many records have each. */
export type Forms = {
  readonly of: (item: WantedItem) => readonly string[]
  /** A word without its marks in all its spellings, itself first. */
  readonly spellings: (folded: string) => readonly string[]
  readonly count: (form: string) => number
  /** Forgets what was remembered: the index has changed. */
  readonly clear: () => void
  /** So many counts are remembered. */
  readonly size: () => number
}

/** Reads from one index; what was read is remembered until `clear`. */
export function formsIn(db: Database): Forms {
  const counts = new Map<string, number>()
  const spelled = new Map<string, readonly string[]>()
  const spellings = (folded: string): readonly string[] => {
    const known = spelled.get(folded)
    if (known) return known
    const rows = db.all<{ exact: string }>('SELECT exact FROM spelling WHERE folded = ?', folded)
    const forms = [folded, ...rows.map(row => row.exact)]
    spelled.set(folded, forms)
    return forms
  }
  return {
    spellings,
    of: ({ kind, text, folded, exact, compounds }) => {
      if (kind === 'pair') return [text]
      if (compounds.length > 0) return [text, ...[folded, ...compounds].map(unmarkedForm)]
      if (exact) return [text, unmarkedForm(folded)]
      return spellings(text)
    },
    count: form => {
      const known = counts.get(form)
      if (known !== undefined) return known
      const count = db.get<{ doc: number }>('SELECT doc FROM vocabulary WHERE term = ?', form)?.doc ?? 0
      counts.set(form, count)
      return count
    },
    clear: () => {
      counts.clear()
      spelled.clear()
    },
    size: () => counts.size,
  }
}
