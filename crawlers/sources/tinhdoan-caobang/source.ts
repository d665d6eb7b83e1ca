import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const tinhdoanCaobang = defineSource({
  id: 'tinhdoan-caobang',
  name: 'Tỉnh đoàn Cao Bằng',
  kind: 'mass-organisation',
  jurisdiction: 'vn-cao-bang',
  baseUrls: ['https://tinhdoan.caobang.gov.vn'],
  platform: 'nukeviet',
  enabled: true,
  knowledge: {
    certainty: 'derived',
    note: 'NukeViet by the paths of its files; the sitemap is the platform’s default.',
  },
  filter: { words: [...topicWords] },
})
