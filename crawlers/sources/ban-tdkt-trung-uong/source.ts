import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const banTdktTrungUong = defineSource({
  id: 'ban-tdkt-trung-uong',
  name: 'Cổng thông tin Ban Thi đua - Khen thưởng Trung ương',
  kind: 'gov-central',
  jurisdiction: 'vn',
  baseUrls: ['https://bantdkttw.gov.vn'],
  platform: 'generic',
  enabled: false,
  knowledge: { certainty: 'memory', note: 'Address from memory; platform unknown.' },
  filter: { words: [...topicWords] },
})
