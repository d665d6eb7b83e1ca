import type { Day } from '../domain/day.ts'
import type { Status } from '../domain/effect.ts'
import type { Reference } from '../domain/extraction.ts'
import { isComplete } from '../domain/instrument-id.ts'
import type { Registry } from '../registry/registry.ts'
import { isHeld } from '../store/instruments.ts'
import { firstRendition } from '../store/renditions.ts'
import type { Store } from '../store/store.ts'
import { briefOf } from './instrument-brief.ts'
import { statusAnswer } from './status-answer.ts'

/** A reference with what its card shows: what it points to, its status today, and where that was first seen. */
export type ShownReference = Reference & {
  readonly title: string | null
  readonly status: Status | null
  /** The oldest document held that renders it; null when none is held. */
  readonly seenIn: {
    readonly documentId: string
    readonly url: string | null
    readonly seenOn: string
  } | null
}

type Card = Pick<ShownReference, 'title' | 'status' | 'seenIn' | 'held'>

/** A text that cites more instruments than this shows the cards of the first ones only. */
const cardsMax = 300

const nothing: Card = { title: null, status: null, seenIn: null, held: false }

/** References with what their cards show on a day; each instrument is asked for once. */
export function shownReferences(
  store: Store,
  registry: Registry,
  { references, on }: { references: readonly Reference[]; on: Day },
): readonly ShownReference[] {
  const cards = new Map<string, Card>()
  return references.map(reference => {
    const known = cards.get(reference.id)
    if (known) return { ...reference, ...known }
    const card =
      isComplete(reference.id) && cards.size < cardsMax
        ? cardOf(store, registry, { id: reference.id, on })
        : { ...nothing, held: isHeld(store, reference.id) }
    cards.set(reference.id, card)
    return { ...reference, ...card }
  })
}

function cardOf(store: Store, registry: Registry, about: { id: Reference['id']; on: Day }): Card {
  return {
    title: briefOf(store, about.id).title,
    status: statusAnswer(store, registry, about).status,
    seenIn: seenIn(store, about.id),
    held: isHeld(store, about.id),
  }
}

function seenIn(store: Store, id: string): ShownReference['seenIn'] {
  const first = firstRendition(store, id)
  return first ? { documentId: first.documentId, url: first.url, seenOn: first.seenOn } : null
}
