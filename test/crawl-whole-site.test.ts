import { describe, expect, test } from 'vitest'
import { Redesign } from '../crawlers/redesign.ts'
import type { SourceReport } from '../crawlers/report.ts'
import { closeAfterEach } from './close-after-each.ts'
import { article, mockSource, pagesHandler } from './crawl-kit.ts'
import { changeable } from './faults/changeable-site.ts'
import { closing } from './faults/get.ts'

closeAfterEach(closing)

/** What the pages of a night show together: a redesign that is read rightly, and one page in place of all. */
const paths = Array.from({ length: 12 }, (_, n) => `/tin/bai-${n + 1}.html`)
const links = paths.map(path => `<a href="${path}">x</a>`).join('')
const text = (n: number): string =>
  `Nội dung riêng của bài thứ ${n}, nói về phong trào thi đua ở cơ sở số ${n * 7}. `.repeat(9 + n)
const plain = (title: string, body: string): string =>
  article(title, body).replace('<body>', '<body class="old page"><div id="top" class="head logo menu"></div>')
const fresh = (title: string, body: string): string =>
  article(title, body)
    .replace('<body>', '<body class="app shell"><div id="root" class="grid hero column"></div>')
    .replace('<article>', '<article class="post entry prose">')

type Page = (title: string, body: string) => string

function site(
  page: Page,
  edited: ReadonlySet<number> = new Set(),
  bodyOf = text,
): Readonly<Record<string, string>> {
  const articles = paths.map((path, n) => [
    path,
    page(`Bài ${n}`, edited.has(n) ? bodyOf(n + 100) : bodyOf(n)),
  ])
  return { '/tin/': links, ...Object.fromEntries(articles) }
}

async function nights(
  ...sites: readonly Readonly<Record<string, string>>[]
): Promise<readonly SourceReport[]> {
  const night = await changeable(pagesHandler({}))
  const reports: SourceReport[] = []
  for (const pages of sites) {
    night.show(pagesHandler(pages))
    reports.push(await night.rig.crawl(mockSource(), night.fetcher))
  }
  return reports
}

const fates = ({ changed, unchanged, failed, fetched }: SourceReport) => ({
  changed,
  unchanged,
  failed,
  fetched,
})

