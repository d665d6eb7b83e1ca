import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const vietnamVn = defineSource({
  id: 'vietnam-vn',
  name: 'vietnam.vn (bản dịch)',
  kind: 'translated',
  jurisdiction: null,
  baseUrls: ['https://www.vietnam.vn'],
  platform: 'vietnam-vn',
  enabled: false,
  knowledge: {
    certainty: 'verified-in-part',
    note: 'Machine translations with the same slug in every language; the last line names the original.',
  },
  sections: ['/'],
  filter: { words: [...topicWords] },
})
