import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const baoNgheAn = defineSource({
  id: 'bao-nghe-an',
  name: 'Báo Nghệ An',
  kind: 'newspaper',
  jurisdiction: 'vn-nghe-an',
  baseUrls: ['https://baonghean.vn'],
  platform: 'onecms',
  enabled: false,
  knowledge: {
    certainty: 'verified-in-part',
    note: 'Has machine-translated editions under /en and others, whose dates are placeholders.',
  },
  sections: ['/'],
  filter: { words: [...topicWords] },
})