describe('a redesign in the night in which pages were edited', () => {
  test('edits are taken where the other pages read as before; what came before these is asked for once more', async () => {
    const [, second, third] = await nights(
      site(plain),
      site(fresh, new Set([0, 11])),
      site(fresh, new Set([0, 11])),
    )
    if (second === undefined || third === undefined) throw new Error('no such night')
    expect(fates(second)).toEqual({ changed: 2, unchanged: 10, failed: {}, fetched: 13 })
    expect([second.findings, third.unchanged]).toEqual([[], 12])
  })

  test('nothing is taken where too few pages read as before', async () => {
    const edited = new Set(paths.map((_, n) => n).slice(4))
    const [, second] = await nights(site(plain), site(fresh, edited))
    if (second === undefined) throw new Error('no such night')
    expect(fates(second)).toEqual({ changed: 0, unchanged: 4, failed: { 'template-drift': 8 }, fetched: 20 })
  })

  test.each([
    [5, 1],
    [4, 0],
  ])(
    'the edit is taken in a later night, too, once %i others were read under the template: %i',
    async (others, changed) => {
      const source = mockSource({ politeness: { gapMs: 0, latencyFactor: 0, revisit: 'by-change' } })
      const night = await changeable(pagesHandler(site(plain)))
      const visit = async (day: number, due: readonly number[]): Promise<SourceReport> => {
        night.rig.db.run("UPDATE frontier SET due_at = '2026-06-30' WHERE state = 'done'")
        for (const n of due)
          night.rig.db.run("UPDATE frontier SET due_at = '' WHERE url LIKE ?", `%${paths[n] ?? ''}`)
        return await night.rig.crawl(source, night.fetcher, {
          now: () => new Date(`2026-06-0${day}T02:00:00+07:00`),
        })
      }
      await visit(1, [])
      night.show(pagesHandler(site(fresh, new Set([0]))))
      const told = await visit(2, [0, 1, 2])
      expect([told.unchanged, told.failed]).toEqual([2, { 'template-drift': 1 }])
      const later = [await visit(3, [3, 4, 5].slice(0, others - 2)), await visit(4, [])]
      expect(later.reduce((sum, report) => sum + report.changed, 0)).toBe(changed)
    },
  )

  test('a page that was new in a template of its own is taken when it comes in that of the others', async () => {
    const night = await changeable(
      pagesHandler({ ...site(plain), [paths[0] ?? '']: fresh('Bài 0', text(3)) }),
    )
    const visit = async (day: number): Promise<SourceReport> =>
      await night.rig.crawl(mockSource(), night.fetcher, {
        now: () => new Date(`2026-06-0${day}T02:00:00+07:00`),
      })
    await visit(1)
    night.show(pagesHandler(site(plain)))
    const { changed, failed } = await visit(2)
    expect([changed, failed]).toEqual([1, {}])
  })

  test('pages of one template do not speak for another', () => {
    const redesign = new Redesign()
    const [one, other] = [
      'a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s.t.u.v.w.x',
      'A.B.C.D.E.F.G.H.I.J.K.L.M.N.O.P.Q.R.S.T.U.V.W.X',
    ]
    for (let n = 0; n < 4; n += 1) redesign.add(one)
    for (let n = 0; n < 4; n += 1) redesign.add(other)
    expect([redesign.isWellRead(one), redesign.isWellRead(other)]).toEqual([false, false])
    redesign.add(one)
    expect([redesign.isWellRead(one), redesign.isWellRead(other)]).toEqual([true, false])
  })

  test('only so many pages are held back', () => {
    const redesign = new Redesign()
    const held = Array.from({ length: 30 }, () => redesign.mayHoldBack())
    expect(held.filter(Boolean)).toHaveLength(20)
  })
})

describe('one page in place of all', () => {
  const front = () =>
    'Chào mừng đến với cổng thông tin điện tử, các chuyên mục mới nhất về thi đua. '.repeat(12)

  test('is taken for none of them, and said of each', async () => {
    const [, second] = await nights(site(plain), site(plain, new Set(), front))
    expect([second?.changed, second?.failed]).toEqual([0, { 'soft-404': 12 }])
  })

  test('documents that were alike before may be edited alike', async () => {
    const copies = (word: string) => (n: number) =>
      n < 6 ? `Thông cáo chung về ${word}. `.repeat(20) : text(n)
    const [, second] = await nights(
      site(plain, new Set(), copies('thi đua')),
      site(plain, new Set(), copies('khen thưởng')),
    )
    expect([second?.changed, second?.unchanged, second?.failed]).toEqual([6, 6, {}])
  })

  test('new documents may say the same', async () => {
    const [first] = await nights(site(plain, new Set(), front))
    expect([first?.new, first?.failed]).toEqual([12, {}])
  })
})

describe('a page that ends in the middle', () => {
  const cut = (page: string): string => page.slice(0, page.length * 0.8)

  test('is asked for once more, and its last good version stays', async () => {
    const good = site(plain)
    const [, second, third] = await nights(
      good,
      { ...good, [paths[3] ?? '']: cut(good[paths[3] ?? ''] ?? '') },
      good,
    )
    expect([second?.changed, second?.failed, second?.fetched]).toEqual([0, { truncated: 1 }, 13])
    expect([third?.changed, third?.unchanged]).toEqual([0, 12])
  })

  test('no page of a site that never ends its pages is cut off', async () => {
    const open: Page = (title, body) => plain(title, body).replace(/<\/body>|<\/html>/g, '')
    const [, second] = await nights(site(open), site(open, new Set([1])))
    expect([second?.changed, second?.failed]).toEqual([1, {}])
  })
})
