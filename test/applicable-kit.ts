import type { Hono } from 'hono'
import { bringIndex } from '../pipelines/index-records.ts'
import { storeRegistry } from '../pipelines/store-registry.ts'
import type { ApplicableAnswer, ApplicableRefusal, ApplicableRequest } from '../src/answer/applicable.ts'
import { createAnswers } from '../src/answer/create.ts'
import { parseTimeSpan } from '../src/law/time-span.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { openIndex } from '../src/search/open-index.ts'
import { openSearch } from '../src/search/open-search.ts'
import { createWeb } from '../src/web/app.ts'
import { openTestStore } from './law-store.ts'
import { day, type Sketch, save } from './store-builders.ts'

type Ask = (
  q: string,
  place: string | null,
  on: string,
  more?: { readonly formerly?: string; readonly received?: string },
) => Promise<ApplicableAnswer | ApplicableRefusal>

/** The answer; a refusal fails the test. */
type Answered = (...asked: Parameters<Ask>) => Promise<ApplicableAnswer>

/** The registry and some texts, stored and indexed; asked as the faces ask. */
export async function applicableOver(sketches: readonly Sketch[]): Promise<{
  readonly ask: Ask
  readonly answered: Answered
  readonly web: Hono
  readonly close: () => Promise<void>
}> {
  const registry = loadRegistry()
  const { store, folder, remove } = openTestStore()
  storeRegistry(store, registry)
  for (const [at, sketch] of sketches.entries()) save(store, { url: `https://thu.test/${at}`, ...sketch })
  const index = await openIndex(folder, { mode: 'write' })
  await bringIndex({ store, index, registry })
  const searcher = openSearch({ store, registry, index })
  const answers = createAnswers({ store, registry, searcher, sources: () => [] })
  const ask: Ask = (q, place, on, { formerly = null, received = null } = {}) => {
    const request: ApplicableRequest = {
      q,
      in: place,
      formerly,
      on: parseTimeSpan(on) ?? null,
      received: received === null ? null : day(received),
    }
    return answers.applicable(request)
  }
  return {
    ask,
    answered: async (...asked) => {
      const answer = await ask(...asked)
      if ('refused' in answer) throw new Error(answer.detail)
      return answer
    },
    web: createWeb(answers, '0.0.0-test'),
    close: async () => {
      await index.close()
      remove()
    },
  }
}

/** A regulation of a province that recites the law and a decree; invented, with numbers above 900. */
export function regulation(
  id: string,
  effectiveFrom: string,
  more: { readonly title?: string; readonly decree?: string; readonly replaces?: string } = {},
): Sketch {
  const [province = '', , , year = '', number = ''] = id.split('/')
  const symbol = `${number}/${year}/QĐ-UBND`
  const title = more.title ?? `Quyết định ban hành Quy chế thi đua, khen thưởng (${province})`
  const law = Number(year) < 2022 ? 'vn/qh11/luat/2003/15' : 'vn/qh15/luat/2022/6'
  const recited = [law, ...(more.decree ? [more.decree] : [])]
  return {
    kind: 'decision',
    title,
    jurisdiction: [{ id: province, from: 'issuer', inferred: false }],
    own: {
      id,
      symbol,
      type: 'qd',
      issuedOn: day(effectiveFrom),
      effectiveFrom: day(effectiveFrom),
      issuer: 'ubnd',
    },
    references: [
      ...recited.map(one => ({ id: one, quote: `Căn cứ ${one}`, relation: 'legal_basis' as const })),
      ...(more.replaces
        ? [{ id: more.replaces, quote: `thay thế ${more.replaces}`, relation: 'replaces' as const }]
        : []),
    ],
    assertions: [
      { field: 'symbol', value: symbol },
      { field: 'title', value: title },
      { field: 'issuedOn', value: effectiveFrom },
    ].map(fact => ({
      ...fact,
      evidence: 'signed-text' as const,
      certainty: 'verified' as const,
      quote: null,
    })),
  }
}
