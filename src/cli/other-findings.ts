import { sources } from '../../crawlers/registry.ts'
import type { FindingGroup } from '../answer/finding-group.ts'
import type { Finding } from '../domain/finding.ts'
import { openFindings } from '../store/findings.ts'
import { isHiddenFinding } from '../store/secret-places.ts'
import type { Store } from '../store/store.ts'
import { isAbout } from './finding-owner.ts'

/** Of one kind, so many subjects are named. */
const subjectsMax = 5

/**
 * Open findings that no source shows: of files that were ingested, of the search server. Alike ones are one, with how
 * many there are. Where a secret text (MẬT) lies is not told.
 */
export function otherFindings(store: Store): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of openFindings(store)) {
    if (isOfSource(finding)) continue
    const key = JSON.stringify([finding.class, finding.detail, finding.next])
    const group = groups.get(key) ?? []
    groups.set(key, group)
    group.push(finding)
  }
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [groupOf(store, first, [first, ...others])],
  )
}

function groupOf(
  store: Store,
  { class: name, detail, next }: Finding,
  alike: readonly Finding[],
): FindingGroup {
  const subjects: string[] = []
  for (const { subject } of alike) {
    if (subjects.length === subjectsMax) break
    if (!isHiddenFinding(store, { class: name, subject })) subjects.push(subject)
  }
  return { class: name, detail, next, count: alike.length, subjects }
}

function isOfSource({ subject }: Finding): boolean {
  return sources.some(source => isAbout(source, subject))
}
