import iconv from 'iconv-lite'
import { fontEncodings, mainEncoding } from './fonts.ts'

/** Groups nested deeper than this are no document. */
const groupsMax = 1_000

/** Destinations that hold no text of the document. */
const silentWords = new Set(
  (
    'fonttbl colortbl stylesheet listtable listoverridetable rsidtbl generator info pict object nonshppict ' +
    'header headerl headerr headerf footer footerl footerr footerf themedata colorschememapping latentstyles ' +
    'datastore xmlnstbl fldinst bkmkstart bkmkend filetbl revtbl mmathPr'
  ).split(' '),
)
const signs: Readonly<Record<string, string>> = {
  ...{ par: '\n', line: '\n', sect: '\n', page: '\n', row: '\n', nestrow: '\n', '\n': '\n', '\r': '\n' },
  ...{ cell: '\t', nestcell: '\t', tab: '\t', '~': ' ', emspace: ' ', enspace: ' ', _: '-' },
  ...{ emdash: '—', endash: '–', bullet: '•', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”' },
  ...{ '\\': '\\', '{': '{', '}': '}' },
}

/** A control word with its number, a hex byte, a control symbol, a brace, a line end, or plain text. */
const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi

/**
 * The text of an RTF file, given as one character a byte. Paragraphs are lines, table cells are parted by tabs.
 * Time is linear; unknown words are passed over, as the format demands.
 * @throws when groups are nested too deeply.
 */
export function textOfRtf(file: string): string {
  const writer = new RtfWriter(mainEncoding(file), fontEncodings(file))
  token.lastIndex = 0
  for (let match = token.exec(file); match; match = token.exec(file)) {
    const [, word, value, hex, symbol, brace, text] = match
    if (brace === '{') writer.open()
    else if (brace === '}') writer.close()
    else if (hex !== undefined) writer.byte(Number.parseInt(hex, 16))
    else if (word === 'bin') token.lastIndex += Math.max(0, Number(value ?? 0))
    else if (word !== undefined) writer.word(word, value)
    else if (symbol !== undefined) writer.word(symbol, undefined)
    else if (text !== undefined) writer.text(text)
  }
  return writer.end()
}

type Group = { silent: boolean; unicodeSkip: number; encoding: string }

/** Holds the groups that are open and the text written so far. */
class RtfWriter {
  readonly #main: string
  readonly #fonts: ReadonlyMap<number, string>
  readonly #outer: Group[] = []
  readonly #pieces: string[] = []
  #group: Group
  #bytes: number[] = []
  /** Units to pass over: a reader without Unicode would have shown them instead. */
  #skip = 0

  constructor(main: string, fonts: ReadonlyMap<number, string>) {
    this.#main = main
    this.#fonts = fonts
    this.#group = { silent: false, unicodeSkip: 1, encoding: main }
  }

  open(): void {
    this.#flush()
    if (this.#outer.length >= groupsMax) throw new Error(`groups nested more than ${groupsMax} deep`)
    this.#outer.push(this.#group)
    this.#group = { ...this.#group }
  }

  close(): void {
    this.#flush()
    this.#group = this.#outer.pop() ?? this.#group
  }

  byte(value: number): void {
    if (this.#skip > 0) this.#skip -= 1
    else if (!this.#group.silent) this.#bytes.push(value)
  }

  text(text: string): void {
    const kept = text.slice(this.#skip)
    this.#skip = Math.max(0, this.#skip - text.length)
    // Some writers leave bytes above 127 as they are.
    this.#write(
      /[^\0-\x7f]/.test(kept) ? iconv.decode(Buffer.from(kept, 'latin1'), this.#group.encoding) : kept,
    )
  }

  word(word: string, value: string | undefined): void {
    if (word === 'u' && value !== undefined) {
      this.#write(String.fromCharCode((Number(value) + 65_536) % 65_536))
      this.#skip = this.#group.unicodeSkip
    } else if (word === 'uc') this.#group.unicodeSkip = Number(value ?? 1)
    else if (word === 'f') {
      this.#flush()
      this.#group.encoding = this.#fonts.get(Number(value)) ?? this.#main
    } else if (word === '*' || silentWords.has(word)) this.#group.silent = true
    else this.#write(signs[word] ?? '')
  }

  end(): string {
    this.#flush()
    return this.#pieces.join('')
  }

  #write(text: string): void {
    if (this.#group.silent || text === '') return
    this.#flush()
    this.#pieces.push(text)
  }

  #flush(): void {
    if (this.#bytes.length > 0)
      this.#pieces.push(iconv.decode(Buffer.from(this.#bytes), this.#group.encoding))
    this.#bytes = []
  }
}
