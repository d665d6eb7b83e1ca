import type { AnnotatedDocument } from '../../../src/domain/document.ts'
import { fold } from '../../../src/normalise/fold.ts'
import type { Check, SeedGold } from './gold.ts'

/** What every reading must get right: language, origin, days that are printed, numbers, money, and what was dropped. */
export function strictChecks(gold: SeedGold, answer: AnnotatedDocument): Check[] {
  const { extraction } = answer
  const check = (field: string, wanted: unknown, found: unknown, right = wanted === found): Check => ({
    file: gold.file,
    field,
    strict: true,
    right,
    wanted,
    found,
  })
  const checks = [
    check('language', gold.language, extraction.language),
    check('isMachineTranslation', gold.is_machine_translation, extraction.machineTranslated),
    check('originalUrl', gold.source.original_url, extraction.originalUrl),
    check('eventOn', gold.event_date, extraction.eventOn),
  ]
  if (!isDecoded(gold)) checks.push(check('publishedOn', gold.publish_date, extraction.publishedOn))
  for (const wanted of gold.legal_references) {
    if (wanted.number_as_written === null) continue
    const found = extraction.references.find(({ quote }) =>
      spaceless(quote).includes(spaceless(wanted.number_as_written ?? '')),
    )
    const right =
      found !== undefined &&
      acceptedIds(gold, wanted.canonical_id).includes(found.id) &&
      found.symbol === wanted.canonical_symbol &&
      (wanted.issue_date_evidence !== 'text' || found.issuedOn === wanted.issue_date)
    const seen = found && [found.id, found.symbol, found.issuedOn]
    checks.push(
      check('references', [wanted.canonical_id, wanted.canonical_symbol, wanted.issue_date], seen, right),
    )
  }
  for (const wanted of gold.money) {
    const found = extraction.entities.filter(
      ({ type, quote }) => type === 'amount' && wanted.as_written.includes(quote),
    )
    const right = found.some(({ canonical }) => canonical === `${wanted.amount} VND`)
    checks.push(
      check(
        'money',
        wanted.amount,
        found.map(({ canonical }) => canonical),
        right,
      ),
    )
  }
  return [
    ...checks,
    ...boilerplate(gold, extraction.text).map(({ line, kept }) =>
      check('boilerplate', null, kept ? line : null),
    ),
  ]
}

/** A day that has to be decoded from a masked token is not printed. */
export function isDecoded(gold: SeedGold): boolean {
  return gold.publish_date_evidence.includes('decoded')
}

/** Where the province itself is inferred, an id that leaves it open is right as well. */
function acceptedIds(gold: SeedGold, id: string): string[] {
  const open = id.replace(/^[^/]+/, '_')
  return gold.province.evidence.startsWith('inferred') && id.startsWith('vn-') ? [id, open] : [id]
}

function boilerplate(gold: SeedGold, text: string): { line: string; kept: boolean }[] {
  const lines = text.split('\n').map(clean)
  const dropped = gold.boilerplate_lines.map(line => ({ line, kept: lines.includes(clean(line)) }))
  // "… (last occurrence, line after 'x')": the note is ours, the title may stand once, at the head.
  const title = gold.boilerplate_repeated_title?.replace(/\s*\([^()]*\)$/, '')
  if (title === undefined) return dropped
  return [...dropped, { line: title, kept: lines.filter(line => line === clean(title)).length > 1 }]
}

function clean(line: string): string {
  return fold(line).replace(/\s+/g, ' ').trim()
}

function spaceless(text: string): string {
  return text.replace(/\s+/g, '')
}
