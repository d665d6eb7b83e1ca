import type { OpenAPIHono } from '@hono/zod-openapi'
import { html } from 'hono/html'

type Operation = {
  readonly summary?: string
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly required?: boolean
    readonly schema?: {
      readonly enum?: readonly unknown[]
      readonly type?: unknown
      readonly maxLength?: number
    }
  }[]
  readonly requestBody?: unknown
}

/** `/docs`: the interface described for people, made from `/openapi.json`; no script, no other host. */
export function addDocs(app: OpenAPIHono, version: string): void {
  app.get('/docs', context => {
    const { paths = {} } = app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'thidua', version } })
    const operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods ?? {}).map(([method, operation]) => ({
        path,
        method: method.toUpperCase(),
        operation: operation as Operation,
      })),
    )
    return context.html(html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>HTTP interface · thidua</title><link rel="stylesheet" href="/assets/style.css"></head>
<body><header class="top"><a class="brand" href="/">thidua</a><nav aria-label="thidua"><a href="/openapi.json">openapi.json</a></nav></header>
<main id="noi-dung"><h1>HTTP interface ${version}</h1>
<p class="lead">Answers are JSON in UTF-8, errors application/problem+json (RFC 9457). Days are YYYY-MM-DD. Unknown parameters are refused.</p>
${operations.map(section)}
</main></body></html>`)
  })
}

function section({ path, method, operation }: { path: string; method: string; operation: Operation }) {
  const { parameters = [] } = operation
  return html`<section class="operation"><h2><code>${method} ${path}</code></h2><p>${operation.summary ?? ''}</p>
${
  parameters.length === 0
    ? ''
    : html`<div class="scroll"><table><tbody>${parameters.map(
        ({ name, in: where, required, schema }) =>
          html`<tr><th scope="row"><code>${name}</code></th><td>${where}${required ? ', required' : ''}${schema?.enum ? html` · ${schema.enum.join(' | ')}` : ''}${schema?.maxLength ? html` · at most ${schema.maxLength} characters` : ''}</td></tr>`,
      )}</tbody></table></div>`
}${operation.requestBody ? html`<p class="why">Takes a JSON body; /openapi.json has its schema.</p>` : ''}</section>`
}
