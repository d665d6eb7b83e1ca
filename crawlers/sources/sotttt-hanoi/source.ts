import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const sottttHanoi = defineSource({
  id: 'sotttt-hanoi',
  name: 'Sở Thông tin và Truyền thông Hà Nội',
  kind: 'gov-province',
  jurisdiction: 'vn-ha-noi',
  baseUrls: ['https://sotttt.hanoi.gov.vn'],
  platform: 'liferay',
  enabled: false,
  archived: true,
  successor: 'Sở Khoa học và Công nghệ Hà Nội',
  knowledge: {
    certainty: 'verified',
    note: 'Lists read from saved pages. Merged into another department in 2025.',
  },
  sections: ['/cong-nghe-thong-tin'],
  filter: { words: [...topicWords] },
})
