import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const baoHaTinh = defineSource({
  id: 'bao-ha-tinh',
  name: 'Báo Hà Tĩnh',
  kind: 'newspaper',
  jurisdiction: 'vn-ha-tinh',
  baseUrls: ['https://baohatinh.vn'],
  platform: 'cms-star',
  enabled: true,
  knowledge: { certainty: 'derived', note: 'Address pattern and class names known.' },
  filter: { words: [...topicWords] },
})
