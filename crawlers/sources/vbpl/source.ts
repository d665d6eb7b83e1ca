import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const vbpl = defineSource({
  id: 'vbpl',
  name: 'Cơ sở dữ liệu quốc gia về văn bản pháp luật',
  kind: 'legal-db',
  jurisdiction: 'vn',
  baseUrls: ['https://vbpl.vn'],
  platform: 'vbpl',
  enabled: false,
  knowledge: {
    certainty: 'verified-in-part',
    note: 'Addresses and sitemap as other public crawlers use them since the site was rebuilt in April 2026; not visited by us. The text of some documents only comes by script.',
  },
  filter: { words: [...topicWords] },
})
