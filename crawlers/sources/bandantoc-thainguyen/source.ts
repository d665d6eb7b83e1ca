import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const bandantocThainguyen = defineSource({
  id: 'bandantoc-thainguyen',
  name: 'Ban Dân tộc tỉnh Thái Nguyên',
  kind: 'gov-province',
  jurisdiction: 'vn-thai-nguyen-2025',
  baseUrls: ['http://bandantoc.thainguyen.gov.vn'],
  platform: 'liferay',
  enabled: false,
  knowledge: { certainty: 'verified-in-part', note: 'Short addresses whose slugs have lost the đ.' },
  sections: ['/'],
  filter: { words: [...topicWords] },
})
