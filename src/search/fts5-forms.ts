import type { Database } from '../store/sqlite.ts'
import { unmarkedForm } from './tokens.ts'
import type { WantedItem } from './wanted.ts'

/** The words of the lists that stand for one that is looked for. */
export type Forms = {
  readonly of: (item: WantedItem) => readonly string[]
  /** A word without its marks in all its spellings, itself first. */
  readonly spellings: (folded: string) => readonly string[]
  /** Forgets what was remembered: the index has changed. */
  readonly clear: () => void
  /** So many words are remembered. */
  readonly size: () => number
}

export function formsIn(db: Database): Forms {
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
    clear: () => spelled.clear(),
    size: () => spelled.size,
  }
}
