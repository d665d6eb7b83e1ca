import type { Provision } from '../../domain/provision.ts'
import type { Draft, Reading } from './draft.ts'
import { instructedPath, provisionBefore } from './instructed.ts'
import { notedAt } from './noted.ts'
import { thisOne } from './provision-run.ts'
import { amendedAt, isAmending } from './speaker.ts'

/** The provisions of a find, with "this one" and left-out levels filled from where it stands. */
export function placeOf(draft: Draft, reading: Reading): readonly Provision[] {
  const { provisions, head } = draft.find
  const isAlone = head.by === 'context'
  if (!isAlone && !provisions.some(saysThis)) return provisions
  const around = surroundingPath(draft, reading)
  return provisions
    .map(provision => filled(provision, around, isAlone))
    .filter(provision => Object.keys(provision).length > 0)
}

/** True for a provision that is named by "this" on some level: "khoản 2 Điều này". */
export function saysThis(provision: Provision): boolean {
  return Object.values(provision).includes(thisOne)
}

/** A level that says "this" takes the value around it, and so do the levels above; unknown ones are left out. */
function filled(provision: Provision, around: Provision, isAlone: boolean): Provision {
  const { phan, chuong, muc } = provision
  const isBelow =
    provision.dieu === undefined && (provision.khoan !== undefined || provision.diem !== undefined)
  const dieu = isAlone && isBelow ? around.dieu : thisOr(provision.dieu, around.dieu)
  const isBareDiem = isAlone && isBelow && provision.khoan === undefined
  const khoan = isBareDiem ? around.khoan : thisOr(provision.khoan, around.khoan)
  const diem = thisOr(provision.diem, around.diem)
  const outer = Object.entries({ phan, chuong, muc }).filter(
    ([, value]) => value !== undefined && value !== thisOne,
  )
  const inner = Object.entries({ dieu, khoan, diem }).filter(([, value]) => value !== undefined)
  return Object.fromEntries([...outer, ...inner])
}

function thisOr(printed: string | undefined, around: string | undefined): string | undefined {
  return printed === thisOne ? around : printed
}

/** The article, clause and point around a place: quoted wording lies in the provision that the instruction names. */
function surroundingPath(draft: Draft, reading: Reading): Provision {
  const { structure } = reading
  const { start } = draft
  const noted = draft.find.provisions.some(saysThis) ? notedAt(reading, start) : undefined
  if (noted !== undefined) return structure.partsAt(noted)[0]?.path ?? {}
  const quote = structure.quoteAt(start)
  if (quote) {
    const path = structure.quotedPathAt(quote, start)
    const instructed = path.dieu === undefined ? provisionBefore(reading, quote.start) : undefined
    const { diem, ...above } = instructed ?? {}
    return path.khoan === undefined && diem !== undefined
      ? { ...above, diem, ...path }
      : { ...above, ...path }
  }
  const part = structure.partsAt(start)[0]
  if (part && isAmending(reading, part) && amendedAt(reading, start)) return instructedPath(draft, reading)
  return part?.path ?? {}
}
