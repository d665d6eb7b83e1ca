import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const baoChinhPhu = defineSource({
  id: 'bao-chinh-phu',
  name: 'Báo điện tử Chính phủ',
  kind: 'newspaper',
  jurisdiction: 'vn',
  baseUrls: ['https://baochinhphu.vn'],
  platform: 'vccorp',
  enabled: false,
  knowledge: { certainty: 'verified-in-part', note: 'Feed of one section known.' },
  discovery: [{ kind: 'feed', path: '/rss/thoi-su.rss' }],
  filter: { words: [...topicWords] },
})
