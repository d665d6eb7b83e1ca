import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const baoDaNang = defineSource({
  id: 'bao-da-nang',
  name: 'Báo Đà Nẵng',
  kind: 'newspaper',
  jurisdiction: 'vn-da-nang-2025',
  baseUrls: ['https://baodanang.vn'],
  platform: 'onecms',
  enabled: false,
  knowledge: { certainty: 'weak', note: 'Class names of OneCMS.' },
  sections: ['/'],
  filter: { words: [...topicWords] },
})
