import iconv from 'iconv-lite'

/** Code pages of font character sets. Fonts in TCVN3 or VNI say 0 and hold Latin letters; that is repaired later. */
const charsets: Readonly<Record<number, string>> = {
  129: 'cp949',
  134: 'gbk',
  163: 'windows-1258',
  204: 'windows-1251',
  238: 'windows-1250',
}

/** A font table is not longer than this. */
const tableUnitsMax = 200_000

/** Encodings by font number, of the fonts that have one of their own. */
export function fontEncodings(file: string): Map<number, string> {
  const encodings = new Map<number, string>()
  const start = file.indexOf('{\\fonttbl')
  if (start === -1) return encodings
  let font = -1
  for (const [, word, value] of file.slice(start, start + tableUnitsMax).matchAll(/\\([a-z]+)(\d{1,5})/g)) {
    if (word === 'f') font = Number(value)
    const encoding = word === 'fcharset' ? charsets[Number(value)] : undefined
    if (encoding && !encodings.has(font)) encodings.set(font, encoding)
    if (word === 'red') break // the colour table follows
  }
  return encodings
}

/** The encoding of the file where no font says otherwise. */
export function mainEncoding(file: string): string {
  const named = `windows-${/\\ansicpg(\d{3,5})/.exec(file.slice(0, 4096))?.[1] ?? '1252'}`
  return iconv.encodingExists(named) ? named : 'windows-1252'
}
