import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestPaths } from '../pipelines/ingest.ts'
import type { Day } from '../src/domain/day.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { openIndex } from '../src/search/open-index.ts'
import { openSearch, type Search } from '../src/search/open-search.ts'
import { isSameEvent, type Report } from '../src/search/same-event.ts'
import { type Hit, plainRequest } from '../src/search/search-answer.ts'
import type { SearchIndex } from '../src/search/search-index.ts'
import { openStore } from '../src/store/open.ts'
import type { Store } from '../src/store/store.ts'

const congress: Report = {
  workId: 'a',
  instrumentId: null,
  kind: 'conference-report',
  language: 'vi',
  title: 'Huyện Bảo Mẫu tổ chức Đại hội thi đua Quyết thắng giai đoạn 2019 - 2024',
  text: 'Ngày 15/8, Ban Chỉ huy Quân sự huyện Bảo Mẫu tổ chức Đại hội thi đua Quyết thắng giai đoạn 2019 - 2024.',
  publishedOn: '2024-08-15' as Day,
  eventOn: null,
  jurisdiction: ['vn-tinh-mau.bao-mau'],
  named: ['ban chi huy quan su huyen bao mau', 'thi dua quyet thang', 'bang khen'],
}
const byAnother: Report = {
  ...congress,
  workId: 'b',
  title: 'Đại hội thi đua Quyết thắng huyện Bảo Mẫu giai đoạn 2019 - 2024 biểu dương nhiều tập thể',
  text: 'Đại hội thi đua Quyết thắng huyện Bảo Mẫu: Huyện có nhiều tập thể được khen.',
  publishedOn: '2024-08-16' as Day,
  jurisdiction: ['vn-tinh-mau'],
}

describe('reports of one event', () => {
  const cases: readonly [what: string, other: Partial<Report>, same: boolean][] = [
    ['another paper, the day after, the province named alone', {}, true],
    ['no place is known', { jurisdiction: [] }, true],
    // near misses
    ['the same work', { workId: 'a' }, false],
    ['a week later', { publishedOn: '2024-08-23' as Day }, false],
    ['no day is known', { publishedOn: null }, false],
    ['another province', { jurisdiction: ['vn-tinh-khac'] }, false],
    ['an instrument', { instrumentId: 'vn/cp/nd/2024/1' as Report['instrumentId'] }, false],
    ['in another language', { language: 'en' }, false],
    ['a plan for it', { kind: 'plan' }, false],
    [
      'the congress of another district on the same day',
      {
        title: 'Đại hội thi đua Quyết thắng huyện Bảo Họa giai đoạn 2019 - 2024 biểu dương nhiều tập thể',
        text: 'Đại hội thi đua Quyết thắng huyện Bảo Họa: Huyện có nhiều tập thể được khen.',
        jurisdiction: [],
      },
      false,
    ],
    [
      'the congress of another period',
      { title: 'Đại hội thi đua Quyết thắng huyện Bảo Mẫu giai đoạn 2014 - 2019 biểu dương nhiều tập thể' },
      false,
    ],
    ['nothing named in common', { named: ['hoi khuyen hoc'] }, false],
    ['another title', { title: 'Thời tiết huyện Bảo Mẫu cuối tuần' }, false],
  ]
  for (const [what, other, same] of cases)
    test(what, () => {
      expect(isSameEvent(congress, { ...byAnother, ...other })).toBe(same)
      expect(isSameEvent({ ...byAnother, ...other }, congress)).toBe(same)
    })
  test('told on different days, whatever day they were printed', () => {
    const on = (day: string) => ({ eventOn: day as Day })
    expect(isSameEvent({ ...congress, ...on('2024-08-15') }, { ...byAnother, ...on('2024-08-14') })).toBe(
      false,
    )
    expect(isSameEvent({ ...congress, ...on('2024-08-15') }, { ...byAnother, ...on('2024-08-15') })).toBe(
      true,
    )
  })
})

const news = fileURLToPath(new URL('../../shared/data/news', import.meta.url))
const hasNews = existsSync(news)
if (!hasNews) console.log('search-events.test.ts: real articles skipped, no ../shared/data/news here')

describe.skipIf(!hasNews)('articles captured several times, and others like them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'thidua-events-'))
  let store: Store
  let index: SearchIndex
  let search: Search
  beforeAll(async () => {
    const registry = loadRegistry()
    store = openStore(folder, { mode: 'write' })
    index = await openIndex(folder, { mode: 'write' })
    const paths = [
      ...['2024-07-19-co-ru-quoc-tang', '2024-07-20-la-co-quoc-tang', '2024-07-20-quy-dinh-quoc-tang'],
      ...['2024-06-10-5-5', '2024-06-10-ngay-5-5'],
      ...['2024-04-15-lich).-nghi-gio-to-hung-vuong-2024', '2024-04-15-lich-nghi-gio-to-hung-vuong-2024'],
      ...['2024-04-15-nghi-gio-to-hung-vuong-2024', '2024-04-22-lich-nghi-le-30-4,-1-5-nam-2024'],
      ...['2024-05-25-xo-so-mien-nam-ngay-26-thang-5', '2024-08-04-xo-so-mien-nam-ngay-4-thang-8'],
    ].map(name => join(news, 'refs', `${name}.md`))
    const others = ['2024-04-15-gio-to-hung-vuong', '2024-05-21-xo-so-mien-nam-ngay-21-thang-5']
    await ingestPaths([...paths, ...others.map(name => join(news, 'other', `${name}.md`))], {
      store,
      index,
      registry,
    })
    search = openSearch({ store, registry, index })
  }, 60_000)
  afterAll(async () => {
    await index?.close()
    store?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const ask = async (q: string): Promise<readonly Hit[]> => {
    const answer = await search.search({ ...plainRequest, q, on: '2026-11-21' as Day })
    if ('refused' in answer) throw new Error(answer.detail)
    return answer.hits.filter(({ held }) => held)
  }
  const titled = (hits: readonly Hit[], part: string) => hits.filter(({ title }) => title.includes(part))

  test('three captures of one article on state mourning are one hit, published at two sites', async () => {
    const [hit, ...others] = titled(
      await ask('nghị định 105/2012 quy định tổ chức lễ quốc tang'),
      'Lễ Quốc tang',
    )
    expect(others).toEqual([])
    expect(hit?.documentIds).toHaveLength(3)
    expect(hit?.sites).toHaveLength(2)
  })
  test('two captures of one article that cites 812/QĐ-UBND are one hit', async () => {
    const [hit, ...others] = titled(await ask('812/QĐ-UBND'), 'thu dung gần 140 trẻ em')
    expect(others).toEqual([])
    expect(hit?.documentIds).toHaveLength(2)
  })
  test('two captures of the holiday calendar are one hit; the power supply and the guards at the feast are others', async () => {
    const hits = await ask('nghỉ giỗ tổ hùng vương 2024')
    expect(titled(hits, 'với doanh nghiệp đi làm').map(hit => hit.documentIds.length)).toEqual([2])
    expect(titled(hits, 'bảo cung cấp điện')).toHaveLength(1)
    expect(titled(hits, 'an ninh trật tự')).toHaveLength(1)
    expect(hits.flatMap(({ sameEvent }) => sameEvent)).toEqual([])
  })
  test('results of different draws stay apart', async () => {
    const hits = titled(await ask('kết quả xổ số miền nam'), 'ổ số')
    expect(hits.length).toBe(3)
    expect(hits.flatMap(({ sameEvent }) => sameEvent)).toEqual([])
  })
})
