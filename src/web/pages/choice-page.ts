import { html } from 'hono/html'
import type { InstrumentAnswer } from '../../answer/instrument-answer.ts'
import { type Html, type PageContext, page } from '../layout.ts'
import { dayText, instrumentLink, placeText, statusBadge } from '../marks.ts'

/** A symbol that several instruments carry: nothing is guessed, the reader chooses. */
export function choicePage(
  context: PageContext,
  asked: string,
  instruments: readonly InstrumentAnswer[],
): Html {
  const title =
    context.language === 'vi' ? `Nhiều văn bản cùng mang số ${asked}` : `Several instruments carry ${asked}`
  return page(
    context,
    title,
    html`<h1>${title}</h1><ul>${instruments.map(
      one =>
        html`<li>${instrumentLink(context, { instrumentId: one.instrumentId, symbol: one.symbol, title: one.titles[0] ?? null })} · ${placeText(context.nameOf('jurisdiction', one.jurisdiction), context.language)}${one.issuedOn === null ? '' : html` · ${dayText(one.issuedOn, context.language)}`} ${statusBadge(one.status.status, context.language)}</li>`,
    )}</ul>`,
  )
}
