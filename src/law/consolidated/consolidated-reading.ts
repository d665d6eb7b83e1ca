import type { Extraction } from '../../domain/extraction.ts'
import type { InstrumentId } from '../../domain/instrument-id.ts'
import type { Provision } from '../../domain/provision.ts'
import { compareWords, type WordDifference } from '../compare/compare-words.ts'
import { type ComparedArticle, type ComparedUnit, comparedArticles } from '../compare/compared-article.ts'
import type { Amendment } from './amendments.ts'
import { type ConsolidationNote, consolidationNote } from './consolidation-note.ts'
import { inAnnex } from './in-annex.ts'
import type { Rewording } from './rewording.ts'

/** The text that is read, and the instrument whose articles it has; null where that is not known. */
type ReadText = Pick<Extraction, 'text' | 'outline' | 'references'> & {
  readonly instrument: InstrumentId | null
}

/** One amendment with whatever tells the reader of the page where it comes from. */
export type SourcedAmendment<Source> = { readonly amendment: Amendment; readonly source: Source }

/** Đọc hợp nhất: an article of the text held, beside everything that is known to change it. Nothing is rewritten. */
type ReadArticle<Source> = {
  readonly path: Provision
  readonly heading: string
  /** As held; empty for an article that an amendment adds and the text does not have. */
  readonly units: readonly ComparedUnit[]
  /** What the notes of a consolidated text say here. */
  readonly notes: readonly ConsolidationNote[]
  readonly changes: readonly ArticleChange<Source>[]
}

type ArticleChange<Source> = {
  readonly source: Source
  readonly amendment: Amendment
  /** The provisions of this article that it names. */
  readonly targets: readonly Provision[]
  /** For each wording given word for word: the words held against the new ones. */
  readonly wordings: readonly ComparedWording[]
  /**
   * Whether the text held has the change already, as a consolidated one does; null where that cannot be told, because
   * the instruction gives no wording.
   */
  readonly isInText: boolean | null
}

export type ComparedWording = {
  readonly provisions: readonly Provision[]
  readonly isInText: boolean
  readonly words: readonly WordDifference[]
}

/**
 * Lays amendments beside the articles that they touch. The text stays as it is held: a new wording is shown against it, and
 * only where the amendment gives it word for word. Amendments without an article of this text are in `elsewhere`.
 */
export function consolidatedReading<Source>(
  base: ReadText,
  read: readonly SourcedAmendment<Source>[],
): {
  readonly articles: readonly ReadArticle<Source>[]
  readonly elsewhere: readonly SourcedAmendment<Source>[]
} {
  const held = comparedArticles(base).filter(article => Object.keys(article.path).length > 0)
  const paths = held.map(({ path }) => path)
  const amendments = read.map(one => ({ ...one, amendment: inAnnex(one.amendment, paths) }))
  const known = new Set(held.map(article => keyOf(article.path)))
  const articles = held.map(article => readArticle(article, base, amendments))
  const added = addedArticles(amendments, known)
  const elsewhere = amendments.filter(({ amendment }) =>
    amendment.targets.every(({ dieu }) => dieu === undefined),
  )
  return { articles: inOrder([...articles, ...added]), elsewhere }
}

function keyOf({ annex, dieu, muc }: Provision): string {
  return `${annex ?? ''}/${dieu ?? ''}/${dieu === undefined ? (muc ?? '') : ''}`
}

function readArticle<Source>(
  article: ComparedArticle,
  { references, instrument }: ReadText,
  amendments: readonly SourcedAmendment<Source>[],
): ReadArticle<Source> {
  return {
    path: article.path,
    heading: article.heading,
    units: article.units,
    notes: article.notes.map(note => consolidationNote(note, references, instrument)),
    changes: amendments.flatMap(one => changeOf(one, article) ?? []),
  }
}

function changeOf<Source>(
  { amendment, source }: SourcedAmendment<Source>,
  article: Pick<ComparedArticle, 'path' | 'heading' | 'units'>,
): ArticleChange<Source> | undefined {
  const key = keyOf(article.path)
  const targets = amendment.targets.filter(target => keyOf(target) === key)
  if (targets.length === 0) return undefined
  const wordings = amendment.wordings
    .filter(wording => wording.provisions.some(target => keyOf(target) === key))
    .map(wording => comparedWording(wording, article))
  return {
    source,
    amendment,
    targets,
    wordings,
    isInText: isInText(amendment, wordings, article.units.length === 0 ? null : textOf(article, targets)),
  }
}

