import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const sonoivuCaobang = defineSource({
  id: 'sonoivu-caobang',
  name: 'Sở Nội vụ tỉnh Cao Bằng',
  kind: 'gov-province',
  jurisdiction: 'vn-cao-bang',
  baseUrls: ['https://sonoivu.caobang.gov.vn'],
  platform: 'generic',
  enabled: false,
  knowledge: {
    certainty: 'verified-in-part',
    note: 'Section and address pattern from an article that names it as its source. The list may need a browser.',
  },
  sections: ['/hoat-dong-nganh'],
  urls: { detail: [String.raw`^/[a-z0-9-]+/.+-(?<id>\d{5,})$`] },
  filter: { words: [...topicWords] },
})
