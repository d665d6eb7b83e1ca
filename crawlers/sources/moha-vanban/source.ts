import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const mohaVanban = defineSource({
  id: 'moha-vanban',
  name: 'Bộ Nội vụ – văn bản',
  kind: 'gov-central',
  jurisdiction: 'vn',
  baseUrls: ['https://doc.moha.gov.vn'],
  platform: 'dotnetnuke',
  enabled: false,
  knowledge: { certainty: 'weak', note: 'Paged list of 2021; may be gone.' },
  sections: ['/Default.aspx?TabID=1736'],
  filter: { words: [...topicWords] },
})
