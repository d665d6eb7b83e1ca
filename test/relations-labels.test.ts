import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadSampleContent } from '../crawlers/sample/documents.ts'
import { lawDetail } from '../crawlers/sample/law-pages.ts'
import { bareContext } from '../scripts/bare-context.ts'
import { type LabelledValue, noProvenance } from '../src/domain/document.ts'
import type { InstrumentId } from '../src/domain/instrument-id.ts'
import type { TextContext } from '../src/extract/context.ts'
import { annotate } from '../src/extract/index.ts'
import { labelMeaning, relationsFromLabels } from '../src/extract/relations/from-labels.ts'
import { normalise } from '../src/normalise/index.ts'
import { readHtml } from '../src/read/html.ts'
import { loadRegistry } from '../src/registry/load.ts'

const registry = loadRegistry()

/** One known pair for each label: this is Nghị định 98/2023/NĐ-CP, and what is true of it and the other. */
const pairs: readonly (readonly [label: string, other: string, expected: string])[] = [
  // NukeViet's laws module, and portals that copied it
  ['Văn bản thay thế', '152/2025/NĐ-CP', 'vn/cp/nd/2025/152 replaces this'],
  ['Văn bản được thay thế', '91/2017/NĐ-CP', 'this replaces vn/cp/nd/2017/91'],
  ['Văn bản bị thay thế', '91/2017/NĐ-CP', 'this replaces vn/cp/nd/2017/91'],
  ['Văn bản liên quan', '06/2022/QH15', ''],
  // vbpl.vn, lược đồ
  ['Văn bản căn cứ', '34/2016/NĐ-CP', 'this legal_basis vn/cp/nd/2016/34'],
  ['Văn bản dẫn chiếu', '34/2016/NĐ-CP', 'this mentions vn/cp/nd/2016/34'],
  ['Văn bản HD, QĐ chi tiết', '1/2024/TT-BNV', 'vn/bnv/tt/2024/1 implements this'],
  ['Văn bản được HD, QĐ chi tiết', '34/2016/NĐ-CP', 'this implements vn/cp/nd/2016/34'],
  ['Văn bản hết hiệu lực', '91/2017/NĐ-CP', 'this repeals vn/cp/nd/2017/91'],
  ['Văn bản quy định hết hiệu lực', '152/2025/NĐ-CP', 'vn/cp/nd/2025/152 repeals this'],
  ['Văn bản bị hết hiệu lực 1 phần', '91/2017/NĐ-CP', 'this amends vn/cp/nd/2017/91'],
  ['Văn bản quy định hết hiệu lực 1 phần', '152/2025/NĐ-CP', 'vn/cp/nd/2025/152 amends this'],
  ['Văn bản sửa đổi', '152/2025/NĐ-CP', 'vn/cp/nd/2025/152 amends this'],
  ['Văn bản được sửa đổi', '91/2017/NĐ-CP', 'this amends vn/cp/nd/2017/91'],
  ['Văn bản bổ sung', '152/2025/NĐ-CP', 'vn/cp/nd/2025/152 amends this'],
  ['Văn bản được bổ sung', '91/2017/NĐ-CP', 'this amends vn/cp/nd/2017/91'],
  ['Văn bản đình chỉ', '152/2025/NĐ-CP', 'vn/cp/nd/2025/152 suspends this'],
  ['Văn bản bị đình chỉ', '91/2017/NĐ-CP', 'this suspends vn/cp/nd/2017/91'],
  ['Văn bản liên quan khác', '06/2022/QH15', ''],
  // Công báo and portals of provinces
  ['Văn bản sửa đổi, bổ sung:', '152/2025/NĐ-CP', 'vn/cp/nd/2025/152 amends this'],
  ['Văn bản được sửa đổi, bổ sung', '91/2017/NĐ-CP', 'this amends vn/cp/nd/2017/91'],
  ['Văn bản hướng dẫn', '1/2024/TT-BNV', 'vn/bnv/tt/2024/1 implements this'],
  ['Văn bản được hướng dẫn', '34/2016/NĐ-CP', 'this implements vn/cp/nd/2016/34'],
  ['Văn bản đính chính', '1/2024/TT-BNV', 'vn/bnv/tt/2024/1 corrects this'],
  ['Văn bản được đính chính', '34/2016/NĐ-CP', 'this corrects vn/cp/nd/2016/34'],
  ['Văn bản bãi bỏ', '152/2025/NĐ-CP', 'vn/cp/nd/2025/152 repeals this'],
  ['Văn bản bị bãi bỏ', '91/2017/NĐ-CP', 'this repeals vn/cp/nd/2017/91'],
  ['Văn bản được hợp nhất', '91/2017/NĐ-CP', 'this consolidates vn/cp/nd/2017/91'],
  // without the noun, this document is the subject
  ['Thay thế cho', '91/2017/NĐ-CP', 'this replaces vn/cp/nd/2017/91'],
  ['Bị thay thế bởi', '152/2025/NĐ-CP', 'vn/cp/nd/2025/152 replaces this'],
  ['Thay thế văn bản', '91/2017/NĐ-CP', 'this replaces vn/cp/nd/2017/91'],
  // said of both at once, or of nobody
  ['Văn bản bị thay thế bởi', '152/2025/NĐ-CP', ''],
  ['Ngày hết hiệu lực', '152/2025/NĐ-CP', ''],
  ['Tình trạng hiệu lực', '152/2025/NĐ-CP', ''],
]

