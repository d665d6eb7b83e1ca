import { html } from 'hono/html'
import type { NamedEntityAnswer, Succession } from '../../answer/entities/entity.ts'
import type { Said } from '../../domain/said.ts'
import { type Html, link, type PageContext, page, sayer } from '../layout.ts'
import { dayTag, placeText, printed, propertyRow } from '../marks.ts'
import { certaintyWords } from '../words.ts'
import { entityDocuments } from './entity-documents.ts'
import { entityKindWords, entityLink, entityPaths } from './entity-links.ts'

type Page = { readonly number: number; readonly size: number }

/** `/phong-trao/{id}`, `/co-quan/{id}`, `/cum/{id}`: who or what it is, what it was and became, and where it is named. */
export function namedEntityPage(context: PageContext, entity: NamedEntityAnswer, shown: Page): Html {
  const { language } = context
  const vi = language === 'vi'
  const place = entity.placeName === null ? null : placeText(entity.placeName, language)
  const title = place === null ? entity.name : `${entity.name} – ${place}`
  return page(
    context,
    title,
    html`<article><p class="meta"><a href="${link(context, entityPaths[entity.kind])}">${entityKindWords[entity.kind][language]}</a></p><h1>${printed(context, entity.name)}${place === null ? '' : ` – ${place}`}</h1>
<table><tbody>
${propertyRow(vi ? 'Địa bàn' : 'Territory', place)}
${propertyRow(vi ? 'Địa bàn nay thuộc' : 'Territory now part of', placeBecame(context, entity))}
${propertyRow(vi ? 'Từ ngày' : 'From', entity.from === null ? null : dayTag(entity.from, language))}
${propertyRow(vi ? 'Đến ngày' : 'To', entity.to === null ? null : dayTag(entity.to, language))}
${entity.successions.map(one => succession(context, one))}
${propertyRow(sayer(language)('evidence'), entity.certainty === null ? (vi ? 'Tên và địa bàn như các văn bản dưới đây ghi.' : 'Name and territory as the documents below have them.') : certaintyWords[entity.certainty][language])}
</tbody></table>
${entityDocuments(context, entity.mentions, shown)}
</article>`,
  )
}

function placeBecame(context: PageContext, { placeBecame: now }: NamedEntityAnswer): Html | null {
  if (now === null) return null
  return html`${placeText(now.name, context.language)}${now.on === null ? '' : html` · ${context.language === 'vi' ? 'từ' : 'from'} ${dayTag(now.on, context.language)}`}`
}

function succession(context: PageContext, { direction, entity, on, certainty }: Succession): Html | string {
  const { language } = context
  const label = successionWords[direction][language]
  const since = on === null ? sayer(language)('unknown') : dayTag(on, language)
  return propertyRow(
    label,
    html`${entityLink(context, entity)} · ${since} <span class="why">${certaintyWords[certainty][language]}</span>`,
  )
}

const successionWords: Record<Succession['direction'], Said> = {
  'formed-from': { vi: 'Hình thành từ', en: 'Formed from' },
  became: { vi: 'Đổi thành, hợp nhất vào', en: 'Became, merged into' },
}
