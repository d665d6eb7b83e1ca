import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const sonvHungyen = defineSource({
  id: 'sonv-hungyen',
  name: 'Sở Nội vụ tỉnh Hưng Yên',
  kind: 'gov-province',
  jurisdiction: 'vn-hung-yen-2025',
  baseUrls: ['http://sonv.hungyen.gov.vn'],
  platform: 'sharepoint',
  enabled: false,
  knowledge: {
    certainty: 'verified-in-part',
    note: 'One stored page; details under /portal/Pages/YYYY-MM/.',
  },
  sections: ['/portal/Pages/default.aspx'],
  filter: { words: [...topicWords] },
})
