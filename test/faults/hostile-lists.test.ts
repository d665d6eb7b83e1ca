import { describe, expect, test } from 'vitest'
import { challengeIn } from '../../crawlers/challenge.ts'
import { discoverByJson } from '../../crawlers/discover-json.ts'
import { nextButton } from '../../crawlers/next-button.ts'
import { scriptedNext } from '../../crawlers/script-next.ts'
import { readSitemap } from '../../crawlers/sitemap.ts'
import { eachTag } from '../../crawlers/tags.ts'
import { webFormOf } from '../../crawlers/web-form.ts'
import { noProvenance } from '../../src/domain/document.ts'
import { isFinding } from '../../src/domain/finding.ts'
import { read } from '../../src/read/index.ts'
import { mockSource } from '../crawl-kit.ts'
import { processorMs } from '../processor-ms.ts'

/** Pages made to take the crawl's time. What grew with the square of the length took ten times these bounds and more. */
const raw = (text: string) =>
  ({
    stage: 'raw',
    bytes: new TextEncoder().encode(text),
    mediaType: 'text/html',
    charset: 'utf-8',
    provenance: { ...noProvenance, url: 'http://mock.example/tin/' },
  }) as const

/** Processor time of this work, in milliseconds. */
function spentBy(work: () => unknown): number {
  const before = processorMs()
  work()
  return processorMs() - before
}

describe('tags in tags, two hundred thousand deep', () => {
  const deep = '<div>'.repeat(200_000)
  const cases: [name: string, ask: () => unknown, expected: unknown][] = [
    [
      'a form',
      () => webFormOf(`${deep}<input type="hidden" name="__VIEWSTATE" value="s">`)?.fields,
      { __VIEWSTATE: 's' },
    ],
    [
      'a button',
      () => nextButton(`<form><input name="a" value="1"><button>Trang sau</button></form>${deep}`)?.address,
      '?a=1',
    ],
    [
      'a form of inputs beside each other',
      () =>
        nextButton(`<form>${'<input name="a" value="1">'.repeat(100_000)}<button>Trang sau</button>`)
          ?.address,
      '?a=1',
    ],
    [
      'a button of links beside each other',
      () => nextButton(`<button>${'<a>x</a>'.repeat(100_000)}`),
      undefined,
    ],
    ['buttons in buttons', () => nextButton('<button>x'.repeat(100_000)), undefined],
    [
      'a script',
      () => scriptedNext(`${deep}<a class="load-more" href="/tin/2">Xem thêm</a>`).addresses,
      ['/tin/2'],
    ],
    [
      'a sitemap',
      () => readSitemap(`${'<url>'.repeat(200_000)}<loc>http://a.example/</loc></url>`).entries.length,
      1,
    ],
    [
      'ends of what is not open',
      () => readSitemap('<a>'.repeat(100_000) + '</b>'.repeat(100_000)).entries.length,
      0,
    ],
  ]
  test.each(cases)('%s', (_, ask, expected) => {
    let got: unknown
    expect(spentBy(() => (got = ask()))).toBeLessThan(2_000)
    expect(got).toEqual(expected)
  })
})

test('the words of a button are not those of one around it, which is never closed', () => {
  const html =
    '<form action="/tim"><button name="q"><i></i><button name="p" value="2">Trang sau</button></form>'
  expect(nextButton(html)?.address).toBe('/tim?p=2')
})

test('a hundred thousand tags that never end are no robot check', async () => {
  const parsed = await read(raw(`<script>${'<'.repeat(100_000)}`))
  if (isFinding(parsed)) throw new Error('the page of the test cannot be read')
  const text = '<script '.repeat(12_000)
  expect(spentBy(() => challengeIn(parsed))).toBeLessThan(1_000)
  expect(
    spentBy(() => challengeIn({ ...parsed, source: text, body: { ...parsed.body, text } })),
  ).toBeLessThan(1_000)
})

test('a title in JSON that opens a hundred thousand tags', async () => {
  const way = {
    kind: 'json',
    path: '/api?page={n}',
    items: '',
    url: 'url',
    title: 'title',
    first: 1,
    pagesMax: 1,
  } as const
  const answer = JSON.stringify([{ url: '/tin/bai-1.html', title: '<'.repeat(100_000) }])
  const context = {
    source: mockSource({ discovery: [way] }),
    visit: async (url: string) => ({ ok: true, raw: raw(answer), url }) as const,
    isKnown: () => false,
    untilKnown: false,
    sitemaps: [],
  }
  const before = processorMs()
  const steps = []
  for await (const step of discoverByJson(context, way)) steps.push(step.kind)
  expect([steps, processorMs() - before < 1_000]).toEqual([['found'], true])
})

describe('what tags say', () => {
  const told = (source: string, xml = false): readonly string[] => {
    const events: string[] = []
    eachTag(
      source,
      {
        open: (name, attributes) => events.push(`<${name} ${JSON.stringify(attributes)}`),
        close: name => events.push(`/${name}`),
        text: text => events.push(text),
      },
      { xml },
    )
    return events
  }
  const cases: [source: string, xml: boolean, expected: readonly string[]][] = [
    ['<A HREF="?a=1&amp;b=2" x>T&ecirc;n</A>', false, ['<a {"href":"?a=1&b=2","x":""}', 'T', 'ê', 'n', '/a']],
    ['<Loc>a&amp;b</Loc>', true, ['<Loc {}', 'a', '&', 'b', '/Loc']],
    ['<loc><![CDATA[a&b]]></loc>', true, ['<loc {}', 'a&b', '/loc']],
    ['<url/>', true, ['<url {}', '/url']],
    ['<script>"<a href=1>"</script>', false, ['<script {}', '"<a href=1>"', '/script']],
    ['<a href=1 href=2 __proto__=3 constructor=4>', false, ['<a {"href":"1","constructor":"4"}']],
    ['</b>x<a', false, ['/b', 'x']],
    ['<!-- <a> -->', false, []],
  ]
  test.each(cases)('%s', (source, xml, expected) => {
    expect(told(source, xml)).toEqual(expected)
  })

  test('attributes beyond a limit are not kept', () => {
    const many = Array.from({ length: 5_000 }, (_, n) => `a${n}=1`).join(' ')
    expect(told(`<a ${many}>`)[0]?.split(',')).toHaveLength(256)
  })
})
