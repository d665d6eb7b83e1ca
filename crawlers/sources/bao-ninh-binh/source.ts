import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const baoNinhBinh = defineSource({
  id: 'bao-ninh-binh',
  name: 'Báo Ninh Bình',
  kind: 'newspaper',
  jurisdiction: 'vn-ninh-binh-2025',
  baseUrls: ['https://baoninhbinh.org.vn'],
  platform: 'generic',
  enabled: false,
  knowledge: {
    certainty: 'verified-in-part',
    note: 'Details at /<slug>/d<digits>.htm. Its search pages are not used: robots.txt is to be asked first.',
  },
  sections: ['/'],
  urls: { detail: [String.raw`^/[^/]+/d(?<id>\d{14,17})\.htm$`] },
  filter: { words: [...topicWords] },
})
