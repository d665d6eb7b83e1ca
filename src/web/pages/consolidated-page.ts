import { html } from 'hono/html'
import type {
  AmendingInstrument,
  ConsolidatedAnswer,
  ConsolidatedArticle,
} from '../../answer/compare/consolidated.ts'
import type { Day } from '../../domain/day.ts'
import type { WordDifference } from '../../law/compare/compare-words.ts'
import { type Html, link, type PageContext, page, sayer } from '../layout.ts'
import {
  dayText,
  headedProvision,
  instrumentLink,
  instrumentPath,
  langTag,
  printed,
  provisionText,
  statusBadge,
} from '../marks.ts'

/** `/van-ban/{id}/hop-nhat`: the articles of an instrument, each with the amendments that touch it. */
export function consolidatedPage(context: PageContext, answer: ConsolidatedAnswer): Html {
  const say = word(context)
  const name = answer.instrument.symbol ?? answer.instrument.instrumentId
  const { missing } = context.language === 'vi' ? answer : answer.english
  const touched = answer.articles.filter(one => one.changes.length > 0 || one.notes.length > 0)
  return page(
    context,
    `${say('title')} ${name}`,
    html`<article><h1>${say('title')}: <span${langTag(context, 'vi')}>${answer.instrument.title ?? name}</span></h1>
<p class="meta">${instrumentLink(context, { ...answer.instrument, title: null })} ${statusBadge(answer.status.status, context.language)} <span>${sayer(context.language)('on')} ${dayText(answer.on, context.language)}</span></p>
<form class="ask" action="${instrumentPath(answer.instrument.instrumentId)}/hop-nhat">${context.chosen ? html`<input type="hidden" name="lang" value="${context.language}">` : ''}<div class="row mid"><label class="kbd">${sayer(context.language)('on')} <input type="date" name="on" value="${answer.on}"></label><button type="submit">${say('read')}</button></div></form>
<p class="note">${sourceLine(context, answer)} ${say('promise')}</p>
${missing.length === 0 ? '' : html`<ul class="note">${missing.map(one => html`<li>⚠ ${one}</li>`)}</ul>`}
${amendingTable(context, answer.amending)}
${touched.length === 0 ? '' : html`<details class="contents"><summary>${say('touched')} (${touched.length})</summary><ol>${touched.map(one => html`<li><a href="#${articleId(one)}">${headedProvision(context, one)}</a></li>`)}</ol></details>`}
${answer.articles.map(one => article(context, one))}
</article>`,
  )
}

function sourceLine(context: PageContext, { text }: ConsolidatedAnswer): Html | string {
  const say = word(context)
  if (text === null) return say('noText')
  const document = html`<a href="${link(context, `/tai-lieu/${text.documentId}`)}"${langTag(context, 'vi')}>${text.title ?? text.documentId}</a>`
  return text.consolidation === null
    ? html`${say('ownText')} ${document}.`
    : html`${say('fromConsolidation')} ${instrumentLink(context, { ...text.consolidation, title: null })} (${document}).`
}

function amendingTable(context: PageContext, amending: readonly AmendingInstrument[]): Html {
  const say = word(context)
  if (amending.length === 0) return html`<p class="empty">${say('noneKnown')}</p>`
  return html`<h2>${say('amendedBy')}</h2><div class="scroll"><table><thead><tr><th scope="col">${say('instrument')}</th><th scope="col">${say('from')}</th><th scope="col">${say('text')}</th></tr></thead><tbody>${amending.map(
    one => html`<tr><td>${instrumentLink(context, one.instrument)}</td><td>${beginning(context, one)}</td>
<td>${one.documentId === null ? say('notHeld') : html`<a href="${link(context, `/tai-lieu/${one.documentId}`)}">${one.instructions} ${say('instructions')}</a>`}</td></tr>`,
  )}</tbody></table></div>`
}

type Dated = { readonly from: Day | null; readonly inForce: boolean | null }

function beginning(context: PageContext, { from, inForce }: Dated): Html {
  const say = word(context)
  if (from === null) return html`${say('dayUnknown')}`
  return html`${dayText(from, context.language)}${inForce === false ? html` <span class="badge not-yet-in-force">${say('notYet')}</span>` : ''}`
}

function article(context: PageContext, one: ConsolidatedArticle): Html {
  const say = word(context)
  return html`<section class="text" id="${articleId(one)}"><h3 class="part">${headedProvision(context, one)}</h3>
${one.units.length === 0 ? html`<p class="why">${say('notInText')}</p>` : one.units.map(unit => html`<p${langTag(context, 'vi')}>${unit.path.diem !== undefined ? `${unit.path.diem}) ` : unit.path.khoan !== undefined ? `${unit.path.khoan}. ` : ''}${unit.text}</p>`)}
${one.changes.map(change => changeBox(context, change))}
${one.notes.length === 0 ? '' : html`<details class="amendment"><summary>${say('notes')} (${one.notes.length})</summary><ul>${one.notes.map(note => html`<li>${note.by === null ? '' : html`${instrumentLink(context, { ...note.by, title: null })}${note.at === null ? '' : `, ${provisionText(note.at, context.language)}`} · `}${note.from === null ? '' : html`${beginning(context, note)}: `}${printed(context, note.text)}</li>`)}</ul></details>`}
</section>`
}

