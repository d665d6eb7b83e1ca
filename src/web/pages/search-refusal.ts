import { html } from 'hono/html'
import type { Said } from '../../domain/said.ts'
import { queryUnitsMax, type SearchRefusal } from '../../search/search-answer.ts'
import { type Html, type PageContext, sayer } from '../layout.ts'
import type { SearchField, UnreadField } from '../read-search.ts'
import { searchWords } from '../search-words.ts'
import type { words } from '../words.ts'

/** A question whose place, type or issuer is not known or double: why, and what it may have meant, to choose from. */
export function refusal(context: PageContext, { refused, candidates }: SearchRefusal): Html {
  const parameter = parameters[refused]
  return html`<div class="note" role="alert"><p>${refusals[refused][context.language]}</p>${
    candidates.length > 0 && parameter !== undefined
      ? html`<ul>${candidates.map(one => html`<li><a href="${withChoice(context, parameter, one)}">${one}</a></li>`)}</ul>`
      : ''
  }</div>`
}

const parameters: Partial<Record<SearchRefusal['refused'], SearchField>> = {
  'ambiguous-jurisdiction': 'in',
  'unknown-type': 'type',
  'unknown-issuer': 'issuer',
}

/** The same question with one candidate, which is given as `id (name)`. */
function withChoice(context: PageContext, parameter: SearchField, candidate: string): string {
  const url = new URL(context.here, 'http://here.invalid')
  url.searchParams.set(parameter, candidate.split(' (', 1)[0] ?? '')
  return url.pathname + url.search
}

/** Fields that hold what cannot be: each by its label, with what was typed and what would be right. */
export function unreadFields(context: PageContext, unread: readonly UnreadField[]): Html {
  const { language } = context
  return html`<div class="note" role="alert"><p>${notRead[language]}</p><ul>${unread.map(
    ({ name, value }) =>
      html`<li>${label(context, name)}: “${value.slice(0, valueUnitsShown)}”. ${(hints[name] ?? chooseOne)[language]}</li>`,
  )}</ul></div>`
}

const valueUnitsShown = 60

function label(context: PageContext, name: SearchField): string {
  const known = otherNames[name] ?? name
  if (known in searchWords) return searchWords[known as keyof typeof searchWords][context.language]
  return known === 'limit' || known === 'explain'
    ? known
    : sayer(context.language)(known as keyof typeof words)
}

/** Where the word for a field has another name than its parameter. */
const otherNames: Partial<Record<SearchField, keyof typeof words>> = {
  lang: 'language',
  in: 'jurisdiction',
  q: 'search',
}

const notRead: Said = {
  vi: 'Chưa tìm, vì có ô chưa đọc được:',
  en: 'Nothing was searched yet, as a field could not be read:',
}
const chooseOne: Said = { vi: 'Hãy chọn trong danh sách.', en: 'Choose one of the list.' }
const tooLong: Said = { vi: 'Dài quá, hãy rút ngắn.', en: 'Too long: make it shorter.' }
const wholeNumber: Said = { vi: 'Hãy ghi một số nguyên nhỏ hơn.', en: 'Give a smaller whole number.' }

const hints: Partial<Record<SearchField, Said>> = {
  q: {
    vi: `Câu hỏi dài nhất ${queryUnitsMax} ký tự; để soát cả một dự thảo, hãy dùng trang Soát căn cứ.`,
    en: `A question has at most ${queryUnitsMax} characters; to check a whole draft, use Check recitals.`,
  },
  on: { vi: 'Ghi ngày theo mẫu 21/11/2026.', en: 'Write the day as 2026-11-21.' },
  year: { vi: 'Ghi năm bằng bốn chữ số, ví dụ 2024.', en: 'Write the year in four digits, e.g. 2024.' },
  in: tooLong,
  type: tooLong,
  issuer: tooLong,
  signer: tooLong,
  recipient: tooLong,
  source: tooLong,
  page: wholeNumber,
  limit: wholeNumber,
}

const refusals: Record<SearchRefusal['refused'], Said> = {
  'query-too-long': {
    vi: `Câu hỏi dài quá ${queryUnitsMax} ký tự; để soát cả một dự thảo, hãy dùng trang Soát căn cứ.`,
    en: `The question has more than ${queryUnitsMax} characters; to check a whole draft, use Check recitals.`,
  },
  'unknown-jurisdiction': {
    vi: 'Không biết địa bàn này. Hãy ghi tên tỉnh, thành phố (cũ hoặc mới), ví dụ Cao Bằng.',
    en: 'No territory is known by this name. Give a province or city, old or new, e.g. Cao Bằng.',
  },
  'ambiguous-jurisdiction': {
    vi: 'Có nhiều địa bàn cùng tên. Hãy ghi mã của địa bàn muốn hỏi:',
    en: 'Several territories have this name. Give the id of the one that is meant:',
  },
  'unknown-type': {
    vi: 'Không có loại văn bản nào tên như vậy. Các loại thường gặp:',
    en: 'No type of document is known by this name. Common ones:',
  },
  'unknown-issuer': {
    vi: 'Không biết cơ quan này. Hãy ghi tên đầy đủ hoặc tên viết tắt, ví dụ Bộ Nội vụ, BNV.',
    en: 'No issuer is known by this name. Give its full name or abbreviation, e.g. Bộ Nội vụ, BNV.',
  },
  limit: { vi: 'Không có nhiều trang kết quả đến vậy.', en: 'There are not so many pages of results.' },
}
