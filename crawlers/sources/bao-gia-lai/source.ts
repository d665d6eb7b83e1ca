import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const baoGiaLai = defineSource({
  id: 'bao-gia-lai',
  name: 'Báo Gia Lai',
  kind: 'newspaper',
  jurisdiction: 'vn-gia-lai-2025',
  baseUrls: ['https://baogialai.com.vn'],
  platform: 'cms-star',
  enabled: true,
  knowledge: { certainty: 'derived', note: 'Address pattern known.' },
  filter: { words: [...topicWords] },
})