function changeBox(context: PageContext, change: ConsolidatedArticle['changes'][number]): Html {
  const say = word(context)
  const state =
    change.isInText === true
      ? say('inText')
      : change.isInText === false
        ? say('notInside')
        : say('cannotTell')
  return html`<aside class="amendment"><p><strong>${instrumentLink(context, { ...change.by, title: null })}</strong>, ${provisionText(change.at, context.language)} · ${say('from')} ${beginning(context, change)} · <span class="badge ${change.isInText === true ? 'in-force' : 'unknown'}">${state}</span></p>
<blockquote${langTag(context, 'vi')}>${change.instruction}</blockquote>
${change.wordings.map(wording =>
  wording.isInText
    ? html`<details><summary>${say('wording')} ${wording.provisions.map(path => provisionText(path, context.language)).join(', ')}</summary><p${langTag(context, 'vi')}>${sideOf(wording.words)}</p></details>`
    : html`<p class="why">${say('wordingAgainst')} ${wording.provisions.map(path => provisionText(path, context.language)).join(', ')}:</p><p${langTag(context, 'vi')}>${wording.words.map(marked)}</p>`,
)}</aside>`
}

function sideOf(words: readonly WordDifference[]): Html[] {
  return words.filter(one => one.in !== 'old').map(one => html`${one.text}`)
}

function marked({ in: side, text }: WordDifference): Html {
  if (side === 'old') return html`<del>${text}</del>`
  return side === 'new' ? html`<ins>${text}</ins>` : html`${text}`
}

function articleId({ path }: ConsolidatedArticle): string {
  return `dieu-${Object.values(path)
    .join('-')
    .replace(/[^\p{L}\p{N}]+/gu, '-')}`
}

type Word = keyof typeof pageWords

function word({ language }: PageContext): (name: Word) => string {
  return name => pageWords[name][language]
}

const pageWords = {
  title: { vi: 'Đọc hợp nhất', en: 'Consolidated reading' },
  read: { vi: 'Đọc', en: 'Read' },
  promise: {
    vi: 'Lời văn được giữ nguyên; sửa đổi được đặt bên cạnh, không tự viết lại.',
    en: 'The wording stays as it is; amendments stand beside it, nothing is rewritten.',
  },
  ownText: { vi: 'Lời văn gốc:', en: 'Original wording:' },
  fromConsolidation: { vi: 'Lời văn theo văn bản hợp nhất', en: 'Wording of the consolidated text' },
  noText: { vi: 'Chưa có toàn văn.', en: 'The text is not held.' },
  noneKnown: {
    vi: 'Chưa biết văn bản nào sửa đổi văn bản này. Nếu có, hãy nạp văn bản sửa đổi bằng thidua ingest.',
    en: 'No instrument is known to amend it. If there is one, ingest its text.',
  },
  amendedBy: { vi: 'Được sửa đổi, bổ sung bởi', en: 'Amended by' },
  instrument: { vi: 'Văn bản', en: 'Instrument' },
  from: { vi: 'Hiệu lực từ', en: 'In force from' },
  text: { vi: 'Nội dung', en: 'Text' },
  notHeld: { vi: 'chưa có toàn văn', en: 'not held' },
  instructions: { vi: 'chỉ dẫn sửa đổi', en: 'instructions' },
  dayUnknown: { vi: 'chưa rõ ngày', en: 'day not known' },
  notYet: { vi: 'chưa có hiệu lực', en: 'not yet' },
  touched: { vi: 'Các điều có sửa đổi', en: 'Articles with amendments' },
  notInText: {
    vi: 'Điều này chưa có trong lời văn đang giữ.',
    en: 'The text held does not have this article.',
  },
  notes: { vi: 'Chú thích của văn bản hợp nhất', en: 'Notes of the consolidated text' },
  inText: { vi: 'đã có trong lời văn trên', en: 'in the wording above' },
  notInside: { vi: 'chưa có trong lời văn trên', en: 'not in the wording above' },
  cannotTell: { vi: 'hãy đối chiếu', en: 'compare for yourself' },
  wording: { vi: 'Lời văn mới của', en: 'New wording of' },
  wordingAgainst: { vi: 'Lời văn đang giữ và lời văn mới của', en: 'Wording held and new wording of' },
} as const
