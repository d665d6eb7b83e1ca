import { setTimeout as delay } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bareRecord } from '../scripts/bare-record.ts'
import { newActivity } from '../src/cli/activity.ts'
import { keepWarm } from '../src/cli/keep-warm.ts'
import type { Day } from '../src/domain/day.ts'
import { openFts5 } from '../src/search/fts5.ts'
import type { SearchRequest } from '../src/search/search-answer.ts'
import type { IndexRecord } from '../src/search/search-index.ts'
import { warmUp } from '../src/search/warm-up.ts'
import { practiceQuestions } from '../src/search/warm-up-questions.ts'

const text =
  'Hội đồng thi đua khen thưởng tỉnh xét tặng bằng khen cho tập thể và cá nhân có thành tích xuất sắc trong phong trào thi đua yêu nước.'

function recordAt(at: number): IndexRecord {
  return bareRecord({
    documentId: `d${at}`,
    workId: `w${at}`,
    title: `Quyết định ban hành quy chế thi đua số ${at}`,
    text: `${text} ${at}`,
    symbol: `${at}/2024/QĐ-UBND`,
    symbolKeys: [`${at}/2024/qd/ubnd`],
    type: 'qd',
    jurisdiction: ['vn-cao-bang'],
    issuedOn: '2024-05-06' as Day,
  })
}

const records = Array.from({ length: 40 }, (_, at) => recordAt(at + 1))

/** An index that only has a sample, and everything it is asked. */
function listening(sample: readonly IndexRecord[] = records) {
  const requests: SearchRequest[] = []
  const typed: string[] = []
  return {
    requests,
    typed,
    index: { sample: async (count: number) => sample.slice(0, count) },
    search: async (request: SearchRequest) => void requests.push(request),
    suggest: async (text: string) => void typed.push(text),
    mayAsk: async () => true,
  }
}

describe('the questions an index is warmed up with', () => {
  const requests = practiceQuestions(records).flatMap(each => ('request' in each ? [each.request] : []))
  const asked = requests.map(({ q }) => q)
  const held = new Set(records.map(({ symbol }) => symbol))

  it.each<[string, (q: string) => boolean]>([
    ['numbers it has', q => held.has(q)],
    ['numbers it has not', q => /^\d+\/2024\/QĐ-UBND$/.test(q) && !held.has(q)],
    ['numbers typed in a hurry', q => /^qd \d+\/2024$/.test(q)],
    ['titles with marks', q => q.startsWith('Quyết định ban hành')],
    ['titles without', q => q.startsWith('quyet dinh ban hanh')],
    ['two syllables', q => q.split(' ').length === 2],
    ['four syllables without marks', q => /^[a-z]+( [a-z]+){3}$/.test(q)],
    ['common words', q => q === 'thi đua'],
    ['many words', q => q.split(' ').length >= 9],
    ['words that ask', q => / gì$| nào$| không$| ai$/.test(q)],
  ])('%s', (_, is) => {
    expect(asked.filter(is)).not.toEqual([])
  })

  it('have filters, places, and neither', () => {
    expect(requests.some(({ type, year }) => type === 'qd' && year === 2024)).toBe(true)
    expect(requests.some(request => request.in === 'vn-cao-bang')).toBe(true)
    expect(requests.filter(({ type, year, ...rest }) => !type && !year && !rest.in).length).toBeGreaterThan(
      requests.length / 3,
    )
  })

  it('are the same for the same records', () => {
    expect(practiceQuestions(records)).toEqual(practiceQuestions(records))
  })

  it('can be made of any records', () => {
    const word = fc.oneof(fc.string(), fc.constantFrom('', '12/2024/QĐ-UBND', '𝒜 ', '\0', 'số 5', '--'))
    const anyRecord = fc.record({ title: word, text: word, symbol: fc.option(word), type: fc.option(word) })
    fc.assert(
      fc.property(fc.array(anyRecord, { maxLength: 5 }), some => {
        for (const each of practiceQuestions(some.map(bareRecord)))
          expect(typeof ('typed' in each ? each.typed : each.request.q)).toBe('string')
      }),
      { numRuns: 200 },
    )
  })
})

describe('warming up', () => {
  it('asks searches and suggestions, and says how many', async () => {
    const to = listening()
    const { questions } = await warmUp(to)
    expect(questions).toBe(to.requests.length + to.typed.length)
    expect(to.requests.length).toBeGreaterThan(500)
    expect(to.typed.length).toBeGreaterThan(100)
  })

  it('asks nothing of an empty index, nor of one that has no sample', async () => {
    for (const to of [listening([]), { ...listening(), index: {} }])
      expect(await warmUp(to)).toEqual({ questions: 0, processorMs: 0 })
  })

  it('asks no more questions than it may, whatever the number', async () => {
    const to = listening()
    expect(await warmUp(to, { questionsMax: 7 })).toMatchObject({ questions: 7 })
    expect(to.requests.length + to.typed.length).toBe(7)
  })

  it('ends when its time is used up', async () => {
    const busy = async (): Promise<void> => {
      const until = process.cpuUsage().user + 3_000
      while (process.cpuUsage().user < until);
    }
    const { questions } = await warmUp({ ...listening(), search: busy }, { processorMsMax: 20 })
    expect(questions).toBeGreaterThan(0)
    expect(questions).toBeLessThan(30)
  })

  it('ends when it may not ask any more', async () => {
    let left = 5
    const to = listening()
    await warmUp({ ...to, mayAsk: async () => left-- > 0 })
    expect(to.requests.length + to.typed.length).toBe(4)
  })

  it('lets what waits be done between two questions', async () => {
    const order: string[] = []
    const search = async (): Promise<void> => {
      order.push('question')
      setImmediate(() => order.push('reader'))
    }
    await warmUp({ ...listening(), search }, { questionsMax: 3 })
    expect(order.slice(0, 5)).toEqual(['question', 'reader', 'question', 'reader', 'question'])
  })

  it('takes its sample from all over an embedded index', async () => {
    const index = openFts5(':memory:')
    try {
      expect(await index.sample?.(10)).toEqual([])
      await index.put(records.map(record => ({ group: record.documentId ?? '', records: [record] })))
      await index.remove(['d1', 'd40'])
      const sample = (await index.sample?.(10)) ?? []
      const places = sample.map(({ documentId }) => Number(documentId?.slice(1)))
      expect(places.length).toBeGreaterThan(7)
      expect(places).not.toContain(1)
      expect(Math.min(...places)).toBeLessThan(10)
      expect(Math.max(...places)).toBeGreaterThan(30)
      expect(sample[0]?.text).toContain('thi đua')
    } finally {
      await index.close()
    }
  })
})

