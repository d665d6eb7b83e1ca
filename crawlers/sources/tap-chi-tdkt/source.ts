import { defineSource } from '../../define-source.ts'

export const tapChiTdkt = defineSource({
  id: 'tap-chi-tdkt',
  name: 'Tạp chí Thi đua Khen thưởng',
  kind: 'gov-central',
  jurisdiction: 'vn',
  baseUrls: ['http://thiduakhenthuongvn.org.vn'],
  platform: 'generic',
  enabled: false,
  knowledge: { certainty: 'verified-in-part', note: 'Dedicated to the field. Only one section is known.' },
  sections: ['/dien-hinh-tien-tien'],
  urls: { detail: ['^/[a-z0-9-]+/(?:[a-z0-9]+-){3,}[a-z0-9]+$'] },
})
