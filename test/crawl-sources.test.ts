import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalUrl } from '../crawlers/canonical-url.ts'
import { classifyUrl } from '../crawlers/classify-url.ts'
import { defineSource } from '../crawlers/define-source.ts'
import type { PlatformName } from '../crawlers/platform.ts'
import { platforms } from '../crawlers/platforms/index.ts'
import { sources } from '../crawlers/registry.ts'
import type { Source, SourceInput } from '../crawlers/source.ts'
import { isOnTopic, topicWords } from '../crawlers/topic-filter.ts'
import { loadRegistry } from '../src/registry/load.ts'

function siteOn(platform: PlatformName, input: Partial<SourceInput> = {}): Source {
  return defineSource({
    id: 'a-site',
    name: 'A site',
    kind: 'gov-province',
    jurisdiction: null,
    baseUrls: ['https://site.example', 'http://www.site.example'],
    platform,
    enabled: false,
    knowledge: { certainty: 'verified', note: 'a test' },
    ...input,
  })
}

describe('the catalogue', () => {
  const registry = loadRegistry()

  test('at least 40 real sources, each id and each host once', () => {
    const real = sources.filter(({ kind }) => kind !== 'sample')
    expect(real.length).toBeGreaterThanOrEqual(40)
    expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length)
    const hosts = sources.flatMap(source => [...source.hosts])
    expect(new Set(hosts).size).toBe(hosts.length)
  })

  test.each(sources.map(source => [source.id, source] as const))('%s', (_, source) => {
    const { jurisdiction } = source
    const isKnown =
      jurisdiction === null || ['vn', 'dcsvn'].includes(jurisdiction) || registry.provinceById(jurisdiction)
    expect(isKnown, `unknown jurisdiction ${jurisdiction}`).toBeTruthy()
    if (source.kind !== 'sample') expect(source.politeness.gapMs).toBeGreaterThanOrEqual(1_000)
    if (source.enabled) {
      expect(['verified', 'derived']).toContain(source.knowledge.certainty)
      expect(source.discovery.length).toBeGreaterThan(0)
      expect(source.archived).toBe(false)
    }
    for (const base of source.baseUrls)
      expect(canonicalUrl(base, source)).toBe(new URL(source.baseUrls[0] ?? '').href)
  })

  test('a source of the world outside may not ask for no pause', () => {
    expect(() => siteOn('generic', { politeness: { gapMs: 0 } })).toThrow(/only for the sample/)
    expect(() => siteOn('generic', { urls: { detail: ['('] } })).toThrow(/regular expression/)
  })
})

