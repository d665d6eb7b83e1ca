import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const boCongThuong = defineSource({
  id: 'bo-cong-thuong',
  name: 'Bộ Công Thương',
  kind: 'gov-central',
  jurisdiction: 'vn',
  baseUrls: ['https://moit.gov.vn'],
  platform: 'generic',
  enabled: false,
  knowledge: { certainty: 'verified-in-part', note: 'Own system; pattern of details known.' },
  sections: ['/tin-tuc/'],
  urls: { detail: [String.raw`^/tin-tuc/.+\.html$`] },
  filter: { words: [...topicWords] },
})
