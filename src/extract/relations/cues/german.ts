import { type CuePattern, or } from './cue-pattern.ts'

/** What may stand between a verb and the end of its clause, in an order where the verb comes last. */
const sameClause = String.raw`(?:[^.;\n]|\.(?=\s*\d)){1,160}?`
const verbLast = (verb: string) =>
  `(?:wird|werden|wurde|wurden|worden) durch(?=${sameClause} (?:${verb})(?![\\p{L}]))`
/** ", das das ⟦…⟧ ersetzt": a relative clause, whose verb comes last. */
const relative = (verb: string) =>
  `(?<=, ?)(?:das|die|der|welche[rs]?)(?=${sameClause} (?:${verb})(?![\\p{L}]))`
/** A verb that closes its clause has its object before it. */
const notLast = String.raw`(?!\s*(?:[,.;)]|$))`

/** German cues; passive before active. */
export const germanCues: readonly CuePattern[] = [
  {
    relation: 'amended_by',
    form: 'passive',
    source: or(
      'geändert (?:und ergänzt )?durch',
      verbLast('geändert|ergänzt'),
      'in der Fassung (?:von|des|der)',
    ),
  },
  { relation: 'replaced_by', form: 'passive', source: or('ersetzt durch', verbLast('ersetzt|abgelöst')) },
  {
    relation: 'repealed_by',
    form: 'passive',
    source: or('(?:(?:wird|werden) )?aufgehoben durch', verbLast('aufgehoben')),
  },
  {
    relation: 'amends',
    form: 'active',
    source: or(
      `ändert(?: und ergänzt)?${notLast}`,
      relative('ändert|ergänzt'),
      '(?:zur )?Änderung(?: und Ergänzung)?',
    ),
  },
  {
    relation: 'replaces',
    form: 'active',
    source: or(`ersetzt${notLast}`, relative('ersetzt|ablöst'), 'tritt an die Stelle'),
  },
  { relation: 'repeals', form: 'active', source: or('hebt', relative('aufhebt'), 'Aufhebung') },
  {
    relation: 'repeals',
    form: 'closing',
    source: or('(?:wird|werden) aufgehoben', 'tr(?:itt|eten) außer Kraft', 'außer Kraft'),
  },
  {
    relation: 'implements',
    form: 'active',
    source: or(
      'zur (?:Durchführung|Umsetzung|Konkretisierung)',
      'Durchführungsbestimmungen zu',
      `konkretisiert${notLast}`,
      relative('konkretisiert|durchführt|umsetzt'),
    ),
  },
  {
    relation: 'promulgates',
    form: 'active',
    source: or(
      `zusammen mit(?=${sameClause} (?:herausgegeben|erlassen|veröffentlicht))`,
      '(?:herausgegeben|erlassen|veröffentlicht) (?:zusammen )?mit',
      'als Anlage zu[mr]?',
    ),
  },
  {
    relation: 'continues',
    form: 'active',
    source: or(
      'zur (?:weiteren|fortgesetzten|fortlaufenden) (?:Umsetzung|Durchführung)',
      'über die (?:weitere|fortgesetzte) (?:Umsetzung|Durchführung)',
    ),
  },
  {
    relation: 'corrects',
    form: 'active',
    source: or(`berichtigt${notLast}`, relative('berichtigt'), '(?:zur )?Berichtigung'),
  },
  { relation: 'suspends', form: 'active', source: or('setzt', relative('aussetzt'), '(?:zur )?Aussetzung') },
]
