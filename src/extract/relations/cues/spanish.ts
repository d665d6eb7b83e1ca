import { type CuePattern, or } from './cue-pattern.ts'

/** Spanish cues; passive before active. */
export const spanishCues: readonly CuePattern[] = [
  {
    relation: 'amended_by',
    form: 'passive',
    source: 'modificad[oa]s?(?: y (?:complementad|ampliad)[oa]s?)? por',
  },
  { relation: 'replaced_by', form: 'passive', source: '(?:reemplazad|sustituid)[oa]s? por' },
  {
    relation: 'repealed_by',
    form: 'passive',
    source: '(?:(?:quedan?|es|son|fue|fueron) )?derogad[oa]s? por',
  },
  {
    relation: 'amends',
    form: 'active',
    source: or('(?:que )?modifican?(?: y complementan?)?', '(?:de )?modificación de'),
  },
  { relation: 'replaces', form: 'active', source: or('(?:que )?(?:reemplaza|sustituye)n?') },
  { relation: 'repeals', form: 'active', source: '(?:que )?derogan?' },
  { relation: 'repeals', form: 'closing', source: '(?:quedan?|es|son) derogad[oa]s?' },
  {
    relation: 'implements',
    form: 'active',
    source: or('que detallan?', 'que guían? la implementación'),
  },
  { relation: 'promulgates', form: 'active', source: '(?:emitid|promulgad)[oa]s? (?:junto )?con' },
  { relation: 'continues', form: 'active', source: 'continua(?:r|n)? implementando' },
  { relation: 'corrects', form: 'active', source: or('corrigen?', 'corrección de errores') },
  { relation: 'suspends', form: 'active', source: 'suspenden?' },
]
