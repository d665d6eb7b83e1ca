import { html } from 'hono/html'
import type { Understood } from '../../search/search-answer.ts'
import { type Html, type PageContext, sayer } from '../layout.ts'

/** How the question was read, where that is not plain from the question itself. Nothing when it is. */
export function understoodLine(context: PageContext, understood: Understood): Html | string {
  const say = sayer(context.language)
  const parts = [
    ...understood.corrections.map(one => `“${one.typed}” → “${one.read}”`),
    ...understood.symbols.map(one => one.symbol),
    ...understood.expansions.map(one => `${one.from} = ${one.to.join(', ')}`),
    ...understood.in.map(one => one.name),
  ]
  if (parts.length === 0 && understood.suggestions.length === 0) return ''
  return html`${parts.length > 0 ? html`<p class="why">${say('understood')}: ${parts.join(' · ')}</p>` : ''}${understood.suggestions.map(
    one =>
      html`<p>${context.language === 'vi' ? 'Có phải bạn tìm' : 'Did you mean'} <a href="/?q=${encodeURIComponent(one)}">${one}</a>?</p>`,
  )}`
}
