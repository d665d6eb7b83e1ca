import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { followServer, forgetServer, renewServer, serverLacks } from '../pipelines/follow-server.ts'
import { bringIndex } from '../pipelines/index-records.ts'
import { runProgram } from '../src/cli/program.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { isPrepared, openMeili, prepareMeili } from '../src/search/meili.ts'
import type { ServerFault } from '../src/search/meili-fault.ts'
import { openIndex } from '../src/search/open-index.ts'
import { openSearch } from '../src/search/open-search.ts'
import { plainRequest } from '../src/search/search-answer.ts'
import { withFallback } from '../src/search/with-fallback.ts'
import { openFindings } from '../src/store/findings.ts'
import { outboxAfter } from '../src/store/outbox.ts'
import type { Store } from '../src/store/store.ts'
import { openTestStore } from './law-store.ts'
import { type Fault, fakeMeili } from './meili-fake.ts'
import { save } from './store-builders.ts'

const registry = loadRegistry()
let fake: Awaited<ReturnType<typeof fakeMeili>>
let place: ReturnType<typeof openTestStore>

beforeEach(async () => {
  fake = await fakeMeili()
  place = openTestStore()
})
afterEach(async () => {
  place.remove()
  await fake.close()
})

const quick = { attempts: 3, pauseMs: 1, readMs: 400, writeMs: 400, taskMs: 300 }
const server = () => ({ url: fake.url, key: 'secret-key', name: 'faults', limits: quick })
const report = (store: Store, title: string) =>
  save(store, { url: `https://thu.test/${encodeURIComponent(title)}`, title, text: `${title} của tỉnh Mẫu.` })

describe('a writer has patience with the server, and says what to do when it is used up', () => {
  const cases: readonly [name: string, fault: Omit<Fault, 'on'>, thrown: ServerFault | null][] = [
    ['busy twice, then well', { how: 'busy', times: 2 }, null],
    ['a connection that breaks twice', { how: 'hang-up', times: 2 }, null],
    ['a proxy that answers in HTML, once', { how: 'html', times: 1 }, null],
    ['busy for ever', { how: 'busy' }, 'busy'],
    ['breaking for ever', { how: 'hang-up' }, 'unreachable'],
    ['silent for ever', { how: 'silent' }, 'slow'],
    ['a wrong key is not tried again', { how: 'refused' }, 'refused'],
  ]
  for (const [name, fault, thrown] of cases)
    test(name, async () => {
      await prepareMeili(server())
      fake.faults.push({ on: '/documents?', ...fault })
      const note = openMeili(server()).setNote('x', '1')
      if (thrown === null) await expect(note).resolves.toBeUndefined()
      else await expect(note).rejects.toMatchObject({ fault: thrown, next: expect.stringMatching(/\S/) })
    })
  test('a wrong key is sent once', async () => {
    fake.faults.push({ on: '/documents?', how: 'refused' })
    await expect(openMeili(server()).setNote('x', '1')).rejects.toThrow(/MEILI_KEY/)
    expect(fake.asked.filter(ask => ask.includes('/documents?'))).toHaveLength(1)
  })
  test('a task that failed says what the server said, and the next step', async () => {
    fake.nextTask({ status: 'failed', error: { message: 'No space left on device' } })
    await expect(openMeili(server()).setNote('x', '1')).rejects.toThrow(
      /No space left on device.*thidua reindex/,
    )
  })
  test('a task that the server has lost', async () => {
    fake.nextTask('lost')
    await expect(openMeili(server()).setNote('x', '1')).rejects.toMatchObject({ fault: 'lost-task' })
  })
  test('a task that never ends', async () => {
    fake.nextTask({ status: 'processing' })
    await expect(openMeili(server()).setNote('x', '1')).rejects.toMatchObject({ fault: 'slow' })
  })
  test('no server at all; neither the key nor more than its address is told', async () => {
    const nowhere = { ...server(), url: 'http://127.0.0.1:1' }
    const error = await openMeili(nowhere)
      .setNote('x', '1')
      .catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ fault: 'unreachable' })
    expect(String(error)).not.toContain('secret-key')
  })
})

