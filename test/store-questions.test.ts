import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entity, EntityType } from '../src/domain/extraction.ts'
import type { InstrumentId } from '../src/domain/instrument-id.ts'
import { secretFinding } from '../src/extract/secret.ts'
import { namesBeginning } from '../src/store/entity-names.ts'
import { entityPlaces, versionsNaming } from '../src/store/entity-places.ts'
import { heldOfSources } from '../src/store/held-of-sources.ts'
import { aliasesOf, citedSymbol, instrumentsIssuedOn } from '../src/store/instruments.ts'
import { firstRendition, renditionsOfInstrument, renditionsOfWork } from '../src/store/renditions.ts'
import { documentsOfInstrument } from '../src/store/stored-document.ts'
import { writeMark } from '../src/store/write-mark.ts'
import { day, type Sketch, save, withStore } from './store-builders.ts'

const id = 'vn-cao-bang/ubnd/qd/2024/12' as InstrumentId

function entity(name: string, type: EntityType = 'organisation'): Entity {
  return { start: 0, end: 1, quote: name, type, canonical: name, role: null }
}

const named = (place: string, jurisdiction: string, ...names: string[]): Sketch => ({
  url: `https://mau.test/${place}`,
  text: `Tin mẫu ${place}`,
  jurisdiction: [{ id: jurisdiction, from: 'source', inferred: true }],
  entities: names.map(name => entity(name)),
})

test('the symbol that most texts cite an instrument by, as they stand now', () =>
  withStore(store => {
    const citing = (place: string, ...symbols: string[]): Sketch => ({
      url: `https://mau.test/${place}`,
      references: symbols.map(symbol => ({ id, quote: `Quyết định ${symbol}`, symbol })),
    })
    expect(citedSymbol(store, id)).toBeNull()
    save(store, citing('a', '12/2024/QD-UBND', '12/2024/QÐ-UBND', '12/2024/QD-UBND'))
    save(store, citing('b', '12/2024/QĐ-UBND'))
    expect(citedSymbol(store, id)).toBe('12/2024/QD-UBND')
    save(store, citing('a', '12/2024/QĐ-UBND'))
    expect(citedSymbol(store, id)).toBe('12/2024/QĐ-UBND')
    for (const place of ['a', 'b']) save(store, citing(place))
    expect(citedSymbol(store, id)).toBeNull()
  }))

describe('what renders an instrument', () => {
  const original: Sketch = {
    url: 'https://mau.test/goc',
    title: 'Bản gốc',
    text: 'Quyết định mẫu',
    own: { id },
  }
  const copy: Sketch = {
    url: 'https://mau.test/en',
    title: 'Copy',
    text: 'Sample decision',
    own: { id },
    language: 'en',
    machineTranslated: true,
  }

  test('the original and its translation, oldest first, and the first of them by itself', () =>
    withStore(store => {
      const { workId, documentId } = save(store, original)
      save(store, copy)
      const found = renditionsOfInstrument(store, id)
      expect(found).toMatchObject([
        { documentId, title: 'Bản gốc', language: 'vi', machineTranslated: false, url: original.url },
        { title: 'Copy', language: 'en', machineTranslated: true },
      ])
      expect(renditionsOfWork(store, workId)).toEqual(found)
      expect(firstRendition(store, id)).toEqual(found[0])
      expect(documentsOfInstrument(store, id).map(one => one.documentId)).toEqual(
        found.map(one => one.documentId),
      )
    }))

  test('a secret text is none of them; what is not held has none', () =>
    withStore(store => {
      save(store, { ...original, findings: [secretFinding('MẬT')] })
      const { documentId } = save(store, copy)
      expect(renditionsOfInstrument(store, id).map(one => one.documentId)).toEqual([documentId])
      expect(firstRendition(store, id)?.documentId).toBe(documentId)
      expect(documentsOfInstrument(store, id).map(one => one.documentId)).toEqual([documentId])
      expect(firstRendition(store, 'vn/cp/nd/2023/98')).toBeUndefined()
    }))
})

describe('what a wrong number may have meant', () => {
  const issued = (number: number, on: string, url = `https://mau.test/${number}`): Sketch => ({
    url,
    text: `Quyết định mẫu ${number} ngày ${on}`,
    own: { id: `vn-cao-bang/ubnd/qd/2024/${number}` },
    assertions: [
      { field: 'issuedOn', value: on, evidence: 'signed-text', certainty: 'verified', quote: null },
    ],
  })
  const on = day('2024-03-05')

  test('others of the same issuer, type and day, not itself, not those of other bodies, at most five', () =>
    withStore(store => {
      for (const number of [12, 13, 14]) save(store, issued(number, on))
      save(store, issued(15, '2024-03-06'))
      save(store, { ...issued(16, on), own: { id: 'vn-lang-son/ubnd/qd/2024/16' } })
      expect(instrumentsIssuedOn(store, { on, like: id })).toEqual([
        'vn-cao-bang/ubnd/qd/2024/13',
        'vn-cao-bang/ubnd/qd/2024/14',
      ])
      for (const number of [20, 21, 22, 23, 24]) save(store, issued(number, on))
      expect(instrumentsIssuedOn(store, { on, like: id })).toHaveLength(5)
    }))

  test('a day that only a former text gave counts no more', () =>
    withStore(store => {
      save(store, issued(13, on))
      save(store, issued(13, '2024-04-05'))
      expect(instrumentsIssuedOn(store, { on, like: id })).toEqual([])
      expect(instrumentsIssuedOn(store, { on: day('2024-04-05'), like: id })).toHaveLength(1)
    }))
})

