import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createEntityAnswers } from '../src/answer/entities/create-entity-answers.ts'
import { entityKinds } from '../src/answer/entities/entity.ts'
import { type EntityTally, entityTally } from '../src/answer/entities/entity-tally.ts'
import type { Entity } from '../src/domain/extraction.ts'
import { secretFinding } from '../src/extract/secret.ts'
import { loadRegistry } from '../src/registry/load.ts'
import type { Coverage } from '../src/search/search-answer.ts'
import { openStore } from '../src/store/open.ts'
import { lastOutboxId, trimOutbox } from '../src/store/outbox.ts'
import type { Store } from '../src/store/store.ts'
import { type Sketch, save, withStore } from './store-builders.ts'

const registry = loadRegistry()
const coverage = {} as Coverage
const answersOf = (store: Store) => createEntityAnswers(store, registry, () => coverage)

const named = (type: Entity['type'], canonical: string, role: string | null = null): Entity => ({
  start: 0,
  end: 1,
  quote: canonical,
  type,
  canonical,
  role,
})
const names = [
  named('organisation', 'Sở Nội vụ'),
  named('organisation', 'Trường Tiểu học Thí Điểm'),
  named('organisation', 'Trường tiểu học Thí điểm'),
  named('organisation', 'Cụm thi đua số 1'),
  named('movement', 'Ngày vì người mẫu', 'phong trào'),
  named('award', 'cstdcs'),
  named('person', 'Nguyễn Văn Mẫu'),
]

/** One document of four as it is saved once more: its text, whom it names, whether it is secret, whose copy it is. */
const saved = fc.record({
  page: fc.integer({ min: 0, max: 3 }),
  text: fc.integer({ min: 0, max: 1 }),
  entities: fc.subarray(names),
  place: fc.constantFrom('vn-cao-bang', 'vn-ha-giang'),
  secret: fc.boolean(),
  copyOf: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
  trimmed: fc.boolean(),
  later: fc.boolean(),
  /** Documents that are counted ahead after it. */
  ahead: fc.integer({ min: 0, max: 3 }),
  /** Whether it is asked then how often each is named. */
  asked: fc.boolean(),
})

const worksOf = (tally: EntityTally) =>
  tally
    .works()
    .map(({ brief, works }) => [brief.kind, brief.id, works])
    .sort()

test('whatever is saved, in whatever order, what is counted is what a count from the beginning gives', () =>
  withStore((store, _folder) => {
    let now = Date.parse('2026-11-21T02:00:00Z')
    const writing: Store = { ...store, now: () => new Date(now) }
    fc.assert(
      fc.property(fc.array(saved, { minLength: 1, maxLength: 8 }), steps => {
        const kept = answersOf(store)
        for (const { page, text, entities, place, secret, copyOf, trimmed, later } of steps) {
          // Forgotten rows of the outbox tell nothing; a document saved again then has another instant.
          if (trimmed || later) now += 1
          const sketch: Sketch = {
            url: `https://mau.test/${page}`,
            text: `Tin mẫu ${page} ${text}`,
            entities,
            jurisdiction: [{ id: place, from: 'source', inferred: true }],
            findings: secret ? [secretFinding('MẬT')] : [],
            ...(copyOf === null
              ? {}
              : { originalUrl: `https://mau.test/${copyOf}`, language: 'en' as const }),
          }
          save(writing, sketch)
          if (trimmed) trimOutbox(store, lastOutboxId(store))
          const fresh = answersOf(store)
          for (const kind of entityKinds) expect(kept.list(kind)).toEqual(fresh.list(kind))
        }
      }),
      { numRuns: 15 },
    )
  }))

test('counted one document after the other, and ahead of questions, it comes to the same', () =>
  withStore(store => {
    let now = Date.parse('2026-11-21T02:00:00Z')
    const writing: Store = { ...store, now: () => new Date(now) }
    fc.assert(
      fc.property(fc.array(saved, { minLength: 1, maxLength: 8 }), steps => {
        const inPieces = entityTally(store, registry, 1)
        for (const { page, text, entities, place, ahead, asked } of steps) {
          now += 1
          save(writing, {
            url: `https://mau.test/${page}`,
            text: `Tin mẫu ${page} ${text}`,
            entities,
            jurisdiction: [{ id: place, from: 'source', inferred: true }],
          })
          for (let at = 0; at < ahead; at += 1) inPieces.countSome(1)
          if (asked) expect(worksOf(inPieces)).toEqual(worksOf(entityTally(store, registry)))
        }
        expect(worksOf(inPieces)).toEqual(worksOf(entityTally(store, registry)))
      }),
      { numRuns: 25 },
    )
  }))

