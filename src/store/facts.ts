import { type Assertion, evidenceOrder } from '../domain/certainty.ts'
import { unlessSecret } from './secret-places.ts'
import type { Store } from './store.ts'

/** Replaces what one version asserts; `null`: all that the registry asserts. */
export function replaceAssertions(
  store: Store,
  versionId: number | null,
  assertions: readonly Assertion[],
): void {
  store.db.run('DELETE FROM assertion WHERE version_id IS ?', versionId)
  for (const { subject, field, value, evidence, certainty, quote } of assertions)
    store.db.run(
      `INSERT INTO assertion (subject, field, value, evidence, certainty, quote, version_id) VALUES (?, ?, ?, ?, ?, ?, ?)`,
      subject,
      field,
      value,
      evidence,
      certainty,
      quote,
      versionId,
    )
}

/**
 * Every fact stored about a subject, strongest evidence first: the first one of a field is the value to show,
 * further values are disagreement, to be shown as such. Only newest versions and the registry count; what an address tells at
 * which a secret text lies is left out.
 */
export function factsOf(store: Store, subject: string): readonly Assertion[] {
  return factsOfAll(store, [subject]).get(subject) ?? []
}

/** The facts of many subjects, read in one statement; one of which nothing is known has no entry. */
export function factsOfAll(
  store: Store,
  subjects: readonly string[],
): ReadonlyMap<string, readonly Assertion[]> {
  const rows = store.db.all<Assertion>(
    `SELECT a.subject, a.field, a.value, a.evidence, a.certainty, a.quote FROM assertion a
     LEFT JOIN document d ON d.version_id = a.version_id
     WHERE a.subject IN (SELECT value FROM json_each(?)) AND (a.version_id IS NULL OR d.id IS NOT NULL)
     ORDER BY a.field, a.value, a.quote`,
    JSON.stringify(subjects),
  )
  const strength = (fact: Assertion): number => evidenceOrder.indexOf(fact.evidence)
  const all = new Map<string, Assertion[]>()
  for (const fact of rows.filter(one => isTold(store, one)).sort((a, b) => strength(a) - strength(b))) {
    const known = all.get(fact.subject)
    if (known) known.push(fact)
    else all.set(fact.subject, [fact])
  }
  return all
}

/** A fact read in an address at which a secret text (MẬT) lies, as the title of its copy may be, tells of that text. */
function isTold(store: Store, { evidence, quote }: Assertion): boolean {
  const isOfAddress = evidence === 'inference' && quote !== null && /^https?:/i.test(quote)
  return !isOfAddress || unlessSecret(store, quote) !== null
}

/** The value to show, or null. */
export function factOf(facts: readonly Assertion[], field: string): string | null {
  return facts.find(fact => fact.field === field)?.value ?? null
}
