import { OpenAPIHono } from '@hono/zod-openapi'
import type { Answers } from '../answer/answers.ts'
import { addDocs } from './docs-page.ts'
import { routingPath } from './instrument-path.ts'
import { addMetrics } from './metrics.ts'
import { problem } from './problem.ts'
import { addApplicable } from './routes/applicable.ts'
import { addCompare } from './routes/compare.ts'
import { addDocuments } from './routes/documents.ts'
import { addEntities } from './routes/entities.ts'
import { addInstruments } from './routes/instruments.ts'
import { addLists } from './routes/lists.ts'
import { addLookup } from './routes/lookup.ts'
import { addSearch } from './routes/search.ts'
import { addState } from './routes/state.ts'

/** What the checker says of a parameter that was not given. */
const nothingGiven = /^Invalid input: expected \w+, received undefined$/

/**
 * The HTTP interface under `/api`, without a socket: tests call `app.request('/api/search?q=…')`.
 * `version` is the package's, for the OpenAPI document.
 */
export function createApi(answers: Answers, version: string): OpenAPIHono {
  const app = new OpenAPIHono({
    getPath: routingPath,
    defaultHook: (result, context) => {
      if (result.success) return undefined
      const detail = result.error.issues
        .map(
          ({ path, message }) =>
            `${path.join('.') || 'query'}: ${message.replace(nothingGiven, 'is missing')}`,
        )
        .join('; ')
      return problem(context, 400, {
        title: 'Wrong parameters',
        detail: `${detail}. /openapi.json lists what is taken.`,
      })
    },
  })
  addSearch(app, answers)
  addDocuments(app, answers)
  addInstruments(app, answers)
  addLookup(app, answers)
  addApplicable(app, answers)
  addCompare(app, answers)
  addEntities(app, answers)
  addLists(app, answers)
  addMetrics(app, answers)
  addState(app, answers)
  addDocs(app, version)
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'thidua',
      version,
      description: 'Search and citations of emulation-and-commendation documents.',
    },
  })
  return app
}
