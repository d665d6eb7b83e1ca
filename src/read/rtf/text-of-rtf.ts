import iconv from 'iconv-lite'

/** Groups nested deeper than this are no document. */
const groupsMax = 1_000

/** Destinations that hold no text of the document. */
const silent = new Set(
  'fonttbl colortbl stylesheet listtable listoverridetable rsidtbl generator info pict object header headerl headerr headerf footer footerl footerr footerf themedata colorschememapping latentstyles datastore xmlnstbl fldinst bkmkstart bkmkend filetbl revtbl mmathPr'.split(
    ' ',
  ),
)
const characters: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  sect: '\n',
  page: '\n',
  row: '\n',
  cell: '\t',
  nestcell: '\t',
  nestrow: '\n',
  tab: '\t',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
  '~': ' ',
  _: '-',
}
/** Code pages of font character sets; fonts of TCVN3 and VNI say 0 and hold Latin letters. */
const charsets: Readonly<Record<number, string>> = {
  163: 'windows-1258',
  129: 'cp949',
  134: 'gbk',
  204: 'windows-1251',
  238: 'windows-1250',
}

type Group = { silent: boolean; unicodeSkip: number; encoding: string }

/** A control word with its number, a control symbol, a hex byte, a brace, a line end, or plain text. */
const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|[^\\{}\r\n]+/gi

/**
 * The text of an RTF file, given as one character a byte. Paragraphs are lines, table cells are parted by tabs.
 * Time is linear; unknown words are passed over, as the format demands.
 * @throws when groups are nested too deeply.
 */
export function textOfRtf(file: string): string {
  const fonts = readFonts(file)
  const base = `windows-${/\\ansicpg(\d{3,5})/.exec(file.slice(0, 4096))?.[1] ?? '1252'}`
  const main = iconv.encodingExists(base) ? base : 'windows-1252'
  const groups: Group[] = [{ silent: false, unicodeSkip: 1, encoding: main }]
  const pieces: string[] = []
  let skip = 0
  let pending: number[] = []
  const group = (): Group => groups.at(-1) ?? { silent: true, unicodeSkip: 1, encoding: main }
  const flush = (): void => {
    if (pending.length > 0) pieces.push(iconv.decode(Buffer.from(pending), group().encoding))
    pending = []
  }
  const write = (text: string): void => {
    if (group().silent) return
    flush()
    pieces.push(text)
  }
  token.lastIndex = 0
  for (let match = token.exec(file); match; match = token.exec(file)) {
    const [all, word, value, hex, symbol, brace] = match
    if (brace === '{') {
      flush()
      if (groups.length >= groupsMax) throw new Error(`groups nested more than ${groupsMax} deep`)
      groups.push({ ...group() })
    } else if (brace === '}') {
      flush()
      if (groups.length > 1) groups.pop()
    } else if (hex !== undefined) {
      if (skip > 0) skip -= 1
      else if (!group().silent) pending.push(Number.parseInt(hex, 16))
    } else if (word !== undefined) {
      if (word === 'u' && value !== undefined) {
        write(String.fromCharCode((Number(value) + 65_536) % 65_536))
        skip = group().unicodeSkip
      } else if (word === 'uc') group().unicodeSkip = Number(value ?? 1)
      else if (word === 'bin') token.lastIndex += Math.max(0, Number(value ?? 0))
      else if (word === 'f') {
        flush()
        group().encoding = fonts.get(Number(value)) ?? main
      } else if (silent.has(word)) group().silent = true
      else if (characters[word] !== undefined) write(characters[word])
    } else if (symbol !== undefined) {
      if (symbol === '*') group().silent = true
      else if (symbol === '\n' || symbol === '\r') write('\n')
      else write(characters[symbol] ?? (/[\\{}]/.test(symbol) ? symbol : ''))
    } else if (!/^[\r\n]/.test(all)) {
      const text = all.slice(skip)
      skip = Math.max(0, skip - all.length)
      write(text)
    }
  }
  flush()
  return pieces.join('')
}

/** Encodings by font number, from the font table. */
function readFonts(file: string): Map<number, string> {
  const table = /\{\\fonttbl[\s\S]{0,200000}?\}\s?\}/.exec(file)?.[0] ?? ''
  const fonts = new Map<number, string>()
  for (const [, number, charset] of table.matchAll(
    /\\f(\d{1,5})(?:\\[a-z]+-?\d*|\s|\{\\\*[^{}]{0,200}\}){0,12}?\\fcharset(\d{1,3})/g,
  )) {
    const encoding = charsets[Number(charset)]
    if (encoding) fonts.set(Number(number), encoding)
  }
  return fonts
}
