import { defineSource } from '../../define-source.ts'

export const tdktLangson = defineSource({
  id: 'tdkt-langson',
  name: 'Thi đua - Khen thưởng tỉnh Lạng Sơn',
  kind: 'gov-province',
  jurisdiction: 'vn-lang-son',
  baseUrls: ['http://thiduakhenthuong.langson.gov.vn'],
  platform: 'generic',
  enabled: false,
  knowledge: {
    certainty: 'verified-in-part',
    note: 'Dedicated; a section holds award decisions. One stored page.',
  },
  sections: ['/vi/quyetdinhkhen/'],
  urls: { detail: ['^/vi/[a-z]+/[^/]+$'] },
})
