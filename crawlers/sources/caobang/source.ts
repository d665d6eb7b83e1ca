import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const caobang = defineSource({
  id: 'caobang',
  name: 'Cổng thông tin điện tử tỉnh Cao Bằng',
  kind: 'gov-province',
  jurisdiction: 'vn-cao-bang',
  baseUrls: ['https://caobang.gov.vn'],
  platform: 'generic',
  enabled: false,
  knowledge: { certainty: 'verified-in-part', note: 'Its lists come by script.' },
  sections: ['/'],
  urls: { detail: [String.raw`^/[a-z0-9-]+/.+-(?<id>\d{5,})$`] },
  filter: { words: [...topicWords] },
})
