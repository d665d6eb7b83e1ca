import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What goes wrong with the next request whose path has this piece; `times` requests long, for ever when undefined. */
export type Fault = {
  readonly on: string
  readonly how: 'busy' | 'late' | 'hang-up' | 'silent' | 'html' | 'refused' | { readonly answer: unknown }
  times?: number
}

/**
 * As much of a search server as faults need: it takes documents and tasks, and finds nothing. What a real one does is
 * tested on a real one.
 */
export async function fakeMeili() {
  const indexes = new Map<string, Map<string, Record<string, unknown>>>()
  const tasks: { status: string; error?: { message: string } }[] = []
  const faults: Fault[] = []
  const asked: string[] = []
  let nextTask: { status: string; error?: { message: string } } | 'lost' | undefined
  const documentsOf = (uid: string): Map<string, Record<string, unknown>> => {
    const known = indexes.get(uid) ?? new Map()
    indexes.set(uid, known)
    return known
  }
  const enqueue = (): unknown => {
    const task = nextTask ?? { status: 'succeeded' }
    nextTask = undefined
    if (task === 'lost') return { taskUid: 999_999, status: 'enqueued' }
    tasks.push(task)
    return { taskUid: tasks.length - 1, status: 'enqueued' }
  }
  const routes: readonly (readonly [RegExp, (match: readonly string[], body: unknown) => unknown])[] = [
    [/^GET \/tasks\/(\d+)$/, ([, uid]) => ({ uid: Number(uid), ...tasks[Number(uid)] })],
    [
      /^POST \/indexes\/([\w-]+)\/documents\?/,
      ([, uid = ''], body) => {
        for (const document of body as { id: string }[]) documentsOf(uid).set(document.id, document)
        return enqueue()
      },
    ],
    [
      /^POST \/indexes\/([\w-]+)\/documents\/fetch$/,
      ([, uid = ''], body) => {
        if (!indexes.has(uid)) return notFound('index_not_found')
        const { ids } = body as { ids: string[] }
        return { results: ids.flatMap(id => documentsOf(uid).get(id) ?? []) }
      },
    ],
    [/^POST \/indexes\/[\w-]+\/documents\/delete/, enqueue],
    [/^GET \/indexes\/([\w-]+)$/, ([, uid]) => ({ uid, updatedAt: '2026-01-01T00:00:00Z' })],
    [/^GET \/indexes\/[\w-]+\/documents\?/, () => ({ results: [], total: 0 })],
    [
      /^PATCH \/indexes\/([\w-]+)\/settings$/,
      ([, uid = '']) => {
        documentsOf(uid)
        return enqueue()
      },
    ],
    [
      /^DELETE \/indexes\/([\w-]+)$/,
      ([, uid = '']) => {
        indexes.delete(uid)
        return enqueue()
      },
    ],
    [
      /^POST \/swap-indexes$/,
      (_, body) => {
        for (const {
          indexes: [one, other],
        } of body as { indexes: [string, string] }[]) {
          const [a, b] = [documentsOf(one), documentsOf(other)]
          indexes.set(one, b)
          indexes.set(other, a)
        }
        return enqueue()
      },
    ],
  ]
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const ask = `${request.method} ${request.url}`
    asked.push(ask)
    const body = await bodyOf(request)
    const fault = faults.find(({ on, times }) => ask.includes(on) && times !== 0)
    if (fault) {
      if (fault.times !== undefined) fault.times -= 1
      return fail(fault.how, request, response)
    }
    for (const [pattern, route] of routes) {
      const match = pattern.exec(ask)
      if (!match) continue
      const found = route([...match], body)
      const missing = typeof found === 'object' && found !== null && 'code' in found
      const lost = ask.startsWith('GET /tasks/') && !tasks[Number(match[1])]
      if (lost) return send(response, 404, notFound('task_not_found'))
      return send(response, missing ? 404 : 200, found)
    }
    send(response, 404, notFound('not_found'))
  }
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults,
    /** Requests so far, oldest first. */
    asked,
    /** Documents of an index by id. */
    documents: (uid: string): ReadonlyMap<string, Record<string, unknown>> => documentsOf(uid),
    /** What becomes of the next task. */
    nextTask: (task: typeof nextTask): void => {
      nextTask = task
    },
    close: async (): Promise<void> => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

function notFound(code: string) {
  return { message: 'not found', code, type: 'invalid_request', link: '' }
}

function fail(how: Fault['how'], request: IncomingMessage, response: ServerResponse): void {
  if (how === 'hang-up') request.socket.destroy()
  else if (how === 'busy')
    send(response, 503, { message: 'too many requests', code: 'too_many_search_requests' })
  else if (typeof how === 'object') send(response, 200, how.answer)
  else if (how === 'late') send(response, 408, { message: 'request timeout', code: 'timeout' })
  else if (how === 'refused') send(response, 403, { message: 'invalid key', code: 'invalid_api_key' })
  else if (how === 'html')
    response.writeHead(502, { 'Content-Type': 'text/html' }).end('<h1>Bad gateway</h1>')
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk as Uint8Array)
  const text = Buffer.concat(chunks).toString()
  return text === '' ? undefined : JSON.parse(text)
}
