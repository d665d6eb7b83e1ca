import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const boNgoaiGiao = defineSource({
  id: 'bo-ngoai-giao',
  name: 'Bộ Ngoại giao',
  kind: 'gov-central',
  jurisdiction: 'vn',
  baseUrls: ['https://mofa.gov.vn'],
  platform: 'generic',
  enabled: false,
  knowledge: { certainty: 'verified-in-part', note: 'Details end in -<id>-<category>.html.' },
  sections: ['/'],
  urls: { detail: [String.raw`^/tin-chi-tiet/chi-tiet/.+-(?<id>\d+)-\d+\.html$`] },
  filter: { words: [...topicWords] },
})
