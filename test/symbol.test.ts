import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findSymbols, parseSymbol } from '../src/domain/symbol.ts'
import { noSurroundings, symbolToId } from '../src/extract/references/symbol-id.ts'
import { symbolLexicon } from '../src/extract/references/symbol-lexicon.ts'
import { loadRegistry } from '../src/registry/load.ts'

const registry = loadRegistry()
const lexicon = symbolLexicon(registry)

/** As printed, the official form, and the id that the symbol gives by itself. */
const symbols: readonly (readonly [printed: string, official: string, id: string])[] = [
  ['98/2023/NĐ-CP', '98/2023/NĐ-CP', 'vn/cp/nd/2023/98'],
  ['06/2022/QH15', '06/2022/QH15', 'vn/qh15/_/2022/6'],
  ['28/2005/PL-UBTVQH11', '28/2005/PL-UBTVQH11', 'vn/ubtvqh11/pl/2005/28'],
  ['1046/NQ-UBTVQH15', '1046/NQ-UBTVQH15', 'vn/ubtvqh15/nq-cb/_/1046'],
  ['348/QĐ-UBND', '348/QĐ-UBND', '_/ubnd/qd-cb/_/348'],
  ['12/2024/QĐ-UBND', '12/2024/QĐ-UBND', '_/ubnd/qd/2024/12'],
  ['30a/2008/NQ-CP', '30a/2008/NQ-CP', 'vn/cp/nq/2008/30a'],
  ['66.17/2026/NQ-CP', '66.17/2026/NQ-CP', 'vn/cp/nq/2026/66.17'],
  ['05/2016/TTLT-BNV-BTC', '05/2016/TTLT-BNV-BTC', 'vn/bnv+btc/ttlt/2016/5'],
  ['23/VBHN-BQP', '23/VBHN-BQP', 'vn/bqp/vbhn/_/23'],
  // party, state orders, dispatches
  ['29-NQ/TW', '29-NQ/TW', 'dcsvn/tw/nq/_/29'],
  ['12-HD/BTGTW', '12-HD/BTGTW', 'dcsvn/btgtw/hd/_/12'],
  ['119-KH/TU', '119-KH/TU', '_/tu/kh/_/119'],
  ['18-L/CTN', '18-L/CTN', 'vn/ctn/l/_/18'],
  ['02/SGD&ĐT-VP', '02/SGD&ĐT-VP', '_/sgddt/cv/_/2'],
  ['555/TTg-NN', '555/TTg-NN', 'vn/ttg/cv/_/555'],
  // before 1997
  ['195-SL', '195-SL', 'vn/ctn/sl/_/195'],
  ['102-SL/L-004', '102-SL/L-004', 'vn/ctn/_/_/102'],
  ['21-LCT/HDNN8', '21-LCT/HĐNN8', 'vn/hdnn8/_/_/21'],
  ['80-CP', '80-CP', 'vn/cp/_/_/80'],
  ['201-HĐCP/QĐ', '201-HĐCP/QĐ', 'vn/hdcp/qd/_/201'],
  ['217/CP-QĐ', '217/CP-QĐ', 'vn/cp/qd/_/217'],
  // damaged on the way
  ['49/KL-TW', '49-KL/TW', 'dcsvn/tw/kl/_/49'],
  ['152/2025/ND-CP', '152/2025/NĐ-CP', 'vn/cp/nd/2025/152'],
  ['89/2015/NÐ-CP', '89/2015/NĐ-CP', 'vn/cp/nd/2015/89'],
  ['98/2023/nđ-cp', '98/2023/NĐ-CP', 'vn/cp/nd/2023/98'],
  ['67/2013/NĐ- CP', '67/2013/NĐ-CP', 'vn/cp/nd/2013/67'],
  ['83/2014/NĐ - CP', '83/2014/NĐ-CP', 'vn/cp/nd/2014/83'],
  ['105 /2021/TT-BQP', '105/2021/TT-BQP', 'vn/bqp/tt/2021/105'],
  ['26/2016/TT-\nBLĐTBXH', '26/2016/TT-BLĐTBXH', 'vn/bldtbxh/tt/2016/26'],
  ['66-\nNQ/TW', '66-NQ/TW', 'dcsvn/tw/nq/_/66'],
  ['29/2018/TT–BNNPTNT', '29/2018/TT-BNNPTNT', 'vn/bnnptnt/tt/2018/29'],
  ['02/2020/TТ-BNV', '02/2020/TT-BNV', 'vn/bnv/tt/2020/2'],
  ['01/2024/TTBNV', '01/2024/TT-BNV', 'vn/bnv/tt/2024/1'],
  ['150/2007/QĐUBND', '150/2007/QĐ-UBND', '_/ubnd/qd/2007/150'],
  ['3044/QĐ UBND', '3044/QĐ-UBND', '_/ubnd/qd-cb/_/3044'],
  ['16/CT.TTg', '16/CT-TTg', 'vn/ttg/ct/_/16'],
  ['05/2016/TTLT/BTP-BCA-BTC', '05/2016/TTLT-BTP-BCA-BTC', 'vn/btp+bca+btc/ttlt/2016/5'],
  ['011/2024/TT-BTC', '11/2024/TT-BTC', 'vn/btc/tt/2024/11'],
  ['05/2020/TT', '05/2020/TT', 'vn/_/tt/2020/5'],
]

