import type { Provision } from '../../domain/provision.ts'
import { cataloguedDocument, codifiedArticle } from './catalogued.ts'
import { readDocumentBehind } from './document-behind.ts'
import { adopt, type Draft } from './draft.ts'
import { placeOf, saysThis } from './place-of.ts'
import { thisOne } from './provision-run.ts'
import { amendedAt, type Named, namedBetween, quotedSpeaker } from './speaker.ts'
import { unnamedSelf } from './unnamed.ts'
import { lastTopic, type View } from './view.ts'

/** "khoản 2 Điều 5", "khoản 1 Điều này" without a document: finds the document it is a part of, or drops it. */
export function readBareProvision(draft: Draft, view: View): void {
  const { reading, isLegal } = view
  draft.provisions = placeOf(draft, reading)
  const catalogued = isLegal ? undefined : cataloguedDocument(draft, reading)
  if (catalogued) {
    draft.provisions = draft.provisions.map(inDocument)
    adopt(draft, catalogued, 'the list names the document behind its last provision')
    return
  }
  if (readDocumentBehind(draft, view)) return
  if (isOfDraft(draft, reading)) {
    draft.isDropped = true
    return
  }
  const isInstruction = isLegal && amendedAt(reading, draft.find.start) !== undefined
  const isReference = draft.find.provisions.some(provision => points(provision, { isLegal, isInstruction }))
  const hasPlace = isLegal || draft.provisions.length > 0
  const found = isReference && hasPlace ? documentOf(draft, view) : undefined
  if (found) adopt(draft, found.document, found.why)
  else if (isReference && isLegal) draft.why = 'a provision of the text itself, whose number it does not say'
  else draft.isDropped = true
}

/** "khoản 2 Điều 7 dự thảo": what is not promulgated is no document that can be cited. */
function isOfDraft({ find }: Draft, { scan }: View['reading']): boolean {
  return /^\s{1,3}(?:của\s{1,3})?[Dd]ự\s{1,3}thảo(?!\p{L})/u.test(scan.text.slice(find.end, find.end + 20))
}

function inDocument(provision: Provision): Provision {
  const article = codifiedArticle.exec(provision.dieu ?? '')?.[1]
  return article === undefined ? provision : { ...provision, dieu: article }
}

type Kind = { readonly isLegal: boolean; readonly isInstruction: boolean }

/**
 * "Điều này" is also "this", and "điểm này" "this point". Chapters alone are headings more often than references, and
 * points alone those of annexes, except in an amending instruction ("bãi bỏ điểm b").
 */
function points({ dieu, khoan, diem }: Provision, { isLegal, isInstruction }: Kind): boolean {
  if (dieu !== undefined && codifiedArticle.test(dieu)) return false
  if (dieu === undefined && khoan === undefined)
    return diem !== undefined && isInstruction && !diem.includes('.')
  const levels = [dieu, khoan, diem].filter(value => value !== undefined)
  return isLegal || levels.length > 1 || !levels.includes(thisOne)
}

type Found = { readonly document: Named; readonly why: string }

/** A provision alone is one of the document that is amended, that the sentence named last, or that speaks. */
function documentOf(draft: Draft, view: View): Found | undefined {
  const { reading, isLegal } = view
  const { structure } = reading
  const own = view.own ?? (isLegal ? unnamedSelf(reading) : undefined)
  const { start, end } = draft.find
  const quote = structure.quoteAt(start)
  const speaker = quote ? (quotedSpeaker(reading, quote) ?? own) : own
  if (draft.find.provisions.some(saysThis)) {
    const document =
      (quote ? undefined : justAmended(draft, view)) ?? speaker ?? (isLegal ? undefined : lastTopic(view))
    return document && { document, why: 'a provision of the document that speaks' }
  }
  const amended = quote ? undefined : amendedAt(reading, start)
  if (amended) return { document: amended, why: 'a provision of the document that the article amends' }
  const before = namedBetween(reading, structure.sentenceStart(start), start).at(-1)
  if (before) return { document: before, why: 'a provision of the document named last in the sentence' }
  if (speaker) return { document: speaker, why: 'a provision of the document that speaks' }
  const behind = isLegal ? undefined : namedBetween(reading, end, end + behindUnitsMax)[0]
  if (behind) return { document: behind, why: 'a provision of the document named behind it' }
  const topic = isLegal || isListed(draft, view) ? undefined : lastTopic(view)
  return topic && { document: topic, why: 'a provision of the document that the text speaks of' }
}

const behindUnitsMax = 200

/** "Điều 103. Hồ sơ dự thảo": an item of a list says nothing of the document the text spoke of before. */
function isListed({ find }: Draft, { reading }: View): boolean {
  return reading.scan.text.charAt(find.end) === '.'
}

/** "Bãi bỏ khoản 1 Điều 6 và sửa đổi Điều này": the article just named, not the one around it. */
function justAmended(draft: Draft, { reading }: View): Named | undefined {
  const before = reading.drafts[draft.index - 1]
  const isNear =
    before !== undefined && before.find.start >= reading.structure.sentenceStart(draft.find.start)
  const isSame = isNear && before.provisions.some(provision => provision.dieu === draft.provisions[0]?.dieu)
  return isSame ? amendedAt(reading, draft.find.start) : undefined
}
