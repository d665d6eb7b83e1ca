import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const dongnai = defineSource({
  id: 'dongnai',
  name: 'Cổng thông tin điện tử tỉnh Đồng Nai',
  kind: 'gov-province',
  jurisdiction: 'vn-dong-nai-2025',
  baseUrls: ['https://dongnai.gov.vn', 'https://www.dongnai.gov.vn'],
  platform: 'sharepoint',
  enabled: false,
  knowledge: { certainty: 'verified-in-part', note: 'Details told apart by NewsId; CatId must be kept.' },
  sections: ['/Pages/news.aspx'],
  filter: { words: [...topicWords] },
})
