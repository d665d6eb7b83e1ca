import { html } from 'hono/html'
import type { Comparable } from '../../answer/compare/compare.ts'
import { type Html, link, type PageContext } from '../layout.ts'
import { instrumentPath } from '../marks.ts'

const comparablesShown = 4

type LinkedInstrument = {
  readonly comparables: readonly Comparable[]
  readonly held: boolean
  readonly title: string | null
}

/** On the page of an instrument: read it with its amendments, and compare it with what it replaced or what replaced it. */
export function instrumentLinks(
  context: PageContext,
  id: string,
  { comparables, held, title }: LinkedInstrument,
): Html {
  const vi = context.language === 'vi'
  const shown = comparables.slice(0, comparablesShown)
  const name = (one: Comparable): string => one.instrument?.symbol ?? one.name
  return html`<p class="links"><a href="${link(context, `${instrumentPath(id)}/hop-nhat`)}">${vi ? 'Đọc hợp nhất' : 'Consolidated reading'}</a>
${shown.map(one => {
  const [old, young] = one.as === 'replaced' ? [one.name, id] : [id, one.name]
  const label =
    one.as === 'replaced'
      ? `${vi ? 'So sánh với văn bản đã thay thế' : 'Compare with what it replaced'}: ${name(one)}`
      : `${vi ? 'So sánh với văn bản thay thế' : 'Compare with its successor'}: ${name(one)}`
  return one.held && held
    ? html` <a href="${link(context, `/so-sanh?cu=${encodeURIComponent(old)}&moi=${encodeURIComponent(young)}`)}">${label}</a>`
    : html` <span class="why">${label} (${vi ? 'chưa đủ toàn văn' : 'a text is not held'})</span>`
})}${title === null ? '' : html` <a href="${link(context, `/dong-thoi-gian?q=${encodeURIComponent(title)}`)}">${vi ? 'Dòng thời gian của chủ đề' : 'Timeline of the topic'}</a>`}</p>`
}

/** On the page of a document: what changed since its last version. */
export function versionLinks(
  context: PageContext,
  documentId: string,
  versions: readonly { readonly textHash: string }[],
): Html | string {
  if (versions.length < 2) return ''
  const vi = context.language === 'vi'
  return html`<p class="links"><a href="${link(context, `/so-sanh?moi=${documentId}`)}">${vi ? 'So sánh với bản thu trước' : 'Compare with the version before'}</a></p>`
}
