import type { LegacyEncoding } from './legacy-encoding.ts'
import { unitClass } from './unit-class.ts'

/**
 * TCVN3 (ABC, fonts `.VnTime`): Vietnamese letters on the codes A1–FE, which read as Latin-1 show as `Thi ®ua`.
 * Its ư is the code of the soft hyphen. Capitals with a tone have no codes of their own: `.VnTimeH` draws
 * lower-case codes as capitals, so they come out in lower case.
 */
export const tcvn3: LegacyEncoding = {
  name: 'TCVN3',
  unit: /[\u00a1-\u00ff]/g,
  decode: unit => letters.get(unit) ?? unit,
  telling: /[\u00a1-\u00bf\u00d7\u00f7]/,
  units: unitClass.tcvn3,
}

/** In the order of the codes. */
const runs: readonly (readonly [firstCode: number, letters: string])[] = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
]

const letters = new Map(
  runs.flatMap(([firstCode, run]) =>
    [...run].map((letter, index) => [String.fromCharCode(firstCode + index), letter] as const),
  ),
)
