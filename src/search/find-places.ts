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
  const marked = tokens.some(token => token.exact !== token.folded)
  const words = ` ${tokens.map(token => (marked ? token.exact : token.folded)).join(' ')} `
  const found = namesOf(registry).filter(name => words.includes(marked ? name.exact : name.folded))
  const reached = found.flatMap(({ id }) => [id, ...predecessorsOf(id, registry).map(each => each.id)])
  return [...new Set(reached.flatMap(id => [id, territoryBelow(id)]))]
}

type Name = { readonly id: string; readonly exact: string; readonly folded: string }

const kept = new WeakMap<Registry, readonly Name[]>()

function namesOf(registry: Registry): readonly Name[] {
  const known = kept.get(registry)
  if (known) return known
  const levelled = placeForms(registry).flatMap(({ id, vi, foreign }) =>
    [...vi, ...foreign.map(({ text }) => text)].map(text => ({ id, text })),
  )
  const plain = registry.provinces.flatMap(({ id, vi, names }) => [vi, ...names].map(text => ({ id, text })))
  const names = [...plain, ...levelled].flatMap(({ id, text }) => {
    const tokens = tokenise(text)
    if (tokens.length < 2) return []
    const written = (form: 'exact' | 'folded'): string => ` ${tokens.map(token => token[form]).join(' ')} `
    return [{ id, exact: written('exact'), folded: written('folded') }]
  })
  kept.set(registry, names)
  return names
}
