import { acceptedUntil, pauseOf } from '../../crawlers/operators.ts'
import { sourceById, sources } from '../../crawlers/registry.ts'
import type { SourceFinding, SourceState } from '../answer/source-state.ts'
import { todayInVietnam } from '../domain/day.ts'
import type { Finding } from '../domain/finding.ts'
import { openFindings } from '../store/findings.ts'
import { heldOfSources } from '../store/held-of-sources.ts'
import { toldFinding } from '../store/secret-places.ts'
import type { Store } from '../store/store.ts'
import { isAbout } from './finding-owner.ts'

/** The sources of a folder: the sample's in a sample folder, the real ones elsewhere, with what is held of each. */
export function sourceStates(store: Store): readonly SourceState[] {
  const findings = openFindings(store)
  const held = heldOfSources(store)
  return sources
    .filter(source => (source.kind === 'sample') === (store.kind === 'sample'))
    .map(source => ({
      id: source.id,
      name: source.name,
      kind: source.kind,
      jurisdiction: source.jurisdiction,
      enabled: source.enabled,
      baseUrl: source.baseUrls[0] ?? '',
      documents: held.get(source.id)?.documents ?? 0,
      lastRunOn: held.get(source.id)?.lastSeenAt ?? null,
      paused: pauseOf(store.db, source.id, store.now()) ?? null,
      findings: findings
        .filter(finding => isAbout(source, finding.subject))
        .map(finding => shown(store, source.id, finding)),
    }))
}

/** What a person has accepted is still shown, and says until when. */
function shown(store: Store, source: string, finding: Finding): SourceFinding {
  const { class: name, subject, detail, next } = toldFinding(store, finding)
  const until = acceptedUntil(store.db, source, finding, store.now())
  return {
    class: name,
    subject,
    detail,
    next,
    acceptedUntil: until === null ? null : todayInVietnam(new Date(until)),
  }
}

/** The territory a source speaks for; null for an unknown source. */
export function sourceJurisdiction(id: string): string | null {
  return sourceById(id)?.jurisdiction ?? null
}
