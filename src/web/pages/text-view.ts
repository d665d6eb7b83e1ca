import { html } from 'hono/html'
import type { OutlinePart, Reference } from '../../domain/extraction.ts'
import { type Html, link, type PageContext } from '../layout.ts'
import { instrumentPath } from '../marks.ts'
import { maskPersonalNumbers } from '../mask.ts'

/** How many lines are shown; longer texts say where they were cut and link to the plain text. */
const linesMax = 20_000

/** The text as paragraphs: outline parts are anchors, references are underlined and link to what they mean. */
export function textView(
  context: PageContext,
  text: string,
  outline: readonly OutlinePart[],
  references: readonly Reference[],
): Html {
  const masked = maskPersonalNumbers(text)
  const anchors = new Map(outline.map((part, index) => [part.start, index]))
  let offset = 0
  let next = 0
  const paragraphs: Html[] = []
  for (const line of masked.split('\n').slice(0, linesMax)) {
    const end = offset + line.length
    const inLine: Reference[] = []
    for (; next < references.length && (references[next]?.start ?? 0) < end; next++) {
      const reference = references[next]
      if (reference && reference.end <= end) inLine.push(reference)
    }
    const part = anchors.get(offset + (line.length - line.trimStart().length))
    if (line.trim() !== '') paragraphs.push(paragraph(context, line, { offset, part, inLine }))
    offset = end + 1
  }
  return html`<div class="text">${paragraphs}</div>`
}

type LineFacts = { offset: number; part: number | undefined; inLine: readonly Reference[] }

function paragraph(context: PageContext, line: string, { offset, part, inLine }: LineFacts): Html {
  const pieces: (Html | string)[] = []
  let at = 0
  for (const reference of inLine) {
    pieces.push(line.slice(at, reference.start - offset))
    const words = line.slice(reference.start - offset, reference.end - offset)
    pieces.push(
      html`<a class="ref ${reference.verdict}" data-card="${reference.why}" data-symbol="${reference.symbol ?? ''}" href="${link(context, instrumentPath(reference.id))}">${words}</a>`,
    )
    at = reference.end - offset
  }
  pieces.push(line.slice(at))
  return part === undefined ? html`<p>${pieces}</p>` : html`<p class="part" id="phan-${part}">${pieces}</p>`
}
