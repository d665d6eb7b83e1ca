import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Exchanges with a real server, recorded to be replayed where there is none. A request is known by its method, its
 * path and its body; of documents sent, by their ids. Asked again, it gets the answer it got then: the first time
 * the first one, and so on, the last one from then on.
 */
type Exchange = { readonly ask: string; readonly answers: readonly Answer[] }
/** Given so many times in a row. */
type Answer = { readonly status: number; readonly body: unknown; times: number }

const bodyUnitsShown = 2_000

/** Passes requests on and notes them with their answers; `save` writes them. */
export function recorder(): { readonly fetch: typeof fetch; readonly save: (path: string) => void } {
  const exchanges = new Map<string, Answer[]>()
  const tasks = new Map<number, number>()
  const real = globalThis.fetch
  return {
    fetch: async (input, init) => {
      const response = await real(input, init)
      const text = await response.clone().text()
      const body = tidy(text === '' ? null : JSON.parse(text), tasks)
      const ask = askOf(input, init, tasks)
      const answers = exchanges.get(ask) ?? []
      exchanges.set(ask, answers)
      // Of the looks at one task, the last one tells how it ended.
      if (ask.startsWith('GET tasks/')) answers.length = 0
      const last = answers.at(-1)
      if (last?.status === response.status && JSON.stringify(last.body) === JSON.stringify(body))
        last.times += 1
      else answers.push({ status: response.status, body, times: 1 })
      return response
    },
    save: path => {
      const lines = [...exchanges].map(([ask, answers]): Exchange => ({ ask, answers }))
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, `${lines.map(line => JSON.stringify(line)).join('\n')}\n`)
    },
  }
}

/** Answers as was recorded. @throws for a request that was not. */
export function replayer(path: string): typeof fetch {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  const exchanges = new Map(
    lines.map(line => JSON.parse(line) as Exchange).map(each => [each.ask, each.answers]),
  )
  const asked = new Map<string, number>()
  return async (input, init) => {
    const ask = askOf(input, init, new Map())
    const answers = exchanges.get(ask)
    const turn = asked.get(ask) ?? 0
    asked.set(ask, turn + 1)
    const answer = answers === undefined ? undefined : answerOf(answers, turn)
    if (answer === undefined)
      throw new Error(
        `no exchange was recorded for ${ask}: record them again with MEILI_RECORD=1 and a server`,
      )
    return new Response(answer.body === null ? null : JSON.stringify(answer.body), { status: answer.status })
  }
}

function answerOf(answers: readonly Answer[], turn: number): Answer | undefined {
  let before = 0
  for (const answer of answers) {
    before += answer.times
    if (before > turn) return answer
  }
  return answers.at(-1)
}

function askOf(
  input: Parameters<typeof fetch>[0],
  init: RequestInit | undefined,
  tasks: Map<number, number>,
): string {
  const url = new URL(input instanceof Request ? input.url : input)
  const path = `${url.pathname.slice(1)}${url.search}`.replace(/^tasks\/(\d+)/, (whole, uid: string) => {
    const number = tasks.get(Number(uid))
    return number === undefined ? whole : `tasks/${number}`
  })
  const body = typeof init?.body === 'string' ? init.body : ''
  return `${init?.method ?? 'GET'} ${path} ${shownBody(path, body)}`.trimEnd()
}

function shownBody(path: string, body: string): string {
  if (/\/documents\?/.test(path) && body !== '')
    return (JSON.parse(body) as { id: string }[]).map(({ id }) => id).join(' ')
  if (body.length <= bodyUnitsShown) return body
  return `${body.slice(0, bodyUnitsShown)}… ${createHash('sha256').update(body).digest('hex').slice(0, 16)}`
}

/** What differs from run to run is made equal: numbers of tasks, instants, durations, ids of requests. */
function tidy(value: unknown, tasks: Map<number, number>): unknown {
  if (Array.isArray(value)) return value.map(each => tidy(each, tasks))
  if (typeof value !== 'object' || value === null) return value
  const tidied: Record<string, unknown> = {}
  for (const [name, inner] of Object.entries(value)) {
    if (name === 'requestUid' || name === 'batchUid' || name === 'details' || name === 'duration') continue
    if ((name === 'taskUid' || name === 'uid') && typeof inner === 'number') {
      const number = tasks.get(inner) ?? tasks.size + 1
      tasks.set(inner, number)
      tidied[name] = number
    } else if (name === 'processingTimeMs') tidied[name] = 0
    else if (/At$/.test(name) && typeof inner === 'string') tidied[name] = '2026-01-01T00:00:00Z'
    else tidied[name] = tidy(inner, tasks)
  }
  return tidied
}
