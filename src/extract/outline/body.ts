import { type Provision, pointLetters } from '../../domain/provision.ts'
import { isClosed, isOpenEnded, type Line } from './lines.ts'
import { type Marker, type MarkerLevel, markerOf, romanSectionOf } from './markers.ts'
import { follows } from './numerals.ts'

/** A part whose beginning is known; where it ends follows from what begins next. */
export type OpenPart = {
  readonly path: Provision
  readonly level: number
  readonly line: number
  readonly restAt: number
}

/** A number that was passed over: the part at `path` comes after `before`, or first when that is null. */
export type Gap = { readonly path: Provision; readonly before: string | null }

export type Scope = {
  readonly from: number
  readonly to: number
  readonly base: Provision
  /** Chapters and sections are looked for in bodies and regulations only: forms are full of their own. */
  readonly chapters: boolean
  /** Articles may skip numbers, which is reported; in annexes and forms they may not. */
  readonly gaps: boolean
  /** In a text without articles the Roman sections of plans and guidance (`I. MỤC ĐÍCH`) take their place. */
  readonly sections: boolean
}

/** Depth of the levels below an annex (0). */
export const levels = { phan: 1, chuong: 2, muc: 3, tieuMuc: 4, dieu: 5, khoan: 6, diem: 7 } as const

type Labels = { readonly [Level in MarkerLevel]: string | null }
const none: Labels = {
  phan: null,
  chuong: null,
  muc: null,
  tieuMuc: null,
  dieu: null,
  khoan: null,
  diem: null,
}

/** Where the reader stands, and the last chapter and article it met: those are counted through the whole scope. */
type State = { readonly at: Labels; readonly chuong: string | null; readonly dieu: string | null }

/**
 * Reads the parts of one numbering: a body, or an annex with articles of its own. A line begins a part when its
 * number follows the last one; a reference at the beginning of a wrapped line (`Điều 12 của Luật này`) does not.
 */
export function readBody(
  lines: readonly Line[],
  quoted: Uint8Array,
  scope: Scope,
): { parts: OpenPart[]; gaps: Gap[] } {
  const parts: OpenPart[] = []
  const gaps: Gap[] = []
  let state: State = { at: none, chuong: null, dieu: null }
  let foreign = false
  for (let index = scope.from; index < scope.to; index++) {
    const text = lines[index]?.text ?? ''
    const marker = markerOf(text) ?? (scope.sections ? romanSectionOf(text) : undefined)
    if (!marker) continue
    const before = index > scope.from ? (lines[index - 1]?.text ?? '') : ''
    const open = !isHeadingLine(parts.at(-1), index - 1, before) && isOpenEnded(before)
    const step = open ? 'no' : stepOf(marker, state, before, scope)
    const isNextArticle = marker.level === 'dieu' && step === 'next'
    // A quotation whose end was lost must not swallow the body: its next article is known by its number.
    if ((quoted[index] || foreign) && !isNextArticle) continue
    if (step === 'no') {
      foreign ||= marker.level === 'dieu' && marker.strict && introducesWording(before)
      continue
    }
    foreign = false
    const previous = marker.level === 'dieu' ? state.dieu : state.chuong
    state = entered(state, marker)
    const path = pathOf(scope.base, state.at)
    if (step === 'jump') gaps.push({ path, before: previous })
    parts.push({ path, level: levels[marker.level], line: index, restAt: marker.restAt })
  }
  return { parts, gaps }
}

/** A heading is finished whatever its last word: `Mục 1. HUÂN CHƯƠNG`, and `Điều 6` where old laws give no more. */
function isHeadingLine(above: OpenPart | undefined, line: number, text: string): boolean {
  if (above?.line !== line) return false
  return above.level < levels.dieu || (above.level === levels.dieu && text.slice(above.restAt).trim() === '')
}

/** Whether the marker begins the next part of its level, one after a gap, or nothing. */
function stepOf(marker: Marker, state: State, before: string, scope: Scope): 'next' | 'jump' | 'no' {
  const { level, label } = marker
  const inside = state.at.dieu !== null || (scope.sections && state.at.muc !== null)
  if (level === 'khoan') return inside ? clauseStep(label, state.at, before) : 'no'
  if (level === 'diem') return inside ? pointStep(label, state.at) : 'no'
  if (level !== 'dieu' && !scope.chapters) return 'no'
  if (level === 'chuong' && follows(state.chuong, label) === 'next') return 'next'
  const step = follows(level === 'dieu' ? state.dieu : state.at[level], label)
  if (step !== 'jump') return step
  const counted = level === 'dieu' || level === 'chuong'
  const plain = marker.strict && (before === '' || isClosed(before)) && !introducesWording(before)
  return scope.gaps && counted && plain ? 'jump' : 'no'
}

/** A repealed clause may be missing, so a small jump behind a finished line is taken. */
function clauseStep(label: string, at: Labels, before: string): 'next' | 'no' {
  const step = follows(at.khoan, label)
  if (step !== 'jump') return step
  const skipped = Number.parseInt(label, 10) - Number.parseInt(at.khoan ?? '0', 10)
  return at.khoan !== null && skipped <= 2 && isClosed(before) ? 'next' : 'no'
}

/** Points follow the Vietnamese alphabet; one may be missing (a translation loses đ). */
function pointStep(label: string, at: Labels): 'next' | 'no' {
  const place = (point: string) => pointLetters.indexOf(point.charAt(0))
  if (place(label) === -1) return 'no'
  if (at.diem === null) return place(label) === 0 ? 'next' : 'no'
  const step = place(label) - place(at.diem)
  if (step === 0) return label.length > 1 && label > at.diem ? 'next' : 'no'
  return step === 1 || step === 2 ? 'next' : 'no'
}

/** `… như sau:`: what follows is the wording of another document. */
function introducesWording(before: string): boolean {
  return /(?:như sau|as follows|wie folgt|følgende)\s?:?$/iu.test(before)
}

function entered(state: State, { level, label }: Marker): State {
  const kept = Object.entries(state.at).filter(([name]) => levels[name as MarkerLevel] < levels[level])
  return {
    at: { ...none, ...Object.fromEntries(kept), [level]: label },
    chuong: level === 'chuong' ? label : state.chuong,
    dieu: level === 'dieu' ? label : state.dieu,
  }
}

/** A tiểu mục has no place of its own in a path; it is written behind its mục: `2.1`. */
function pathOf(base: Provision, at: Labels): Provision {
  const muc = at.tieuMuc === null ? at.muc : [at.muc, at.tieuMuc].filter(label => label !== null).join('.')
  return {
    ...base,
    ...(at.phan !== null && { phan: at.phan }),
    ...(at.chuong !== null && { chuong: at.chuong }),
    ...(muc !== null && { muc }),
    ...(at.dieu !== null && { dieu: at.dieu }),
    ...(at.khoan !== null && { khoan: at.khoan }),
    ...(at.diem !== null && { diem: at.diem }),
  }
}
