import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const tcnn = defineSource({
  id: 'tcnn',
  name: 'Tạp chí Tổ chức Nhà nước',
  kind: 'newspaper',
  jurisdiction: null,
  baseUrls: ['https://tcnn.vn'],
  platform: 'generic',
  enabled: false,
  knowledge: { certainty: 'verified-in-part', note: 'One stored page; details at /news/detail/<id>/.' },
  sections: ['/'],
  urls: { detail: [String.raw`^/news/detail/(?<id>\d+)/`] },
  filter: { words: [...topicWords] },
})
