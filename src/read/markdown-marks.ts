import type { Edit } from '../normalise/mapped-text.ts'

const inlineTag =
  /<\/?(?:a|b|i|u|p|em|strong|br|div|span|sup|sub|img|details|summary|figure|figcaption|center|font)\b[^<>\n]{0,1000}>/gi
const strong = /(\*\*|__)(?=[^\s*_])[^*_\n]{1,1000}\1/g
const emphasis = /(?<![\p{L}\p{N}*\\])\*(?=[^\s*])[^*\n]{1,1000}\*(?![\p{L}\p{N}*])/gu
const autolink = /<https?:\/\/[^<>\s]{1,2000}>/g
const escaped = /\\(?=[\\`*_{}[\]()#+.!|<>~-])/g
const linePrefix = /^(?:#{1,6}[ \t]+|>[> \t]*)/
const fence = /^[ \t]{0,3}(?:`{3}|~{3})/
const tableRule = /^[|:\- \t]+$/

/** Mark-up other than links: headings, quotes, fences, tables (cells become tab-separated), emphasis, tags. */
export function findMarks(source: string, from: number): Edit[] {
  const edits = [...lineMarks(source, from), ...comments(source, from)]
  for (const pattern of [inlineTag, autolink, escaped]) {
    for (const match of source.matchAll(pattern)) edits.push(cut(match.index, match.index + match[0].length))
  }
  for (const [pattern, width] of [
    [strong, 2],
    [emphasis, 1],
  ] as const) {
    for (const match of source.matchAll(pattern)) {
      const end = match.index + match[0].length
      edits.push(cut(match.index, match.index + width), cut(end - width, end))
    }
  }
  return edits.filter(edit => edit.start >= from)
}

function lineMarks(source: string, from: number): Edit[] {
  const edits: Edit[] = []
  for (let at = from; at < source.length; ) {
    const found = source.indexOf('\n', at)
    const end = found === -1 ? source.length : found
    const line = source.slice(at, end)
    const prefix = linePrefix.exec(line)
    if (fence.test(line) || (line.includes('|') && line.includes('--') && tableRule.test(line)))
      edits.push(cut(at, Math.min(source.length, end + 1)))
    else if (prefix) edits.push(cut(at, at + prefix[0].length))
    else if (line.startsWith('|')) for (const edit of tableRow(line, at)) edits.push(edit)
    at = end + 1
  }
  return edits
}

/** `| a | b |` → `a⇥b`; spaces beside a bar belong to it. */
function tableRow(line: string, lineStart: number): Edit[] {
  const trimmedEnd = line.trimEnd().length
  const edits: Edit[] = []
  for (let at = line.indexOf('|'); at !== -1; at = line.indexOf('|', at + 1)) {
    if (line[at - 1] === '\\') continue
    let start = at
    let end = at + 1
    while (line[start - 1] === ' ') start -= 1
    while (line[end] === ' ') end += 1
    const outer = start === 0 || end >= trimmedEnd
    edits.push({ start: lineStart + start, end: lineStart + end, replacement: outer ? '' : '\t' })
  }
  return edits
}

function comments(source: string, from: number): Edit[] {
  const edits: Edit[] = []
  for (let at = source.indexOf('<!--', from); at !== -1; ) {
    const close = source.indexOf('-->', at)
    if (close === -1) break
    edits.push(cut(at, close + 3))
    at = source.indexOf('<!--', close)
  }
  return edits
}

function cut(start: number, end: number): Edit {
  return { start, end, replacement: '' }
}
