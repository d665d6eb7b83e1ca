import { defineSource } from '../crawlers/define-source.ts'
import { discover } from '../crawlers/discover.ts'
import type { Discovered } from '../crawlers/found.ts'
import type { Source, SourceInput } from '../crawlers/source.ts'
import { noProvenance } from '../src/domain/document.ts'

/** Discovery over a site that is a table from path to page, or to `@` and the path that it redirects to; anything else is 404. */

export const origin = 'https://xa-mau.example'

export function sourceOf(input: Pick<SourceInput, 'platform'> & Partial<SourceInput>): Source {
  return defineSource({
    id: 'xa-mau',
    name: 'Xã Mẫu',
    kind: 'gov-commune',
    jurisdiction: null,
    baseUrls: [origin],
    enabled: false,
    knowledge: { certainty: 'verified', note: 'a test' },
    ...input,
  })
}

export type Form = Readonly<Record<string, string>>
export type Site = Readonly<Record<string, string | ((form: Form | undefined) => string | undefined)>>
export type Walked = {
  /** Paths of documents, each once. */
  readonly found: readonly string[]
  readonly asked: readonly string[]
  readonly findings: readonly Extract<Discovered, { kind: 'finding' }>['finding'][]
}

export async function walk(source: Source, site: Site): Promise<Walked> {
  const asked: string[] = []
  const steps: Discovered[] = []
  const visit = async (url: string, form?: Form) => {
    const place = url.replace(origin, '')
    asked.push(place)
    const answer = site[place]
    const text = typeof answer === 'function' ? answer(form) : answer
    const finding = { class: 'http-error', subject: url, detail: '', next: '' } as const
    if (text === undefined) return { ok: false, status: 404, finding } as const
    if (!text.startsWith('@')) return answered(url, text)
    return answered(`${origin}${text.slice(1)}`, String(site[text.slice(1)]))
  }
  for await (const step of discover({ source, sitemaps: [], isKnown: () => false, untilKnown: false, visit }))
    steps.push(step)
  const found = steps.flatMap(step => (step.kind === 'found' ? step.found.url.replace(origin, '') : []))
  return {
    found: [...new Set(found)],
    asked,
    findings: steps.flatMap(step => (step.kind === 'finding' ? [step.finding] : [])),
  }
}

function answered(url: string, text: string) {
  const bytes = new TextEncoder().encode(text)
  const provenance = { ...noProvenance, url }
  const raw = { stage: 'raw', bytes, mediaType: null, charset: 'utf-8', provenance } as const
  return { ok: true, url, raw } as const
}