describe('labels of portals', () => {
  for (const [label, other, expected] of pairs)
    test(`${label}: ${expected || 'nothing'}`, () => {
      expect(said([row(label, other)])).toEqual(expected === '' ? [] : [expected])
    })

  test('each line of a value is a document, by the symbol it begins with', () => {
    const value = '91/2017/NĐ-CP - Nghị định thi hành Luật số 15/2003/QH11\n145/2013/NĐ-CP - Nghị định'
    expect(said([row('Văn bản được thay thế', value)])).toEqual([
      'this replaces vn/cp/nd/2017/91',
      'this replaces vn/cp/nd/2013/145',
    ])
  })

  test('what stands in both directions is a warning', () => {
    const both = [row('Văn bản thay thế', '1/2023/NĐ-CP'), row('Văn bản được thay thế', '1/2023/NĐ-CP')]
    expect(said(both)).toEqual([])
    expect(relationsFromLabels(context(both), registry).warnings).toHaveLength(1)
  })

  test('an older instrument does nothing to a younger one, whatever the table says', () => {
    const swapped = [row('Văn bản thay thế', '91/2017/NĐ-CP'), row('Văn bản được thay thế', '152/2025/NĐ-CP')]
    expect(said(swapped)).toEqual([])
    expect(relationsFromLabels(context(swapped), registry).warnings).toHaveLength(2)
  })

  test('a page that is no instrument states nothing', () => {
    const news = { ...context([row('Văn bản thay thế', '152/2025/NĐ-CP')]), own: null }
    expect(relationsFromLabels(news, registry).relations).toEqual([])
  })

  test('long or odd labels are passed over', () => {
    expect(labelMeaning('Văn bản '.repeat(10_000))).toBeUndefined()
    expect(labelMeaning('')).toBeUndefined()
  })
})

const real = new URL('../../shared/data/real-pages/nukeviet/laws-detail-2-replaces.html', import.meta.url)
test.skipIf(!existsSync(real))(
  'a real page that names one decree in both rows: nothing but a warning',
  () => {
    const read = annotate(normalise(readHtml(readFileSync(real, 'utf8'), noProvenance)), registry)
    expect(read.statedRelations).toEqual([])
    expect(read.extraction.warnings.filter(one => one.includes('91/2017/NĐ-CP'))).toHaveLength(1)
  },
)

test('on the sample portal a replacement is stated from both of its ends', () => {
  const content = loadSampleContent()
  const stated = content.laws.flatMap(law => {
    const provenance = { ...noProvenance, source: 'tinh-mau', sourceJurisdiction: 'vn-tinh-mau' }
    const page = normalise(readHtml(lawDetail(content, law, 1), provenance))
    const { statedRelations = [], extraction } = annotate(page, registry)
    return statedRelations.map(({ acting, relation, instrument }) => {
      const own = extraction.own?.id ?? ''
      const ends = acting === 'this' ? [own, instrument] : [instrument, own]
      return `${ends[0]} ${relation} ${ends[1]} from its ${acting === 'this' ? 'actor' : 'target'}`
    })
  })
  const edge = 'vn-tinh-mau/ubnd/qd/2024/12 replaces vn-tinh-mau/ubnd/qd/2019/5'
  expect(stated).toContain(`${edge} from its actor`)
  expect(stated).toContain(`${edge} from its target`)
})

function said(labels: readonly LabelledValue[]): string[] {
  return relationsFromLabels(context(labels), registry).relations.map(({ relation, acting, instrument }) =>
    acting === 'this' ? `this ${relation} ${instrument}` : `${instrument} ${relation} this`,
  )
}

function row(label: string, value: string): LabelledValue {
  return { label, value, links: [] }
}

function context(labels: readonly LabelledValue[]): TextContext {
  const own = {
    id: 'vn/cp/nd/2023/98' as InstrumentId,
    symbol: '98/2023/NĐ-CP',
    type: 'nd',
    issuedOn: null,
    effectiveFrom: null,
    issuer: 'Chính phủ',
    signers: [],
  }
  return bareContext('', { kind: 'decree', own, labels })
}