/** Addresses of each platform: what is a document, under which stable id, and what beside it is none. */
const addresses: Record<PlatformName, [path: string, stableId: string | null | false | 'file'][]> = {
  nukeviet: [
    ['/thi-dua-khen-thuong/hoi-nghi-tap-huan-101.html', '0:101'],
    ['/vi/news/thi-dua/hoi-nghi-tap-huan-101.html', '0:101'],
    ['/laws/detail/quy-che-thi-dua-khen-thuong-5/', '1:5'],
    ['/van-ban/detail/quy-che-5/', '1:5'],
    ['/laws/detail/quy-che-5/?download=1&id=0', 'file'],
    ['/uploads/news/2024_01/hd-57.pdf', 'file'],
    ['/laws/detail/quy-che-5/?pdf=1&id=0', false],
    ['/tag/thi-dua-101.html', false],
    ['/print/thi-dua/hoi-nghi-101.html', false],
    ['/thi-dua-khen-thuong/page-2/', false],
    ['/bieu-mau/khen-thuong/to-trinh.html', null], // downloads and pages have no number
    ['/gioi-thieu/co-cau-to-chuc.html', false],
    ['/thidua.html', false],
    ['/index.php?language=vi&nv=news&op=thi-dua/hoi-nghi-101.html', '3:101'],
    ['/index.php?language=vi&nv=laws&op=detail/quy-che-5', '3:5'],
    ['/index.php?language=vi&nv=page&op=quy-trinh.html', null],
    ['/index.php?language=vi&nv=about&op=chuc-nang.html', false],
    ['/index.php?language=vi&nv=news&op=thi-dua', false],
    ['/index.php?language=vi&nv=news&op=tag/thi-dua-101.html', false],
    ['/index.php?language=vi&nv=laws&op=page-2', false],
    ['/laws/quyet-dinh/?page=2', false],
  ],
  wordpress: [
    ['/hoi-nghi-tap-huan-7.html', null], // the number may be a year
    ['/2024/05/hoi-nghi-tap-huan/', null],
    ['/?p=7', '2:7'],
    ['/wp-content/uploads/2024/01/hd-57.pdf', 'file'],
    ['/category/thi-dua/page/2/', false],
    ['/tag/thi-dua-7.html', false],
  ],
  liferay: [
    ['/cong-nghe/-/view_content/4242-hoi-nghi.html', '0:4242'],
    ['/web/guest/tin/-/asset_publisher/abc/content/hoi-nghi-tap-huan', null],
    ['/xem/-/asset_publisher//Content/hoi-nghi?77', '1:77'],
    ['/-/quy-inh-moi-ve-thi-ua-khen-thuong', null],
    ['/web/noi-vu/w/hoi-nghi-tap-huan', null],
    ['/van-ban?p_p_id=x&_vanban_WAR_mau_INSTANCE_a1_vanbanId=5', '4:_vanban_WAR_mau_INSTANCE_a1_vanbanId=5'],
    ['/documents/20197/1/quyet-dinh.pdf/uuid', 'file'],
    ['/vi/vi/tin/-/view_content/1-x.html', false],
    ['/cong-nghe?p_p_id=101&_101_INSTANCE_x_cur=2', false],
  ],
  sharepoint: [
    ['/qt/tintuc/Pages/thi-dua.aspx?ItemID=12', '0:12'],
    ['/Pages/newsdetail.aspx?NewsId=4786&CatId=116', '0:4786'],
    ['/vn/Pages/chitiettin.aspx?IDNews=9', '0:9'],
    ['/Lists/VBPQ/Attachments/478/qd.pdf', 'file'],
    ['/Pages/default.aspx', false],
  ],
  onecms: [
    ['/ky-ket-chuong-trinh-10234567.html', '0:10234567'],
    ['/en/signing-10234567.html', '0:10234567'],
    ['/dai-hoi-event123.html', false],
    ['/tag/thi-dua', false],
  ],
  'cms-star': [
    ['/phong-trao-thi-dua-post123456.html', '0:123456'],
    ['/chinh-tri/', false],
  ],
  vccorp: [
    ['/trao-huan-chuong-119250626153701582.htm', '0:119250626153701582'],
    ['/thoi-su/trao-huan-chuong-102250626153701582.htm', '0:102250626153701582'],
    ['/thoi-su.htm', false],
  ],
  vnpt: [
    ['/van-ban?_dsvanbanphapquy_WAR_vnpteportalappportlet_docId=5', '3:5'],
    ['/-/view_content/1-x.html', '0:1'],
    ['/van-ban-phap-quy', false],
  ],
  vbpl: [
    ['/van-ban/chi-tiet/nghi-dinh-98-2023--165432', '0:165432'],
    ['/van-ban/chi-tiet/165432', '0:165432'],
    ['/api/van-ban/165432', false],
    ['/Pages/vbpq-toanvan.aspx', false],
  ],
  'vanban-chinhphu': [
    ['/?pageid=27160&docid=209999', '0:209999'],
    ['/?docid=209999&pageid=27160&classid=1', '0:209999'],
    ['/he-thong-van-ban?classid=1&mode=1', false],
  ],
  congbao: [
    ['/van-ban/nghi-dinh-so-144-2026-nd-cp-469482.htm', '0:469482'],
    ['/van-ban-dang-cong-bao/luat-l13.htm', false],
  ],
  dotnetnuke: [
    ['/Default.aspx?TabID=1736&DocID=8', '0:8'],
    ['/Portals/0/van-ban/qd.pdf', 'file'],
    ['/Default.aspx?TabID=1736&ctl=Login', false],
  ],
  joomla: [
    ['/index.php?option=com_content&view=article&id=301:thi-dua&catid=141', '0:301'],
    ['/index.php?option=com_content&view=article&id=301&tmpl=component&print=1', '0:301'],
    ['/index.php?option=com_content&view=category&id=141', false],
  ],
  'vietnam-vn': [
    ['/no/so-noi-vu-to-chuc-boi-duong', null],
    ['/so-noi-vu-to-chuc-boi-duong', null],
    ['/category/the-thao', false],
  ],
  generic: [
    ['/anything', false],
    ['/files/qd.docx', 'file'],
  ],
}

