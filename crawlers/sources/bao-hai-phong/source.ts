import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const baoHaiPhong = defineSource({
  id: 'bao-hai-phong',
  name: 'Báo Hải Phòng',
  kind: 'newspaper',
  jurisdiction: 'vn-hai-phong-2025',
  baseUrls: ['https://baohaiphong.vn'],
  platform: 'onecms',
  enabled: false,
  knowledge: { certainty: 'weak', note: 'Class names of OneCMS.' },
  sections: ['/'],
  filter: { words: [...topicWords] },
})
