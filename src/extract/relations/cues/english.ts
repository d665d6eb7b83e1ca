import { type CuePattern, or } from './cue-pattern.ts'

/** English cues; passive before active. */
export const englishCues: readonly CuePattern[] = [
  {
    relation: 'amended_by',
    form: 'passive',
    source: or(
      '(?:as |was |were |been |is |are )?amended(?: and supplemented)?(?: (?:with )?a number of articles)? (?:by|under|according to|in accordance with)(?: the provisions of)?',
      '(?:with )?a number of articles (?:under|according to)',
    ),
  },
  { relation: 'replaced_by', form: 'passive', source: or('(?:replaced|superseded) by') },
  { relation: 'repealed_by', form: 'passive', source: or('(?:repealed|annulled|abrogated) by') },
  {
    relation: 'mentions',
    form: 'neutral',
    source: 'been (?:amended|repealed|replaced)(?: and supplemented)?',
  },
  {
    relation: 'repeals',
    form: 'closing',
    source: or(
      '(?:is|are|shall be) (?:hereby )?(?:annulled|repealed|abrogated|abolished)',
      'ceases? to (?:have effect|be effective)',
      'shall (?:no longer be|cease to be) (?:effective|in force)',
      'expires?(?= (?:from|on))',
    ),
  },
  {
    relation: 'amends',
    form: 'closing',
    source: '(?:is|are) (?:hereby )?(?:amended|supplemented)(?: and (?:amended|supplemented))? as follows',
  },
  {
    relation: 'amends',
    form: 'active',
    source: or(
      '(?:(?:annul|repeal|edit),? )?amend(?:s|ing)?(?: and supplement(?:s|ing)?)?',
      'amendments?(?:,? (?:and )?(?:supplements?|supplementation|additions?|annulment))* (?:to|of)',
      'supplement(?:s|ing)?(?= (?:Clause|Point|Article|Law|Decree))',
    ),
  },
  { relation: 'replaces', form: 'active', source: or('replac(?:es|ing)', 'supersed(?:es|ing)') },
  {
    relation: 'repeals',
    form: 'active',
    source: or(
      'repeal(?:s|ing)?',
      'annul(?:s|ling)?(?!, amend)',
      'annulment of',
      'abrogat(?:es?|ing)',
      'abolish(?:es|ing)?',
    ),
  },
  {
    relation: 'implements',
    form: 'active',
    source: or(
      'detail(?:s|ing)',
      'elaborat(?:es|ing)(?: on)?',
      'guid(?:es|ing) the implementation(?: of)?',
      'providing guidance on',
    ),
  },
  {
    relation: 'promulgates',
    form: 'active',
    source: or('(?:promulgated|issued) (?:together )?with', 'attached to'),
  },
  {
    relation: 'continues',
    form: 'active',
    source: 'continu(?:e|ing|es) (?:to implement|the implementation of)',
  },
  { relation: 'corrects', form: 'active', source: or('corrects', 'corrigendum to') },
  { relation: 'suspends', form: 'active', source: 'suspend(?:s|ing)' },
]