function comparedWording(
  { provisions, text }: Amendment['wordings'][number],
  article: Pick<ComparedArticle, 'path' | 'heading' | 'units'>,
): ComparedWording {
  const old = textOf(article, provisions)
  return { provisions, isInText: signature(old) === signature(text), words: compareWords(old, text) }
}

function isInText(
  amendment: Amendment,
  wordings: readonly ComparedWording[],
  held: string | null,
): boolean | null {
  if (wordings.length > 0) return wordings.every(wording => wording.isInText)
  if (held === null) return null
  if (amendment.action === 'repeals' && amendment.rewording === null)
    return held === '' || /^[\s\d.a-zđ)]*\((?:được bãi bỏ|bãi bỏ)\)/iu.test(held) ? true : null
  return amendment.rewording === null ? null : isReworded(held, amendment.rewording)
}

/** Words at the beginning of a sentence have a capital. The new words may contain the old ones: what is left tells. */
function isReworded(held: string, { from, to }: Rewording): boolean | null {
  if (from === null || to === null) return null
  const text = lowered(held)
  const [old, young] = [lowered(from), lowered(to)]
  const rest = text.replaceAll(young, '')
  if (rest.includes(old)) return false
  return text.includes(young) ? true : null
}

function lowered(text: string): string {
  return text.normalize('NFC').toLowerCase()
}

/** The text held of some provisions of an article, with their numbers, as an amendment would print it. */
function textOf(
  { path, heading, units }: Pick<ComparedArticle, 'path' | 'heading' | 'units'>,
  provisions: readonly Provision[],
): string {
  const lines = units.flatMap(unit => {
    const wanted = provisions.some(
      one =>
        (one.khoan === undefined || one.khoan === unit.path.khoan) &&
        (one.diem === undefined || one.diem === unit.path.diem),
    )
    return wanted ? [withNumber(unit)] : []
  })
  const isWhole = provisions.some(one => one.khoan === undefined && one.diem === undefined)
  const title = path.dieu === undefined ? heading : `Điều ${path.dieu}. ${heading}`
  return [...(isWhole && units.length > 0 ? [title.trim()] : []), ...lines].join('\n')
}

function withNumber({ path, text }: ComparedUnit): string {
  if (path.diem !== undefined) return `${path.diem}) ${text}`
  return path.khoan === undefined ? text : `${path.khoan}. ${text}`
}

/** Words and numbers alone: an official consolidation changes marks and capitals. */
function signature(text: string): string {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')
}

/** Articles that amendments add and the text held does not have. */
function addedArticles<Source>(
  amendments: readonly SourcedAmendment<Source>[],
  known: ReadonlySet<string>,
): readonly ReadArticle<Source>[] {
  const added = new Map<string, Provision>()
  for (const { amendment } of amendments)
    for (const target of amendment.targets) {
      const key = keyOf(target)
      if (target.dieu === undefined || known.has(key)) continue
      added.set(key, { ...(target.annex !== undefined && { annex: target.annex }), dieu: target.dieu })
    }
  return [...added.values()].map(path => {
    const article = { path, heading: '', units: [] }
    return { ...article, notes: [], changes: amendments.flatMap(one => changeOf(one, article) ?? []) }
  })
}

/** Body first, each annex behind it in the order in which it came; articles by their numbers. */
function inOrder<Source>(articles: readonly ReadArticle<Source>[]): readonly ReadArticle<Source>[] {
  const annexes = [...new Set(articles.map(one => one.path.annex))]
  const number = ({ path }: ReadArticle<Source>): number => Number.parseInt(path.dieu ?? '', 10) || 0
  return [...articles].sort(
    (a, b) =>
      annexes.indexOf(a.path.annex) - annexes.indexOf(b.path.annex) ||
      number(a) - number(b) ||
      (a.path.dieu ?? '').localeCompare(b.path.dieu ?? '', 'vi'),
  )
}
