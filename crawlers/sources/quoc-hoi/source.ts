import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const quocHoi = defineSource({
  id: 'quoc-hoi',
  name: 'Quốc hội',
  kind: 'gov-central',
  jurisdiction: 'vn',
  baseUrls: ['https://quochoi.vn'],
  platform: 'generic',
  enabled: false,
  knowledge: { certainty: 'weak', note: 'Host only.' },
  filter: { words: [...topicWords] },
})
