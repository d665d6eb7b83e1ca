import { acceptedUntil } from '../../crawlers/operators.ts'
import { sourceById, sources } from '../../crawlers/registry.ts'
import type { SourceState } from '../answer/source-state.ts'
import { formatDayVi, todayInVietnam } from '../domain/day.ts'
import type { Finding } from '../domain/finding.ts'
import { openFindings } from '../store/findings.ts'
import { heldOfSources } from '../store/held-of-sources.ts'
import type { Store } from '../store/store.ts'

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
      findings: findings
        .filter(
          finding =>
            source.baseUrls.some(base => finding.subject.startsWith(base)) || finding.subject === source.id,
        )
        .map(finding => shown(store, source.id, finding)),
    }))
}

/** What a person has accepted is still shown, and says until when. */
function shown(store: Store, source: string, finding: Finding): SourceState['findings'][number] {
  const { class: name, detail, next } = finding
  const until = acceptedUntil(store.db, source, finding, store.now())
  if (until === null) return { class: name, detail, next }
  const day = formatDayVi(todayInVietnam(new Date(until)))
  return { class: name, detail: `đã ghi nhận đến hết ${day}: ${detail}`, next }
}

/** The territory a source speaks for; null for an unknown source. */
export function sourceJurisdiction(id: string): string | null {
  return sourceById(id)?.jurisdiction ?? null
}
