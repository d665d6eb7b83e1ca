/** Chú thích của văn bản hợp nhất: a note of a consolidated text, e.g. `[2] Khoản này được sửa đổi … có hiệu lực …`. */
export type TextNote = {
  /** As printed between the brackets. */
  readonly number: string
  /** Offsets of the note in the text, its quoted lines included. */
  readonly start: number
  readonly end: number
  /** Without its number, and with what goes on behind a page break. */
  readonly text: string
  /** Where its number is set in the text: the place that it speaks of. */
  readonly markedAt: number
  /** True for what goes on behind a page break. */
  readonly isContinued: boolean
}

const noteLine = /^\[(\d{1,3})\]\s*(?=\S)/u
const marker = /\[(\d{1,3})\]/gu
/** Wording that a note quotes goes on over this many lines at most; more is the text itself behind a lost mark. */
const quotedLinesMax = 80

/**
 * The notes that a consolidated text prints at the foot of its pages, and which its text layer has among the articles.
 * A line `[5] …` is one when `[5]` stands in the text before it. Wording that it quotes belongs to it, also where it goes
 * on at the foot of the next page. `bounds`: where articles begin; no note reaches over one. Takes linear time.
 */
export function notesOf(text: string, bounds: readonly number[]): readonly TextNote[] {
  const known = firstMarkers(text)
  if (known.size === 0) return []
  const begins = new Set(bounds)
  const notes: { number: string; start: number; end: number; isContinued: boolean }[] = []
  let depth = 0
  let quotedLines = 0
  let before = ''
  let isOpen = false
  for (const { line, start, end } of linesOf(text)) {
    const number = noteLine.exec(line)?.[1]
    const last = notes.at(-1)
    const isNew = number !== undefined && (known.get(number) ?? start) < start
    const goesOn =
      last !== undefined && (depth > 0 || isOrphan(line, before, isOpen) || continues(line, start - last.end))
    if (begins.has(start)) depth = 0
    if (isNew) {
      notes.push({ number, start, end, isContinued: false })
      depth = Math.max(0, depthOf(line))
      isOpen = !closed.test(line)
      quotedLines = 0
    } else if (last && goesOn && !begins.has(start) && quotedLines < quotedLinesMax) {
      quotedLines++
      depth = Math.max(0, depth + depthOf(line))
      isOpen = !closed.test(line)
      if (last.end + 2 >= start) last.end = end
      else notes.push({ number: last.number, start, end, isContinued: true })
    } else {
      depth = 0
      before = line
    }
  }
  const said = notes.map(note => text.slice(note.start, note.end).replace(noteLine, '').trim())
  return notes.map((note, at) => ({
    ...note,
    text: notes[at + 1]?.isContinued ? `${said[at]} ${said[at + 1]}` : (said[at] ?? ''),
    markedAt: known.get(note.number) ?? note.start,
  }))
}

const closed = /[.;:”"!?)]$/u
/** What a note says of its place: `Khoản này được sửa đổi …`, `Tên Điều này được …`, `Cụm từ “…” được thay thế …`. */
const statement =
  /^(?:(?:Tên )?(?:Khoản|Điểm|Điều|Chương|Mục|Phần|Đoạn|Phụ lục|Nội dung)(?:, điểm|, khoản)? này|(?:Các c|C)ụm từ [“"][^”"]{1,300}[”"])\s(?:đã )?(?:được|bị) (?:sửa đổi|bổ sung|bãi bỏ|thay|bỏ|hủy|đính chính)/u

/** Behind a page break a note goes on without its number: with a quotation, or in the middle of a sentence. */
function isOrphan(line: string, before: string, isOpen: boolean): boolean {
  if (!before.endsWith(':') && /^“(?:Căn cứ|Điều \d)/u.test(line)) return true
  return isOpen && closed.test(before) && /^\p{Ll}{2}/u.test(line)
}

/** Directly behind a note: what it quotes, a further law with its recital, what was done to the place a second time. */
function continues(line: string, distance: number): boolean {
  if (distance > 2) return false
  if (line.startsWith('“') || statement.test(line)) return true
  return /^\p{Lu}.{5,300}(?:có căn cứ ban hành|quy định) như sau:$/u.test(line)
}

function depthOf(line: string): number {
  let depth = 0
  for (const sign of line) {
    if (sign === '“') depth++
    if (sign === '”') depth--
  }
  return depth
}

/** Where each number stands between brackets inside a line for the first time. */
function firstMarkers(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const match of text.matchAll(marker)) {
    const inside = match.index > 0 && text[match.index - 1] !== '\n'
    if (inside && match[1] !== undefined && !found.has(match[1])) found.set(match[1], match.index)
  }
  return found
}

function* linesOf(text: string): Generator<{ line: string; start: number; end: number }> {
  let start = 0
  while (start <= text.length) {
    const found = text.indexOf('\n', start)
    const end = found === -1 ? text.length : found
    const raw = text.slice(start, end)
    const line = raw.trim()
    if (line !== '') yield { line, start: start + raw.indexOf(line), end }
    start = end + 1
  }
}
