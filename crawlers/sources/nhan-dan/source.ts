import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const nhanDan = defineSource({
  id: 'nhan-dan',
  name: 'Báo Nhân Dân',
  kind: 'newspaper',
  jurisdiction: null,
  baseUrls: ['https://nhandan.vn'],
  platform: 'cms-star',
  enabled: true,
  knowledge: {
    certainty: 'derived',
    note: 'Monthly sitemaps and address pattern as other public crawlers use them.',
  },
  filter: { words: [...topicWords] },
})
