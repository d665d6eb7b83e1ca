import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const tuLieuVanKien = defineSource({
  id: 'tu-lieu-van-kien',
  name: 'Tư liệu văn kiện Đảng',
  kind: 'party',
  jurisdiction: 'dcsvn',
  baseUrls: ['https://tulieuvankien.dangcongsan.vn'],
  platform: 'generic',
  enabled: false,
  knowledge: {
    certainty: 'verified-in-part',
    note: 'Party documents; details end in -<id>, files under /upload/.',
  },
  sections: ['/'],
  urls: { detail: [String.raw`-(?<id>\d{3,6})$`], attachment: [String.raw`^/upload/.+\.pdf$`] },
  filter: { words: [...topicWords] },
})
