import type { InstrumentIdParts } from '../../../domain/instrument-id.ts'
import type { Provision } from '../../../domain/provision.ts'
import { assemblyTermAt } from '../../../registry/jurisdictions.ts'
import { readDateAfter } from '../after-number.ts'
import { adopt, type Draft, kept, namesDocument, nothingKnown, type Pass, type Reading } from '../draft.ts'
import { placeOf } from '../place-of.ts'
import { amendedAt, isLegalText, type Named, namedBetween, ownSpeaker, quotedSpeaker } from '../speaker.ts'

/**
 * "Luật này", "Nghị định nói trên", "khoản 2 Điều này", "khoản 2 Điều 5" alone: whose words they are, and which
 * document was named. Between quotation marks another document speaks; in an amending article provisions are those of
 * the amended document.
 */
export const readContext: Pass = reading => {
  const isLegal = isLegalText(reading)
  const own = isLegal ? ownSpeaker(reading) : undefined
  const latest = new Map<string, Draft>()
  for (const draft of kept(reading)) {
    const view: View = { reading, isLegal, own, latest }
    switch (draft.find.head.by) {
      case 'this':
        readThis(draft, draft.find.head.type, view)
        break
      case 'back':
        readBack(draft, draft.find.head.type, view)
        break
      case 'context':
        readProvisions(draft, view)
        break
      default:
        draft.provisions = placeOf(draft, reading)
    }
    if (namesDocument(draft)) latest.set(baseType(draft.id.type), draft)
  }
}

type View = {
  readonly reading: Reading
  readonly isLegal: boolean
  readonly own: Named | undefined
  /** The document of each type that was named last. */
  readonly latest: ReadonlyMap<string, Draft>
}

function baseType(type: string): string {
  return type
    .replace(/-cb$/, '')
    .replace(/^ttlt$/, 'tt')
    .replace(/^pl$/, 'luat')
}

function isOfType(named: Named, type: string): boolean {
  return baseType(named.id.type) === baseType(type)
}

function readThis(draft: Draft, type: string, view: View): void {
  const { reading, own, isLegal, latest } = view
  const quote = reading.structure.quoteAt(draft.find.start)
  const quoted = quote && quotedSpeaker(reading, quote)
  draft.provisions = placeOf(draft, reading)
  if (quoted && isOfType(quoted, type))
    return adopt(draft, quoted, 'between quotation marks the quoted document speaks')
  if (own && isOfType(own, type)) return adopt(draft, own, 'the text points to itself')
  const named = latest.get(baseType(type))
  if (named && (!isLegal || own)) {
    draft.kind = isLegal ? 'self' : 'short'
    return adopt(draft, named, 'the document of this type that was named last')
  }
  if (!isLegal && !isCapital(draft.find.start, reading)) {
    draft.isDropped = true
    return
  }
  draft.id = unnamed(type, reading)
  draft.kind = isLegal ? 'self' : 'short'
  draft.why = 'the text points to itself and does not say its number'
}

function isCapital(at: number, { scan }: Reading): boolean {
  const find = scan.text.charAt(at)
  return find !== find.toLowerCase() || /^this\s\p{Lu}/u.test(scan.text.slice(at, at + 12))
}

const passed =
  /(?:Luật|Bộ luật|Pháp lệnh|Law|Code|Ordinance)\s+(?:này|was|is|has been)\s[^.]{0,40}(?:thông qua|passed|approved|adopted|Quốc hội|National Assembly)/gu
const passedVerb = /(?:thông\s+qua|passed|approved|adopted)/giu

/** A text whose number is not in it: the type, and for a law the assembly that its last sentence says passed it. */
function unnamed(type: string, { scan }: Reading): InstrumentIdParts {
  const central = ['luat', 'pl', 'nd', 'tt', 'ttlt', 'hp'].includes(type)
  const id: InstrumentIdParts = {
    ...nothingKnown,
    jurisdiction: central ? 'vn' : '_',
    organ: type === 'nd' ? 'cp' : '_',
    type,
  }
  if (type !== 'luat') return id
  const statement = [...scan.text.matchAll(passed)].at(-1)
  if (!statement) return id
  const sentence = scan.text.slice(statement.index, statement.index + 260)
  for (const verb of sentence.matchAll(passedVerb)) {
    const day =
      readDateAfter(scan, statement.index + verb.index + verb[0].length) ??
      readDateWithin(scan, statement.index + verb.index)
    const term = day && assemblyTermAt(day.day, scan.registry)
    if (day && term) return { ...id, organ: term, period: day.day.slice(0, 4) }
  }
  return id
}

