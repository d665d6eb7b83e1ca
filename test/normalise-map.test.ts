import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { identityMap, type MappedText, toSource } from '../src/domain/source-map.ts'
import {
  concatMapped,
  type Edit,
  editMapped,
  removeRanges,
  replaceMapped,
} from '../src/normalise/mapped-text.ts'
import { mapNfc } from '../src/normalise/nfc.ts'

const text = fc.string({ maxLength: 60 })
const steps = fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.string({ maxLength: 3 })), { maxLength: 6 })

/** Edits in order, made from gaps and lengths so that they fit the text. */
function editsFrom(length: number, gaps: readonly (readonly [number, number, string])[]): Edit[] {
  let at = 0
  return gaps.map(([gap, size, replacement]) => {
    const start = Math.min(length, at + gap)
    at = Math.min(length, start + size)
    return { start, end: at, replacement }
  })
}

function expectSound(mapped: MappedText): void {
  expect(mapped.starts).toHaveLength(mapped.text.length)
  expect(mapped.ends).toHaveLength(mapped.text.length)
  for (let unit = 0; unit < mapped.text.length; unit++) {
    expect(mapped.ends[unit]).toBeGreaterThanOrEqual(mapped.starts[unit] ?? 0)
    if (unit > 0) expect(mapped.starts[unit]).toBeGreaterThanOrEqual(mapped.starts[unit - 1] ?? 0)
  }
}

describe('mapped text', () => {
  test('edits make the text that plain slicing makes, and the map stays sound', () => {
    fc.assert(
      fc.property(text, steps, (source, gaps) => {
        const edits = editsFrom(source.length, gaps)
        let wanted = ''
        let read = 0
        for (const { start, end, replacement } of edits) {
          wanted += source.slice(read, start) + replacement
          read = end
        }
        const edited = editMapped(identityMap(source), edits)
        expect(edited.text).toBe(wanted + source.slice(read))
        expectSound(edited)
      }),
    )
  })

  test('what was not edited points to itself', () => {
    const edited = editMapped(identityMap('abcdef'), [{ start: 2, end: 4, replacement: 'XYZ' }])
    expect(edited.text).toBe('abXYZef')
    expect(toSource(edited, 0, 2)).toEqual({ start: 0, end: 2 })
    expect(toSource(edited, 3, 4)).toEqual({ start: 2, end: 4 })
    expect(toSource(edited, 5, 7)).toEqual({ start: 4, end: 6 })
  })

  test('slices put together again are the whole', () => {
    fc.assert(
      fc.property(text, steps, fc.array(fc.nat(80), { maxLength: 5 }), (source, gaps, cuts) => {
        const whole = editMapped(identityMap(source), editsFrom(source.length, gaps))
        const places = [
          0,
          ...cuts.map(cut => cut % (whole.text.length + 1)).sort((a, b) => a - b),
          whole.text.length,
        ]
        const parts = places.slice(1).map((end, index) => partOf(whole, places[index] ?? 0, end))
        expect(concatMapped(parts)).toEqual(whole)
        expectSound(concatMapped(parts, ' | '))
      }),
    )
  })

  test('a replacement that returns the match keeps its letters apart', () => {
    const same = replaceMapped(identityMap('so 12/2024'), /\d+/g, match => match[0])
    expect(same).toEqual(identityMap('so 12/2024'))
  })

  test('ranges go', () => {
    expect(
      removeRanges(identityMap('abcdef'), [
        { start: 0, end: 1 },
        { start: 3, end: 5 },
      ]).text,
    ).toBe('bcf')
  })

  for (const [name, edits] of [
    [
      'overlapping',
      [
        [0, 3],
        [2, 4],
      ],
    ],
    ['reversed', [[3, 2]]],
    ['outside', [[4, 9]]],
  ] as [string, [number, number][]][])
    test(`${name} edits are refused`, () => {
      const wrong = edits.map(([start, end]) => ({ start, end, replacement: '' }))
      expect(() => editMapped(identityMap('abcdef'), wrong)).toThrow(RangeError)
    })
})

describe('composition', () => {
  test('decomposed text becomes the composed one, each letter from its own place', () => {
    const letters = fc.array(fc.constantFrom(...'Thi đua, khen thưởng ẤậẵỮợ')).map(found => found.join(''))
    fc.assert(
      fc.property(letters, composed => {
        const source = composed.normalize('NFD')
        const mapped = mapNfc(identityMap(source))
        expect(mapped.text).toBe(composed)
        for (let unit = 0; unit < composed.length; unit++) {
          const { start, end } = toSource(mapped, unit, unit + 1)
          expect(source.slice(start, end).normalize('NFC')).toBe(composed[unit])
        }
      }),
    )
  })

  test('a tone typed before the shape mark composes too', () => {
    expect(mapNfc(identityMap('a\u0301\u0302 a\u0323\u0306 o\u0309\u031b')).text).toBe('ấ ặ ở')
    expect(mapNfc(identityMap('\u00e1\u0302')).text).toBe('ấ')
  })
})

function partOf({ text, starts, ends }: MappedText, from: number, to: number): MappedText {
  return { text: text.slice(from, to), starts: starts.slice(from, to), ends: ends.slice(from, to) }
}
