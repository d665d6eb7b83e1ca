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
  // The fields of its search as observed; what answers is the same table as the day's list.
  wanted: {
    kind: 'form',
    path: '/he-thong-van-ban?classid=1&mode=1',
    fields: {
      ctrl_191017_163$txtSearchKeyword: '{symbol}',
      ctrl_191017_163$btnSearch: 'Tìm kiếm',
      ctrl_191017_163$hidIsSearch: '1',
    },
  },
})
