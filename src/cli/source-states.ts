import { sourceById, sources } from '../../crawlers/registry.ts'
import type { SourceState } from '../answer/answers.ts'
import { openFindings } from '../store/findings.ts'
import type { Store } from '../store/store.ts'

/** The sources of a folder: the sample's in a sample folder, the real ones elsewhere, with what is held of each. */
export function sourceStates(store: Store): readonly SourceState[] {
  const findings = openFindings(store)
  return sources
    .filter(source => (source.kind === 'sample') === (store.kind === 'sample'))
    .map(source => ({
      id: source.id,
      name: source.name,
      kind: source.kind,
      jurisdiction: source.jurisdiction,
      enabled: source.enabled,
      baseUrl: source.baseUrls[0] ?? '',
      ...heldOf(store, source.id),
      findings: findings
        .filter(
          finding =>
            source.baseUrls.some(base => finding.subject.startsWith(base)) || finding.subject === source.id,
        )
        .map(({ class: name, detail, next }) => ({ class: name, detail, next })),
    }))
}

/** The territory a source speaks for; null for an unknown source. */
export function sourceJurisdiction(id: string): string | null {
  return sourceById(id)?.jurisdiction ?? null
}

function heldOf(store: Store, id: string): { documents: number; lastRunOn: string | null } {
  return (
    store.db.get<{ documents: number; lastRunOn: string | null }>(
      'SELECT count(*) AS documents, max(last_seen_at) AS lastRunOn FROM document WHERE source = ?',
      id,
    ) ?? { documents: 0, lastRunOn: null }
  )
}
