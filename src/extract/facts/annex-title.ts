import { readSymbol, type SymbolLexicon } from '../../domain/symbol.ts'
import { isCapitals, type Line } from '../outline/lines.ts'
import { type Claim, claim, signed } from './claims.ts'

/** The line stands at the head: below letterhead, number and title of the annex. */
const headLinesMax = 16
const titleLinesMax = 6
const titleCharsMax = 300
const attachedCharsMax = 400

const attachedLine = /^\(?\s?(?:được )?(?:ban hành )?kèm theo\s/iu
/** The name of the instrument, behind the last "kèm theo": `Quyết định số `. */
const named = /(?<=[Kk]èm theo\s)(\p{Lu}(?:(?!kèm)[\p{L} ]){2,40}?)\s+số\s?:?\s{0,2}(?=\d)/gu
const numbered = /(?<!\p{L})số\s?:?\s{0,2}(?=\d)/giu
const partLabel =
  /^(?:(?:phụ lục|annex|appendix)(?:\s+(?:số\s+)?[\dIVXLC]{1,5}[a-zđ]?)?|(?:biểu mẫu|mẫu|biểu)\s+số\s+[\dIVXLC]{1,5}[a-zđ]?)(?=[\s.:–-]|$)/iu
const motto = /CỘNG H[ÒO][ÀA]? XÃ HỘI|^Độc lập/u

/**
 * Tên của phụ lục, biểu mẫu đứng riêng: a file that is no instrument but says in its head what it is attached to is
 * called after both, `Phụ lục kèm theo Quyết định số 12/2024/QĐ-UBND: Mẫu báo cáo thành tích`. Undefined when the line
 * names no instrument by its number, or names two: then nothing is said of it.
 */
export function titleOfAnnex(lines: readonly Line[], lexicon: SymbolLexicon): Claim<string> | undefined {
  const at = lines.slice(0, headLinesMax).findIndex(line => attachedLine.test(line.text))
  if (at === -1) return undefined
  const words = attachedWords(lines, at)
  const instrument = instrumentIn(words, lexicon)
  if (instrument === undefined) return undefined
  const above = titleAbove(lines, at)
  const label = partLabel.exec(above)?.[0] ?? ''
  const subject = above.slice(label.length).replace(/^[\s.:–-]+/, '')
  const name = label === '' ? sentence(subject === '' ? 'Tài liệu' : subject) : labelled(label)
  const title = `${name} kèm theo ${instrument}${label === '' || subject === '' ? '' : `: ${sentence(subject)}`}`
  return claim(title, title.slice(0, titleCharsMax), signed(`${above} ${words}`))
}

/** The bracket may go on in the next line. */
function attachedWords(lines: readonly Line[], at: number): string {
  const first = lines[at]?.text ?? ''
  const isOpen = first.startsWith('(') && !first.includes(')')
  return (isOpen ? `${first} ${lines[at + 1]?.text ?? ''}` : first).slice(0, attachedCharsMax)
}

/** `Kèm theo Quy chế ban hành kèm theo Quyết định số 12/2024/QĐ-UBND …`: the one instrument that has a number there. */
function instrumentIn(words: string, lexicon: SymbolLexicon): string | undefined {
  const symbolAt = (match: RegExpExecArray): string | undefined =>
    readSymbol(words, match.index + match[0].length, lexicon)?.symbol.symbol
  const symbols = new Set([...words.matchAll(numbered)].flatMap(match => symbolAt(match) ?? []))
  const [symbol, another] = symbols
  const name = [...words.matchAll(named)].findLast(match => symbolAt(match) === symbol)?.[1]
  return symbol === undefined || another !== undefined || name === undefined
    ? undefined
    : `${name.trim()} số ${symbol}`
}

/** The lines of capitals right above, or a label such as `Phụ lục I`. */
function titleAbove(lines: readonly Line[], at: number): string {
  const pieces: string[] = []
  for (let above = at - 1; above >= Math.max(0, at - titleLinesMax); above--) {
    const text = lines[above]?.text ?? ''
    const isTitle =
      (isCapitals(text) || partLabel.test(text)) && !motto.test(text) && !/^[\P{L}]*$/u.test(text)
    if (!isTitle) break
    pieces.unshift(text)
    if (partLabel.test(text)) break
  }
  return pieces.join(' ').replace(/\s+/g, ' ').trim()
}

/** `PHỤ LỤC II` → `Phụ lục II`, `MẪU SỐ 01` → `Mẫu số 01`. */
function labelled(label: string): string {
  const words = label.split(/\s+/)
  const last = words.length > 1 && /^[\dIVXLC]+\p{L}?$/u.test(words.at(-1) ?? '') ? [words.pop() ?? ''] : []
  return [capitalised(words.join(' ')), ...last].join(' ')
}

function sentence(text: string): string {
  return isCapitals(text) ? capitalised(text) : text
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase()
}
