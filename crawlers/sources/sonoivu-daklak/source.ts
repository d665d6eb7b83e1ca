import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const sonoivuDaklak = defineSource({
  id: 'sonoivu-daklak',
  name: 'Sở Nội vụ tỉnh Đắk Lắk',
  kind: 'gov-province',
  jurisdiction: 'vn-dak-lak-2025',
  baseUrls: ['https://sonoivu.daklak.gov.vn'],
  platform: 'generic',
  enabled: false,
  knowledge: { certainty: 'weak', note: 'Host only.' },
  filter: { words: [...topicWords] },
})