describe('an index that is served', () => {
  const still = { quiet: async () => {} }
  const soon = { lookEveryMs: 5, questionsMax: 3 }
  const refused = { refused: 'limit' as const, detail: '', candidates: [] }

  function served(stampOf: () => string) {
    const to = listening()
    let questions = 0
    let pieces = 0
    const errors: string[] = []
    return {
      questions: () => questions,
      pieces: () => pieces,
      errors,
      index: { sample: to.index.sample, stamp: async () => stampOf() },
      answers: {
        search: async () => {
          questions += 1
          return refused
        },
        suggest: async () => [],
        // Three pieces of work each time.
        entities: {
          prepareLists: () => {
            pieces += 1
            return pieces % 3 !== 0
          },
        },
      },
      io: { err: (line: string) => void errors.push(line) },
      activity: still,
    }
  }

  it('is warmed up at once, and not again while it stays the same', async () => {
    const service = served(() => 'a')
    const warming = keepWarm(service, soon)
    await expect.poll(service.questions, { timeout: 5_000 }).toBe(3)
    await delay(30)
    expect(service.questions()).toBe(3)
    await warming.stop()
  })

  it('is warmed up again when it has changed, and has come to rest', async () => {
    let changes = 0
    let isChanging = true
    const service = served(() => `${isChanging ? changes++ : changes}`)
    const warming = keepWarm(service, soon)
    await expect.poll(service.questions, { timeout: 5_000 }).toBe(3)
    await delay(30)
    expect(service.questions()).toBe(3)
    isChanging = false
    await expect.poll(service.questions, { timeout: 5_000 }).toBe(6)
    await warming.stop()
  })

  it('is counted in pieces before it is asked, at once and when it has changed', async () => {
    let stamp = 'a'
    const service = served(() => stamp)
    const before: number[] = []
    const search = async () => {
      before.push(service.pieces())
      return refused
    }
    const warming = keepWarm(
      { ...service, answers: { ...service.answers, search } },
      { ...soon, questionsMax: 1 },
    )
    await expect.poll(() => before, { timeout: 5_000 }).toEqual([3])
    await delay(30)
    expect(service.pieces()).toBe(3)
    stamp = 'b'
    await expect.poll(() => before, { timeout: 5_000 }).toEqual([3, 6])
    await warming.stop()
  })

  it('is counted once where the index is on a server, which is not asked', async () => {
    const service = served(() => 'a')
    const warming = keepWarm({ ...service, index: { sample: service.index.sample } }, soon)
    await expect.poll(service.pieces, { timeout: 5_000 }).toBe(3)
    await delay(30)
    expect([service.pieces(), service.questions()]).toEqual([3, 0])
    await warming.stop()
  })

  it('is not counted on once it is to be closed, and lets what waits go first', async () => {
    const service = served(() => 'a')
    let pieces = 0
    const entities = {
      prepareLists: () => {
        pieces += 1
        return true
      },
    }
    const warming = keepWarm({ ...service, answers: { ...service.answers, entities } }, soon)
    await expect.poll(() => pieces, { timeout: 5_000, interval: 1 }).toBeGreaterThan(2)
    await warming.stop()
    const before = pieces
    await delay(20)
    expect(pieces).toBe(before)
  })

  it('is asked nothing more once it is to be closed', async () => {
    const service = served(() => 'a')
    const warming = keepWarm(service, { questionsMax: 3_000 })
    await expect.poll(service.questions, { timeout: 5_000, interval: 1 }).toBeGreaterThan(0)
    await warming.stop()
    const before = service.questions()
    await delay(20)
    expect(service.questions()).toBe(before)
    expect(before).toBeLessThan(700)
  })

  it('goes on being served when a question fails, and says so', async () => {
    const service = served(() => 'a')
    const failing = { ...service.answers, search: async () => Promise.reject(new Error('disk I/O error')) }
    const warming = keepWarm({ ...service, answers: failing }, soon)
    await expect.poll(() => service.errors.length, { timeout: 5_000 }).toBe(1)
    await warming.stop()
    expect(service.errors).toEqual(['thidua: warming up the index: disk I/O error\n'])
  })

  it('is not asked while readers are being answered, nor right after', async () => {
    const activity = newActivity()
    const done = activity.begin()
    const service = { ...served(() => 'a'), activity }
    const warming = keepWarm(service, soon)
    await delay(30)
    expect([service.questions(), service.pieces()]).toEqual([0, 0])
    done()
    await expect.poll(service.questions, { timeout: 5_000 }).toBe(3)
    await warming.stop()
  })
})