test('ahead of questions so many documents at a time are counted, and none of them again', () =>
  withStore(store => {
    for (let at = 0; at < 5; at += 1)
      save(store, { url: `https://mau.test/${at}`, text: `Tin mẫu ${at}`, entities: [...names] })
    const readAtOnce: number[] = []
    const all: Store['db']['all'] = (sql, ...values) => {
      if (sql.includes('entity e')) readAtOnce.push((JSON.parse(`${values[0]}`) as unknown[]).length)
      return store.db.all(sql, ...values)
    }
    const tally = entityTally({ ...store, db: { ...store.db, all } }, registry)
    expect([tally.countSome(2), tally.countSome(2), tally.countSome(2)]).toEqual([true, true, false])
    expect(worksOf(tally)).toEqual(worksOf(entityTally(store, registry)))
    expect(readAtOnce).toEqual([2, 2, 1, 0])
  }))

test('what was saved again within a millisecond is counted, though a count ahead was broken off', () =>
  withStore(store => {
    const pages = (entities: Entity[]) => {
      for (const page of [0, 1])
        save(store, { url: `https://mau.test/${page}`, text: `Tin ${page}`, entities })
    }
    pages([named('award', 'cstdcs')])
    const tally = entityTally(store, registry)
    expect(worksOf(tally)).toEqual([['award', 'cstdcs', 2]])
    pages([])
    expect(tally.countSome(1)).toBe(true)
    expect(worksOf(tally)).toEqual([])
  }))

test('a work and its copy count once, capitals aside; a secret text names nobody', () =>
  withStore(store => {
    const answers = answersOf(store)
    const schools = () =>
      answers.list('organisation').entities.map(({ id, works }) => [id.replace(/^.*:/, ''), works])
    const page = (at: number, name: string, more: Sketch = {}): Sketch => ({
      url: `https://mau.test/${at}`,
      text: `Tin mẫu ${at}`,
      jurisdiction: [{ id: 'vn-ha-giang', from: 'source', inferred: true }],
      entities: [named('organisation', name)],
      ...more,
    })
    save(store, page(1, 'Trường tiểu học Thí điểm'))
    save(store, page(2, 'Trường Tiểu học Thí Điểm', { originalUrl: 'https://mau.test/1', language: 'en' }))
    expect(schools()).toEqual([['Trường Tiểu học Thí Điểm', 1]])
    save(store, page(3, 'Trường tiểu học Thí điểm'))
    expect(schools()).toEqual([['Trường tiểu học Thí điểm', 2]])
    save(store, page(3, 'Trường tiểu học Thí điểm', { findings: [secretFinding('MẬT')] }))
    expect(schools()).toEqual([['Trường Tiểu học Thí Điểm', 1]])
    save(store, page(2, 'Trường Trung học Thí Điểm', { originalUrl: 'https://mau.test/1', language: 'en' }))
    expect(schools()).toEqual([
      ['Trường Trung học Thí Điểm', 1],
      ['Trường tiểu học Thí điểm', 1],
    ])
  }))

test('what another program has saved is counted', () =>
  withStore((store, folder) => {
    const reader = openStore(folder, { mode: 'read' })
    const answers = answersOf(reader)
    expect(answers.list('cluster').entities).toEqual([])
    const entities = [named('organisation', 'Cụm thi đua số 1')]
    save(store, {
      url: 'https://mau.test/1',
      text: 'Tin mẫu',
      entities,
      jurisdiction: [{ id: 'vn-ha-giang', from: 'source', inferred: true }],
    })
    expect(answers.list('cluster').entities.map(({ works }) => works)).toEqual([1])
    reader.close()
  }))
