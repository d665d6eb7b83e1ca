import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Answers } from '../../answer/answers.ts'
import { getRoute } from '../get-route.ts'
import { problem } from '../problem.ts'

/** `GET /api/documents/{id}` and what it is made of: text, references, versions, original bytes. */
export function addDocuments(app: OpenAPIHono, answers: Answers): void {
  const params = z.object({ id: z.string().regex(/^[0-9a-f]{16}$/, '16 hexadecimal digits') })
  const find = (context: Context, id: string) =>
    answers.document(id) ??
    problem(context, 404, {
      title: 'No such document',
      detail: `No document ${id} is held. Search with /api/search.`,
    })
  app.openapi(
    getRoute('/api/documents/{id}', 'One document with everything found in it', { params }),
    context => {
      const found = find(context, context.req.valid('param').id)
      return found instanceof Response ? found : context.json(found)
    },
  )
  app.openapi(getRoute('/api/documents/{id}/text', 'Its clean text', { params }), context => {
    const found = find(context, context.req.valid('param').id)
    return found instanceof Response ? found : context.text(found.text)
  })
  app.openapi(getRoute('/api/documents/{id}/references', 'What it cites', { params }), context => {
    const found = find(context, context.req.valid('param').id)
    return found instanceof Response ? found : context.json({ references: found.references })
  })
  app.openapi(
    getRoute('/api/documents/{id}/versions', 'Its texts, the present first', { params }),
    context => {
      const found = find(context, context.req.valid('param').id)
      return found instanceof Response ? found : context.json({ versions: found.versions })
    },
  )
  app.openapi(getRoute('/api/documents/{id}/original', 'The bytes it was read from', { params }), context => {
    const { id } = context.req.valid('param')
    const file = answers.original(id)
    if (file === null) return noOriginal(context, id)
    return context.body(new Uint8Array(file.bytes), 200, {
      'Content-Type': file.mediaType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      'Content-Security-Policy': 'sandbox',
    })
  })
}

function noOriginal(context: Context, id: string): Response {
  return problem(context, 404, {
    title: 'No such document',
    detail: `No capture of ${id} is held. /api/documents/${id}/text has what was read of it, if it is known at all.`,
  })
}
