import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const boNnmt = defineSource({
  id: 'bo-nnmt',
  name: 'Bộ Nông nghiệp và Môi trường',
  kind: 'gov-central',
  jurisdiction: 'vn',
  baseUrls: ['https://mae.gov.vn'],
  platform: 'generic',
  enabled: false,
  knowledge: { certainty: 'verified-in-part', note: 'Refuses with a page that says so and status 200.' },
  sections: ['/'],
  urls: { detail: [String.raw`^/(?!chuyen-muc)[^/]+-(?<id>\d+)\.htm$`] },
  filter: { words: [...topicWords] },
})
