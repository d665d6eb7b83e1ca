import type { Entity } from '../../domain/extraction.ts'
import { fold } from '../../normalise/fold.ts'

/** A recipient of a decision, and the row of the proposal it was proposed in; null where none fits for certain. */
export type RecipientMatch = { readonly decided: Entity; readonly proposed: Entity | null }

/** Words that one list prints and another leaves out. */
const fillers = new Set(['va', 'tinh', 'cua', 'thanh', 'pho', 'thuoc', 'tai'])

/**
 * Matches the recipients of an award decision to those of the proposal it follows, by name and, where several have it,
 * by unit. Each row is used once, so that equal names stay two people; where name and unit leave several, none is taken.
 */
export function matchRecipients(decided: readonly Entity[], proposed: readonly Entity[]): RecipientMatch[] {
  const rows = groupByKey(proposed)
  const rivals = groupByKey(decided)
  const taken = new Set<Entity>()
  return decided.map(one => {
    const named = rows.get(keyOf(one)) ?? []
    const isAlone = named.length === 1 && rivals.get(keyOf(one))?.length === 1
    const fitting = isAlone ? named : named.filter(row => sameUnit(unitOf(row), unitOf(one)))
    const [only] = fitting.filter(row => !taken.has(row))
    if (!only || fitting.length > 1) return { decided: one, proposed: null }
    taken.add(only)
    return { decided: one, proposed: only }
  })
}

function groupByKey(entities: readonly Entity[]): ReadonlyMap<string, readonly Entity[]> {
  const groups = new Map<string, Entity[]>()
  for (const entity of entities) {
    const key = keyOf(entity)
    const group = groups.get(key)
    if (group) group.push(entity)
    else groups.set(key, [entity])
  }
  return groups
}

/** The name without marks and fillers; levels below the province stay, because they tell places apart. */
function keyOf({ canonical, quote }: Entity): string {
  return keyText(canonical ?? quote)
}

/** The unit is the first part of the role. */
function unitOf({ role }: Entity): string {
  return keyText(role?.split(' · ')[0] ?? '')
}

function keyText(text: string): string {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.filter(word => !fillers.has(word)).join(' ')
}

/** The same, or one of them with the territory left out at its end. */
function sameUnit(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short !== '' && `${long} `.startsWith(`${short} `)
}
