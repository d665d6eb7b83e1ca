import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const conganThanhhoa = defineSource({
  id: 'congan-thanhhoa',
  name: 'Công an tỉnh Thanh Hóa',
  kind: 'gov-province',
  jurisdiction: 'vn-thanh-hoa',
  baseUrls: ['https://conganthanhhoa.gov.vn'],
  platform: 'generic',
  enabled: false,
  knowledge: { certainty: 'verified-in-part', note: 'VHV.CMS: lists come by script, details do not.' },
  sections: ['/tin-tuc-su-kien'],
  urls: { detail: [String.raw`^/(?:[a-z0-9-]+/)+[^/]+\.html$`] },
  filter: { words: [...topicWords] },
})
