import type { OutlinePart } from '../../domain/extraction.ts'
import type { Provision } from '../../domain/provision.ts'
import { remembered } from '../../domain/remembered.ts'
import { type Draft, draftsBetween, type Reading } from './draft.ts'
import { lastStarting } from './last-starting.ts'
import { thisOne } from './provision-run.ts'

const lookBackMax = 60
const besideUnitsMax = 60

/** The last provision that the words of a part name before a place: what "Điều này" and quoted clauses belong to. */
export function provisionBefore({ drafts, structure }: Reading, position: number): Provision | undefined {
  const from = structure.partsAt(position)[0]?.start ?? structure.sentenceStart(position)
  const last = lastStarting(drafts, position - 1)
  for (let index = last; index >= 0 && index > last - lookBackMax; index--) {
    const draft = drafts[index]
    if (!draft || draft.start < from) return undefined
    if (draft.isDropped || structure.quoteAt(draft.start)) continue
    const provision = draft.provisions.at(-1)
    if (provision?.dieu !== undefined) return provision
  }
  return undefined
}

/**
 * In an amending instruction a bare clause is one of the article named before it, directly behind it
 * ("khoản 9 vào sau khoản 8 Điều 2"), or in the line above ("3. Sửa đổi một số khoản của Điều 6 như sau:").
 */
export function instructedPath(draft: Draft, reading: Reading): Provision {
  return (
    provisionBefore(reading, draft.start) ??
    articleBeside(draft, reading) ??
    articleAbove(draft, reading) ??
    {}
  )
}

function articleBeside({ index, find }: Draft, { drafts }: Reading): Provision | undefined {
  const behind = drafts[index + 1]
  if (!behind || behind.start - find.end > besideUnitsMax) return undefined
  const dieu = behind.find.provisions.find(provision => provision.dieu !== undefined)?.dieu
  return dieu === undefined || dieu === thisOne ? undefined : { dieu }
}

function articleAbove({ start }: Draft, reading: Reading): Provision | undefined {
  for (const part of reading.structure.partsAt(start).slice(1)) {
    const provision = announced(reading)(part)
    if (provision) return provision
  }
  return undefined
}

/** The first article named in the words of a part that are not those of its own parts. */
const announced = remembered((reading: Reading) =>
  remembered((part: OutlinePart): Provision | undefined => {
    const { structure } = reading
    for (const draft of draftsBetween(reading, part.start, structure.firstChildOf(part) ?? part.end)) {
      const provision = draft.provisions.find(one => one.dieu !== undefined)
      if (provision && !draft.isDropped && !structure.quoteAt(draft.start)) return provision
    }
    return undefined
  }),
)
