import type { Context, Hono } from 'hono'
import type { Answers } from '../answer/answers.ts'
import { type EntityKind, entityKinds } from '../answer/entities/entity.ts'
import { askedDay } from './asked-day.ts'
import type { PageContext } from './layout.ts'
import { awardPage } from './pages/award-page.ts'
import { entityPaths } from './pages/entity-links.ts'
import { entityListPage } from './pages/entity-list-page.ts'
import { missingPage } from './pages/message-page.ts'
import { namedEntityPage } from './pages/named-entity-page.ts'

const documentsPerPage = 50
const pagesMax = 200

/** `/danh-hieu`, `/phong-trao`, `/co-quan`, `/cum` and the pages below them. */
export function addEntityPages(app: Hono, answers: Answers, reader: (context: Context) => PageContext): void {
  for (const kind of entityKinds) {
    app.get(entityPaths[kind], context =>
      context.html(entityListPage(reader(context), answers.entities.list(kind))),
    )
    app.get(`${entityPaths[kind]}/:id`, context =>
      entityPage(context, kind, { answers, reader: reader(context) }),
    )
  }
}

type Parts = { readonly answers: Answers; readonly reader: PageContext }

function entityPage(
  context: Context,
  kind: EntityKind,
  { answers, reader }: Parts,
): Response | Promise<Response> {
  const id = context.req.param('id') ?? ''
  const number = pageOf(context.req.query('page'))
  const shown = { number, size: documentsPerPage }
  const slice = { from: (number - 1) * documentsPerPage, limit: documentsPerPage }
  if (kind === 'award') {
    const day = askedDay(context, reader)
    const award = answers.entities.award(id, day.on, slice)
    context.status(day.status)
    if (award) return context.html(awardPage(day.reader, award, shown))
  } else {
    const entity = answers.entities.named(kind, id, slice)
    if (entity) return context.html(namedEntityPage(reader, entity, shown))
  }
  context.status(404)
  return context.html(missingPage(reader, context.req.path))
}

function pageOf(asked: string | undefined): number {
  return asked !== undefined && /^[1-9]\d{0,2}$/.test(asked) ? Math.min(Number(asked), pagesMax) : 1
}
