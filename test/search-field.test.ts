import { describe, expect, test } from 'vitest'
import { loadRegistry } from '../src/registry/load.ts'
import type { Candidate } from '../src/search/candidate.ts'
import { rankWorks } from '../src/search/rank.ts'
import { plainRequest } from '../src/search/search-answer.ts'
import { type Meaning, understand } from '../src/search/understand.ts'
import { candidateOf } from './candidate.ts'

const registry = loadRegistry()

function meaning(q: string): Meaning {
  const read = understand({ ...plainRequest, q }, registry)
  if ('refused' in read) throw new Error(read.detail)
  return read
}

describe('sectors that a question of the field does not name', () => {
  const cases: readonly [q: string, ministry: string, isOther: boolean][] = [
    ['tuyến trình khen thưởng cấp xã', 'bng', true],
    ['truy tang huan chuong', 'bng', true],
    ['giay khen cua chu tich xa', 'bgddt', true],
    ['tuyến trình khen thưởng ngành ngoại giao', 'bng', false],
    ['khen thuong ngoai giao', 'bng', false], // named, though no word says that it is a sector
    ['trích lập quỹ khen thưởng btc', 'btc', false],
    ['khen thưởng cấp xã', 'bnv', false], // the ministry of the field
    ['phát hành phim', 'bvhttdl', false], // no question of the field
  ]
  for (const [q, ministry, isOther] of cases)
    test(`${q}: ${ministry}`, () =>
      expect((meaning(q).query.otherSectors ?? []).includes(ministry)).toBe(isOther))
})

describe('questions of a locality', () => {
  const cases: readonly [q: string, isOf: boolean][] = [
    ['tuyến trình khen thưởng cấp xã lên sở nội vụ', true],
    ['khen thuong len so noi vu', true],
    ['bằng khen ubnd tỉnh', true],
    ['hồ sơ khen thưởng', false],
    ['số nội vụ việc khen thưởng', false],
    ['cấp giấy khen', false],
  ]
  for (const [q, isOf] of cases) test(q, () => expect(meaning(q).query.isOfLocality).toBe(isOf))
})

describe('laws named by what amends them, or as the old one', () => {
  const cases: readonly [q: string, id: string][] = [
    ['luat sua doi luat tdkt 2026 hieu luc tu ngay nao', 'vn/qh16/luat/2026/6'],
    ['luật sửa đổi, bổ sung một số điều của luật thi đua, khen thưởng 2013', 'vn/qh13/luat/2013/39'],
    ['luat tdkt cu 2003 con hieu luc khong', 'vn/qh11/luat/2003/15'],
    ['luật tđkt cũ', 'vn/qh11/luat/2003/15'],
    ['luat tdkt 2003', 'vn/qh11/luat/2003/15'],
    ['luật tđkt', 'vn/qh15/luat/2022/6'],
    ['luat tdkt cu the', 'vn/qh15/luat/2022/6'], // cụ thể
  ]
  for (const [q, id] of cases) test(q, () => expect(meaning(q).query.instruments).toEqual([id]))
})

describe('what details an instrument is not about it', () => {
  const law = 'vn/qh15/luat/2022/6'
  const cases: readonly [q: string, isAbout: boolean][] = [
    ['quyết định thủ tướng quy định chi tiết luật thi đua, khen thưởng', false],
    ['thong tu bo noi vu huong dan luat tdkt', false],
    ['giấy khen theo luật thi đua, khen thưởng', true],
    ['hướng dẫn luật thi đua, khen thưởng bằng khen', true], // no type before it
  ]
  for (const [q, isAbout] of cases)
    test(q, () => expect(meaning(q).query.about.some(id => id === law)).toBe(isAbout))
})

describe('no form is asked for by the name of a place', () => {
  const cases: readonly [q: string, asks: boolean][] = [
    ['tổng kết tỉnh mẫu báo cáo', false],
    ['xã mẫu danh sách khen thưởng', false],
    ['mẫu báo cáo tỉnh mẫu', true],
    ['mau bao cao thanh tich', true],
  ]
  for (const [q, asks] of cases) test(q, () => expect(meaning(q).query.form !== null).toBe(asks))
})

describe('until when, and what is new', () => {
  const cases: readonly [q: string, intent: 'status' | 'successor', isRead: boolean][] = [
    ['nghị định 152 còn hiệu lực đến bao giờ', 'status', true],
    ['nd 152 hieu luc tu ngay nao', 'status', true],
    ['chính sách có hiệu lực từ tháng 8', 'status', false],
    ['thông tư mới 2026 thay tt 29', 'successor', true],
    ['thay tt 29', 'successor', false],
  ]
  for (const [q, intent, isRead] of cases)
    test(`${q}: ${intent}`, () => expect(meaning(q).understood.intents.includes(intent)).toBe(isRead))
})

describe('by date, what is about the question stands before what has a word of it', () => {
  const work = (id: number, day: number, cover: number, by: Candidate['by'] = 'words'): Candidate =>
    candidateOf({ id, work: id, day, by, score: { text: 10, cover, head: 0, translated: false } })
  const some = [
    work(1, 20200101, 1),
    work(2, 20260101, 0.5),
    work(3, 20240101, 0.9),
    work(4, 20230101, 0.2, 'cites'),
  ]
  const preferences = { prefersNorms: false, prefersForce: false, years: null }
  const order = (sort: 'date' | 'relevance', candidates: readonly Candidate[] = some): readonly number[] =>
    rankWorks(candidates, { sort, ...preferences }).map(({ best }) => best.id)
  test('the newest that covers little comes last, what cites the number stays', () =>
    expect(order('date')).toEqual([3, 4, 1, 2]))
  test('by relevance nothing is parted', () => expect(order('relevance')[0]).toBe(4))
  test('where nothing covers more, all stay in their order', () =>
    expect(order('date', [work(1, 20200101, 0.3), work(2, 20260101, 0.3)])).toEqual([2, 1]))
  test('without words every work is about it', () =>
    expect(order('date', [work(1, 20200101, 0), work(2, 20260101, 0)])).toEqual([2, 1]))
})
