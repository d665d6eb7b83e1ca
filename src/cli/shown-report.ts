import { type Finding, isFinding } from '../domain/finding.ts'
import { isSecretPlace, toldFinding } from '../store/secret-places.ts'
import type { Store } from '../store/store.ts'
import { placeUntold } from './print-sources.ts'

/**
 * The report of a former run as it may be shown: findings as they may be told, and null for any other address at which a text
 * lies that is marked secret (MẬT), whether it was when the run ended or not. The run itself has told its operator; what is
 * looked up later is mailed and pasted, as answers are.
 */
export function shownReport(store: Store, report: unknown): unknown {
  if (typeof report === 'string') return isSecretPlace(store, report) ? null : report
  if (Array.isArray(report)) return report.map(one => shownReport(store, one))
  if (typeof report !== 'object' || report === null) return report
  if (isFinding(report)) return toldFinding(store, report)
  return Object.fromEntries(Object.entries(report).map(([name, value]) => [name, shownReport(store, value)]))
}

/** A finding of a former run as it may be told, `placeUntold` standing for where a secret text lies. */
export function shownFinding(store: Store, finding: Finding): Finding {
  const told = toldFinding(store, finding)
  return { ...told, subject: told.subject ?? placeUntold }
}
