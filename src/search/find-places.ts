import { remembered } from '../domain/remembered.ts'
import { predecessorsOf } from '../registry/jurisdictions.ts'
import type { Registry } from '../registry/registry.ts'
import { placeForms } from './place-forms.ts'
import { territoryBelow } from './territory-keys.ts'
import { type Token, tokenise } from './tokens.ts'

/**
 * First-level territories that the words of a query name, old and new of one name alike: the reader says `Cao Bằng`
 * and means its documents, and of those of what was merged into it what holds on. In a query with marks the name must have its own (`Hòa Bình`, not `hoa binh`). A name of one
 * syllable is also another word (`mẫu`, a form), and counts beside its level alone: `tỉnh Mẫu`, `Provinz Mau`.
 */
export function findPlaces(tokens: readonly Token[], registry: Registry): readonly string[] {
  const inOrder = [...placesNamed(tokens, registry)].sort((a, b) => a.place - b.place)
  const reached = inOrder.flatMap(({ id }) => [id, ...predecessorsOf(id, registry).map(each => each.id)])
  return [...new Set(reached.flatMap(id => [id, territoryBelow(id)]))]
}

type NamedPlace = Pick<Name, 'id' | 'place'> & { readonly from: number; readonly to: number }

/** Where the words of a query name a territory, from left to right. */
export function placesNamed(tokens: readonly Token[], registry: Registry): readonly NamedPlace[] {
  const marked = tokens.some(token => token.exact !== token.folded)
  const form = marked ? 'exact' : 'folded'
  const words = tokens.map(token => token[form])
  const names = namesOf(registry)[form]
  return words.flatMap((word, from) =>
    (names.get(word) ?? []).flatMap(({ id, place, words: name }) =>
      name.every((each, step) => words[from + step] === each)
        ? [{ id, place, from, to: from + name.length }]
        : [],
    ),
  )
}

type Name = {
  readonly id: string
  /** Its place among all names. */
  readonly place: number
  readonly words: readonly string[]
}

/** Names by their first words, for queries with marks and without. */
type Names = Readonly<Record<'exact' | 'folded', ReadonlyMap<string, readonly Name[]>>>

const namesOf = remembered((registry: Registry): Names => {
  const levelled = placeForms(registry).flatMap(({ id, vi, foreign }) =>
    [...vi, ...foreign.map(({ text }) => text)].map(text => ({ id, text })),
  )
  const plain = registry.provinces.flatMap(({ id, vi, names }) => [vi, ...names].map(text => ({ id, text })))
  const names = { exact: new Map<string, Name[]>(), folded: new Map<string, Name[]>() }
  for (const [place, { id, text }] of [...plain, ...levelled].entries()) {
    const tokens = tokenise(text)
    if (tokens.length < 2) continue
    for (const form of ['exact', 'folded'] as const) {
      const words = tokens.map(token => token[form])
      const first = words[0] ?? ''
      const known = names[form].get(first)
      if (known) known.push({ id, place, words })
      else names[form].set(first, [{ id, place, words }])
    }
  }
  return names
})
