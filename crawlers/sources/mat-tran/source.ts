import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const matTran = defineSource({
  id: 'mat-tran',
  name: 'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
  kind: 'mass-organisation',
  jurisdiction: 'vn',
  baseUrls: ['https://mattran.org.vn'],
  platform: 'generic',
  enabled: false,
  knowledge: { certainty: 'weak', note: 'Host only.' },
  filter: { words: [...topicWords] },
})
