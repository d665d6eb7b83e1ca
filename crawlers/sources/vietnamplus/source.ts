import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const vietnamplus = defineSource({
  id: 'vietnamplus',
  name: 'VietnamPlus',
  kind: 'newspaper',
  jurisdiction: null,
  baseUrls: ['https://www.vietnamplus.vn'],
  platform: 'cms-star',
  enabled: true,
  knowledge: { certainty: 'derived', note: 'Platform by its class names; sitemap is its default.' },
  filter: { words: [...topicWords] },
})
