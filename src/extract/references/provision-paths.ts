import { type Provision, type ProvisionLevel, provisionLevels } from '../../domain/provision.ts'
import type { Group } from './provision-group.ts'

/**
 * Puts groups together to paths. Inner units come before the outer one in Vietnamese ("điểm a khoản 2 Điều 5") and may
 * come after it elsewhere ("Artikel 5 Absatz 2"); a list joins what stands before it to the next outer unit.
 */
export function compose(groups: readonly Group[]): Provision[] {
  let paths: Provision[] = []
  let itemFrom = 0
  for (const [index, group] of groups.entries()) {
    const made = group.values.map((value): Provision => ({ [group.level]: value }))
    const waits = (path: Provision) => path[group.level] === '' || outermost(path) > rank(group.level)
    if (continuesInward(groups, index)) {
      const inner = paths.slice(itemFrom).flatMap(outer => made.map(one => ({ ...outer, ...one })))
      paths = [...paths.slice(0, itemFrom), ...inner].slice(0, pathsMax)
    } else if (group.joint !== 'and' && group.joint !== 'semicolon' && paths.some(waits)) {
      const [first, ...rest] = made
      paths = [...paths.map(path => (waits(path) ? { ...path, ...first } : path)), ...rest]
    } else {
      itemFrom = paths.length
      paths = [...paths, ...made]
    }
  }
  return attachTrailing(paths).map(ordered)
}

/** More provisions than any reference names: a bound for hostile texts. */
const pathsMax = 400

/** "Artikel 5 Absatz 2": the inner unit stands directly behind the outer one, and no further outer one claims it. */
function continuesInward(groups: readonly Group[], index: number): boolean {
  const [previous, group, next] = [groups[index - 1], groups[index], groups[index + 1]]
  if (!previous || !group || group.joint !== 'none' || rank(group.level) <= rank(previous.level)) return false
  const isClaimed =
    next !== undefined &&
    rank(next.level) < rank(group.level) &&
    (next.joint === 'none' || next.joint === 'of')
  return !isClaimed
}

/** "Article 5, Clause 2": an inner unit after a comma that no outer one follows belongs to the article before it. */
function attachTrailing(paths: readonly Provision[]): Provision[] {
  const attached: Provision[] = []
  for (const path of paths) {
    const outer = attached.at(-1)
    const isInner = path.dieu === undefined && (path.khoan !== undefined || path.diem !== undefined)
    if (!isInner || outer?.dieu === undefined) {
      attached.push(path)
    } else {
      const isWhole = innermost(outer) < innermost(path) && outermost(outer) === rank('dieu')
      attached.splice(isWhole ? -1 : attached.length, isWhole ? 1 : 0, { ...outer, ...path })
    }
  }
  return attached
}

function rank(level: ProvisionLevel): number {
  return provisionLevels.indexOf(level)
}

function outermost(provision: Provision): number {
  return provisionLevels.findIndex(level => provision[level] !== undefined)
}

function innermost(provision: Provision): number {
  return provisionLevels.findLastIndex(level => provision[level] !== undefined)
}

/** Levels from the outermost in; the empty value of a heading without number is left out. */
function ordered(provision: Provision): Provision {
  const path: { -readonly [Level in ProvisionLevel]?: string } = {}
  for (const level of provisionLevels) {
    const value = provision[level]
    if (value) path[level] = value
  }
  return path
}