describe.each(Object.keys(platforms) as PlatformName[])('addresses of %s', name => {
  const source = siteOn(name)
  test.each(addresses[name])('%s → %s', (path, expected) => {
    const url = canonicalUrl(`https://site.example${path}`, source)
    const role = url === undefined ? undefined : classifyUrl(url, source)
    if (expected === false) expect(role?.role === 'detail' || role?.role === 'attachment').toBe(false)
    else if (expected === 'file') expect(role?.role).toBe('attachment')
    else expect(role).toEqual({ role: 'detail', stableId: expected })
  })
})

describe('one name for one page', () => {
  const nukeviet = siteOn('nukeviet')
  const joomla = siteOn('joomla')
  test.each([
    ['http://WWW.site.example/tin-101.html#binh-luan', 'https://site.example/tin-101.html'],
    ['https://site.example:443/tin-101.html?utm_source=x&PHPSESSID=1', 'https://site.example/tin-101.html'],
    ['https://site.example/tin%2D101.html', 'https://site.example/tin-101.html'],
    [
      'https://site.example/laws/x-5/?download=1&id=0&view=3',
      'https://site.example/laws/x-5/?download=1&id=0',
    ],
  ])('%s', (written, expected) => {
    expect(canonicalUrl(written, nukeviet)).toBe(expected)
  })

  test('what tells documents apart stays, what tells visits apart goes', () => {
    const url = canonicalUrl(
      'https://site.example/index.php?option=com_content&view=article&id=301&Itemid=155',
      joomla,
    )
    expect(url).toBe('https://site.example/index.php?option=com_content&view=article&id=301')
    const liferay = canonicalUrl(
      'https://site.example/tin?_101_INSTANCE_x_cur=2&p_p_id=101',
      siteOn('liferay'),
    )
    expect(liferay).toBe('https://site.example/tin?_101_INSTANCE_x_cur=2&p_p_id=101')
  })

  test.each([
    'javascript:void(0)',
    'mailto:a@b.example',
    'tel:1',
    'ftp://site.example/',
    'https://',
    '\u0000',
  ])('%j is none', text => {
    expect(canonicalUrl(text, nukeviet)).toBeUndefined()
  })

  test('twice is once, whatever is written', () => {
    const part = fc.stringMatching(/^[a-zA-Z0-9%._~;=&?-]{0,12}$/)
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 6 }),
        fc.constantFrom(nukeviet, joomla, siteOn('generic')),
        (parts, source) => {
          const once = canonicalUrl(`https://www.site.example/${parts.join('/')}`, source)
          if (once !== undefined) expect(canonicalUrl(once, source)).toBe(once)
        },
      ),
    )
  })
})

describe('the topic', () => {
  const source = siteOn('generic', { filter: { words: [...topicWords] } })
  test.each([
    ['Trao tặng Huân chương Lao động', 'https://site.example/a', true],
    [null, 'https://site.example/tin/phong-trao-thi-dua-yeu-nuoc-1.html', true],
    [null, 'https://site.example/-/quy-inh-ve-thi-ua-khen-thuong', true],
    ['Lễ hội hoa', 'https://site.example/le-hoi-hoa-1.html', false],
    ['Thị đua', 'https://site.example/x', true],
    ['Thi đấu thể thao', 'https://site.example/thi-dau', false],
  ])('%s %s', (title, url, expected) => {
    expect(isOnTopic(source, title, url)).toBe(expected)
  })
})
