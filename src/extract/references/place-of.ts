import type { Provision } from '../../domain/provision.ts'
import type { Draft, Reading } from './draft.ts'
import { thisOne } from './provision-run.ts'
import { amendedAt, isAmending, isConsolidated, provisionBefore } from './speaker.ts'

/** The provisions of a find with "this one" and left-out levels filled from where it stands. */
export function placeOf(draft: Draft, reading: Reading): readonly Provision[] {
  const { provisions, head } = draft.find
  const isAlone = head.by === 'context'
  if (!isAlone && !provisions.some(saysThis)) return provisions
  const around = surroundingPath(draft, reading)
  return provisions
    .map(provision => filled(provision, around, isAlone))
    .filter(provision => Object.keys(provision).length > 0)
}

function saysThis(provision: Provision): boolean {
  return Object.values(provision).includes(thisOne)
}

/** A level that says "this" takes the value around it, and so do the levels above; unknown ones are left out. */
function filled(provision: Provision, around: Provision, isAlone: boolean): Provision {
  const dieu = thisOr(provision.dieu, around.dieu)
  const isInside =
    isAlone && provision.dieu === undefined && (provision.khoan !== undefined || provision.diem !== undefined)
  const outer = isInside ? around.dieu : dieu
  const khoan =
    thisOr(provision.khoan, around.khoan) ??
    (provision.diem !== undefined && provision.khoan === undefined && isInside ? around.khoan : undefined)
  const diem = thisOr(provision.diem, around.diem)
  return {
    ...(provision.phan !== undefined && provision.phan !== thisOne && { phan: provision.phan }),
    ...(provision.chuong !== undefined && provision.chuong !== thisOne && { chuong: provision.chuong }),
    ...(provision.muc !== undefined && provision.muc !== thisOne && { muc: provision.muc }),
    ...(outer !== undefined && { dieu: outer }),
    ...(khoan !== undefined && { khoan }),
    ...(diem !== undefined && { diem }),
  }
}

function thisOr(printed: string | undefined, around: string | undefined): string | undefined {
  return printed === thisOne ? around : printed
}

/** The article, clause and point around a place: quoted wording lies in the provision that the instruction names. */
function surroundingPath(draft: Draft, reading: Reading): Provision {
  const { structure } = reading
  const { start } = draft.find
  const note = noteMarker(draft, reading)
  if (note !== undefined) return structure.partsAt(note)[0]?.path ?? {}
  const quote = structure.quoteAt(start)
  if (quote) {
    const path = structure.quotedPathAt(quote, start)
    const instructed = path.dieu === undefined ? provisionBefore(reading, quote.start) : undefined
    return {
      ...instructed,
      ...path,
      ...(path.diem === undefined && path.khoan !== undefined && { diem: undefined }),
    } as Provision
  }
  const part = structure.partsAt(start)[0]
  if (part && isAmending(reading, part) && amendedAt(reading, start)) return instructedPath(draft, reading)
  return part?.path ?? {}
}

/** In an amending instruction a bare clause is one of the article named beside it, or in the line above. */
function instructedPath(draft: Draft, reading: Reading): Provision {
  const { start, end } = draft.find
  const before = provisionBefore(reading, start)
  if (before) return before
  const behind = reading.drafts.find(other => other.find.start >= end)
  const isNear = behind !== undefined && behind.find.start - end < 60
  const next = isNear
    ? behind.find.provisions.find(provision => provision.dieu !== undefined && provision.dieu !== thisOne)
    : undefined
  if (next) return { dieu: next.dieu as string }
  for (const part of reading.structure.partsAt(start).slice(1)) {
    const inParent = reading.drafts.find(
      other =>
        other.find.start >= part.start &&
        other.find.start < start &&
        other.provisions.some(provision => provision.dieu !== undefined) &&
        !reading.structure.quoteAt(other.find.start) &&
        reading.structure.partsAt(other.find.start)[0] === part,
    )
    const provision = inParent?.provisions.find(one => one.dieu !== undefined)
    if (provision) return provision
  }
  return {}
}

const noteLine = /(?:^|\n)[ \t]*\[?(\d{1,3})\]?[ \t]*$/u

/**
 * "2 Điều này được sửa đổi …": a note of a consolidated text speaks of the place where its number is set,
 * behind a word ("phụ cấp lương2") or in brackets.
 */
function noteMarker(draft: Draft, reading: Reading): number | undefined {
  if (!isConsolidated(reading) || !draft.find.provisions.some(saysThis)) return undefined
  const { text } = reading.scan
  const number = noteLine.exec(text.slice(Math.max(0, draft.find.start - 24), draft.find.start))?.[1]
  if (number === undefined) return undefined
  for (
    let at = text.lastIndexOf(number, draft.find.start - 1 - number.length);
    at > 0;
    at = text.lastIndexOf(number, at - 1)
  ) {
    if (draft.find.start - at > noteUnitsMax) return undefined
    const [before, behind] = [text.charAt(at - 1), text.charAt(at + number.length)]
    if (/[\p{L}”").;:,\]]/u.test(before) && /^[\s.,;:)]?$/u.test(behind)) return at
    if (before === '[' && behind === ']') return at
  }
  return undefined
}

/** A note stands on the page of its number, or in the list at the end of the text. */
const noteUnitsMax = 400_000
