import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const vanPhongChinhPhu = defineSource({
  id: 'van-phong-chinh-phu',
  name: 'Văn phòng Chính phủ',
  kind: 'gov-central',
  jurisdiction: 'vn',
  baseUrls: ['https://vpcp.chinhphu.vn'],
  platform: 'vccorp',
  enabled: false,
  knowledge: { certainty: 'verified-in-part', note: 'One list known.' },
  discovery: [{ kind: 'list', path: '/thong-tin-hoat-dong.htm' }],
  filter: { words: [...topicWords] },
})
