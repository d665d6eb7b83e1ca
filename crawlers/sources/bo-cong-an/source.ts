import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const boCongAn = defineSource({
  id: 'bo-cong-an',
  name: 'Bộ Công an',
  kind: 'gov-central',
  jurisdiction: 'vn',
  baseUrls: ['https://bocongan.gov.vn'],
  platform: 'generic',
  enabled: false,
  knowledge: { certainty: 'verified-in-part', note: 'Own system; details at /bai-viet/<slug>-<id>.' },
  sections: ['/'],
  urls: { detail: [String.raw`^/bai-viet/.+-(?<id>\d+)$`] },
  filter: { words: [...topicWords] },
})
