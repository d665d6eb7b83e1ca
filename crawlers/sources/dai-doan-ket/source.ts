import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const daiDoanKet = defineSource({
  id: 'dai-doan-ket',
  name: 'Báo Đại Đoàn Kết',
  kind: 'newspaper',
  jurisdiction: null,
  baseUrls: ['https://daidoanket.vn'],
  platform: 'onecms',
  enabled: false,
  knowledge: { certainty: 'verified-in-part', note: 'Feed of one section known.' },
  discovery: [{ kind: 'feed', path: '/rss/chuyen-muc/xa-hoi/feed.xml' }],
  filter: { words: [...topicWords] },
})
