import type { Extraction, OutlinePart, Reference } from '../../domain/extraction.ts'
import type { Provision } from '../../domain/provision.ts'
import { type NewWording, newWordings } from './new-wording.ts'
import { type Rewording, rewordingOf } from './rewording.ts'

/** Một chỉ dẫn sửa đổi: one instruction of an amending instrument about provisions of another one, as it is printed. */
export type Amendment = {
  /** Where it stands in the amending instrument: `khoản 2 Điều 1`. */
  readonly at: Provision
  readonly start: number
  readonly end: number
  readonly action: AmendmentAction
  /** Provisions of the amended instrument. */
  readonly targets: readonly Provision[]
  /** The words of the instruction, up to the new wording. */
  readonly instruction: string
  /** The wording that it gives word for word behind "như sau:"; empty where it gives none. */
  readonly wordings: readonly NewWording[]
  /** `Thay cụm từ “…” bằng cụm từ “…”`; null for other instructions. */
  readonly rewording: Rewording | null
}

/** `rewords`: single words are exchanged, put in or taken out. */
export type AmendmentAction = 'amends' | 'adds' | 'repeals' | 'rewords'

/** Of one instrument; the longest seen amends 37 laws in 300 places. */
const amendmentsMax = 2_000
const instructionUnitsMax = 2_000

/**
 * Reads what one instrument orders about another: every part of it whose opening words amend, add to or repeal provisions
 * of `target`, with the wording it gives. Nothing is concluded that is not printed: an instruction without provisions, or
 * whose new wording is not quoted behind "như sau:", comes without a wording.
 */
export function amendmentsOf(
  amending: Pick<Extraction, 'text' | 'outline' | 'references'>,
  target: string,
): readonly Amendment[] {
  const { text, outline } = amending
  const parts = [...outline].sort((a, b) => a.start - b.start || b.end - a.end)
  const named = new Map<number, Reference[]>()
  for (const reference of amending.references) {
    const acts = reference.relation === 'amends' || reference.relation === 'repeals'
    if (!acts || reference.id !== target || reference.provisions.length === 0) continue
    const place = innermost(parts, reference.start)
    if (place === undefined) continue
    named.set(place, [...(named.get(place) ?? []), reference])
  }
  return [...named].slice(0, amendmentsMax).flatMap(([place, references]) => {
    const part = parts[place]
    if (!part || isFrame(parts, place)) return []
    return amendmentIn(text, part, references)
  })
}

/** Index of the last part that begins at or before a place and covers it; parts are in order of their beginnings. */
function innermost(parts: readonly OutlinePart[], at: number): number | undefined {
  let low = 0
  let high = parts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((parts[middle]?.start ?? 0) <= at) low = middle + 1
    else high = middle
  }
  for (let place = low - 1; place >= Math.max(0, low - nestingMax); place--)
    if ((parts[place]?.end ?? 0) > at) return place
  return undefined
}

const nestingMax = 40

/** "3. Sửa đổi, bổ sung một số khoản của Điều 6 như sau:" only announces the instructions in its points. */
function isFrame(parts: readonly OutlinePart[], place: number): boolean {
  const [part, next] = [parts[place], parts[place + 1]]
  return part !== undefined && next !== undefined && next.start < part.end
}

function amendmentIn(
  text: string,
  part: OutlinePart,
  references: readonly Reference[],
): readonly Amendment[] {
  const whole = text.slice(part.start, part.end)
  const lead = whole.slice(0, instructionUnitsMax)
  const asFollows = /(?:như sau|sau đây)\s?:\s*(?=["“])/u.exec(lead) ?? numberedQuotation.exec(lead)
  const instruction = (
    asFollows ? lead.slice(0, asFollows.index + asFollows[0].trimEnd().length) : lead
  ).trim()
  const spoken = instruction.replace(ownNumber, '')
  const limit = part.start + (asFollows ? asFollows.index : whole.length)
  const rewording = asFollows ? null : rewordingOf(whole)
  const targets = references
    .filter(one => one.start < limit && !isAnchor(text.slice(part.start, one.start)))
    .flatMap(one => one.provisions)
  const action = rewording === null ? actionOf(spoken) : 'rewords'
  if (action === null || targets.length === 0) return []
  const wording = asFollows ? whole.slice(asFollows.index + asFollows[0].length) : ''
  return [
    {
      at: part.path,
      start: part.start,
      end: part.end,
      action,
      targets,
      instruction,
      wordings: wording === '' ? [] : newWordings(wording, targets),
      rewording,
    },
  ]
}

/** Some forget "như sau": the wording then begins a line of its own with its number, `“15. …`. */
const numberedQuotation = /\s*\n(?=["“](?:Điều \d{1,4}[a-zđ]{0,2}\.|\d{1,3}[a-zđ]?\.|[a-zđ]\d?\))\s)/u

const ownNumber = /^(?:\p{Lu}\p{Ll}{2,6}\s{0,3}\d{1,4}[a-zđ]?[.:]|\d{1,3}[a-zđ]?\.|[a-zđ]\d?[).])\s*/u

function actionOf(spoken: string): AmendmentAction | null {
  if (/^(?:Bãi bỏ|Hủy bỏ|Huỷ bỏ|Bỏ)\s/u.test(spoken)) return 'repeals'
  if (/^Bổ sung\s/u.test(spoken)) return 'adds'
  return /^(?:Sửa đổi|Thay thế|Thay|Đính chính|Sửa)[\s,]/u.test(spoken) ? 'amends' : null
}

/** `Bổ sung khoản 9 vào sau khoản 8 Điều 2`: what the new one is put behind is not changed itself. */
function isAnchor(before: string): boolean {
  return /(?:^|\s)(?:vào|ngay|tiếp)?\s?(?:sau|trước)\s*$/u.test(before.slice(-24))
}
