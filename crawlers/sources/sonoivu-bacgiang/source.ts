import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const sonoivuBacgiang = defineSource({
  id: 'sonoivu-bacgiang',
  name: 'Sở Nội vụ tỉnh Bắc Giang',
  kind: 'gov-province',
  jurisdiction: 'vn-bac-giang',
  baseUrls: ['http://sonoivu.bacgiang.gov.vn'],
  platform: 'generic',
  enabled: false,
  archived: true,
  successor: 'Sở Nội vụ tỉnh Bắc Ninh',
  knowledge: { certainty: 'weak', note: 'Host only. Merged into Bắc Ninh in 2025.' },
  filter: { words: [...topicWords] },
})
