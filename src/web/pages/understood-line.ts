import { html } from 'hono/html'
import type { Understood } from '../../search/search-answer.ts'
import { type Html, type PageContext, sayer } from '../layout.ts'
import { intentWords } from '../search-words.ts'
import type { ReaderLanguage } from '../words.ts'

/** How the question was read, where that is not plain from the question itself. Nothing when it is. */
export function understoodLine(context: PageContext, understood: Understood): Html | string {
  const say = sayer(context.language)
  const without = (words: string): string =>
    context.language === 'vi' ? `bỏ “${words}”` : `without “${words}”`
  const parts = [
    ...understood.corrections.map(one =>
      one.read === '' ? without(one.typed) : `“${one.typed}” → “${one.read}”`,
    ),
    ...understood.excluded.map(without),
    ...understood.symbols.map(one => one.symbol),
    ...understood.expansions.flatMap(one => meaningOf(one) ?? []),
    ...understood.intents.map(intent => intentWords[intent][context.language]),
    ...(understood.years === null ? [] : [yearsText(understood.years, context.language)]),
    ...understood.in.map(one => one.name),
  ]
  if (parts.length === 0 && understood.suggestions.length === 0) return ''
  return html`${parts.length > 0 ? html`<p class="why">${say('understood')}: ${parts.join(' · ')}</p>` : ''}${understood.suggestions.map(
    one =>
      html`<p>${context.language === 'vi' ? 'Có phải bạn tìm' : 'Did you mean'} <a href="/?q=${encodeURIComponent(one)}">${one}</a>?</p>`,
  )}`
}

const meaningsMax = 3

/**
 * What an abbreviation or a foreign name stands for, or the term that was meant. Translations of a Vietnamese term are
 * looked for as well, and need not be said.
 */
function meaningOf({ from, to, kind }: Understood['expansions'][number]): string | null {
  if (kind === 'term') return null
  const others = to.filter(name => name.toLowerCase() !== from.toLowerCase())
  const isDouble = to[0]?.toLowerCase() === from.toLowerCase()
  const meant = isDouble ? others.slice(0, meaningsMax).join(' / ') : others[0]
  return meant ? `${from} = ${meant}` : null
}

function yearsText({ from, to }: NonNullable<Understood['years']>, language: ReaderLanguage): string {
  const span = from === to ? `${from}` : `${from}–${to}`
  return language === 'vi' ? `năm ${span}` : `of ${span}`
}
