import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const moha = defineSource({
  id: 'moha',
  name: 'Bộ Nội vụ',
  kind: 'gov-central',
  jurisdiction: 'vn',
  baseUrls: ['https://moha.gov.vn'],
  platform: 'generic',
  enabled: false,
  knowledge: {
    certainty: 'verified-in-part',
    note: 'State manager of emulation and commendation. The number behind --- in an address is the document; slugs may be empty. Three address schemes in four years.',
  },
  sections: ['/'],
  urls: { detail: [String.raw`^/(?:tin-tuc|chuyen-muc)/[^/]*---(?:oid|id)?(?<id>\d+)`] },
  filter: { words: [...topicWords] },
})
