import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const baoHiemXaHoi = defineSource({
  id: 'bao-hiem-xa-hoi',
  name: 'Bảo hiểm xã hội Việt Nam',
  kind: 'gov-central',
  jurisdiction: 'vn',
  baseUrls: ['https://baohiemxahoi.gov.vn'],
  platform: 'sharepoint',
  enabled: false,
  knowledge: { certainty: 'verified-in-part', note: 'List of instruments paged by Page.' },
  sections: ['/vanban/Pages/default.aspx'],
  filter: { words: [...topicWords] },
})
