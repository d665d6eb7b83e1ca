import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const boTuPhap = defineSource({
  id: 'bo-tu-phap',
  name: 'Bộ Tư pháp',
  kind: 'gov-central',
  jurisdiction: 'vn',
  baseUrls: ['https://www.moj.gov.vn', 'https://moj.gov.vn'],
  platform: 'sharepoint',
  enabled: false,
  knowledge: {
    certainty: 'verified-in-part',
    note: 'Details carry ItemID. The ministry publishes lists of expired instruments each year; where they stand now is to be found at onboarding.',
  },
  sections: ['/qt/tintuc/Pages/default.aspx'],
  filter: { words: [...topicWords] },
})
