import type { OutlinePart } from '../../domain/extraction.ts'
import type { Provision } from '../../domain/provision.ts'
import { notesOf, type TextNote } from './notes.ts'

/** A text with its parts, as extraction gives them. */
export type OutlinedText = { readonly text: string; readonly outline: readonly OutlinePart[] }

/** Điều: an article as it is compared, without the notes of a consolidated text. */
export type ComparedArticle = {
  /** Annex and article; without articles, the section; empty for what stands before the first part and behind the last. */
  readonly path: Provision
  readonly heading: string
  /** Where it begins in the text. */
  readonly start: number
  readonly end: number
  /** Its opening words, then its clauses and points in order. */
  readonly units: readonly ComparedUnit[]
  /** Of a consolidated text: those whose numbers are set in the article. */
  readonly notes: readonly TextNote[]
}

/** Khoản, điểm, or the words before the first of them. */
export type ComparedUnit = {
  /** `khoan` and `diem` alone; empty for the opening words. */
  readonly path: Provision
  /** Without its number and without note signs. */
  readonly text: string
}

/** More than the longest code has (Bộ luật Dân sự: 689). Longer texts are cut. */
export const articlesMax = 3_000
/** Of one article; a schedule printed as clauses has some hundreds. */
export const unitsMax = 1_500

/**
 * Divides a text into what is compared: its articles, else the sections of a plan, else its paragraphs; annexes line by
 * line. The recitals before the first part are an article without a path.
 */
export function comparedArticles({ text, outline }: OutlinedText): readonly ComparedArticle[] {
  const tops = topParts(outline)
  const notes = notesOf(
    text,
    tops.map(part => part.start),
  )
  const cut = cutter(text, notes)
  const first = Math.min(text.length, ...outline.map(part => part.start))
  const last = tops.length === 0 ? text.length : Math.max(...tops.map(part => part.end))
  const opening = cut(0, first)
  const recitals = plainArticle(
    '',
    { start: 0, end: first },
    tops.length === 0 ? opening : recitalsOf(opening),
  )
  const ending = plainArticle(endingHeading, { start: last, end: text.length }, cut(last, text.length))
  const inner = innerParts(outline, tops)
  const articles = tops.slice(0, articlesMax).map((part, index) => {
    const end = Math.min(part.end, tops[index + 1]?.start ?? part.end)
    return {
      path: ownPath(part.path),
      heading: part.heading,
      start: part.start,
      end,
      units: unitsOf(part, { end, inside: inner[index] ?? [], cut }),
      notes: notes.filter(note => !note.isContinued && note.markedAt >= part.start && note.markedAt < end),
    }
  })
  return [recitals, ...articles, ending].filter(
    article => article.units.length > 0 || article.path.dieu !== undefined,
  )
}

/** What stands behind the last part: signatures, and annexes that no heading tells apart. */
const endingHeading = 'Phần cuối'

function plainArticle(
  heading: string,
  { start, end }: { readonly start: number; readonly end: number },
  text: string,
): ComparedArticle {
  return { path: {}, heading, start, end, units: paragraphs(text), notes: [] }
}

/** Articles; without any, sections; and annexes, each up to its first article. In the order of the text. */
function topParts(outline: readonly OutlinePart[]): readonly OutlinePart[] {
  const isWhole = ({ khoan, diem }: Provision) => khoan === undefined && diem === undefined
  const whole = outline.filter(part => isWhole(part.path))
  const articles = whole.filter(part => part.path.dieu !== undefined)
  const sections = whole.filter(part => part.path.muc !== undefined || part.path.phan !== undefined)
  const annexes = whole.filter(({ path }) => path.annex !== undefined && Object.keys(path).length === 1)
  const chosen = articles.length > 0 ? articles : sections
  return [...chosen, ...annexes].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Chapters are no part of an article's name: numbers run through them. */
function ownPath(path: Provision): Provision {
  if (path.dieu === undefined) return path
  return { ...(path.annex !== undefined && { annex: path.annex }), dieu: path.dieu }
}

/** For each top part the clauses and points that begin inside it. */
function innerParts(outline: readonly OutlinePart[], tops: readonly OutlinePart[]): OutlinePart[][] {
  const inner: OutlinePart[][] = tops.map(() => [])
  const small = outline.filter(({ path }) => path.khoan !== undefined || path.diem !== undefined)
  let top = 0
  for (const part of [...small].sort((a, b) => a.start - b.start)) {
    while ((tops[top + 1]?.start ?? Number.POSITIVE_INFINITY) <= part.start) top++
    if (part.start >= (tops[top]?.start ?? Number.POSITIVE_INFINITY)) inner[top]?.push(part)
  }
  return inner
}

function unitsOf(
  part: OutlinePart,
  { end, inside, cut }: { end: number; inside: readonly OutlinePart[]; cut: Cut },
): readonly ComparedUnit[] {
  const opening = withoutHeading(cut(part.start, inside[0]?.start ?? end), part.heading)
  // Forms and sections have lines of their own where an article has one sentence.
  const first = part.path.dieu === undefined ? paragraphs(opening) : [{ path: {}, text: opening }]
  const clauses = inside.map(({ path: { khoan, diem }, start }, index) => ({
    path: { ...(khoan !== undefined && { khoan }), ...(diem !== undefined && { diem }) },
    text: cut(start, Math.max(start, inside[index + 1]?.start ?? end))
      .replace(smallNumber, '')
      .trim(),
  }))
  return [...first, ...clauses].filter(unit => unit.text !== '').slice(0, unitsMax)
}

const smallNumber = /^(?:\d{1,3}[a-zđ]?\.|[a-zđ]\d?[).])\s*/u
const articleNumber = /^\p{L}{2,12}\s{0,3}\d{1,4}[a-zđ]{0,2}\s?[.:]?\s*|^(?:[IVX]{1,6}|[A-E])\s?[.)]\s*/u

/** What an article says behind `Điều 5. Heading`. The heading may be broken over lines. */
function withoutHeading(text: string, heading: string): string {
  const rest = text.replace(articleNumber, '')
  let at = 0
  for (const sign of heading.replace(/\s+/g, '')) {
    while (/\s/.test(rest[at] ?? '')) at++
    if (rest[at] !== sign) return rest.trim()
    at++
  }
  return rest.slice(at).trim()
}

/** From the first recital on: letterheads of two instruments are not compared. */
function recitalsOf(opening: string): string {
  const found = /(?:^|\n)\s*(?=(?:Căn cứ|Theo|Xét|Thực hiện|Để|Pursuant|Based on)\s)/u.exec(opening)
  return found ? opening.slice(found.index) : ''
}

function paragraphs(text: string): readonly ComparedUnit[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .slice(0, unitsMax)
    .map(line => ({ path: {}, text: line }))
}

type Cut = (from: number, to: number) => string

/** Gives stretches of a text without its notes and note signs. Notes are in order and apart. */
function cutter(text: string, notes: readonly TextNote[]): Cut {
  return (from, to) => {
    let kept = ''
    let at = from
    for (let index = firstEndingAfter(notes, from); index < notes.length; index++) {
      const note = notes[index]
      if (!note || note.start >= to) break
      kept += text.slice(at, Math.max(at, note.start))
      at = Math.max(at, note.end)
    }
    kept += text.slice(at, Math.max(at, to))
    return (notes.length === 0 ? kept : kept.replace(/\[\d{1,3}\]/g, '')).trim()
  }
}

function firstEndingAfter(notes: readonly TextNote[], at: number): number {
  let low = 0
  let high = notes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((notes[middle]?.end ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}
