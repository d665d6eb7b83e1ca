/** What a level word before or after a name says: which rows can be meant. */
export type PlaceLevel =
  | 'province'
  | 'city'
  | 'quận'
  | 'huyện'
  | 'thị xã'
  | 'xã'
  | 'phường'
  | 'thị trấn'
  | 'đặc khu'

/**
 * Level words in folded form. Foreign words for units below the province are too vague to choose between
 * huyện and quận (a machine translates both as `district`), so they name several.
 */
const levelWords: readonly (readonly [words: string, levels: readonly PlaceLevel[]])[] = [
  ['thanh pho truc thuoc trung uong', ['city']],
  ['thanh pho', ['city']],
  ['dac khu', ['đặc khu']],
  ['thi tran', ['thị trấn']],
  ['thi xa', ['thị xã']],
  ['tinh', ['province']],
  ['tp', ['city']],
  ['quan', ['quận']],
  ['huyen', ['huyện']],
  ['phuong', ['phường']],
  ['xa', ['xã']],
  ['t', ['province']],
  ['q', ['quận']],
  ['h', ['huyện']],
  ['p', ['phường']],
  ['x', ['xã']],
  ['tx', ['thị xã']],
  ['tt', ['thị trấn']],
  ['province of', ['province']],
  ['province de', ['province']],
  ['provincia de', ['province']],
  ['provinz', ['province']],
  ['provinsen', ['province']],
  ['provins', ['province']],
  ['province', ['province']],
  ['provincial', ['province']],
  ['city of', ['city']],
  ['stadt', ['city']],
  ['byen', ['city']],
  ['city', ['city']],
  ['bezirk', ['quận', 'huyện']],
  ['stadtbezirk', ['quận']],
  ['kreis', ['huyện']],
  ['distriktet', ['quận', 'huyện']],
  ['distrikt', ['quận', 'huyện']],
  ['district', ['quận', 'huyện']],
  ['town', ['thị xã', 'thị trấn']],
  ['ward', ['phường']],
  ['commune', ['xã']],
  ['gemeinde', ['xã']],
]

type LevelledName = { readonly name: string; readonly levels: readonly PlaceLevel[] | null }

/** Parts a folded name from its level word: `huyen quang ninh`, `cao bang provinsen`. `levels` is null without one. */
export function splitLevel(folded: string): LevelledName {
  for (const [words, levels] of levelWords) {
    if (folded.startsWith(`${words} `)) return { name: folded.slice(words.length + 1), levels }
    if (folded.endsWith(` ${words}`)) return { name: folded.slice(0, -words.length - 1), levels }
  }
  return { name: folded, levels: null }
}
