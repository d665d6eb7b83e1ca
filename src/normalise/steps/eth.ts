import type { MappedText } from '../../domain/source-map.ts'
import { replaceMapped } from '../mapped-text.ts'

/** Ð (Icelandic eth) and Ɖ (African D) look like Đ and are typed for it: `NÐ-CP` → `NĐ-CP`. */
export function ethToD(body: MappedText): MappedText {
  return replaceMapped(body, /[ÐƉðɖ]/g, match => (/[ÐƉ]/.test(match[0]) ? 'Đ' : 'đ'))
}
