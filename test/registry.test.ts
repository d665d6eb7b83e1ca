import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dataPath } from '../src/data-dir.ts'
import { foldSymbol } from '../src/domain/fold-symbol.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { processorMs } from './processor-ms.ts'

const registry = loadRegistry()

describe('loading', () => {
  test('the package tables are read once, within 100 ms at the best of five', () => {
    expect(loadRegistry()).toBe(registry)
    const times = Array.from({ length: 5 }, () => {
      const start = processorMs()
      loadRegistry(dataPath())
      return processorMs() - start
    })
    expect(Math.min(...times)).toBeLessThan(100)
  })

  const broken: [what: string, file: string, content: string, message: RegExp][] = [
    ['a row that lacks a column', 'events.json', '[{"id":"a"}]', /events\.json, row 1: .*vi/],
    [
      'a day that does not exist',
      'party-terms.json',
      termRow('2025-02-30'),
      /party-terms\.json, row 1: from/,
    ],
    [
      'an open instrument id',
      'instruments.json',
      '[{"id":"_/ubnd/qd/2024/12"}]',
      /instruments\.json, row 1: .*id/,
    ],
    ['an unknown column', 'party-terms.json', termRow('2021-01-01', ',"extra":1'), /Unrecognized key/],
    ['an object instead of a list', 'events.json', '{}', /events\.json: not a list of rows/],
    ['a missing tab', 'ui-terms.tsv', 'vi\ten\nTra cứu', /ui-terms\.tsv, row 1: 1 cells under 2 columns/],
  ]
  test.each(broken)('names file and row of %s', (_, file, content, message) => {
    const folder = mkdtempSync(join(tmpdir(), 'thidua bảng '))
    cpSync(dataPath(), folder, { recursive: true, filter: source => !source.includes('sample-portal') })
    writeFileSync(join(folder, file), content)
    expect(() => loadRegistry(folder)).toThrow(message)
    rmSync(folder, { recursive: true })
  })
})

describe('type by abbreviation', () => {
  const cases: [printed: string, id: string | undefined][] = [
    ['QĐ', 'quyet-dinh'],
    ['QD', 'quyet-dinh'],
    ['NÐ', 'nghi-dinh'], // Icelandic Ð
    ['nđ', 'nghi-dinh'],
    ['TT', 'thong-tu'],
    ['TTr', 'to-trinh'],
    ['TTR', 'to-trinh'],
    ['HD', 'huong-dan'],
    ['HĐ', 'hop-dong'],
    ['ĐA', 'de-an'],
    ['DA', 'du-an'],
    ['da', undefined], // đề án or dự án
    ['hđ', undefined], // hợp đồng or hướng dẫn
    ['QyĐ', 'quy-dinh'],
    ['SL', 'sac-lenh'], // sao lục is not cited
    ['TTg', undefined],
    ['', undefined],
  ]
  test.each(cases)('%s', (printed, id) => expect(registry.typeByAbbreviation(printed)?.id).toBe(id))

  const ranks: [code: string, organ: string, rank: number | null][] = [
    ['nq', 'qh15', 2],
    ['nq', 'hdnd', 10],
    ['qd', 'ttg', 6],
    ['qd', 'ubnd', 11],
    ['qd', 'bgddt', null],
    ['tt', 'bgddt', 8],
    ['nq', 'tw', null], // party norms stand outside the hierarchy
  ]
  test.each(ranks)('rank of %s of %s', (code, organ, rank) =>
    expect(registry.typeByCode(code, organ)?.rank).toBe(rank),
  )
})

describe('issuer by code', () => {
  const cases: [printed: string, id: string | undefined][] = [
    ['bgddt', 'bgddt'],
    ['BGD&ĐT', 'bgddt'],
    ['BNN&PTNT', 'bnnptnt'],
    ['BLĐ-TBXH', 'bldtbxh'],
    ['TANDTC', 'tandtc'],
    ['TATC', 'tandtc'],
    ['QH15', 'qh'],
    ['UBTVQH15', 'ubtvqh'],
    ['BCT', 'bct'], // the ministry: documents of the Politburo end in TW
    ['BVHTT', 'bvhtt'],
    ['BVHTTDL', 'bvhttdl'],
    ['TW', 'tw'],
    ['SNV', 'snv'],
    ['XYZ', undefined],
  ]
  test.each(cases)('%s', (printed, id) => expect(registry.issuerByCode(printed)?.id).toBe(id))

  test('every body that prints a symbol is named', () => {
    expect(registry.issuersByCode('BCT').map(issuer => issuer.id)).toEqual(['bct', 'bo-chinh-tri'])
  })
})

describe('folding a symbol', () => {
  const cases: [symbol: string, folded: string][] = [
    ['BGD&ĐT', 'bgddt'],
    ['QÐ', 'qd'],
    ['TTg', 'ttg'],
    ['NQ.HĐTP', 'nq.hdtp'],
    ['66.17', '66.17'],
    ['30a', '30a'],
    ['ĐƯ', 'du'],
  ]
  test.each(cases)('%s', (symbol, folded) => expect(foldSymbol(symbol)).toBe(folded))

  test('folds once, in any normal form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const folded = foldSymbol(text)
        expect(foldSymbol(folded)).toBe(folded)
        expect(foldSymbol(text.normalize('NFD'))).toBe(foldSymbol(text.normalize('NFC')))
        expect(folded).toMatch(/^[a-z0-9.+-]*$/)
      }),
    )
  })
})

function termRow(from: string, more = ''): string {
  return `[{"code":"k1","vi":"khóa I","from":"${from}","to":null,"certainty":"memory","note":null${more}}]`
}
