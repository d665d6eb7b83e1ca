import { sources } from '../../crawlers/registry.ts'
import type { FindingGroup } from '../answer/finding-group.ts'
import type { Finding } from '../domain/finding.ts'
import { openFindings } from '../store/findings.ts'
import { toldFinding } from '../store/secret-places.ts'
import type { Store } from '../store/store.ts'
import { isAbout } from './finding-owner.ts'

/** Of one kind, so many subjects are named. */
const subjectsMax = 5

/**
 * Open findings that no source shows: of files that were ingested, of the search server. Alike ones are one, with how
 * many there are. Where a secret text (MẬT) lies is not told.
 */
export function otherFindings(store: Store): readonly FindingGroup[] {
  const groups = new Map<string, FindingGroup>()
  for (const finding of openFindings(store)) {
    if (isOfSource(finding)) continue
    const { class: name, subject, detail, next } = toldFinding(store, finding)
    const key = JSON.stringify([name, detail, next])
    const { count, subjects } = groups.get(key) ?? { count: 0, subjects: [] }
    const isShown = subject !== null && subjects.length < subjectsMax
    groups.set(key, {
      class: name,
      detail,
      next,
      count: count + 1,
      subjects: isShown ? [...subjects, subject] : subjects,
    })
  }
  return [...groups.values()]
}

function isOfSource({ subject }: Finding): boolean {
  return sources.some(source => isAbout(source, subject))
}
