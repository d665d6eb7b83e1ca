import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const dichvucongTthc = defineSource({
  id: 'dichvucong-tthc',
  name: 'Cơ sở dữ liệu quốc gia về thủ tục hành chính',
  kind: 'legal-db',
  jurisdiction: 'vn',
  baseUrls: ['https://csdl.dichvucong.gov.vn', 'https://dichvucong.gov.vn'],
  platform: 'generic',
  enabled: false,
  knowledge: {
    certainty: 'memory',
    note: 'National database of administrative procedures; procedures of commendation name their legal basis. Address from memory, lists come by script.',
  },
  filter: { words: [...topicWords] },
})
