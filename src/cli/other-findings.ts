import { sources } from '../../crawlers/registry.ts'
import type { FindingGroup } from '../answer/finding-group.ts'
import type { Finding } from '../domain/finding.ts'
import { openFindings } from '../store/findings.ts'
import type { Store } from '../store/store.ts'
import { isAbout } from './finding-owner.ts'

/** Of one kind, so many subjects are named. */
const subjectsMax = 5

/**
 * Open findings that no source shows: of files that were ingested, of the search server. Alike ones are one, with how
 * many there are.
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
    first === undefined ? [] : [groupOf(first, [first, ...others])],
  )
}

function groupOf({ class: name, detail, next }: Finding, alike: readonly Finding[]): FindingGroup {
  const subjects = alike.slice(0, subjectsMax).map(({ subject }) => subject)
  return { class: name, detail, next, count: alike.length, subjects }
}

function isOfSource({ subject }: Finding): boolean {
  return sources.some(source => isAbout(source, subject))
}
