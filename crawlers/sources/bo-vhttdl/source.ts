import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const boVhttdl = defineSource({
  id: 'bo-vhttdl',
  name: 'Bộ Văn hóa, Thể thao và Du lịch',
  kind: 'gov-central',
  jurisdiction: 'vn',
  baseUrls: ['https://bvhttdl.gov.vn'],
  platform: 'vccorp',
  enabled: false,
  knowledge: { certainty: 'verified-in-part', note: 'List of instruments paged by pageIndex.' },
  discovery: [{ kind: 'list', path: '/van-ban-quan-ly.htm' }],
  filter: { words: [...topicWords] },
})
