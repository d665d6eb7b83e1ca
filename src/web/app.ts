import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Context, Hono } from 'hono'
import { Hono as App } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Answers } from '../answer/answers.ts'
import { wrongMethod } from '../api/allowed-methods.ts'
import { createApi } from '../api/app.ts'
import { routingPath } from '../api/instrument-path.ts'
import { problem } from '../api/problem.ts'
import { packageRoot } from '../data-dir.ts'
import { openSearchDescription } from './opensearch.ts'
import { addPages } from './routes.ts'
import { asksForPage, failurePage, notFound } from './trouble-routes.ts'

/** Pages and HTTP interface together, without a socket. */
export function createWeb(answers: Answers, version: string): Hono {
  const app = new App({ getPath: routingPath })
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'"],
        imgSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'same-origin',
      strictTransportSecurity: false, // served on loopback without TLS; a proxy in front adds it
    }),
  )
  addAssets(app)
  addPages(app, answers)
  app.route('/', createApi(answers, version))
  app.notFound(context => {
    const refused = wrongMethod(context, app)
    if (refused !== null) return refused
    if (asksForPage(context)) return notFound(context, answers)
    return problem(context, 404, {
      title: 'Not found',
      detail: `Nothing at ${context.req.path}. Pages begin at /, and /docs lists the interface.`,
    })
  })
  app.onError((error, context) => {
    if (error instanceof HTTPException && error.status < 500) return unreadable(context, error)
    console.error(error)
    if (asksForPage(context)) return failurePage(context, answers)
    return problem(context, 500, {
      title: 'Failed',
      detail:
        'The answer failed on our side; the log of the service says where. Ask again, or tell whoever runs it.',
    })
  })
  return app
}

/** A request that could not be read, as JSON that is none: the asker's fault, and nothing for the log. */
function unreadable(context: Context, { status, message }: HTTPException): Response {
  return problem(context, status as ContentfulStatusCode, {
    title: 'Not readable',
    detail: `${message || 'The request could not be read'}. /openapi.json lists what is taken.`,
  })
}

const here = dirname(fileURLToPath(import.meta.url))
const oneHour = 'public, max-age=3600'

function addAssets(app: Hono): void {
  app.get('/assets/style.css', context => asset(context, join(here, 'style.css'), 'text/css; charset=utf-8'))
  // The browser code exists only in built form; from source the pages work without it.
  app.get('/assets/main.js', context =>
    asset(
      context,
      join(packageRoot, 'dist', 'src', 'web', 'browser', 'main.js'),
      'text/javascript; charset=utf-8',
    ),
  )
  app.get('/assets/opensearch.xml', context =>
    context.body(openSearchDescription(new URL(context.req.url).origin), 200, {
      'Content-Type': 'application/opensearchdescription+xml; charset=utf-8',
    }),
  )
  app.get('/favicon.ico', context => context.body(null, 204))
}

function asset(context: Context, path: string, type: string): Response {
  try {
    return context.body(readFileSync(path), 200, { 'Content-Type': type, 'Cache-Control': oneHour })
  } catch {
    return problem(context, 404, {
      title: 'Not found',
      detail: `${context.req.path} has not been built: npm run build.`,
    })
  }
}