describe('nothing is lost while the server is down', () => {
  test('what is new waits in the outbox, is told, and is sent when the server is back', async () => {
    const { store, folder } = place
    const index = await openIndex(folder, { mode: 'write' })
    const follow = () => followServer({ store, registry, server: server() })
    report(store, 'Tin thứ nhất')
    await bringIndex({ store, index, registry })
    expect(await follow()).toBeNull()
    const first = fake.documents('faults-records').size
    expect(first).toBeGreaterThan(0)

    fake.faults.push({ on: 'faults', how: 'hang-up' })
    report(store, 'Tin thứ hai')
    await bringIndex({ store, index, registry })
    expect(outboxAfter(store, 0, 10)).not.toEqual([])
    expect(await follow()).toMatchObject({ class: 'search-server' })
    expect(openFindings(store).map(finding => finding.class)).toContain('search-server')
    expect(serverLacks(store)).toBe(true)

    fake.faults.length = 0
    expect(await follow()).toBeNull()
    expect(fake.documents('faults-records').size).toBe(first + 1)
    expect(openFindings(store)).toEqual([])
    expect(serverLacks(store)).toBe(false)
    await bringIndex({ store, index, registry })
    expect(outboxAfter(store, 0, 10)).toEqual([])
    await index.close()
  })
  test('a batch that was sent and not noted is sent again, and is there once', async () => {
    const { store } = place
    const follow = () => followServer({ store, registry, server: server() })
    await follow()
    report(store, 'Tin thứ nhất')
    fake.faults.push({ on: 'POST /indexes/faults-notes/documents?', how: 'hang-up', times: 3 })
    expect(await follow()).not.toBeNull()
    expect(await follow()).toBeNull()
    expect([...fake.documents('faults-records').values()].map(({ part }) => part)).toEqual([0])
  })
  test('a server that forgot everything is filled again', async () => {
    const { store } = place
    report(store, 'Tin thứ nhất')
    const follow = () => followServer({ store, registry, server: server() })
    await follow()
    await fake.close()
    fake = await fakeMeili()
    expect(await isPrepared(server())).toBe(false)
    expect(await follow()).toBeNull()
    expect(fake.documents('faults-records').size).toBe(1)
  })
  test('asked to, its index is made again beside the one in use, and put in its place', async () => {
    const { store } = place
    report(store, 'Tin thứ nhất')
    await followServer({ store, registry, server: server() })
    renewServer(store)
    await followServer({ store, registry, server: server() })
    expect(fake.asked.filter(ask => ask === 'POST /swap-indexes')).toHaveLength(2)
    expect(fake.documents('faults-records').size).toBe(1)
  })
  test('without a server any more, the outbox waits for none', async () => {
    const { store, folder } = place
    const index = await openIndex(folder, { mode: 'write' })
    fake.faults.push({ on: '', how: 'hang-up' })
    await followServer({ store, registry, server: server() })
    report(store, 'Tin thứ nhất')
    forgetServer(store)
    await bringIndex({ store, index, registry })
    expect(outboxAfter(store, 0, 10)).toEqual([])
    await index.close()
  })
})

