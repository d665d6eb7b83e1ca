import { describe, expect, test } from 'vitest'
import { pageOfAnswer } from '../crawlers/list-answer.ts'
import { scriptedNext } from '../crawlers/script-next.ts'
import { processorMs } from './processor-ms.ts'
import { origin, type Site, sourceOf, walk } from './walk.ts'

/** Lists of which a script shows more: read where the page says from where, and said where it does not. */

const entry = (page: number, at: number): string =>
  `<li><a href="/tin/${page}-${at}">Bài viết thứ ${at} của trang ${page} về thi đua</a> 0${at}/02/2024</li>`
const entries = (page: number): string => [1, 2, 3, 4].map(at => entry(page, at)).join('')
const list = (page: number, rest: string): string =>
  `<html><head><title>Tin tức</title></head><body><main><h1>Tin tức</h1><ul>${entries(page)}</ul></main>${rest}</body></html>`
const upTo = (pages: number): string[] =>
  Array.from({ length: pages }, (_, at) => at + 1).flatMap(page =>
    [1, 2, 3, 4].map(at => `/tin/${page}-${at}`),
  )
const asJson = (page: number): string =>
  JSON.stringify({ html: `<ul>${entries(page)}</ul>`, hasMore: page < 3 })

const sites: readonly (readonly [name: string, site: Site, pages: number])[] = [
  [
    'an attribute of its button, page by page',
    {
      '/ds': list(1, '<button data-next-url="/ds?page=2">Xem thêm</button>'),
      '/ds?page=2': list(2, '<button data-next-url="/ds?page=3">Xem thêm</button>'),
      '/ds?page=3': list(3, ''),
    },
    3,
  ],
  [
    'an attribute, and then by number, as parts of a page have no pager',
    {
      '/ds': list(1, '<div class="btn-load-more" data-url="/ajax/tin?cat=5&amp;page=2"></div>'),
      '/ajax/tin?cat=5&page=2': entries(2),
      '/ajax/tin?cat=5&page=3': entries(3),
      '/ajax/tin?cat=5&page=4': '',
    },
    3,
  ],
  [
    'an address in a script, answered as JSON that carries HTML',
    {
      '/ds': list(
        1,
        '<script>var opts = {"startPage":1,"nextLink":"https:\\/\\/xa-mau.example\\/more\\/page\\/2"};</script>',
      ),
      '/more/page/2': asJson(2),
      '/more/page/3': asJson(3),
    },
    3,
  ],
  [
    'JSON of entries that names the next',
    {
      '/ds': list(1, `<script type="application/json">{"next_page_url":"/api/tin?trang=2"}</script>`),
      '/api/tin?trang=2': JSON.stringify({
        data: [1, 2, 3, 4].map(at => ({ url: `/tin/2-${at}`, title: `Bài ${at} của trang hai về thi đua` })),
        next_page_url: '/api/tin?trang=3',
      }),
      '/api/tin?trang=3': JSON.stringify({
        data: [1, 2, 3, 4].map(at => ({ url: `/tin/3-${at}`, title: `Bài ${at} của trang ba về thi đua` })),
        next_page_url: null,
      }),
    },
    3,
  ],
  [
    'a link of the head',
    {
      '/ds': list(1, '').replace('</head>', '<link rel="next" href="/ds/tiep"></head>'),
      '/ds/tiep': list(2, ''),
    },
    2,
  ],
]

describe('a list goes on by', () => {
  test.each(sites)('%s', async (_, site, pages) => {
    const { found, findings } = await walk(sourceOf({ platform: 'generic', sections: ['/ds'] }), site)
    expect(found.filter(path => path.startsWith('/tin/'))).toEqual(upTo(pages))
    expect(findings.filter(({ class: name }) => name === 'truncated')).toEqual([])
  })
})

test.each([
  [
    'two addresses',
    '<button data-next-url="/a?x=1">Tải thêm</button><button data-next-url="/b?x=1"></button>',
  ],
  ['another number than the next', '<button data-next-url="/ds?page=7">Tải thêm</button>'],
  ['another site', '<button data-next-url="https://khac.example/ds?page=2">Tải thêm</button>'],
  ['no address', '<a href="javascript:void(0)" onclick="loadMore()">Xem thêm</a>'],
])('%s: nothing is guessed, and a finding names the next step', async (_, rest) => {
  const { found, findings, asked } = await walk(sourceOf({ platform: 'generic', sections: ['/ds'] }), {
    '/ds': list(1, rest),
  })
  expect([found.filter(path => path.startsWith('/tin/')), asked]).toEqual([upTo(1), ['/ds']])
  expect(findings).toMatchObject([{ class: 'truncated', subject: `${origin}/ds` }])
  expect(findings[0]?.next).toContain('discovery')
})

test('what only unfolds a text, or leads to another list, is no rest', async () => {
  for (const rest of [
    '<a href="#" class="doc-tiep">Xem thêm</a>',
    '<a class="xem-them" href="/thong-bao">Xem thêm</a>',
    '<img data-url="/anh/1.jpg"><script>var next = function () {}</script>',
  ]) {
    const { asked, findings } = await walk(sourceOf({ platform: 'generic', sections: ['/ds'] }), {
      '/ds': list(1, rest),
    })
    expect([asked, findings]).toEqual([['/ds'], []])
  }
})

test('answers that are no page of a list stay as they are; long ones end', () => {
  for (const text of ['<html><p>a</p>', 'a', '{"a":1}', '[', '{"url":"javascript:x","title":"a"}'])
    expect(pageOfAnswer(text)).toBe(text)
  const deep = `${'['.repeat(3_000)}"<a href='/x'>x</a>"${']'.repeat(3_000)}`
  expect(pageOfAnswer(deep)).toContain('/x')
  const begun = processorMs()
  pageOfAnswer(JSON.stringify(Array.from({ length: 200_000 }, (_, at) => ({ url: `/t/${at}`, title: 'a' }))))
  scriptedNext(`<script>${'"next":"'.repeat(130_000)}</script>${'<a data-next-url='.repeat(60_000)}`)
  expect(processorMs() - begun).toBeLessThan(3_000)
})
