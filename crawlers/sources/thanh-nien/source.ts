import { defineSource } from '../../define-source.ts'

export const thanhNien = defineSource({
  id: 'thanh-nien',
  name: 'Báo Thanh Niên – Thi đua yêu nước',
  kind: 'newspaper',
  jurisdiction: null,
  baseUrls: ['https://thanhnien.vn'],
  platform: 'vccorp',
  enabled: false,
  knowledge: {
    certainty: 'verified-in-part',
    note: 'A section and feed of its own for patriotic emulation.',
  },
  discovery: [
    { kind: 'feed', path: '/rss/chinh-tri/thi-dua-yeu-nuoc.rss' },
    { kind: 'list', path: '/chinh-tri/thi-dua-yeu-nuoc.htm' },
  ],
})
