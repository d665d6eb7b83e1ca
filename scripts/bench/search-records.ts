import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../src/data-dir.ts'
import type { Day } from '../../src/domain/day.ts'
import type { InstrumentId } from '../../src/domain/instrument-id.ts'
import type { IndexRecord } from '../../src/search/search-index.ts'
import { bareRecord } from '../bare-record.ts'

const wordsPerRecord = 180
const types = ['qd', 'nd', 'tt', 'nq', 'ct']
const provinces = ['vn', 'vn-cao-bang', 'vn-ha-noi', 'vn-ninh-binh', 'vn-dak-lak', 'vn-hue', 'vn-son-la']

/**
 * So many records of legal text: stretches of the codification in ../shared/data/phapdien, each beginning elsewhere,
 * with numbers, years, types and places of their own; without that folder, of invented sentences. Every third record
 * begins a new work.
 */
export function benchRecords(count: number): readonly IndexRecord[] {
  const words = legalWords()
  return Array.from({ length: count }, (_, at) => {
    const start = (at * 7919) % Math.max(1, words.length - wordsPerRecord - 40)
    const length = 100 + ((at * 31) % wordsPerRecord)
    const type = types[at % types.length] ?? 'qd'
    const year = 2000 + ((at * 13) % 26)
    return recordOf({
      at,
      id: `vn/cp/${type}/${year}/${at}` as InstrumentId,
      symbol: `${at}/${year}/${type.toUpperCase()}-CP`,
      key: `${at}/${year}/${type}/cp`,
      title: words.slice(start, start + 12).join(' '),
      text: `${words.slice(start + 12, start + length).join(' ')} văn bản ${at}`,
      day: `${year}-05-01` as Day,
      type,
    })
  })
}

type Sketch = {
  readonly at: number
  readonly id: InstrumentId
  readonly symbol: string
  readonly key: string
  readonly title: string
  readonly text: string
  readonly day: Day
  readonly type: string
}

function recordOf({ at, id, symbol, key, title, text, day, type }: Sketch): IndexRecord {
  return bareRecord({
    documentId: `d${at}`,
    workId: `w${Math.floor(at / 3)}`,
    instrumentId: id,
    title,
    text,
    kind: 'decision',
    symbol,
    symbolKeys: [key],
    type,
    issuer: 'cp',
    issuerName: 'Chính phủ',
    jurisdiction: [provinces[at % provinces.length] ?? 'vn'],
    issuedOn: day,
    statusFrom: [
      { from: null, status: 'not-yet-in-force' },
      { from: day, status: 'in-force' },
    ],
  })
}

function legalWords(): readonly string[] {
  const folder = join(packageRoot, '../shared/data/phapdien/demuc')
  const text = existsSync(folder)
    ? readdirSync(folder)
        .map(name => plainText(readFileSync(join(folder, name), 'utf8')))
        .join(' ')
    : inventedText()
  return text.split(/\s+/).filter(word => word !== '')
}

function plainText(html: string): string {
  return html
    .replace(/<(script|style)[^>]*>[^<]*<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .normalize('NFC')
}

function inventedText(): string {
  const subjects = [
    'Ủy ban nhân dân tỉnh',
    'Cơ quan nhà nước',
    'Hội đồng thi đua',
    'Người đứng đầu đơn vị',
    'Tổ chức, cá nhân',
  ]
  const verbs = ['quyết định', 'quy định', 'tổ chức thực hiện', 'báo cáo', 'xem xét']
  const objects = [
    'việc cấp giấy phép',
    'danh hiệu thi đua',
    'bằng khen',
    'hồ sơ bảo hiểm xã hội',
    'kế hoạch đầu tư công',
  ]
  return Array.from(
    { length: 200_000 },
    (_, at) => `${subjects[at % 5]} ${verbs[(at * 3) % 5]} ${objects[(at * 7) % 5]} số ${at}.`,
  ).join(' ')
}
