import { discover } from '../../crawlers/discover.ts'
import type { Discovery } from '../../crawlers/discovery.ts'
import type { Found, Visited } from '../../crawlers/found.ts'
import type { Source } from '../../crawlers/source.ts'
import { isFinding } from '../../src/domain/finding.ts'
import { read } from '../../src/read/index.ts'

/** Fetches one address politely. */
export type Visit = (url: string) => Promise<Visited>

const documentsPerWayMax = 20

export type Tried = {
  readonly way: Discovery
  readonly found: readonly Found[]
  readonly trouble: string | null
}

/** Walks each way of a source until it has shown enough, every topic: what does it lead to? */
export async function tryWays(source: Source, visit: Visit): Promise<readonly Tried[]> {
  const tried: Tried[] = []
  for (const way of source.discovery) {
    const found: Found[] = []
    let trouble: string | null = null
    const only = { ...source, discovery: [way], filter: null }
    const context = { source: only, sitemaps: [], visit, isKnown: () => false, untilKnown: true }
    for await (const step of discover(context)) {
      if (step.kind === 'finding') trouble ??= `${step.finding.class}, ${step.finding.detail}`
      if (step.kind === 'found') found.push(step.found)
      if (found.length >= documentsPerWayMax) break
    }
    tried.push({ way, found, trouble })
  }
  return tried
}

type TriedDocument = { readonly html: string; readonly told: string }

/** One document's page, and what the reader makes of it, in a line. */
export async function tryDocument(url: string, visit: Visit): Promise<TriedDocument | null> {
  const visited = await visit(url)
  if (!visited.ok) return null
  const parsed = await read(visited.raw)
  if (isFinding(parsed)) return null
  const { title, publishedOn, number, issuedOn } = parsed.stated
  const facts = [parsed.pageKind, title ?? 'no title', publishedOn ?? issuedOn ?? 'no day', number]
  const told = [...facts, `${parsed.body.text.length} characters`, `${parsed.attachments.length} files`]
  return { html: parsed.source, told: told.filter(fact => fact !== null).join(' · ') }
}
