import { defineSource } from '../../define-source.ts'

export const baoThanhHoa = defineSource({
  id: 'bao-thanh-hoa',
  name: 'Báo Thanh Hóa',
  kind: 'newspaper',
  jurisdiction: 'vn-thanh-hoa',
  baseUrls: ['https://baothanhhoa.vn'],
  platform: 'generic',
  enabled: false,
  knowledge: { certainty: 'verified-in-part', note: 'Sections of good people and model examples known.' },
  sections: ['/nguoi-tot', '/theo-guong-bac'],
  urls: { detail: [String.raw`^/[^/]+-(?<id>\d+)\.htm$`] },
})
