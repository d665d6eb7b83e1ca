import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentIds, findDocument } from '../src/store/stored-document.ts'
import { type Sketch, save, withStore } from './store-builders.ts'

const urls = ['https://a.example/1', 'https://a.example/2', 'https://b.example/1', 'https://b.example/2']
const texts = ['một', 'hai', 'ba'].map(
  (word, at) =>
    `Bản ${word}. ${`Hội nghị ${word} biểu dương ${at * 13 + 7} gương điển hình ${word}. `.repeat(8)}`,
)
const owns = [{}, { own: { id: 'vn-x/ubnd/qd/2024/1' } }, { own: { id: '_/ubnd/qd/2024/1' } }]

/** Originals, copies, translations and scans of one instrument and of none, as they may come. */
const sketch: fc.Arbitrary<Sketch> = fc
  .record({
    url: fc.constantFrom(...urls),
    text: fc.constantFrom(...texts),
    originalUrl: fc.constantFrom(null, ...urls),
    machineTranslated: fc.boolean(),
    own: fc.constantFrom(...owns),
  })
  .map(({ own, ...rest }) => ({ ...rest, ...own }))

const runs = { numRuns: process.env.THIDUA_LONG === '1' ? 60 : 6 }
const timeout = 120_000

/** Which work each address belongs to, after these were saved one after another. */
function works(sketches: readonly Sketch[]): readonly string[] {
  return withStore(store => {
    for (const each of sketches) save(store, each)
    return documentIds(store)
      .map(id => findDocument(store, id))
      .map(document => `${document?.url} ${document?.workId}`)
      .sort()
  })
}

test('works and their names do not depend on the order in which documents come', { timeout }, () => {
  const inTwoOrders = fc
    .uniqueArray(sketch, { selector: ({ url }) => url, minLength: 2 })
    .chain(sketches =>
      fc.tuple(fc.constant(sketches), fc.shuffledSubarray(sketches, { minLength: sketches.length })),
    )
  fc.assert(
    fc.property(inTwoOrders, ([one, other]) => {
      expect(works(one)).toEqual(works(other))
    }),
    runs,
  )
})

test('works are those of what documents say now, whatever they said before', { timeout }, () => {
  fc.assert(
    fc.property(fc.array(sketch, { minLength: 2, maxLength: 6 }), sketches => {
      const last = new Map(sketches.map(each => [each.url, each]))
      expect(works(sketches)).toEqual(works([...last.values()]))
    }),
    runs,
  )
})

test('a page that is found to be no translation after all names its work itself', () => {
  const page = { url: urls[0] ?? '', text: texts[0] ?? '', originalUrl: urls[1] ?? null }
  const [before, now] = [true, false].map(machineTranslated => ({ ...page, machineTranslated }))
  if (before && now) expect(works([before, now])).toEqual(works([now]))
})
