import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const boXayDung = defineSource({
  id: 'bo-xay-dung',
  name: 'Bộ Xây dựng',
  kind: 'gov-central',
  jurisdiction: 'vn',
  baseUrls: ['https://moc.gov.vn'],
  platform: 'sharepoint',
  enabled: false,
  knowledge: {
    certainty: 'verified-in-part',
    note: 'Its feed has broken links and American dates: not used.',
  },
  sections: ['/vn/Pages/default.aspx'],
  filter: { words: [...topicWords] },
})