describe('the embedded index answers in the place of a server that does not, and the answer says so', () => {
  const hits = { hits: [{}], estimatedTotalHits: 1 }
  const fewer = 'answering fewer questions than were asked'
  const garbage: readonly [name: string, answer: unknown][] = [
    ['answering null', null],
    ['answering a list', []],
    ['answering with nothing in it', {}],
    ['answering with results that are none', { results: 'none' }],
    [fewer, { results: [] }],
    ['answering without hits', { results: Array(9).fill({}) }],
    ['answering with hits that are none', { results: Array(9).fill({ hits: 7 }), hits: 7 }],
    ['answering with hits of nothing', { results: Array(9).fill(hits), ...hits }],
  ]
  const cases: readonly [name: string, fault: Fault | null, told: string][] = [
    ['down', { on: '', how: 'hang-up' }, 'unreachable'],
    ['busy', { on: '', how: 'busy' }, 'busy'],
    ['slow', { on: '', how: 'silent' }, 'slow'],
    ['too late for itself', { on: '', how: 'late' }, 'busy'],
    ['answering in HTML', { on: '', how: 'html' }, 'busy'],
    ...garbage.flatMap(([name, answer]) =>
      ['', 'multi-search'].map((on): [string, Fault, string] => [
        `${name}, asked for ${on || 'anything'}`,
        { on, how: { answer } },
        // No note at all is what an empty index has.
        on === '' && name === fewer ? 'behind' : 'rejected',
      ]),
    ),
  ]
  for (const [name, fault, told] of cases)
    test(name, async () => {
      const { search, close } = await readers(async store => {
        if (typeof fault?.how === 'object') await followServer({ store, registry, server: server() })
        if (fault) fake.faults.push(fault)
      })
      const started = performance.now()
      const answer = await search.search({ ...plainRequest, q: 'tin thứ nhất' })
      expect(performance.now() - started).toBeLessThan(5_000)
      expect(answer).toMatchObject({ fallback: { fault: told } })
      expect('hits' in answer && answer.hits[0]?.title).toBe('Tin thứ nhất')
      expect(await search.state()).toMatchObject({ engine: 'meilisearch', fallback: { fault: told } })
      expect(JSON.stringify(answer)).not.toContain(fake.url)
      await close()
    })
  test('behind: what it lacks would not be found', async () => {
    const { search, close } = await readers(async store => {
      await followServer({ store, registry, server: server() })
      report(store, 'Tin thứ hai')
    })
    const answer = await search.search({ ...plainRequest, q: 'tin thứ hai' })
    expect(answer).toMatchObject({ fallback: { fault: 'behind' } })
    expect('hits' in answer && answer.hits[0]?.title).toBe('Tin thứ hai')
    await close()
  })
  test('a server that is down is not asked again for every reader', async () => {
    fake.faults.push({ on: '', how: 'hang-up' })
    const { search, close } = await readers()
    for (const q of ['một', 'hai', 'ba']) await search.search({ ...plainRequest, q })
    expect(fake.asked.length).toBeLessThan(3)
    await close()
  })

  async function readers(between: (store: Store) => Promise<void> = async () => {}) {
    const { store, folder } = place
    report(store, 'Tin thứ nhất')
    await between(store)
    const embedded = await openIndex(folder, { mode: 'write' })
    await bringIndex({ store, index: embedded, registry })
    const reader = openMeili({ ...server(), limits: { ...quick, attempts: 1 } })
    const index = withFallback({ server: reader, embedded }, { answerMsMax: 5_000 })
    return { search: openSearch({ store, registry, index }), close: () => index.close() }
  }
})

describe('the command line', () => {
  async function thidua(env: Record<string, string>, ...argv: string[]) {
    let out = ''
    let err = ''
    const code = await runProgram([...argv, '--data', place.folder], {
      out: text => (out += text),
      err: text => (err += text),
      stdin: async () => new Uint8Array(),
      isTerminal: false,
      env,
    })
    return { code, out, err }
  }
  beforeEach(async () => {
    const { store, folder } = place
    report(store, 'Tin thứ nhất')
    const index = await openIndex(folder, { mode: 'write' })
    await bringIndex({ store, index, registry })
    await index.close()
  })

  test('an address that is none is wrong usage', async () => {
    const { code, err } = await thidua({ MEILI_URL: 'localhost:7700' }, 'search', 'tin')
    expect(code).toBe(2)
    expect(err).toContain('http://127.0.0.1:7700')
  })
  test('a search says that the embedded index answered', async () => {
    const { code, out } = await thidua({ MEILI_URL: fake.url }, 'search', 'tin thứ nhất')
    expect(code).toBe(0)
    expect(out).toContain('Tin thứ nhất')
    expect(out).toContain('chỉ mục tại chỗ')
  })
  test('sources say since when and what to do', async () => {
    const { out } = await thidua({ MEILI_URL: fake.url }, 'sources', '--json')
    expect(JSON.parse(out).search).toMatchObject({ engine: 'meilisearch', fallback: { fault: 'unprepared' } })
  })
  test('without a server there is nothing to say', async () => {
    const { out } = await thidua({}, 'search', 'tin thứ nhất', '--json')
    expect(JSON.parse(out).fallback).toBeNull()
  })
})
