import { describe, expect, test } from 'vitest'
import { canonicalUrl } from '../crawlers/canonical-url.ts'
import { nextButton } from '../crawlers/next-button.ts'
import { isNextWords } from '../crawlers/next-words.ts'
import { origin, type Site, sourceOf, walk } from './walk.ts'

/** Lists are read to their end, however their pager leads on; closed sites are looked through where their lists usually stand. */

const entries = (page: number): string =>
  [1, 2, 3, 4]
    .map(
      at =>
        `<li><a href="/tin/${page}-${at}">Bài viết thứ ${at} của trang ${page} về thi đua</a> 0${at}/02/2024</li>`,
    )
    .join('')
const list = (page: number, pager: string): string =>
  `<html><head><title>Tin tức</title></head><body><main><h1>Tin tức</h1><ul>${entries(page)}</ul></main>${pager}</body></html>`
const more = (page: number): string =>
  list(page, '').replace(/<a (href="[^"]+")>[^<]+<\/a>/g, '$& <a $1>Xem tiếp</a>')
const all = [1, 2, 3].flatMap(page => [1, 2, 3, 4].map(at => `/tin/${page}-${at}`))
const state = '<input type="hidden" name="__VIEWSTATE" value="s">'

const sites: readonly (readonly [name: string, site: Site])[] = [
  [
    'numbers in the address',
    {
      '/ds': list(1, '<a href="?trang=2">2</a><a href="?trang=3">3</a>'),
      '/ds?trang=2': list(2, '<a href="?trang=1">1</a><a href="?trang=3">3</a>'),
      '/ds?trang=3': list(3, '<a href="?trang=2">2</a>'),
    },
  ],
  [
    'a mark',
    {
      '/ds': list(1, '<a rel="next" href="/ds/b">→</a>'),
      '/ds/b': list(2, '<a rel="next" href="/ds/c">→</a>'),
      '/ds/c': list(3, '<a rel="prev" href="/ds/b">←</a>'),
    },
  ],
  [
    'words',
    {
      '/ds': list(1, '<a href="/ds?start=4">Trang sau »</a>'),
      '/ds?start=4': list(2, '<a href="/ds">« Trang trước</a><a href="/ds?start=8">Trang sau »</a>'),
      '/ds?start=8': list(3, '<a href="/ds?start=4">« Trang trước</a>'),
    },
  ],
  [
    'words that entries have, too',
    {
      '/ds': `${more(1)}<a href="/ds?start=4">Xem tiếp</a>`,
      '/ds?start=4': `${more(2)}<a href="/ds?start=8">Xem tiếp</a>`,
      '/ds?start=8': more(3),
    },
  ],
  [
    'words, where others beside them lead to the same page',
    {
      '/ds': list(1, '<a href="/ds?start=4">Sau</a><a href="/ds?start=8">Cuối</a>'),
      '/ds?start=4': list(
        2,
        '<a href="/ds">Đầu</a><a href="/ds">Trước</a><a href="/ds?start=8">Sau</a><a href="/ds?start=8">Cuối</a>',
      ),
      '/ds?start=8': list(3, '<a href="/ds?start=4">Trước</a>'),
    },
  ],
  [
    'a button of a form that is opened',
    {
      '/ds': list(
        1,
        '<form action="/ds"><input type="hidden" name="off" value="4"><button>Tiếp theo</button></form>',
      ),
      '/ds?off=4': list(
        2,
        '<form action="/ds"><input type="hidden" name="off" value="8"><button>Tiếp theo</button></form>',
      ),
      '/ds?off=8': list(3, '<form action="/ds"><button disabled>Tiếp theo</button></form>'),
    },
  ],
  [
    'a button of a form that is sent',
    {
      '/ds': form => {
        const page = Number(form?.so ?? '0') + 1
        const button = `<form method="post" action="/ds"><input type="hidden" name="so" value="${page}"><input type="submit" name="di" value="Sau"></form>`
        return list(page, page < 3 ? button : '')
      },
    },
  ],
  [
    'buttons with numbers, of a form that is sent',
    {
      '/ds': form => {
        const page = Number(form?.page ?? '1')
        const buttons = [1, 2, 3].map(n => `<button name="page" value="${n}">${n}</button>`).join('')
        return form !== undefined && form.khoa !== 'k'
          ? undefined
          : list(page, `<form method="post"><input type="hidden" name="khoa" value="k">${buttons}</form>`)
      },
    },
  ],
  [
    'a link that sends the page back',
    {
      '/ds': form => {
        const page = Number(form?.p ?? '0') + 1
        if (page > 1 && form?.__EVENTTARGET !== 'ctl00$lnkNext') return undefined
        const link = `<a href="javascript:__doPostBack('ctl00$lnkNext','')">Tiếp</a>`
        return list(
          page,
          `<form>${state}<input type="hidden" name="p" value="${page}">${page < 3 ? link : ''}</form>`,
        )
      },
    },
  ],
  [
    'a button with a script',
    {
      '/ds': list(1, `<button type="button" onclick="location.href='/ds/2'">Next</button>`),
      '/ds/2': list(2, `<button type="button" onclick="window.location='/ds/3'">Next</button>`),
      '/ds/3': list(3, ''),
    },
  ],
]

describe('a list of a site whose system is not known goes on by', () => {
  test.each(sites)('%s', async (_, site) => {
    const { found } = await walk(sourceOf({ platform: 'generic', sections: ['/ds'] }), site)
    expect(found.filter(path => path.startsWith('/tin/'))).toEqual(all)
  })
})

test('"Xem tiếp" below entries leads to them, however short their titles, and below a long title also where it is alone', async () => {
  const source = sourceOf({ platform: 'generic', sections: ['/ds'] })
  const below = (title: string, at: number): string =>
    `<li><a href="/muc-${at}">${title}</a> <a href="/muc-${at}">Xem tiếp</a></li>`
  const page = (rows: string): string =>
    `<html><head><title>Tin tức</title></head><body><main><h1>Tin tức</h1><ul>${entries(1)}${rows}</ul></main></body></html>`
  const short = await walk(source, { '/ds': page(below('Thông báo', 1) + below('Lịch tiếp dân', 2)) })
  const alone = await walk(source, { '/ds': page(below('Phát động phong trào thi đua năm 2024', 1)) })
  expect([...short.asked, ...alone.asked].filter(path => path.startsWith('/muc-'))).toEqual([])
})

test('a pager that leads elsewhere than its platform’s template is followed; one of another list is not', async () => {
  const source = sourceOf({ platform: 'dotnetnuke', sections: ['/thong-bao'], urls: { detail: ['^/tin/'] } })
  const own = await walk(source, {
    '/thong-bao': list(1, '<a href="/thong-bao/page/2">2</a>'),
    '/thong-bao/page/2': list(2, ''),
  })
  expect(own.asked).toContain('/thong-bao/page/2')
  expect(own.asked).not.toContain('/thong-bao?p=2')
  const other = await walk(source, { '/thong-bao': list(1, '<a href="/thong-bao-khac/page/2">2</a>') })
  expect(other.asked).toContain('/thong-bao?p=2')
})

test.each([
  ['Trang sau', true],
  ['Tiếp theo »', true],
  ['›', true],
  ['Next page', true],
  ['Older posts', true],
  ['Sau khi hợp nhất', false],
  ['»', false], // the last page as often as the next
  ['Trang trước', false],
  ['Tiếp công dân', false],
])('%s leads on: %s', (words, isNext) => expect(isNextWords(words)).toBe(isNext))

describe('lists of block themes of WordPress', () => {
  const path = '/category/thi-dua/'
  const slug = (page: number, at: number): string => `/bai-${page}-${at}-ve-thi-dua/`
  const blocks = (page: number, pager: string): string =>
    `<html><head><meta name="generator" content="WordPress 6.6"><title>Thi đua</title></head><body class="archive"><main class="wp-block-query"><ul class="wp-block-post-template">${[1, 2, 3].map(at => `<li class="wp-block-post"><h2 class="wp-block-post-title"><a href="${slug(page, at)}">Bài ${page}.${at} về phong trào thi đua yêu nước</a></h2></li>`).join('')}</ul><nav class="wp-block-query-pagination">${pager}</nav></main></body></html>`
  const numbers = (name: string, ...pages: readonly number[]): string =>
    pages.map(n => `<a class="page-numbers" href="${path}?${name}${n}">${n}</a>`).join('')

  test.each([
    ['query-3-page=', 'query-3-page='],
    ['query-1024-page=', 'query-1024-page='],
    ['query-page=', 'query-page='],
    ['cst&query-3-page=', 'query-3-page='],
  ])('are read to their end by %s', async (written, asked) => {
    const walked = await walk(sourceOf({ platform: 'wordpress', sections: [path] }), {
      [path]: blocks(1, numbers(written, 2, 3)),
      [`${path}?${asked}2`]: blocks(2, `<a href="${path}?cst">1</a>${numbers(written, 3)}`),
      [`${path}?${asked}3`]: blocks(3, `<a href="${path}?cst">1</a>${numbers(written, 2)}`),
    })
    expect(walked.found).toEqual([1, 2, 3].flatMap(page => [1, 2, 3].map(at => slug(page, at))))
    expect(walked.asked.filter(one => one.includes('/page/'))).toEqual([])
  })

  test('of an address only the number of the page is kept', () => {
    const source = sourceOf({ platform: 'wordpress' })
    const canonical = (query: string) => canonicalUrl(`${origin}${path}${query}`, source)?.replace(origin, '')
    expect(canonical('?cst&query-3-page=2')).toBe(`${path}?query-3-page=2`)
    expect(canonical('?query-3-page=2&cst=')).toBe(`${path}?query-3-page=2`)
    expect(canonical('?cst')).toBe(path)
    expect(canonical('?query-3-page-x=2&query-x-page=2')).toBe(path)
  })
})

describe('a module of the owner’s own', () => {
  const rows = (from: number, day = true): string =>
    [0, 1, 2]
      .map(
        at =>
          `<tr><td><a href="/chi-tiet?idtin=${from + at}">Bài viết số ${from + at} về phong trào thi đua</a></td>${day ? `<td>0${at + 1}/02/2024</td>` : ''}</tr>`,
      )
      .join('')
  const table = (body: string): string =>
    `<html><head><title>Tin</title></head><body><main><h1>Tin</h1><table>${body}</table></main></body></html>`

  test('is read where all entries of a list have other addresses than the platform’s, and its pager is followed', async () => {
    const { found } = await walk(sourceOf({ platform: 'liferay', sections: ['/tin'] }), {
      '/tin': `${table(rows(1))}<a href="/tin?trang=2">2</a>`,
      '/tin?trang=2': table(rows(4)),
    })
    expect(found).toEqual([1, 2, 3, 4, 5, 6].map(at => `/chi-tiet?idtin=${at}`))
  })

  test('is not guessed at where nothing dates or numbers its entries, one is the platform’s, or the source says what is', async () => {
    const source = sourceOf({ platform: 'liferay', sections: ['/tin'] })
    expect((await walk(source, { '/tin': table(rows(1, false)) })).found).toEqual([])
    const own =
      '<tr><td><a href="/tin/-/view_content/9-bai.html">Bài viết số 9 về phong trào thi đua</a></td><td>09/02/2024</td></tr>'
    expect((await walk(source, { '/tin': table(rows(1) + own) })).found).toEqual([
      '/tin/-/view_content/9-bai.html',
    ])
    const told = sourceOf({ platform: 'liferay', sections: ['/tin'], urls: { detail: ['^/bai/'] } })
    expect((await walk(told, { '/tin': table(rows(1)) })).found).toEqual([])
  })
})

test('a button without a form, of a search, or with a number that is not the next page’s, leads nowhere', () => {
  expect(nextButton('<button>Sau</button><form><button>Tìm kiếm</button></form>')).toBeUndefined()
  const vote = (name: string): string =>
    `<form method="post"><button name="${name}" value="2">2</button></form>`
  expect([nextButton(vote('diem'), 2), nextButton(vote('page'), 3), nextButton(vote('page'))]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

describe('a closed NukeViet', () => {
  const post = (section: string, at: number): string =>
    `<div class="viewlist"><h3><a href="/${section}/bai-viet-so-${at}-${at}.html">Bài viết số ${at} về phong trào thi đua</a></h3></div>`
  const page = (main: string, menu = ''): string =>
    `<html><head><title>Xã Mẫu</title><meta name="generator" content="NukeViet v4.5"></head><body><ul>${menu}</ul><div class="main">${main}</div></body></html>`
  const site: Site = {
    '/': page(post('khen-thuong', 7) + post('khen-thuong', 8), '<li><a href="/thi-dua">Thi đua</a></li>'),
    '/thi-dua': '@/thi-dua/',
    '/thi-dua/': page(post('thi-dua', 1) + post('thi-dua', 2)),
    '/thi-dua/page-2/': page(post('thi-dua', 3) + post('thi-dua', 4)),
    '/khen-thuong/': page(post('khen-thuong', 7) + post('khen-thuong', 9)),
    '/laws/': page(
      '<div class="flex-table-laws"><div><a href="/laws/detail/quyet-dinh-12-5/">Quyết định số 12 về khen thưởng</a></div></div>',
    ),
  }

  test('is read where its menu, its documents and its usual modules lead', async () => {
    const { found } = await walk(sourceOf({ platform: 'nukeviet' }), site)
    expect(found).toEqual(
      expect.arrayContaining([
        '/thi-dua/bai-viet-so-1-1.html',
        '/thi-dua/bai-viet-so-4-4.html',
        '/khen-thuong/bai-viet-so-9-9.html',
        '/laws/detail/quyet-dinh-12-5/',
      ]),
    )
  })
})

test('the REST list of a WordPress whose firewall refuses one form of it is asked in another', async () => {
  const posts = (...paths: string[]): string =>
    JSON.stringify(
      paths.map(path => ({
        link: origin + path,
        title: { rendered: 'Bài viết về thi đua' },
        date: '2025-03-01T08:00:00',
      })),
    )
  const source = sourceOf({ platform: 'wordpress' })
  const short = await walk(source, {
    '/wp-json/wp/v2/posts?per_page=10&page=1': posts('/mot/', '/hai/'),
    '/wp-json/wp/v2/posts?per_page=10&page=2': posts('/ba/'),
  })
  expect(short.found).toEqual(expect.arrayContaining(['/mot/', '/hai/', '/ba/']))
  const open = await walk(source, {
    '/?rest_route=/wp/v2/posts&per_page=100&page=1&_fields=id,link,title,date,modified': posts('/mot/'),
  })
  expect(open.asked.filter(path => path.startsWith('/wp-json'))).toEqual([])
})
