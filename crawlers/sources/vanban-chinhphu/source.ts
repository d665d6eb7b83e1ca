import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const vanbanChinhphu = defineSource({
  id: 'vanban-chinhphu',
  name: 'Hệ thống văn bản Chính phủ',
  kind: 'legal-db',
  jurisdiction: 'vn',
  baseUrls: ['https://vanban.chinhphu.vn'],
  fileHosts: ['datafiles.chinhphu.vn'],
  platform: 'vanban-chinhphu',
  enabled: false,
  knowledge: {
    certainty: 'verified-in-part',
    note: 'The day’s list is one page; older pages only come by postback. Files are mostly scans with signatures.',
  },
  filter: { words: [...topicWords] },
})
