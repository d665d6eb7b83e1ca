import { defineSource } from '../../define-source.ts'

export const tdktGialai = defineSource({
  id: 'tdkt-gialai',
  name: 'Ban Thi đua - Khen thưởng tỉnh Gia Lai',
  kind: 'gov-province',
  jurisdiction: 'vn-gia-lai',
  baseUrls: ['http://thiduakhenthuong.gialai.gov.vn'],
  platform: 'joomla',
  enabled: false,
  archived: true,
  knowledge: { certainty: 'verified-in-part', note: 'Dedicated; one stored page of 2014, may be gone.' },
})