test('former names of an instrument, in order', () =>
  withStore(store => {
    for (const name of ['vn/_/qd/2024/12', 'vn-cao-bang/_/qd/2024/12'])
      store.db.run('INSERT INTO instrument_alias (name, id) VALUES (?, ?)', name, id)
    expect(aliasesOf(store, id)).toEqual(['vn-cao-bang/_/qd/2024/12', 'vn/_/qd/2024/12'])
    expect(aliasesOf(store, 'vn/cp/nd/2023/98')).toEqual([])
  }))

describe('names', () => {
  test('beginning with some letters: those that a list would give', () =>
    withStore(store => {
      const name = fc.constantFrom('Sở', 'Sở Nội vụ', 'sở y tế', 'Sổ', 'Ủy ban', '%', '_', "O'", 'Sở Y tế 𝒳')
      fc.assert(
        fc.property(
          fc.array(name, { maxLength: 6 }),
          name,
          fc.integer({ min: 0, max: 4 }),
          (names, letters, limit) => {
            store.db.run('DELETE FROM entity')
            save(store, { ...named('x', 'vn-cao-bang', ...names), text: names.join() })
            const found = namesBeginning(store, { type: 'organisation', letters, limit })
            const held = [...new Set(names)].filter(one => one.startsWith(letters))
            const bytes = (one: string) => Buffer.from(one, 'utf8')
            expect(found).toEqual(held.sort((a, b) => bytes(a).compare(bytes(b))).slice(0, limit))
          },
        ),
        { numRuns: 40 },
      )
    }))
})

describe('places of a name', () => {
  const inCaoBang = named('a', 'vn-cao-bang', 'Sở Nội vụ')
  const inLangSon = named('b', 'vn-lang-son', 'Sở Nội vụ')
  const asked = { type: 'organisation', name: 'Sở Nội vụ', jurisdiction: null, limit: 10 } as const

  test('newest first, as many as asked for; of a territory, those of it alone', () =>
    withStore(store => {
      const [a, b] = [save(store, inCaoBang), save(store, inLangSon)]
      const versions = versionsNaming(store, asked)
      expect(versions).toHaveLength(2)
      expect(versionsNaming(store, { ...asked, limit: 1 })).toEqual(versions.slice(0, 1))
      const places = entityPlaces(store, { type: 'organisation', names: ['Sở Nội vụ'], versions })
      expect(places.map(place => place.documentId).sort()).toEqual([a.documentId, b.documentId].sort())
      expect(places.map(place => place.jurisdiction[0]?.id).sort()).toEqual(['vn-cao-bang', 'vn-lang-son'])
      expect(versionsNaming(store, { ...asked, jurisdiction: 'vn-lang-son' })).toEqual([versions[0]])
    }))

  test.each(['%', 'vn-%', 'vn_lang_son', 'VN-LANG-SON', 'vn', '"', "'"])(
    'the territory %j is no pattern',
    jurisdiction =>
      withStore(store => {
        save(store, inLangSon)
        expect(versionsNaming(store, { ...asked, jurisdiction })).toEqual([])
      }),
  )

  test('a former text and a secret one name nobody', () =>
    withStore(store => {
      save(store, inCaoBang)
      save(store, { ...inCaoBang, text: 'Tin mẫu đã đổi', entities: [] })
      expect(versionsNaming(store, asked)).toEqual([])
      save(store, { ...inLangSon, findings: [secretFinding('MẬT')] })
      expect(versionsNaming(store, asked)).toEqual([])
    }))
})

test('what is held of each source', () =>
  withStore(store => {
    expect(heldOfSources(store).size).toBe(0)
    save(store, inSource('a', 'mot'))
    save(store, inSource('b', 'mot'))
    save(store, inSource('c', 'hai'))
    save(store, { url: 'https://mau.test/d', text: 'Tin không nguồn' })
    expect([...heldOfSources(store)].map(([source, { documents }]) => [source, documents]).sort()).toEqual([
      ['hai', 1],
      ['mot', 2],
    ])
    expect(heldOfSources(store).get('mot')?.lastSeenAt).toBe('2026-11-21T02:00:00.000Z')

    function inSource(place: string, source: string): Sketch {
      return { url: `https://mau.test/${place}`, text: `Tin mẫu ${place}`, source }
    }
  }))

test('the mark stays while nothing is written, and never comes back', () =>
  withStore(store => {
    const marks = [writeMark(store)]
    expect(writeMark(store)).toBe(marks[0])
    for (const text of ['một', 'hai']) {
      save(store, { url: 'https://mau.test/a', text })
      marks.push(writeMark(store))
    }
    expect(new Set(marks).size).toBe(3)
  }))

test.each(['answer', 'api', 'web', 'law'])(
  'src/%s asks the store by its functions, and holds no SQL',
  room => {
    const folder = fileURLToPath(new URL(`../src/${room}/`, import.meta.url))
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file =>
      file.endsWith('.ts'),
    )
    expect(files.length).toBeGreaterThan(10)
    const sql = /\bdb\s*\.\s*(?:get|all|run|exec)\b|\b(?:SELECT|PRAGMA|DELETE FROM|INSERT INTO)\b/
    expect(files.filter(file => sql.test(readFileSync(join(folder, file), 'utf8')))).toEqual([])
  },
)
