import type { MappedText } from '../../domain/source-map.ts'
import { replaceMapped } from '../mapped-text.ts'

/**
 * Takes out what cannot be seen: controls, zero-width characters, direction marks, and private-use characters, which
 * mean something only in the font they were typed for. Soft hyphens too, once it is known that they are no TCVN3 ư.
 */
export function withoutInvisible(body: MappedText): MappedText {
  return replaceMapped(body, invisible, '')
}

const invisible =
  /[\0-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ue000-\uf8ff\ufeff\ufff9-\ufffb]+|[\u{f0000}-\u{10ffff}]+/gu