/** "… passed …, 7th session, on June 14, 2019": the first date within the sentence. */
function readDateWithin(scan: Reading['scan'], from: number): ReturnType<typeof readDateAfter> {
  const words = /(?:,|\son|\sngày)\s/giu
  const stretch = scan.text.slice(from, from + 200)
  for (const match of stretch.matchAll(words)) {
    const day = readDateAfter(scan, from + match.index + match[0].length - 1)
    if (day) return day
  }
  return undefined
}

function readBack(draft: Draft, type: string, { latest, reading }: View): void {
  const named = latest.get(baseType(type))
  draft.provisions = placeOf(draft, reading)
  if (named) adopt(draft, named, 'the document of this type that was named last')
  else draft.isDropped = true
}

function readProvisions(draft: Draft, view: View): void {
  const { reading, isLegal } = view
  const printed = draft.find.provisions
  draft.provisions = placeOf(draft, reading)
  if (isEverydayWord(printed, isLegal) || draft.provisions.length === 0) {
    draft.isDropped = true
    return
  }
  const named = documentOf(draft, view)
  if (named) adopt(draft, named.document, named.why)
  else if (isLegal) draft.why = 'a provision of the text itself, whose number it does not say'
  else draft.isDropped = true
}

/** "Điều này" is also "this", "điểm này" "this point"; chapters alone are headings more often than references. */
function isEverydayWord(provisions: readonly Provision[], isLegal: boolean): boolean {
  return provisions.every(({ dieu, khoan, diem }) => {
    if (dieu === undefined && khoan === undefined && diem === undefined) return true
    return (
      !isLegal &&
      [dieu, khoan, diem].filter(value => value !== undefined).length === 1 &&
      [dieu, khoan, diem].includes('this')
    )
  })
}

/** A provision alone is one of the document that speaks, that is amended, or that the sentence named last. */
function documentOf(draft: Draft, view: View): { document: Named; why: string } | undefined {
  const { reading, own, isLegal, latest } = view
  const { structure } = reading
  const { start } = draft.find
  const quote = structure.quoteAt(start)
  const speaker = quote ? (quotedSpeaker(reading, quote) ?? own) : own
  const saysThis = draft.find.provisions.some(provision => Object.values(provision).includes('this'))
  if (saysThis) {
    const amended = quote ? undefined : amendedArticle(draft, view)
    const document = amended ?? speaker ?? (isLegal ? undefined : lastNamed(latest))
    return document && { document, why: 'a provision of the document that speaks' }
  }
  const amended = quote ? undefined : amendedAt(reading, start)
  if (amended) return { document: amended, why: 'a provision of the document that the article amends' }
  const before = namedBetween(reading, structure.sentenceStart(start), start).at(-1)
  if (before) return { document: before, why: 'the document named last in the same sentence' }
  if (speaker)
    return {
      document: speaker,
      why: quote ? 'a provision of the quoted document' : 'a provision of the text itself',
    }
  const after = isLegal
    ? undefined
    : namedBetween(reading, draft.find.end, draft.find.end + sentenceUnitsMax)[0]
  if (after) return { document: after, why: 'the document named behind it in the same sentence' }
  return undefined
}

const sentenceUnitsMax = 200

/** "Bãi bỏ khoản 1 Điều 6 và sửa đổi Điều này": the article just named, not the one around it. */
function amendedArticle(draft: Draft, { reading }: View): Named | undefined {
  const before = reading.drafts.filter(other => other.find.end <= draft.find.start).at(-1)
  const isNear =
    before !== undefined && before.find.start >= reading.structure.sentenceStart(draft.find.start)
  return isNear && before.provisions.some(provision => provision.dieu === draft.provisions[0]?.dieu)
    ? amendedAt(reading, draft.find.start)
    : undefined
}

function lastNamed(latest: ReadonlyMap<string, Draft>): Draft | undefined {
  return [...latest.values()].sort((a, b) => b.find.start - a.find.start)[0]
}
