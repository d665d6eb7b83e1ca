import { html } from 'hono/html'
import type { ShownReference } from '../../answer/shown-references.ts'
import { dayOfInstant, todayInVietnam } from '../../domain/day.ts'
import type { OutlinePart } from '../../domain/extraction.ts'
import { type Html, link, type PageContext, sayer } from '../layout.ts'
import { dayText, instrumentPath } from '../marks.ts'
import { statusWords } from '../words.ts'

/** How many lines are shown; longer texts say where they were cut and link to the plain text. */
const linesMax = 20_000

/** The text as paragraphs: outline parts are anchors, references are underlined and link to what they mean. */
export function textView(
  context: PageContext,
  text: string,
  outline: readonly OutlinePart[],
  references: readonly ShownReference[],
): Html {
  const anchors = new Map(outline.map((part, index) => [part.start, index]))
  let offset = 0
  let next = 0
  const paragraphs: Html[] = []
  for (const line of text.split('\n').slice(0, linesMax)) {
    const end = offset + line.length
    const inLine: ShownReference[] = []
    for (; next < references.length && (references[next]?.start ?? 0) < end; next++) {
      const reference = references[next]
      if (reference && reference.end <= end) inLine.push(reference)
    }
    const part = anchors.get(offset + (line.length - line.trimStart().length))
    if (line.trim() !== '') paragraphs.push(paragraph(context, line, { offset, part, inLine }))
    offset = end + 1
  }
  return html`${paragraphs}`
}

type LineFacts = { offset: number; part: number | undefined; inLine: readonly ShownReference[] }

function paragraph(context: PageContext, line: string, { offset, part, inLine }: LineFacts): Html {
  const pieces: (Html | string)[] = []
  let at = 0
  for (const reference of inLine) {
    pieces.push(line.slice(at, reference.start - offset))
    const words = line.slice(reference.start - offset, reference.end - offset)
    pieces.push(
      html`<a class="ref ${reference.verdict}" data-symbol="${reference.symbol ?? ''}" data-title="${reference.title ?? ''}" data-status="${statusLine(context, reference)}" data-seen="${seenLine(context, reference)}" data-why="${whyLine(context, reference)}" href="${link(context, instrumentPath(reference.id))}">${words}</a>`,
    )
    at = reference.end - offset
  }
  pieces.push(line.slice(at))
  return part === undefined ? html`<p>${pieces}</p>` : html`<p class="part" id="phan-${part}">${pieces}</p>`
}

function statusLine(context: PageContext, { status }: ShownReference): string {
  if (status === null) return ''
  const { language } = context
  return `${statusWords[status][language]} · ${sayer(language)('on')} ${dayText(todayInVietnam(), language)}`
}

/** Why it is taken for what it is: the reader of the text says that in English; Vietnamese readers are told the verdict. */
function whyLine({ language }: PageContext, { verdict, why }: ShownReference): string {
  return language === 'vi' ? verdictWords[verdict] : why
}

const verdictWords: Record<ShownReference['verdict'], string> = {
  resolved: '',
  'known-missing': 'Văn bản này được biết là hiện không thu thập được',
  ambiguous: 'Có thể là một trong nhiều văn bản; lời văn chưa đủ để biết là văn bản nào',
  open: 'Lời văn không nêu đủ số, năm hoặc cơ quan ban hành để biết là văn bản nào',
  'not-a-series': 'Cơ quan này không ban hành loại văn bản có số như vậy',
}

/** Where its text was first seen by us: the host of the page, and the day. */
function seenLine(context: PageContext, { seenIn }: ShownReference): string {
  const say = sayer(context.language)
  if (seenIn === null) return say('notHeld')
  const place = seenIn.url !== null && URL.canParse(seenIn.url) ? new URL(seenIn.url).host : say('original')
  const day = dayOfInstant(seenIn.seenOn)
  return `${say('seen')}: ${place}${day === undefined ? '' : `, ${dayText(day, context.language)}`}`
}
