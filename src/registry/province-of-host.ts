import { remembered } from '../domain/remembered.ts'
import { foldName } from './fold-name.ts'
import type { Registry } from './registry.ts'

/** Words that stand beside a province's name in one label of a host: `baoninhbinh`, `dulichcaobang`, `angiangtv`. */
const companions = [
  'bao',
  'tinh',
  'tp',
  'city',
  'province',
  'portal',
  'online',
  'news',
  'tv',
  'ptth',
  'pttth',
  'dulich',
  'congbao',
  'congan',
  'ca',
  'congdoan',
  'tinhuy',
  'thanhuy',
  'tinhdoan',
  'thanhdoan',
  'thiduakhenthuong',
  'tdkt',
  'khuyenhoc',
]

/**
 * Slugs of the provinces that a host name names: `sonoivu.caobang.gov.vn` → `cao-bang`, `baonghean.vn` → `nghe-an`.
 * A name counts as a whole label, or as a label with one known word before or after it (`bao`, a department's name or
 * abbreviation); never as a part of another word (`thanhhoang.vn`). Empty: none; several: the host names several.
 */
export function provinceOfHost(hostname: string, registry: Registry): readonly string[] {
  const slugs = slugsByLabel(registry)
  const labels = hostname
    .toLowerCase()
    .split('.')
    .map(label => label.replaceAll('-', ''))
  return [...new Set(labels.flatMap(label => slugs.get(label) ?? []))]
}

/** Every label that names a province, with its slugs: names × companions, some thousands of short strings. */
const slugsByLabel = remembered((registry: Registry): ReadonlyMap<string, readonly string[]> => {
  const beside = ['', ...companions, ...departmentWords(registry)]
  const slugs = new Map<string, string[]>()
  for (const { slug, vi, names } of registry.provinces) {
    for (const name of new Set([slug, vi, ...names].map(compact))) {
      for (const word of beside) {
        add(slugs, word + name, slug)
        add(slugs, name + word, slug)
      }
    }
  }
  return slugs
})

/** `sonoivu`, `snv`: names and abbreviations of the bodies that every province has. */
function departmentWords(registry: Registry): readonly string[] {
  const local = registry.issuers.filter(issuer => issuer.local)
  return local.flatMap(issuer => [issuer.vi, issuer.abbreviation, ...issuer.variants].map(compact))
}

function compact(name: string): string {
  return foldName(name).replaceAll(' ', '')
}

function add(slugs: Map<string, string[]>, label: string, slug: string): void {
  const present = slugs.get(label)
  if (present === undefined) slugs.set(label, [slug])
  else if (!present.includes(slug)) present.push(slug)
}
