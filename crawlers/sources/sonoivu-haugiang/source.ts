import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const sonoivuHaugiang = defineSource({
  id: 'sonoivu-haugiang',
  name: 'Sở Nội vụ tỉnh Hậu Giang',
  kind: 'gov-province',
  jurisdiction: 'vn-hau-giang',
  baseUrls: ['https://www.sonoivu.haugiang.gov.vn'],
  platform: 'nukeviet',
  enabled: false,
  archived: true,
  successor: 'Sở Nội vụ Thành phố Cần Thơ',
  knowledge: {
    certainty: 'derived',
    note: 'NukeViet by the paths of its files. Merged into Cần Thơ in 2025; may redirect.',
  },
  filter: { words: [...topicWords] },
})
