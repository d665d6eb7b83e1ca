import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const sonoivuHochiminhcity = defineSource({
  id: 'sonoivu-hochiminhcity',
  name: 'Sở Nội vụ Thành phố Hồ Chí Minh',
  kind: 'gov-province',
  jurisdiction: 'vn-ho-chi-minh-2025',
  baseUrls: ['https://sonoivu.hochiminhcity.gov.vn'],
  platform: 'liferay',
  enabled: false,
  knowledge: { certainty: 'verified-in-part', note: 'Liferay by the paths of its files.' },
  sections: ['/'],
  filter: { words: [...topicWords] },
})
