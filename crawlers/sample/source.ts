import { defineSource } from '../define-source.ts'
import { faultFileHost, faultHost } from './fault-site.ts'
import { registerHost } from './register-site.ts'
import { scriptHost } from './script-site.ts'

/** The bundled sample portal. Its address exists nowhere; the demo's fetcher finds it on loopback. */
export const sampleSource = defineSource({
  id: 'tinh-mau',
  name: 'Cổng thông tin điện tử Tỉnh Mẫu (dữ liệu mẫu)',
  kind: 'sample',
  jurisdiction: 'vn-tinh-mau',
  baseUrls: ['http://portal.tinh-mau.example'],
  platform: 'nukeviet',
  enabled: true,
  knowledge: { certainty: 'verified', note: 'Written for this project; served by thidua demo.' },
  sections: [
    '/tin-tuc/',
    '/thi-dua-khen-thuong/',
    '/guong-dien-hinh-tien-tien/',
    '/thong-bao/',
    '/ban-dich/',
    '/laws/',
  ],
  politeness: { gapMs: 0, latencyFactor: 0, revisit: 'every-run', pagesPerRunMax: 5_000 },
  health: { itemsMin: 25, titleRateMin: 0.95, dateRateMin: 0.9 },
})

/** The bundled register of documents: what it publishes, the portal publishes too. */
export const sampleRegisterSource = defineSource({
  id: 'tinh-mau-vanban',
  name: 'Hệ thống văn bản Tỉnh Mẫu (dữ liệu mẫu)',
  kind: 'sample',
  jurisdiction: 'vn-tinh-mau',
  baseUrls: [`http://${registerHost}`],
  platform: 'vanban-chinhphu',
  enabled: true,
  knowledge: { certainty: 'verified', note: 'Written for this project; served by thidua demo.' },
  discovery: [{ kind: 'list', path: '/he-thong-van-ban', paging: { kind: 'postback' } }],
  politeness: { gapMs: 0, latencyFactor: 0, revisit: 'every-run' },
  health: { itemsMin: 8, titleRateMin: 0.95, dateRateMin: 0.9 },
})

/** The bundled site whose list only a browser sees. Not part of the demo, which must run where there is none. */
export const sampleScriptSource = defineSource({
  id: 'tinh-mau-sonoivu',
  name: 'Sở Nội vụ Tỉnh Mẫu (dữ liệu mẫu)',
  kind: 'sample',
  jurisdiction: 'vn-tinh-mau',
  baseUrls: [`http://${scriptHost}`],
  platform: 'generic',
  enabled: false,
  knowledge: { certainty: 'verified', note: 'Written for this project; served by thidua demo.' },
  sections: ['/hoat-dong-nganh'],
  urls: { detail: [String.raw`^/hoat-dong-nganh/.+-(?<id>\d{5,})$`] },
  render: 'lists',
  politeness: { gapMs: 0, latencyFactor: 0, revisit: 'every-run' },
  health: { itemsMin: 5 },
})

/** The bundled site on which everything goes wrong, for `thidua demo --faults`. */
export const sampleFaultSource = defineSource({
  id: 'tinh-mau-su-co',
  name: 'Trang sự cố Tỉnh Mẫu (dữ liệu mẫu)',
  kind: 'sample',
  jurisdiction: 'vn-tinh-mau',
  baseUrls: [`http://${faultHost}`],
  fileHosts: [faultFileHost],
  platform: 'generic',
  enabled: false,
  knowledge: { certainty: 'verified', note: 'Written for this project; served by thidua demo --faults.' },
  discovery: [
    {
      kind: 'json',
      path: '/van-ban.json?page={n}',
      items: 'items',
      url: 'url',
      title: 'title',
      symbol: 'symbol',
      pagesMax: 1,
    },
    { kind: 'feed', path: '/rss' },
    { kind: 'list', path: '/su-co/' },
    { kind: 'list', path: '/chuyen-muc-trong/' },
    { kind: 'list', path: '/noi-bo/' },
  ],
  urls: {
    detail: [String.raw`^/su-co/.+-(?<id>\d+)\.html$`],
    attachment: [String.raw`[?&]download=1`],
  },
  politeness: { gapMs: 0, latencyFactor: 0, revisit: 'every-run' },
  health: { itemsMin: 1, titleRateMin: 0, dateRateMin: 0 },
})
