import { remembered } from '../../domain/remembered.ts'
import type { Registry, RegistryInstrument } from '../../registry/registry.ts'
import { isWordUnit } from './lexicon.ts'
import type { Scan } from './scan.ts'
import { shortenedTitles } from './title-abbreviations.ts'
import { titleKey } from './title-words.ts'

type Node = { readonly next: Map<string, Node>; isEnd: boolean }

const wordUnitsMax = 24

/**
 * Where the longest title of the tables ends that starts at `from`; undefined when none does.
 * Commas, hyphens and apostrophes between its words do not count.
 */
export function knownTitleEnd(scan: Scan, from: number): number | undefined {
  let node: Node | undefined = titleTree(scan.registry)
  let position = from
  let best: number | undefined
  while (node) {
    let end = position
    while (isWordUnit(scan.folded.charCodeAt(end)) && end - position < wordUnitsMax) end++
    if (end === position) break
    node = node.next.get(scan.folded.slice(position, end))
    if (node?.isEnd) best = end
    position = pastJoint(scan.folded, end)
  }
  return best
}

/** A comma, hyphens, and the apostrophes of "l'émulation". */
const joints: ReadonlySet<number> = new Set([0x2c, 0x2d, 0x2013, 0x27, 0x2019])

/** Past white space with at most one joint in it. */
function pastJoint(folded: string, from: number): number {
  let position = from
  let marks = 0
  for (; position - from < 6; position++) {
    const unit = folded.charCodeAt(position)
    if (unit === 32 || unit === 10 || unit === 13 || unit === 9 || unit === 0xa0) continue
    if (joints.has(unit) && marks === 0) marks++
    else break
  }
  return position
}

const titleTree = remembered((registry: Registry): Node => {
  const root: Node = { next: new Map(), isEnd: false }
  for (const title of titlesOf(registry).flatMap(one => shortenedTitles(titleKey(one)))) {
    let node = root
    for (const word of title.split(' ')) {
      const next = node.next.get(word) ?? { next: new Map(), isEnd: false }
      node.next.set(word, next)
      node = next
    }
    node.isEnd = true
  }
  return root
})

const typeWord =
  /^(?:bộ luật|luật|pháp lệnh|lovens?|loven om|law on|gesetz über|gesetz zur|loi sur|ley de|ley sobre)\s+(?:om\s+)?/iu

function titlesOf(registry: Registry): string[] {
  const laws = registry.instruments.filter(row => row.type === 'luat' || row.type === 'pl')
  const named = [
    ...laws.flatMap(row => (row.titleVi ? [row.titleVi] : [])),
    ...registry.titleAliases.map(row => row.alias),
  ]
  return named
    .filter(title => typeWord.test(title) && !/^luật sửa đổi/iu.test(title))
    .map(title => title.replace(typeWord, ''))
}

const byTitle = new WeakMap<Registry, ReadonlyMap<string, readonly RegistryInstrument[]>>()

/** The laws and ordinances that carry a title (as a key, without the type word), by name or alias; oldest first. */
export function instrumentsTitled(registry: Registry, key: string): readonly RegistryInstrument[] {
  let index = byTitle.get(registry)
  if (!index) {
    index = titleIndex(registry)
    byTitle.set(registry, index)
  }
  return index.get(key) ?? []
}

function titleIndex(registry: Registry): Map<string, RegistryInstrument[]> {
  const index = new Map<string, RegistryInstrument[]>()
  const add = (title: string, row: RegistryInstrument) => {
    for (const key of shortenedTitles(titleKey(title.replace(typeWord, '')))) {
      const rows = index.get(key) ?? []
      if (!rows.includes(row)) index.set(key, [...rows, row])
    }
  }
  for (const row of registry.instruments) {
    if (row.titleVi && typeWord.test(row.titleVi)) add(row.titleVi, row)
    if (row.titleEn && typeWord.test(row.titleEn)) add(row.titleEn, row)
    for (const alias of row.aliases) if (typeWord.test(alias)) add(alias, row)
  }
  return index
}
