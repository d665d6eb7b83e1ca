import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const haNoiMoi = defineSource({
  id: 'ha-noi-moi',
  name: 'Báo Hà Nội Mới',
  kind: 'newspaper',
  jurisdiction: 'vn-ha-noi',
  baseUrls: ['https://hanoimoi.vn'],
  platform: 'onecms',
  enabled: false,
  knowledge: { certainty: 'verified-in-part', note: 'Feed of one section known.' },
  discovery: [{ kind: 'feed', path: '/rss/xa-hoi' }],
  filter: { words: [...topicWords] },
})
