import { type CuePattern, or } from './cue-pattern.ts'

/** French cues; passive before active. */
export const frenchCues: readonly CuePattern[] = [
  {
    relation: 'amended_by',
    form: 'passive',
    source: '(?:telle?s? que )?modifiée?s?(?: et complétée?s?)? par',
  },
  { relation: 'replaced_by', form: 'passive', source: 'remplacée?s? par' },
  { relation: 'repealed_by', form: 'passive', source: '(?:(?:est|sont) )?abrogée?s? par' },
  {
    relation: 'amends',
    form: 'active',
    source: or('modifi(?:ent|ant|e)(?: et compl(?:ètent|étant|ète))?', 'portant modification'),
  },
  { relation: 'replaces', form: 'active', source: or('remplac(?:ent|e)', 'remplaçant', 'en remplacement') },
  { relation: 'repeals', form: 'active', source: or('abrog(?:ent|e)', 'abrogeant') },
  { relation: 'repeals', form: 'closing', source: '(?:est|sont) abrogée?s?' },
  {
    relation: 'implements',
    form: 'active',
    source: or("portant (?:modalités d['’])?application", 'précisant', 'détaillant'),
  },
  { relation: 'promulgates', form: 'active', source: or('promulguée?s? avec', 'annexée?s? (?:à|aux?)') },
  {
    relation: 'continues',
    form: 'active',
    source: 'poursui(?:vre|te de|t|vant) la mise en (?:œ|oe)uvre',
  },
  {
    relation: 'corrects',
    form: 'active',
    source: or('rectifi(?:ent|ant|e)', 'rectificatif (?:à|aux?|de|du)'),
  },
  { relation: 'suspends', form: 'active', source: or('suspend(?:ent|ant)?', 'suspension') },
]