describe('symbols', () => {
  test.each(symbols)('%j is %s', (printed, official, id) => {
    const symbol = parseSymbol(printed, lexicon)
    expect(symbol?.symbol).toBe(official)
    expect(symbol && symbolToId(symbol, noSurroundings, registry)).toBe(id)
  })

  test.each(symbols)('%j keeps its official form and its id', (_, official, id) => {
    const symbol = parseSymbol(official, lexicon)
    expect(symbol?.symbol).toBe(official)
    expect(symbol && symbolToId(symbol, noSurroundings, registry)).toBe(id)
  })

  test.each([
    ['29-NQ/TW', { issuedOn: '2013-11-04' }, 'dcsvn/tw/nq/k11/29'],
    ['29-NQ/TW', { issuedOn: '2022-11-17' }, 'dcsvn/tw/nq/k13/29'],
    ['29-NQ/TW', { partyTerm: 'k13' }, 'dcsvn/tw/nq/k13/29'],
    ['29-NQ/TW', { year: 2014 }, 'dcsvn/tw/nq/k11/29'],
    // two terms in one year
    ['29-NQ/TW', { year: 2021 }, 'dcsvn/tw/nq/_/29'],
    ['15/2003/QH11', { leadType: 'luat' }, 'vn/qh11/luat/2003/15'],
    ['15/2003/QH11', { leadType: 'nq' }, 'vn/qh11/nq/2003/15'],
    // translations change the word before a number that says its type itself
    ['83-KL/TW', { leadType: 'nq', issuedOn: '2010-08-30' }, 'dcsvn/tw/kl/k10/83'],
    [
      '348/QĐ-UBND',
      { issuedOn: '2018-04-06', jurisdiction: 'vn-cao-bang' },
      'vn-cao-bang/ubnd/qd-cb/2018/348',
    ],
    ['119-KH/TU', { issuedOn: '2020-04-06', jurisdiction: 'vn-ha-noi' }, 'dcsvn-ha-noi/tu/kh/2020/119'],
    ['98/2023/NĐ-CP', { jurisdiction: 'vn-cao-bang' }, 'vn/cp/nd/2023/98'],
  ] as const)('%s with %j', (printed, given, id) => {
    const symbol = parseSymbol(printed, lexicon)
    const around = { ...noSurroundings, ...given } as typeof noSurroundings
    expect(symbol && symbolToId(symbol, around, registry)).toBe(id)
  })
})

describe('found in text', () => {
  const found = (text: string) => findSymbols(text, lexicon).map(({ start, end }) => text.slice(start, end))

  test.each([
    ['Nghị định 98/2023/NĐ-CP, 15/2025/NĐ-CP và 29-NQ/TW.', ['98/2023/NĐ-CP', '15/2025/NĐ-CP', '29-NQ/TW']],
    // letters, notes and words glued to the end
    ['126/2020/NĐ-CPng', ['126/2020/NĐ-CP']],
    ['89/QĐ-TTgng', ['89/QĐ-TTg']],
    ['26/2014/TT-BTNMTbao', ['26/2014/TT-BTNMT']],
    ['66-NQ/TW1', ['66-NQ/TW']],
    ['100/2019/NĐ-CP - UBND tỉnh', ['100/2019/NĐ-CP']],
    ['17/2023/NĐ-CP \n- Điều', ['17/2023/NĐ-CP']],
    ['98/2023/NĐ-CP.\n\nTrường hợp', ['98/2023/NĐ-CP']],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  test.each([
    '14/6/2022',
    '98/2023',
    '2023/2024',
    '24/7 và 16/9',
    '51A-12345',
    '12/34/5678',
    'TCVN 5574:2018',
    '3,5/2024/NĐ-CP',
    'a98/2023/NĐ-CP',
    '123456/2024/NĐ-CP',
    '1/500 HĐ',
    '10-A1',
    'QL1A/12',
    '5G/4G',
  ])('nothing in %j', text => {
    expect(found(text)).toEqual([])
  })

  test('the official form of what is found is found as itself', () => {
    const types = ['NĐ', 'QĐ', 'TT', 'NQ', 'CT', 'KH']
    const organs = ['CP', 'TTg', 'BNV', 'BGDĐT', 'UBND', 'HĐND', 'SNV', 'BLĐTBXH']
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 1990, max: 2030 }),
        fc.constantFrom(...types),
        fc.constantFrom(...organs),
        (number, year, type, organ) => {
          const printed = `${String(number).padStart(2, '0')}/${year}/${type}-${organ}`
          expect(parseSymbol(printed, lexicon)?.symbol).toBe(printed)
          expect(found(`theo ${printed} thì`)).toEqual([printed])
        },
      ),
    )
  })

  test('never throws, and what it finds lies in the text in order', () => {
    const unit = fc.constantFrom(
      '1',
      '20',
      '2024',
      '/',
      '-',
      '–',
      ' ',
      '\n',
      '.',
      'NĐ',
      'CP',
      'TT',
      'g',
      'QH15',
      'Ð',
      'đ',
      '&',
      'TW',
      'SL',
      'LCT',
      'HĐNN8',
    )
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), units => {
        const text = units.join('')
        let from = 0
        for (const { start, end } of findSymbols(text, lexicon)) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(end).toBeGreaterThan(start)
          from = end
        }
        expect(from).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
