import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const boGddt = defineSource({
  id: 'bo-gddt',
  name: 'Bộ Giáo dục và Đào tạo',
  kind: 'gov-central',
  jurisdiction: 'vn',
  baseUrls: ['https://moet.gov.vn'],
  platform: 'generic',
  enabled: false,
  knowledge: {
    certainty: 'verified-in-part',
    note: 'New site, platform unknown; old files under /content/vanban/.',
  },
  sections: ['/tin-tuc/'],
  urls: { detail: [String.raw`^/tin-tuc/[^/]+\.html$`], attachment: ['^/content/vanban/.+/Attachments/'] },
  filter: { words: [...topicWords] },
})
