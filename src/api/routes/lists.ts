import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Answers } from '../../answer/answers.ts'
import { type ListedWorks, listedWorks } from '../../answer/listed-works.ts'
import { coverShareMin } from '../../search/rank.ts'
import type { Hit } from '../../search/search-answer.ts'
import { toAtom } from '../formats/atom.ts'
import { toBibtex } from '../formats/bibtex.ts'
import { toCsv } from '../formats/csv.ts'
import { toJsonLd } from '../formats/json-ld.ts'
import { problemContent, refusal } from '../problem.ts'
import { searchQuery, toRequest } from '../query.ts'

const feedEntries = 50

/** `/feed.atom` and `/export`: what a search finds, as a feed to follow and as a file to take away. */
export function addLists(app: OpenAPIHono, answers: Answers): void {
  const asked = searchQuery.omit({ page: true, limit: true, sort: true })
  app.openapi(
    route('/feed.atom', 'What a search finds, newest first, as an Atom feed', asked),
    async context => {
      const query = context.req.valid('query')
      const request = { ...toRequest(query), sort: 'date', explain: true } as const
      const found = await listedWorks(answers.search, request, feedEntries)
      if ('refused' in found) return refusal(context, found)
      const said = Object.values(query).filter(value => value !== undefined && value !== '')
      const feed = {
        title: ['thidua', ...said].join(' · '),
        self: context.req.url,
        base: new URL(context.req.url).origin,
        asOf: answers.coverage().asOf,
      }
      return context.body(toAtom(aboutTheQuestion(found.hits), feed), 200, {
        'Content-Type': 'application/atom+xml; charset=utf-8',
      })
    },
  )
  const exported = searchQuery
    .omit({ page: true, limit: true })
    .extend({ format: z.enum(['csv', 'jsonld', 'bibtex']) })
  app.openapi(
    route('/export', 'What a search finds, as CSV, JSON-LD or BibTeX, up to 1,000 works', exported),
    async context => {
      const { format, ...query } = context.req.valid('query')
      const found = await listedWorks(answers.search, toRequest(query))
      return 'refused' in found ? refusal(context, found) : file(context, format, found)
    },
  )
}

/** Whoever follows a question is told of what is about it, and not of whatever has one of its words. */
function aboutTheQuestion(hits: readonly Hit[]): readonly Hit[] {
  const most = hits.reduce((cover, { explain }) => Math.max(cover, explain?.cover ?? 0), 0)
  return hits.filter(
    ({ explain }) => explain === null || explain.tier > 0 || explain.cover >= coverShareMin * most,
  )
}

type Format = 'csv' | 'jsonld' | 'bibtex'

const types: Record<Format, { readonly type: string; readonly name: string }> = {
  csv: { type: 'text/csv; charset=utf-8', name: 'thidua.csv' },
  jsonld: { type: 'application/ld+json; charset=utf-8', name: 'thidua.jsonld' },
  bibtex: { type: 'application/x-bibtex; charset=utf-8', name: 'thidua.bib' },
}

function file(context: Context, format: Format, { hits, total, cut }: ListedWorks): Response {
  const written =
    format === 'csv'
      ? toCsv(hits)
      : format === 'bibtex'
        ? toBibtex(hits)
        : toJsonLd(hits, new URL(context.req.url).origin)
  return context.body(written, 200, {
    'Content-Type': types[format].type,
    'Content-Disposition': `attachment; filename="${types[format].name}"`,
    'X-Total-Count': String(total),
    ...(cut ? { 'X-Cut-At': String(hits.length) } : {}),
  })
}

function route<Path extends string, Query extends z.ZodObject>(path: Path, summary: string, query: Query) {
  return createRoute({
    method: 'get',
    path,
    summary,
    request: { query },
    responses: {
      200: { description: summary },
      400: { description: 'Wrong parameters', content: problemContent },
    },
  })
}
