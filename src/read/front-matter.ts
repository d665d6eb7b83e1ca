/** One `key: value` line of a front matter; `start`–`end` is the value without its quotes, in the file. */
export type FrontMatterValue = { readonly value: string; readonly start: number; readonly end: number }

export type FrontMatter = {
  /** Keys in lower case; of a key given twice the first counts. */
  readonly values: ReadonlyMap<string, FrontMatterValue>
  /** Where the text after the closing line begins, in UTF-16 units. */
  readonly end: number
}

/** A front matter longer than this is text that happens to begin with a rule. */
export const frontMatterLinesMax = 200

/**
 * Reads the head of a markdown file: `key: value` lines between two lines `---`. Simple values only;
 * lists and block scalars are passed over, since nothing here needs them.
 */
export function readFrontMatter(source: string): FrontMatter | undefined {
  const opening = /^\uFEFF?\s*---[ \t]*\r?\n/.exec(source)
  if (!opening) return undefined
  const values = new Map<string, FrontMatterValue>()
  let at = opening[0].length
  for (let lines = 0; lines < frontMatterLinesMax && at < source.length; lines += 1) {
    const lineEnd = endOfLine(source, at)
    const line = source.slice(at, lineEnd)
    const next = Math.min(source.length, lineEnd + 1)
    if (/^(?:---|\.\.\.)\s*$/.test(line)) return { values, end: next }
    readLine(line, at, values)
    at = next
  }
  return undefined
}

function readLine(line: string, lineStart: number, values: Map<string, FrontMatterValue>): void {
  const key = /^([\p{L}\p{N}_-]{1,60})[ \t]*:/u.exec(line)
  const name = key?.[1]?.toLowerCase()
  if (!key || !name || values.has(name)) return
  const rest = line.slice(key[0].length)
  let start = key[0].length + (rest.length - rest.trimStart().length)
  let end = line.trimEnd().length
  const quote = line[start]
  if (end - start >= 2 && (quote === '"' || quote === "'") && line[end - 1] === quote) {
    start += 1
    end -= 1
  }
  const inner = line.slice(start, end)
  start += inner.length - inner.trimStart().length
  const value = inner.trim()
  if (value === '' || /^[|>][+-]?$/.test(value)) return
  values.set(name, { value, start: lineStart + start, end: lineStart + start + value.length })
}

function endOfLine(source: string, from: number): number {
  const found = source.indexOf('\n', from)
  return found === -1 ? source.length : found
}
