import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const thanhTraChinhPhu = defineSource({
  id: 'thanh-tra-chinh-phu',
  name: 'Thanh tra Chính phủ',
  kind: 'gov-central',
  jurisdiction: 'vn',
  baseUrls: ['https://thanhtra.gov.vn'],
  platform: 'liferay',
  enabled: false,
  knowledge: { certainty: 'verified-in-part', note: 'The query is the id of a document and must be kept.' },
  sections: ['/web/guest/thanh-tra'],
  filter: { words: [...topicWords] },
})
