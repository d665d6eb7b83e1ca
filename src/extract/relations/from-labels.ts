import type { LabelledValue, StatedRelation } from '../../domain/document.ts'
import type { OwnIdentity } from '../../domain/extraction.ts'
import { type InstrumentId, isComplete, parseInstrumentId } from '../../domain/instrument-id.ts'
import type { Relation } from '../../domain/relation.ts'
import { fold } from '../../normalise/fold.ts'
import type { Registry } from '../../registry/registry.ts'
import type { TextContext } from '../context.ts'
import { findReferences } from '../references/index.ts'

export type LabelReading = {
  readonly relations: readonly StatedRelation[]
  readonly warnings: readonly string[]
}

/**
 * The relations that a portal's table of properties states, with evidence `portal-table`; kept apart from what texts
 * state. Only between complete ids, and only from the page of an instrument.
 * A portal is not believed against itself or against time: what stands in both directions (a habit of NukeViet's
 * laws module), and what an older instrument would do to a younger one, is a warning and no relation.
 */
export function relationsFromLabels(context: TextContext, registry: Registry): LabelReading {
  const { own } = context
  if (own === null || !isComplete(own.id)) return { relations: [], warnings: [] }
  const stated = context.labels.slice(0, labelsMax).flatMap(label => {
    const meaning = labelMeaning(label.label)
    return meaning === undefined
      ? []
      : named(label, context, registry)
          .filter(one => one.instrument !== own.id)
          .map(one => ({ ...meaning, ...one, label: label.label.trim() }))
  })
  return sift(own, unique(stated))
}

const labelsMax = 200
const namedMax = 200
const labelUnitsMax = 80
const pieceUnitsMax = 400

type Meaning = Pick<StatedRelation, 'relation' | 'acting'>

/**
 * Who does what by a label. "Văn bản thay thế" names the document that replaces this one, "Văn bản được thay thế" the
 * one this replaces; without the noun ("Thay thế cho", "Bị thay thế bởi") this document is the subject.
 * Undefined for labels that state no direction ("Văn bản liên quan") or can be read either way.
 */
export function labelMeaning(label: string): Meaning | undefined {
  if (label.length > labelUnitsMax) return undefined
  const words = fold(label)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  const [, noun = '', voice = '', said = '', by = ''] =
    /^((?:cac )?van ban )?((?:da )?(?:duoc|bi) )?(.+?)( boi(?: van ban)?)?$/.exec(words) ?? []
  const verb = verbs.find(([pattern]) => pattern.test(said))
  if (verb === undefined || (noun !== '' && by !== '')) return undefined
  const [, relation, voiceOfVerb] = verb
  const passive = voiceOfVerb === 'active' ? voice !== '' : voiceOfVerb === 'passive'
  return { relation, acting: (noun === '') !== passive ? 'this' : 'other' }
}

/** Verbs of labels, folded; `passive` where the bare word already names what suffers it. */
const verbs: readonly (readonly [RegExp, Relation, 'active' | 'passive'])[] = [
  [/^thay the(?: cho)?(?: van ban)?$/, 'replaces', 'active'],
  [
    /^(?:sua doi|bo sung|sua doi bo sung|sua doi va bo sung)(?: cho)?(?: mot phan)?(?: van ban)?$/,
    'amends',
    'active',
  ],
  [/^(?:bai bo|huy bo)(?: van ban)?$/, 'repeals', 'active'],
  [/^quy dinh het hieu luc$/, 'repeals', 'active'],
  [/^het hieu luc$/, 'repeals', 'passive'],
  // a part of it lapses: the rest lives on, changed
  [/^quy dinh het hieu luc (?:1|mot) phan$/, 'amends', 'active'],
  [/^(?:het hieu luc|bai bo) (?:1|mot) phan$/, 'amends', 'passive'],
  [
    /^(?:hd qd chi tiet|huong dan(?: thi hanh| thuc hien)?|quy dinh chi tiet|huong dan quy dinh chi tiet)(?: van ban)?$/,
    'implements',
    'active',
  ],
  [/^dinh chinh(?: van ban)?$/, 'corrects', 'active'],
  [/^(?:tam )?(?:dinh chi|ngung hieu luc)(?: (?:1|mot) phan)?$/, 'suspends', 'active'],
  [/^hop nhat(?: van ban)?$/, 'consolidates', 'active'],
  [/^can cu(?: ban hanh| phap ly)?$/, 'legal_basis', 'passive'],
  [/^dan chieu$/, 'mentions', 'passive'],
]

/** The documents a value names: each link, or each line of it, by the symbol it begins with. */
function named(
  { value, links }: LabelledValue,
  context: TextContext,
  registry: Registry,
): Pick<StatedRelation, 'instrument' | 'quote'>[] {
  const pieces = links.length > 0 ? links.map(link => link.text) : value.split(/[\n;]/)
  return pieces.slice(0, namedMax).flatMap(piece => {
    const text = piece.trim().slice(0, pieceUnitsMax)
    const [first] = findReferences({ ...context, text, outline: [], labels: [] }, registry)
    const isNamed = first?.kind === 'number' && first.start <= leadUnitsMax && isComplete(first.id)
    return isNamed ? [{ instrument: first.id, quote: first.quote }] : []
  })
}

/** Before a symbol only its type word, a bullet or a number of the list may stand. */
const leadUnitsMax = 8

function unique(stated: readonly StatedRelation[]): StatedRelation[] {
  const found = new Map<string, StatedRelation>()
  for (const one of stated) {
    const key = `${one.relation} ${one.acting} ${one.instrument}`
    if (!found.has(key)) found.set(key, one)
  }
  return [...found.values()]
}

function sift(own: OwnIdentity, stated: readonly StatedRelation[]): LabelReading {
  const relations: StatedRelation[] = []
  const warnings: string[] = []
  for (const one of stated) {
    const reversed = stated.some(
      other =>
        other.relation === one.relation && other.instrument === one.instrument && other.acting !== one.acting,
    )
    if (reversed) {
      warnings.push(`the portal names ${one.quote} both as what ${one.relation} this and as the reverse`)
    } else if (isAgainstTime(own.id, one)) {
      warnings.push(
        `the portal's "${one.label}" would have an older instrument act on a younger one (${one.quote})`,
      )
    } else relations.push(one)
  }
  return { relations, warnings: [...new Set(warnings)] }
}

function isAgainstTime(own: InstrumentId, { acting, instrument }: StatedRelation): boolean {
  const [actor, target] = acting === 'this' ? [own, instrument] : [instrument, own]
  const [from, to] = [actor, target].map(id => Number(parseInstrumentId(id)?.period))
  return from !== undefined && to !== undefined && from < to
}
