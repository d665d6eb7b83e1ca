import { defineSource } from '../../define-source.ts'
import { topicWords } from '../../topic-filter.ts'

export const boYTe = defineSource({
  id: 'bo-y-te',
  name: 'Bộ Y tế',
  kind: 'gov-central',
  jurisdiction: 'vn',
  baseUrls: ['https://moh.gov.vn'],
  platform: 'liferay',
  enabled: false,
  knowledge: {
    certainty: 'verified-in-part',
    note: 'Weak Diffie-Hellman keys or an incomplete chain were seen: may need a written TLS exception.',
  },
  sections: ['/web/guest/'],
  filter: { words: [...topicWords] },
})
