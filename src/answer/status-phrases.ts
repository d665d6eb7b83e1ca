import type { Certainty } from '../domain/certainty.ts'
import type { Effect } from '../domain/effect.ts'
import type { Said } from '../domain/said.ts'
import type { Unsettled } from '../law/derived-status.ts'

/** How sure a fact is, for readers. */
export const certaintyWords: Record<Certainty, Said> = {
  verified: { vi: 'đã kiểm chứng', en: 'verified' },
  'verified-in-part': { vi: 'kiểm chứng một phần', en: 'verified in part' },
  derived: { vi: 'suy ra từ nguồn khác', en: 'derived from other sources' },
  memory: { vi: 'chưa kiểm chứng', en: 'not verified' },
  weak: { vi: 'chưa chắc chắn', en: 'not certain' },
}

const effects: Record<Effect['kind'], Said> = {
  'in-force': { vi: 'có hiệu lực từ', en: 'in force from' },
  amended: { vi: 'được sửa đổi, bổ sung từ', en: 'amended from' },
  suspended: { vi: 'ngưng hiệu lực từ', en: 'suspended from' },
  ended: { vi: 'hết hiệu lực từ', en: 'expired from' },
}

const evidence: Readonly<Record<string, Said>> = {
  'signed-text': { vi: 'theo văn bản đã ký', en: 'by the signed text' },
  'portal-table': {
    vi: 'theo bảng thuộc tính của cổng thông tin',
    en: 'by the portal’s table of properties',
  },
  registry: { vi: 'theo bảng tra cứu', en: 'by our tables' },
  citation: { vi: 'theo văn bản khác dẫn', en: 'by another document’s citation' },
  'registry-memory': { vi: 'theo bảng tra cứu, ghi theo trí nhớ', en: 'by our tables, from memory' },
  inference: { vi: 'suy ra', en: 'inferred' },
}

const unsettled: Record<Unsettled['what'], Said> = {
  beginning: {
    vi: 'chưa rõ ngày bắt đầu có hiệu lực',
    en: 'the day on which it takes effect is not known',
  },
  since: {
    vi: 'danh mục chỉ cho biết đến ngày của nó; từ đó đến nay còn hiệu lực hay không thì chưa rõ',
    en: 'a list tells only up to its own day; whether it has been in force since is not known',
  },
  'day-of-end': {
    vi: '{other} thay thế hoặc bãi bỏ văn bản này, từ ngày nào thì chưa rõ',
    en: '{other} replaces or repeals it, from which day is not known',
  },
  announcement: {
    vi: 'cần đối chiếu với văn bản mới và danh mục văn bản hết hiệu lực do cơ quan ban hành công bố',
    en: 'compare it with the new instrument and with the issuer’s lists of expired instruments',
  },
  part: {
    vi: 'chưa rõ phần nào quy định chi tiết {other} nên đã hết hiệu lực',
    en: 'which part of it detailed {other}, and so has expired, is not known',
  },
  recital: {
    vi: '{other} là căn cứ của văn bản này và đã hết hiệu lực; văn bản này có hết theo hay không thì chưa rõ',
    en: '{other} is a legal basis of it and has expired; whether it expired with it is not known',
  },
  rule: {
    vi: '{other} đã hết hiệu lực; quy tắc của thời điểm đó chưa có trong bảng',
    en: '{other} has expired; the rule of that time is not in our tables',
  },
}

/** What a rule of law says of what details a base that has ended; the Vietnamese words are those of the table. */
export const outcomeWords: Readonly<Record<string, string>> = {
  'ends-too': 'what details an expired instrument expires with it',
  'where-not-contrary':
    'what details it goes on where it is not contrary to the new instrument, until it is announced expired',
}

/** Phrases that say a status. */
export const statusPhrases = {
  effects,
  evidence,
  unsettled,
  nothing: {
    vi: 'chưa có thông tin về ngày có hiệu lực hoặc hết hiệu lực',
    en: 'nothing is known of when it takes effect or expires',
  },
  law: { vi: 'Luật', en: 'Law' },
  dayUnknown: { vi: 'ngày chưa rõ', en: 'a day that is not known' },
  inPart: { vi: 'một phần', en: 'in part' },
  until: { vi: 'đến trước', en: 'until before' },
  list: { vi: 'theo danh mục', en: 'by a list' },
  ofList: { vi: 'của', en: 'of' },
  upTo: { vi: 'tính đến', en: 'up to' },
  holding: { vi: 'còn hiệu lực', en: 'in force' },
  also: { vi: 'và', en: 'and' },
  another: { vi: 'một văn bản khác', en: 'another instrument' },
} as const
