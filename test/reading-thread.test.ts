import { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, test } from 'vitest'
import { noProvenance, type RawDocument } from '../src/domain/document.ts'
import { type Finding, isFinding } from '../src/domain/finding.ts'
import { ReadingThread } from '../src/read/isolated/reading-thread.ts'

/** A reader that does what it is given says: answers, reports pages, throws, ends, or is silent. */
const obedient = `
  const { parentPort } = require('node:worker_threads')
  parentPort.on('message', ({ id, bytes, ocr }) => {
    const [order, count] = Buffer.from(bytes).toString().split(' ')
    if (order === 'throw') throw new Error('broken')
    if (order === 'end') process.exit(0)
    if (order === 'silent') return
    if (order === 'exhaust') { const all = []; for (;;) all.push(new Array(10000).fill(all.length)) }
    const pause = new Int32Array(new SharedArrayBuffer(4))
    for (let left = Number(count ?? 0); left > 0; left -= 1) {
      parentPort.postMessage({ id, kind: 'progress' })
      Atomics.wait(pause, 0, 0, 15)
    }
    parentPort.postMessage({ id, kind: 'done', result: { order, ocr } })
  })`

type Answer = { readonly order: string; readonly ocr: boolean }

const open: ReadingThread<Answer>[] = []
afterEach(async () => {
  for (const thread of open.splice(0)) await thread.close()
})

function reader({ askedAtOnceMax = 4, filesPerThreadMax = 100 } = {}) {
  const started = { count: 0 }
  const thread = new ReadingThread<Answer>({
    start: () => {
      started.count += 1
      return new Worker(obedient, {
        eval: true,
        resourceLimits: { maxOldGenerationSizeMb: 20 },
        stderr: true,
      })
    },
    askedAtOnceMax,
    filesPerThreadMax,
  })
  open.push(thread)
  const limits = { silenceMsMax: 5_000, totalMsMax: 5_000 }
  return {
    started,
    thread,
    read: (order: string, changed: Partial<typeof limits> = {}) =>
      thread.read(rawOf(order), { ocr: false, limits: { ...limits, ...changed } }),
  }
}

function rawOf(order: string): RawDocument {
  const provenance = { ...noProvenance, fileName: order }
  return { stage: 'raw', bytes: new TextEncoder().encode(order), mediaType: null, charset: null, provenance }
}

const said = (outcome: Answer | Finding) =>
  isFinding(outcome) ? `${outcome.class} of ${outcome.subject}` : outcome.order

describe('a thread that reads', () => {
  test('answers in the order asked, whether it is given one file at a time or many', async () => {
    for (const askedAtOnceMax of [1, 3]) {
      const { read, started } = reader({ askedAtOnceMax })
      const orders = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu']
      expect((await Promise.all(orders.map(order => read(order)))).map(said)).toEqual(orders)
      expect(started.count).toBe(1)
    }
  })

  test.each([
    ['throws', 'throw', 'unreadable of throw'],
    ['ends', 'end', 'unreadable of end'],
    ['takes all memory', 'exhaust', 'limit of exhaust'],
  ])('a file at which it %s costs itself; those after it are read by another', async (_, order, finding) => {
    const { read, started } = reader()
    const outcomes = await Promise.all([read('trước'), read(order), read('sau'), read('sau-nữa')])
    expect(outcomes.map(said)).toEqual(['trước', finding, 'sau', 'sau-nữa'])
    expect(started.count).toBe(2)
  })

  test('an answer given just before it breaks is heard, every time', async () => {
    for (let time = 0; time < 20; time += 1) {
      const { read } = reader()
      const outcomes = await Promise.all([read('trước'), read('throw')])
      expect(outcomes.map(said)).toEqual(['trước', 'unreadable of throw'])
    }
  })

  test('a file at which it falls silent is given up, and only that', async () => {
    const { read } = reader()
    const outcomes = await Promise.all([read('silent', { silenceMsMax: 40 }), read('sau')])
    expect(outcomes.map(said)).toEqual(['limit of silent', 'sau'])
    expect(outcomes[0]).toMatchObject({ detail: expect.stringContaining('no sign of life for 40 ms') })
  })

  test('pages reported in time keep a file alive, up to the whole time it may take', async () => {
    const { read } = reader()
    await read('khởi động')
    expect(said(await read('lâu 60', { silenceMsMax: 600 }))).toBe('lâu')
    const tooLong = await read('lâu 1000', { silenceMsMax: 1_000, totalMsMax: 60 })
    expect(tooLong).toMatchObject({
      class: 'limit',
      detail: expect.stringContaining('not read within 60 ms'),
    })
  })

  test('the clock of a file runs from when it is read, not from when it is asked for', async () => {
    const { read } = reader()
    await read('khởi động')
    const outcomes = await Promise.all([read('lâu 60'), read('sau', { totalMsMax: 600 })])
    expect(outcomes.map(said)).toEqual(['lâu', 'sau'])
  })

  test('it is replaced after so many files', async () => {
    const { read, started } = reader({ filesPerThreadMax: 2 })
    const outcomes = await Promise.all(['một', 'hai', 'ba', 'bốn', 'năm'].map(order => read(order)))
    expect(outcomes.map(said)).toEqual(['một', 'hai', 'ba', 'bốn', 'năm'])
    expect(started.count).toBe(3)
  })

  test('closed, it answers what it was asked with a finding, and reads again when asked again', async () => {
    const { read, thread } = reader({ askedAtOnceMax: 1 })
    const under = [read('silent'), read('sau')]
    await thread.close()
    expect((await Promise.all(under)).map(said)).toEqual(['unreadable of silent', 'unreadable of sau'])
    expect(said(await read('lại'))).toBe('lại')
  })
})
