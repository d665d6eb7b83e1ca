import type { Certainty } from '../domain/certainty.ts'
import type { Day } from '../domain/day.ts'
import { formatDayVi } from '../domain/day.ts'
import type { Effect } from '../domain/effect.ts'
import type { InstrumentId } from '../domain/instrument-id.ts'
import { effectsOf } from '../store/effects.ts'
import { factOf, factsOf } from '../store/facts.ts'
import { citedBy } from '../store/graph.ts'
import { statusAt } from '../store/status.ts'
import type { Store } from '../store/store.ts'
import type { InstrumentBrief, StatusAnswer } from './answers.ts'

/** The status of an instrument at a day, in words that say what it rests on, and what replaced it by then. */
export function statusAnswer(store: Store, id: InstrumentId, on: Day): StatusAnswer {
  const derived = statusAt(effectsOf(store, id), on)
  return {
    status: derived.status,
    why:
      derived.because.length === 0
        ? 'no known row says from when, or until when, it holds'
        : derived.because.map(sayEffect).join('; '),
    certainty: weakest(derived.because),
    successor: successorOf(store, id),
  }
}

/** Symbol and title to show for an id, from the strongest evidence. */
export function briefOf(store: Store, id: InstrumentId): InstrumentBrief {
  const facts = factsOf(store, id)
  return { instrumentId: id, symbol: factOf(facts, 'symbol'), title: factOf(facts, 'title') }
}

function successorOf(store: Store, id: InstrumentId): InstrumentBrief | null {
  const [first] = citedBy(store, id, { relation: 'replaces' })
  return first ? briefOf(store, first.from as InstrumentId) : null
}

function sayEffect(effect: Effect): string {
  const from = effect.from === null ? '' : ` ${formatDayVi(effect.from)}`
  const by = effect.cause === null || effect.cause === effect.instrument ? '' : ` (${effect.cause})`
  const words: Record<Effect['kind'], string> = {
    'in-force': 'có hiệu lực từ',
    amended: 'được sửa đổi, bổ sung từ',
    suspended: 'ngưng hiệu lực từ',
    ended: 'hết hiệu lực từ',
  }
  return `${words[effect.kind]}${from}${by} – ${effect.evidence}, ${effect.certainty}`
}

const strength: readonly Certainty[] = ['weak', 'memory', 'derived', 'verified-in-part', 'verified']

/** An answer is as certain as the weakest row it rests on; without rows it is weak. */
function weakest(effects: readonly Effect[]): Certainty {
  return strength.find(one => effects.some(effect => effect.certainty === one)) ?? 'weak'
}
