import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const sonoivuNamdinh = defineSource({
  id: 'sonoivu-namdinh',
  name: 'Sở Nội vụ tỉnh Nam Định',
  kind: 'gov-province',
  jurisdiction: 'vn-nam-dinh',
  baseUrls: ['http://sonoivu.namdinh.gov.vn'],
  platform: 'generic',
  enabled: false,
  archived: true,
  successor: 'Sở Nội vụ tỉnh Ninh Bình',
  knowledge: { certainty: 'weak', note: 'Host only. Merged into Ninh Bình in 2025.' },
  filter: { words: [...topicWords] },
})
