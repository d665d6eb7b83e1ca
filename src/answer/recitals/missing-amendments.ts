import type { Reference } from '../../domain/extraction.ts'
import type { InstrumentId } from '../../domain/instrument-id.ts'
import { briefOf } from '../instrument-brief.ts'
import { amendersOf } from './actors.ts'
import { issue } from './issue.ts'
import { knownInstrument } from './known-instrument.ts'
import { shortWording } from './official-wording.ts'
import type { CheckContext, Phrase } from './phrase.ts'
import type { RecitalIssue } from './recital.ts'

/** The words about amendments as they should stand, and which are missing from them. */
export function missingAmendments(
  { store, registry, on, cited }: CheckContext,
  { id, phrase }: { id: InstrumentId; phrase: Phrase },
): { readonly tail: string; readonly listed: readonly string[]; readonly issues: readonly RecitalIssue[] } {
  const missing = amendersOf(store, registry, { id, on }).filter(
    ({ id: actor }) => !cited.has(actor) && !phrase.amenders.some(one => names(one, actor)),
  )
  const said = missing.map(actor => {
    const known = knownInstrument(store, registry, actor.id)
    // A tail that names no instrument ("được sửa đổi năm 2026") may mean this very amendment.
    const canStand = actor.isFirm && (phrase.tail === '' || phrase.amenders.length > 0)
    return { id: actor.id, wording: canStand && known ? shortWording(known) : null }
  })
  const wordings = said.flatMap(({ wording }) => (wording === null ? [] : [wording]))
  const added = phrase.isListed ? [] : wordings
  const tail = phrase.tail.replace(/[\s,;.]+$/, '').replace(/^[\s,]+/, '')
  const lead =
    tail === ''
      ? added.length === 0
        ? ''
        : ', được sửa đổi, bổ sung bởi '
      : `${tail.startsWith('(') ? ' ' : ', '}${tail}`
  const joint = tail !== '' && added.length > 0 ? ', ' : ''
  return {
    tail: `${lead}${joint}${added.join(', ')}`,
    listed: phrase.isListed ? wordings : [],
    issues: said.map(({ id: actor, wording }) =>
      issue('missing-amendment', { instrument: briefOf(store, actor), settled: wording !== null }),
    ),
  }
}

/** A reference means an amendment also where its number is not printed: by its day and the parts of its id. */
function names({ id, issuedOn, candidates }: Reference, actor: InstrumentId): boolean {
  if (id === actor || candidates.includes(actor)) return true
  if (issuedOn === null) return false
  const parts = actor.split('/')
  return id.split('/').every((part, at) => part === '_' || part === parts[at])
}
