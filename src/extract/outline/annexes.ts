import { type AnnexBeginning, beginningAt } from './annex-beginning.ts'
import type { Line } from './lines.ts'
import { follows } from './numerals.ts'

/** A part with a numbering of its own beside the body: an attached regulation, an annex, a form. Line indices. */
export type Annex = {
  readonly from: number
  /** Where the heading begins in that line, behind `Phụ lục I` or `Mẫu số 01`. */
  readonly restAt: number
  readonly label: string
  /** A regulation has chapters and articles like a body; in annexes and forms only articles are looked for. */
  readonly kind: 'regulation' | 'annex' | 'form'
  /** Label of the annex that a form stands in; null for the others. */
  readonly parent: string | null
}

/**
 * Finds where annexes (phụ lục), forms (mẫu số) and regulations issued with a decision (ban hành kèm theo) begin.
 * A heading counts when the line "(Kèm theo Quyết định số …)" stands below it, or behind the ending of the body.
 * Behind an annex of that kind a heading without the line counts only when its number is the next one: forms
 * have annexes of their own.
 * @param bodyEnd line index of the ending (signature) of the body
 */
export function findAnnexes(lines: readonly Line[], quoted: Uint8Array, bodyEnd: number): Annex[] {
  const found: Annex[] = []
  const labels = newLabels()
  let around: Annex | undefined
  let lastAttached: AnnexBeginning | undefined
  for (let index = 0; index < lines.length; index++) {
    if (quoted[index]) continue
    const start = beginningAt(lines, index, found.at(-1)?.from ?? -1)
    if (!start) continue
    if (!start.attached && index <= bodyEnd) continue
    if (start.kind === 'form') {
      found.push({ ...placed(start), ...formLabel(around, start.label) })
    } else if (start.attached || goesOn(lastAttached, start)) {
      if (start.attached || lastAttached) lastAttached = start
      around = { ...placed(start), label: labels(start), parent: null }
      found.push(around)
    }
  }
  return withoutListed(found, lines.length)
}

function placed({ from, restAt, kind }: AnnexBeginning): Pick<Annex, 'from' | 'restAt' | 'kind'> {
  return { from, restAt, kind }
}

function goesOn(last: AnnexBeginning | undefined, next: AnnexBeginning): boolean {
  if (!last) return true
  return last.label !== null && next.label !== null && follows(last.label, next.label) === 'next'
}

function formLabel(around: Annex | undefined, label: string | null): Pick<Annex, 'label' | 'parent'> {
  const own = `Mẫu ${label ?? ''}`.trim()
  return around ? { label: `${around.label}/${own}`, parent: around.label } : { label: own, parent: null }
}

/**
 * Gives each annex its label: the printed number; for a part without one the first ordinal that is free.
 * A regulation keeps its label to itself: `Phụ lục 1` behind it is not `1`.
 */
function newLabels(): (start: AnnexBeginning) => string {
  const used = new Map<string, Annex['kind']>()
  let ordinal = 0
  return ({ label, kind }) => {
    let given = used.get(label ?? '') === 'regulation' ? `Phụ lục ${label}` : label
    while (given === null) {
      ordinal++
      if (!used.has(String(ordinal))) given = String(ordinal)
    }
    used.set(given, kind)
    return given
  }
}

/** A list of annexes or forms names each once before it comes: of equal labels the longest part is the real one. */
function withoutListed(found: readonly Annex[], lineCount: number): Annex[] {
  const size = (index: number) => (found[index + 1]?.from ?? lineCount) - (found[index]?.from ?? 0)
  const longest = new Map<string, number>()
  found.forEach((annex, index) => {
    const known = longest.get(annex.label)
    if (known === undefined || size(index) > size(known)) longest.set(annex.label, index)
  })
  return found.filter((annex, index) => longest.get(annex.label) === index)
}
