import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const quangninh = defineSource({
  id: 'quangninh',
  name: 'Cổng thông tin điện tử tỉnh Quảng Ninh',
  kind: 'gov-province',
  jurisdiction: 'vn-quang-ninh',
  baseUrls: ['https://quangninh.gov.vn', 'https://www.quangninh.gov.vn'],
  platform: 'sharepoint',
  enabled: false,
  knowledge: {
    certainty: 'verified-in-part',
    note: 'Two address schemes seen, the newer one with an id at the end.',
  },
  sections: ['/Trang/Default.aspx'],
  urls: { detail: [String.raw`^/[^/]+-(?<id>\d{5,})\.html$`] },
  filter: { words: [...topicWords] },
})
