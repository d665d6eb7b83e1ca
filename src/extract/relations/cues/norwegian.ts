import { type CuePattern, or } from './cue-pattern.ts'

/** Norwegian cues; passive before active. */
export const norwegianCues: readonly CuePattern[] = [
  {
    relation: 'amended_by',
    form: 'passive',
    source: '(?:som )?endre(?:t|s) (?:og suppler(?:t|es) )?(?:ved|av|gjennom)',
  },
  { relation: 'replaced_by', form: 'passive', source: '(?:erstatte(?:t|s)|avløs(?:t|es)) av' },
  {
    relation: 'repealed_by',
    form: 'passive',
    source: '(?:(?:blir|er|ble) )?oppheve(?:t|s) (?:ved|av|gjennom)',
  },
  {
    relation: 'amends',
    form: 'active',
    source: or('endrer(?: og supplerer)?', '(?:om )?endring(?:er)?(?: og supplering)? av'),
  },
  { relation: 'replaces', form: 'active', source: or('erstatter', 'avløser') },
  { relation: 'repeals', form: 'active', source: 'opphever' },
  {
    relation: 'repeals',
    form: 'closing',
    source: or('(?:blir |er |ble )opphevet', 'oppheves', 'opphører å gjelde'),
  },
  {
    relation: 'implements',
    form: 'active',
    source: or(
      'utfyller',
      'veileder (?:gjennomføringen|implementeringen)(?: av)?',
      'nærmere regler om',
      'konkretiserer',
    ),
  },
  { relation: 'promulgates', form: 'active', source: or('utstedt (?:sammen )?med', 'vedlagt') },
  {
    relation: 'continues',
    form: 'active',
    source: or(
      'fortsatt (?:gjennomføring|implementering) av',
      'fortsette(?:r)? (?:å implementere|implementeringen av|gjennomføringen av)',
    ),
  },
  { relation: 'corrects', form: 'active', source: or('retter', 'rettelse (?:av|til)') },
  { relation: 'suspends', form: 'active', source: or('suspenderer', 'setter ut') },
]
