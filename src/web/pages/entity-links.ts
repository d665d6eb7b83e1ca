import { html } from 'hono/html'
import type { EntityBrief, EntityKind } from '../../answer/entities/entity.ts'
import type { Said } from '../../domain/said.ts'
import { type Html, link, type PageContext } from '../layout.ts'
import { langTag } from '../marks.ts'

/** Addresses of the pages of entities. */
export const entityPaths: Record<EntityKind, string> = {
  award: '/danh-hieu',
  movement: '/phong-trao',
  organisation: '/co-quan',
  cluster: '/cum',
}

export const entityKindWords: Record<EntityKind, Said> = {
  award: { vi: 'Danh hiệu, hình thức khen thưởng', en: 'Titles and awards' },
  movement: { vi: 'Phong trào thi đua', en: 'Movements' },
  organisation: { vi: 'Cơ quan, tổ chức', en: 'Organisations' },
  cluster: { vi: 'Cụm, khối thi đua', en: 'Emulation clusters' },
}

/** More than this are not shown beside a text; its own page lists them all. */
const linksPerKindMax = 30

/** A link to the page of an entity. */
export function entityLink(context: PageContext, { kind, id, name }: EntityBrief): Html {
  return html`<a href="${link(context, `${entityPaths[kind]}/${encodeURIComponent(id)}`)}"${langTag(context, 'vi')}>${name}</a>`
}

/** The entities that a text names, by kind, each as a link to its page. */
export function entityLinks(context: PageContext, named: readonly EntityBrief[]): Html | string {
  if (named.length === 0) return ''
  const kinds = [...new Set(named.map(({ kind }) => kind))]
  return html`<details class="named"><summary>${context.language === 'vi' ? 'Nêu trong văn bản' : 'Named in it'} (${named.length})</summary><table><tbody>${kinds.map(
    kind =>
      html`<tr><th scope="row">${entityKindWords[kind][context.language]}</th><td>${named
        .filter(one => one.kind === kind)
        .slice(0, linksPerKindMax)
        .map((one, at) => html`${at === 0 ? '' : ' · '}${entityLink(context, one)}`)}</td></tr>`,
  )}</tbody></table></details>`
}
