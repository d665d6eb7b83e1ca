import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const pbgdplTayninh = defineSource({
  id: 'pbgdpl-tayninh',
  name: 'Phổ biến, giáo dục pháp luật tỉnh Tây Ninh',
  kind: 'gov-province',
  jurisdiction: 'vn-tay-ninh-2025',
  baseUrls: ['https://pbgdpl.tayninh.gov.vn'],
  platform: 'nukeviet',
  enabled: false,
  knowledge: {
    certainty: 'derived',
    note: 'NukeViet by the paths of its files. Lists of expired instruments of the province are published by its department of justice.',
  },
  filter: { words: [...topicWords] },
})
