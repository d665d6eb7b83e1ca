import { afterEach, expect, test } from 'vitest'
import { isOnProbation } from '../crawlers/probation.ts'
import { printReport } from '../src/cli/print-crawl.ts'
import { article, crawlRig, fetcherFor, mockSource, pagesHandler, serveMock } from './crawl-kit.ts'

const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

const numbers = Array.from({ length: 5 }, (_, n) => n + 1)

/** One look at a source that is new, with days in its list or not. */
async function look(
  pageOf: (number: number) => string,
  entryOf: (number: number) => string = number =>
    `<li><a href="/tin/bai-${number}.html">Bài ${number}</a></li>`,
) {
  const pages = Object.fromEntries(numbers.map(number => [`/tin/bai-${number}.html`, pageOf(number)]))
  const mock = await serveMock(pagesHandler({ ...pages, '/tin/': listOf(numbers.map(entryOf)) }))
  const fetcher = fetcherFor([mock])
  open.push(fetcher.close, mock.close)
  const rig = crawlRig()
  const source = mockSource({
    kind: 'gov-commune',
    privateNetwork: true,
    politeness: { gapMs: 0, latencyFactor: 0 },
    health: { itemsMin: 1, titleRateMin: 0.8, dateRateMin: 0.8 },
  })
  const report = await rig.crawl(source, fetcher)
  return { report, passed: !isOnProbation(rig.db, source) }
}

const listOf = (entries: readonly string[]) =>
  `<html><body><main><h1>Tin thi đua</h1><ul>${entries.join('')}</ul></main></body></html>`
const undated = (number: number) =>
  article(`Bài ${number}`).replace(/<time[^>]*>[^<]*<\/time>/, '3 giờ trước')
const locked =
  '<html><head><title>Attention Required! | Cloudflare</title></head><body><h1>Sorry, you have been blocked</h1></body></html>'

test('of five documents one may fail, as a post behind a password does; two may not', async () => {
  const failing = (count: number) => look(number => (number <= count ? locked : article(`Bài ${number}`)))
  expect([(await failing(0)).passed, (await failing(1)).passed, (await failing(2)).passed]).toEqual([
    true,
    true,
    false,
  ])
})

test('a day in the list counts where the page says only how long ago; without either a source stays on probation', async () => {
  const dated = (number: number) =>
    `<li><a href="/tin/bai-${number}.html">Hội nghị tổng kết công tác thi đua số ${number}</a> <span>0${number}/03/2025</span></li>`
  expect((await look(undated, dated)).passed).toBe(true)
  const { passed, report } = await look(undated)
  expect(passed).toBe(false)
  expect(report.findings.at(-1)?.detail).toContain('0 có ngày')
})

test('files on hosts that the source does not name are counted by host, and said', async () => {
  const linked = (number: number) =>
    article(
      `Bài ${number}`,
      `${'Nội dung bài viết về công tác thi đua, khen thưởng. '.repeat(12)}</p><p><a href="https://files.example/kem-${number}.pdf">Tải về</a> <a href="https://constructor/a.pdf">Tải về</a> <a href="/tep/${number}.pdf">Tệp</a>`,
    )
  const { report } = await look(linked)
  expect(report.filesElsewhere).toEqual({ 'files.example': 5, constructor: 5 })
  let printed = ''
  const io = {
    out: (text: string) => {
      printed += text
    },
  }
  const empty = {
    sources: [report],
    findings: [],
    acknowledged: [],
    nextActions: [],
    bytes: 0,
    tookMs: 0,
    runId: 1,
  }
  printReport(io as never, { ...empty, dryRun: false } as never)
  expect(printed).toContain(
    'Tệp ở máy chủ khác, không tải: files.example (5), constructor (5); cần thì thêm vào fileHosts của nguồn',
  )
})
