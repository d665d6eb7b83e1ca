import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const giaoDucThoiDai = defineSource({
  id: 'giao-duc-thoi-dai',
  name: 'Báo Giáo dục và Thời đại',
  kind: 'newspaper',
  jurisdiction: null,
  baseUrls: ['https://giaoducthoidai.vn'],
  platform: 'cms-star',
  enabled: true,
  knowledge: { certainty: 'derived', note: 'Feeds of two sections known.' },
  discovery: [
    { kind: 'feed', path: '/rss/giao-duc-2.rss' },
    { kind: 'feed', path: '/rss/home.rss' },
  ],
  filter: { words: [...topicWords] },
})
