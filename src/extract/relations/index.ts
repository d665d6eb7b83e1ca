import type { Reference } from '../../domain/extraction.ts'
import type { Registry } from '../../registry/registry.ts'
import type { TextContext } from '../context.ts'
import { findCues } from './cues.ts'
import { quotedPhrases, quotedStretches } from './quoted.ts'
import type { Carry, ListGovernor, Reading, Role } from './reading.ts'
import { relateSegment } from './relate-segment.ts'
import { cutSegments } from './segments.ts'

const instrumentKinds: ReadonlySet<string> = new Set([
  'law',
  'decree',
  'circular',
  'decision',
  'directive',
  'resolution',
  'conclusion',
  'dispatch',
  'plan',
  'guidance',
  'report',
  'notice',
  'consolidated',
  'other-instrument',
])

/**
 * Gives each reference its role (quan hệ), seen from the citing text, and the edges that the words state between two
 * cited documents (`nested`). Rules: recitals (NĐ 30/2020/NĐ-CP, Phụ lục I), cue phrases, closing articles, lists under
 * an announcing line, notes and heads of consolidated texts (VBHN).
 * `references` must be sorted and disjoint, as `findReferences` gives them. Linear in the text.
 */
export function relate(
  context: TextContext,
  references: readonly Reference[],
  _registry: Registry,
): Reference[] {
  const quoted = quotedStretches(context.text)
  const reading: Reading = {
    text: context.text,
    references,
    roles: new Array<Role | undefined>(references.length),
    cues: findCues(context.text, context.language),
    quoted,
    legal: isLegal(context),
    verbSecond: context.language === 'de' || context.language === 'nb',
    consolidated: context.kind === 'consolidated' || context.own?.type === 'vbhn',
  }
  const kept = [...references, ...quotedPhrases(context.text, quoted)].sort((a, b) => a.start - b.start)
  let governor: ListGovernor | undefined
  let reference = 0
  let cue = 0
  let carry: Carry | undefined
  for (const segment of cutSegments(context.text, kept)) {
    const firstReference = reference
    while ((references[reference]?.start ?? Number.POSITIVE_INFINITY) < segment.end) reference++
    const firstCue = cue
    while ((reading.cues[cue]?.start ?? Number.POSITIVE_INFINITY) < segment.end) cue++
    const answer = relateSegment(reading, segment, {
      references: [firstReference, reference],
      cues: reading.cues.slice(firstCue, cue),
      governor,
      carry,
    })
    governor = answer.governor
    carry = answer.carry
  }
  return references.map((one, index) => {
    const role = reading.roles[index]
    return role ? { ...one, relation: role.relation, nested: role.nested } : one
  })
}

/** An instrument, or a part of one without its head: it has articles, or puts new wording in the place of old. */
function isLegal(context: TextContext): boolean {
  if (context.own !== null || instrumentKinds.has(context.kind)) return true
  return context.outline.some(part => part.path.dieu !== undefined) || newWording.test(context.text)
}

const newWording = /(?:như\s+sau|as\s+follows|wie\s+folgt|som\s+følger)\s*:+\s*["“„«]/iu
