import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const xayDungChinhSach = defineSource({
  id: 'xay-dung-chinh-sach',
  name: 'Xây dựng chính sách, pháp luật',
  kind: 'newspaper',
  jurisdiction: 'vn',
  baseUrls: ['https://xaydungchinhsach.chinhphu.vn'],
  platform: 'vccorp',
  enabled: false,
  knowledge: { certainty: 'verified-in-part', note: 'Address pattern of details known; sections are not.' },
  sections: ['/'],
  filter: { words: [...topicWords] },
})
