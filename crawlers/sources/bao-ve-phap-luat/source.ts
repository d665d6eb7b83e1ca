import { defineSource } from '../../define-source.ts'

export const baoVePhapLuat = defineSource({
  id: 'bao-ve-phap-luat',
  name: 'Báo Bảo vệ pháp luật',
  kind: 'newspaper',
  jurisdiction: null,
  baseUrls: ['https://baovephapluat.vn'],
  platform: 'generic',
  enabled: false,
  knowledge: { certainty: 'verified-in-part', note: 'Two feeds about good people and model examples.' },
  discovery: [
    { kind: 'feed', path: '/so-do-website/rss/35' },
    { kind: 'feed', path: '/so-do-website/rss/92' },
  ],
})
