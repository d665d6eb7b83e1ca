import { defineSource } from '../../define-source.ts'

export const baoTinTuc = defineSource({
  id: 'bao-tin-tuc',
  name: 'Báo Tin tức – Người tốt, việc tốt',
  kind: 'newspaper',
  jurisdiction: null,
  baseUrls: ['https://baotintuc.vn'],
  platform: 'generic',
  enabled: false,
  knowledge: { certainty: 'weak', note: 'Address of the section by analogy with others of the site.' },
  discovery: [{ kind: 'list', path: '/nguoi-tot-viec-tot-588ct129.htm' }],
  urls: { detail: [String.raw`-(?<id>\d{14,})\.htm$`] },
})
