import type { OutlinePart } from '../../domain/extraction.ts'
import type { Finding } from '../../domain/finding.ts'
import { formatProvision } from '../../domain/provision.ts'
import { annexHeading } from './annex-beginning.ts'
import { type Annex, findAnnexes } from './annexes.ts'
import { type Gap, type OpenPart, readBody, type Scope } from './body.ts'
import { endingAt } from './ending.ts'
import { headingAt } from './headings.ts'
import { type Line, linesOf } from './lines.ts'
import { markerOf } from './markers.ts'
import { findQuotedBlocks } from './quoted.ts'

/**
 * Bố cục văn bản: the parts of a legal text in the order in which they begin, each covering its sub-parts.
 * Annexes, forms and regulations issued with a decision have numberings of their own; wording that the text
 * quotes from or puts into other documents has none. Numbers that jump are findings. A text without articles is
 * divided by its Roman sections (`I. MỤC ĐÍCH`), where it has them. Takes time linear in the text; never throws.
 */
export function readOutline(text: string): { parts: OutlinePart[]; findings: Finding[] } {
  const lines = linesOf(text)
  const quoted = quotedLines(lines)
  const first = firstArticle(lines, quoted)
  const bodyEnd = endingAt(lines, first ?? 0)
  const annexes = findAnnexes(lines, quoted, bodyEnd)
  const scopes = scopesOf(annexes, lines.length, { bodyEnd, sections: first === undefined })
  const open: OpenPart[] = []
  const gaps: Gap[] = []
  const ends: number[] = []
  for (const { scope, annex } of scopes) {
    if (annex)
      open.push({
        path: { annex: annex.label },
        level: annexLevel(annex),
        line: annex.from,
        restAt: annex.restAt,
      })
    const read = readBody(lines, quoted, scope)
    open.push(...read.parts)
    gaps.push(...read.gaps)
    while (ends.length < open.length) ends.push(scope.to)
  }
  return { parts: closed(open, ends, lines), findings: gaps.map(gapFinding) }
}

/** A form inside an annex lies one level below it. */
function annexLevel(annex: Annex): number {
  return annex.parent === null ? -1 : 0
}

function quotedLines(lines: readonly Line[]): Uint8Array {
  const quoted = new Uint8Array(lines.length)
  for (const { from, to } of findQuotedBlocks(lines)) quoted.fill(1, from, to + 1)
  return quoted
}

function firstArticle(lines: readonly Line[], quoted: Uint8Array): number | undefined {
  const first = lines.findIndex((line, index) => !quoted[index] && markerOf(line.text)?.level === 'dieu')
  return first === -1 ? undefined : first
}

/** The body up to its ending or its first annex, then each annex up to the next. */
function scopesOf(
  annexes: readonly Annex[],
  lineCount: number,
  { bodyEnd, sections }: { bodyEnd: number; sections: boolean },
): { scope: Scope; annex: Annex | null }[] {
  const bodyTo = Math.min(bodyEnd, annexes[0]?.from ?? lineCount)
  const body: Scope = { from: 0, to: bodyTo, base: {}, chapters: true, gaps: true, sections }
  const scopes: { scope: Scope; annex: Annex | null }[] = [{ scope: body, annex: null }]
  annexes.forEach((annex, index) => {
    const to = annexes[index + 1]?.from ?? lineCount
    const own = annex.kind === 'regulation'
    scopes.push({
      annex,
      scope: { from: annex.from, to, base: { annex: annex.label }, chapters: own, gaps: own, sections },
    })
  })
  return scopes
}

/** Each part ends where the next part of its level or of one above begins, at the latest with its scope. */
function closed(
  open: readonly OpenPart[],
  scopeEnds: readonly number[],
  lines: readonly Line[],
): OutlinePart[] {
  const ends = new Array<number>(open.length)
  const pending: number[] = []
  open.forEach((part, index) => {
    while (pending.length > 0) {
      const above = pending.at(-1) ?? 0
      if ((open[above]?.level ?? 0) < part.level) break
      ends[above] = part.line
      pending.pop()
    }
    pending.push(index)
  })
  return open.map((part, index) => {
    const limit = part.level <= 0 ? lines.length : (scopeEnds[index] ?? lines.length)
    const to = Math.min(ends[index] ?? lines.length, limit)
    return {
      path: part.path,
      heading:
        part.level <= 0
          ? annexHeading(lines, part.line, part.restAt)
          : headingAt(lines, part.line, part.restAt),
      start: lines[part.line]?.start ?? 0,
      end: lines[Math.max(part.line, to - 1)]?.end ?? 0,
    }
  })
}

function gapFinding({ path, before }: Gap): Finding {
  const kind = path.dieu === undefined ? 'Chương' : 'Điều'
  return {
    class: 'numbering-gap',
    subject: formatProvision(path),
    detail: `${kind} ${path.dieu ?? path.chuong ?? ''} follows ${before === null ? 'nothing' : `${kind} ${before}`}`,
    next: 'compare with the original: a part was not read, or the numbering of the document itself is broken',
  }
}
