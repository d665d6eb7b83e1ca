import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const boKhcn = defineSource({
  id: 'bo-khcn',
  name: 'Bộ Khoa học và Công nghệ',
  kind: 'gov-central',
  jurisdiction: 'vn',
  baseUrls: ['https://mst.gov.vn'],
  platform: 'vccorp',
  enabled: false,
  knowledge: { certainty: 'verified-in-part', note: 'One list known.' },
  discovery: [{ kind: 'list', path: '/tin-tuc-su-kien.htm' }],
  filter: { words: [...topicWords] },
})
