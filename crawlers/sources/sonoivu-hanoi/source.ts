import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const sonoivuHanoi = defineSource({
  id: 'sonoivu-hanoi',
  name: 'Sở Nội vụ Thành phố Hà Nội',
  kind: 'gov-province',
  jurisdiction: 'vn-ha-noi',
  baseUrls: ['https://sonoivu.hanoi.gov.vn'],
  platform: 'generic',
  enabled: false,
  knowledge: { certainty: 'weak', note: 'Host and one unrelated section.' },
  filter: { words: [...topicWords] },
})
