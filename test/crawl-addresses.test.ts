import { describe, expect, test } from 'vitest'
import { classifyUrl } from '../crawlers/classify-url.ts'
import { platforms } from '../crawlers/platforms/index.ts'
import { origin, sourceOf } from './walk.ts'

/** What the addresses of each platform are to a source of it, with the near miss beside it. */

const addresses: readonly (readonly [
  platform: 'nukeviet' | 'wordpress' | 'liferay',
  rows: readonly (readonly [string, string])[],
])[] = [
  [
    'nukeviet',
    [
      ['/index.php?language=vi&nv=news&op=thi-dua/tong-ket-phong-trao-12', 'detail'],
      ['/index.php?language=vi&nv=page&op=co-cau-to-chuc.html', 'detail'],
      ['/index.php?language=vi&nv=news&op=rss', 'denied'],
      ['/index.php?language=vi&nv=news&op=rss/thi-dua', 'denied'],
      ['/index.php?language=vi&nv=news&op=tag/thi-dua', 'denied'],
      ['/index.php?language=vi&nv=news&op=thi-dua/page-2', 'denied'],
      ['/index.php?language=vi&nv=news&op=thi-dua', 'other'],
      ['/thi-dua/tong-ket-phong-trao-12.html', 'detail'],
      ['/thi-dua/page-2/', 'denied'],
      ['/van-ban/detail/tang-bang-khen-51/?download=1&id=0', 'attachment'],
    ],
  ],
  [
    'wordpress',
    [
      ['/?paged=2', 'denied'],
      ['/?post_type=van-ban', 'denied'],
      ['/?post_type=van-ban&paged=2', 'denied'],
      ['/?p=12', 'detail'],
      ['/?van-ban=quyet-dinh-12', 'other'],
      ['/?wpdmdl=12', 'attachment'],
      ['/?sdm_process_download=1&download_id=12', 'attachment'],
      ['/?ddownload=12', 'attachment'],
    ],
  ],
  [
    'liferay',
    [
      ['/w/le-trao-huan-chuong', 'detail'],
      ['/w/tin', 'other'],
      ['/tin?_vn_mau_portlet_news_id=12', 'detail'],
      ['/van-ban?_vbpq_WAR_vbpqportlet_docId=12', 'detail'],
      ['/tin?_vn_mau_portlet_delta=12', 'other'],
    ],
  ],
]

for (const [platform, rows] of addresses)
  describe(platform, () => {
    const source = sourceOf({ platform })
    test.each(rows)('%s is %s', (address, role) =>
      expect(classifyUrl(`${origin}${address}`, source).role).toBe(role),
    )
  })

test('what Liferay learnt later stands behind what its kin had: places are part of stored ids', () => {
  const { liferay, vnpt } = platforms
  expect(vnpt.detail.slice(0, 3)).toEqual(liferay.detail.slice(0, 3))
  expect(vnpt.detail[3]).toMatch(/_WAR_/)
  expect(vnpt.detail.slice(4)).toEqual(liferay.detail.slice(3))
})

test.each(['onecms', 'vccorp', 'cms-star', 'vbpl', 'vietnam-vn', 'vanban-chinhphu'] as const)(
  'lists of %s are read on to their end',
  platform => {
    const lists = platforms[platform].sectionDiscovery('/thi-dua').filter(way => way.kind === 'list')
    expect(lists.map(way => way.paging?.kind)).toEqual(['onward'])
  },
)

test('closed WordPress sites are asked for the lists that owners most often have, under both forms of addresses', () => {
  expect(platforms.wordpress.usualSections).toEqual(
    expect.arrayContaining(['/van-ban/', '/?post_type=van-ban']),
  )
})
