import { parseInstrumentId } from '../domain/instrument-id.ts'
import { foldName } from '../registry/fold-name.ts'
import type { Registry } from '../registry/registry.ts'
import { type Topic, topicUnitsMax } from './topic.ts'

/** Luật 06/2022/QH15 Điều 90: Bộ Nội vụ answers to the Government for the whole field. */
const ministryInCharge = 'bnv'

/**
 * Ngành, lĩnh vực: the sector to which a ministry's circular is limited; null for a circular of the ministry in charge
 * and for everything that is no circular.
 */
export function sectorOf(id: string, registry: Pick<Registry, 'issuerByCode'>): string | null {
  const parts = parseInstrumentId(id)
  if (parts?.type !== 'tt' || parts.jurisdiction !== 'vn' || parts.organ === ministryInCharge) return null
  return registry.issuerByCode(parts.organ)?.vi ?? parts.organ
}

/**
 * The sectors that a topic names: issuers of the centre with two neighbouring words of their name behind a word like
 * "ngành" or at the end of the question ("ngành giáo dục" for Bộ Giáo dục và Đào tạo), or with a name of everyday
 * speech. The names of awards are no sectors: "Gia đình văn hóa".
 */
export function sectorsNamed(
  { q, awards }: Pick<Topic, 'q' | 'awards'>,
  registry: Pick<Registry, 'issuers'>,
): readonly string[] {
  const asked = awards.reduce(
    (text, { vi }) => text.replaceAll(` ${foldName(vi)} `, ' '),
    ` ${foldName(q.slice(0, topicUnitsMax))} `,
  )
  return registry.issuers
    .filter(({ kind, local }) => !local && central.has(kind))
    .filter(({ vi, code }) => isNamed(vi, asked) || isSpokenOf(code, asked))
    .map(({ vi }) => vi)
}

const central: ReadonlySet<string> = new Set(['ministry', 'ministry-level', 'ministry-old', 'justice'])

function isNamed(sector: string, asked: string): boolean {
  const words = foldName(sector)
    .split(' ')
    .filter(word => !['bo', 'va', 'uy', 'ban'].includes(word))
  const pairs = words.slice(1).map((word, at) => ` ${words[at]} ${word} `)
  return pairs.some(
    pair => asked.endsWith(pair) || sectorWords.some(before => asked.includes(` ${before}${pair}`)),
  )
}

const sectorWords = ['nganh', 'linh vuc', 'bo', 'luc luong', 'he thong', 'trong']

function isSpokenOf(code: string, asked: string): boolean {
  return (everydayNames[code] ?? []).some(name => asked.includes(` ${name} `))
}

/** What the fields of ministries are called in speech where the name of the ministry has other words, or is never double. */
const everydayNames: Readonly<Record<string, readonly string[]>> = {
  bqp: ['quan doi', 'bo doi', 'dan quan', 'bien phong', 'quoc phong'],
  bca: ['canh sat', 'cong an'],
  bgddt: ['nha giao', 'giao vien', 'hoc sinh', 'truong hoc'],
  byt: ['thay thuoc', 'benh vien', 'nganh y'],
}
