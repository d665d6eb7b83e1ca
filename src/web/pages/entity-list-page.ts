import { html } from 'hono/html'
import { awardPhraseInEnglish } from '../../answer/award-phrases.ts'
import { type EntityList, entityKinds } from '../../answer/entities/entity.ts'
import { type Html, link, type PageContext, page } from '../layout.ts'
import { placeText } from '../marks.ts'
import type { ReaderLanguage } from '../words.ts'
import { entityKindWords, entityLink, entityPaths } from './entity-links.ts'

/** `/danh-hieu`, `/phong-trao`, `/co-quan`, `/cum`: every entity of a kind, with how many works name it. */
export function entityListPage(context: PageContext, { kind, entities, capped }: EntityList): Html {
  const { language } = context
  const vi = language === 'vi'
  const title = entityKindWords[kind][language]
  const groups = [...new Set(entities.map(one => one.group))].sort(
    (a, b) => Number(a !== null) - Number(b !== null),
  )
  return page(
    context,
    title,
    html`<h1>${title}</h1>
<nav class="tabs" aria-label="${vi ? 'Thực thể' : 'Entities'}">${entityKinds.map(
      one =>
        html`<a href="${link(context, entityPaths[one])}"${one === kind ? html` aria-current="page"` : ''}>${entityKindWords[one][language]}</a>`,
    )}</nav>
${entities.length === 0 ? html`<p class="empty">${vi ? 'Chưa có trong dữ liệu.' : 'None in the data yet.'}</p>` : ''}
${groups.map(
  group =>
    html`<section><h2>${group === null ? (vi ? 'Trung ương' : 'The whole country') : sentence(groupText(group, language))}</h2><ul class="entities">${entities
      .filter(one => one.group === group)
      .map(
        one =>
          html`<li>${entityLink(context, one)}<span class="count" title="${vi ? 'văn bản và tin, bài' : 'works'}">${one.works === 0 ? '' : one.works}</span></li>`,
      )}</ul></section>`,
)}
${capped ? html`<p class="why">${vi ? 'Chỉ liệt kê những tên được nêu nhiều nhất.' : 'Only the names named most are listed.'}</p>` : ''}`,
  )
}

/** A class of awards, or a territory. */
function groupText(group: string, language: ReaderLanguage): string {
  return language === 'vi' ? group : placeText(awardPhraseInEnglish(group), language)
}

function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
