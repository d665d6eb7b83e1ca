import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const baoCaoBang = defineSource({
  id: 'bao-cao-bang',
  name: 'Báo Cao Bằng',
  kind: 'newspaper',
  jurisdiction: 'vn-cao-bang',
  baseUrls: ['https://baocaobang.vn'],
  platform: 'generic',
  enabled: false,
  knowledge: { certainty: 'verified-in-part', note: 'Slugs with capitals.' },
  sections: ['/'],
  urls: { detail: [String.raw`^/[^/]+-(?<id>\d+)\.html$`] },
  filter: { words: [...topicWords] },
})
