import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const congbao = defineSource({
  id: 'congbao',
  name: 'Công báo điện tử Chính phủ',
  kind: 'gazette',
  jurisdiction: 'vn',
  baseUrls: ['https://congbao.chinhphu.vn'],
  fileHosts: ['congbaocdn.chinhphu.vn'],
  platform: 'congbao',
  enabled: false,
  knowledge: {
    certainty: 'verified-in-part',
    note: 'Address of one list and of details are known, the other lists are not.',
  },
  sections: ['/van-ban-dang-cong-bao/luat-l13.htm'],
  filter: { words: [...topicWords] },
})
