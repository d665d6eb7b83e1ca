import { defineSource } from '../../define-source.ts'

export const uyBanDanToc = defineSource({
  id: 'uy-ban-dan-toc',
  name: 'Ủy ban Dân tộc (Bộ Dân tộc và Tôn giáo)',
  kind: 'gov-central',
  jurisdiction: 'vn',
  baseUrls: ['http://cema.gov.vn'],
  platform: 'generic',
  enabled: false,
  knowledge: {
    certainty: 'verified-in-part',
    note: 'Has a section of model examples; HTTPS shows another name, so plain HTTP.',
  },
  discovery: [
    {
      kind: 'list',
      path: '/tin-tuc/tin-tuc-su-kien/guong-dien-hinh-tien-tien.htm',
      paging: { kind: 'template', template: '{url}?p={n}' },
    },
  ],
  urls: { detail: [String.raw`^/tin-tuc/.+\.htm$`] },
})
