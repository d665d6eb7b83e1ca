import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const laoDong = defineSource({
  id: 'lao-dong',
  name: 'Báo Lao Động',
  kind: 'newspaper',
  jurisdiction: null,
  baseUrls: ['https://laodong.vn'],
  platform: 'generic',
  enabled: false,
  knowledge: {
    certainty: 'verified-in-part',
    note: 'Answers robots with a cookie stub; not visited without permission.',
  },
  filter: { words: [...topicWords] },
})
