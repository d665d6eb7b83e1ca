import type { Said } from '../domain/said.ts'
import type { RecordPart } from '../search/record-part.ts'
import type { Intent } from '../search/search-answer.ts'
import type { RankFactors, ReasonCode, SortOrder } from '../search/search-index.ts'

/** Words of the search page alone. */
export const searchWords = {
  suggestions: { vi: 'Gợi ý', en: 'Suggestions' },
  recipient: { vi: 'Người, tập thể được khen', en: 'Award recipient' },
  part: { vi: 'Phần văn bản', en: 'Part' },
  sort: { vi: 'Sắp xếp', en: 'Sort by' },
  source: { vi: 'Nguồn', en: 'Source' },
  sameEvent: { vi: 'Tin cùng sự kiện', en: 'Same event' },
  whyHere: { vi: 'Vì sao ở vị trí này', en: 'Why it stands here' },
  seeOriginal: { vi: 'Xem bản gốc', en: 'See the original' },
  page: { vi: 'trang', en: 'page' },
} as const satisfies Record<string, Said>

export const partWords: Record<RecordPart, Said> = {
  whole: { vi: 'Phần đầu, toàn bài', en: 'Head or whole' },
  article: { vi: 'Điều', en: 'Article' },
  annex: { vi: 'Phụ lục', en: 'Annex' },
  form: { vi: 'Biểu mẫu', en: 'Form' },
  section: { vi: 'Chương, mục', en: 'Section' },
}

export const sortWords: Record<SortOrder, Said> = {
  relevance: { vi: 'Phù hợp nhất', en: 'Relevance' },
  date: { vi: 'Mới nhất', en: 'Newest' },
  rank: { vi: 'Hiệu lực pháp lý', en: 'Rank of the instrument' },
  citations: { vi: 'Được viện dẫn nhiều', en: 'Most cited' },
}

/** Reasons, with the detail they carry behind them. */
export const reasonWords: Record<ReasonCode, Said> = {
  answer: { vi: 'là văn bản thay thế số được hỏi', en: 'replaced the number asked for' },
  symbol: { vi: 'đúng số, ký hiệu', en: 'the number asked for' },
  instrument: { vi: 'đúng tên văn bản', en: 'the instrument named' },
  cites: { vi: 'viện dẫn số được hỏi', en: 'cites the number asked for' },
  title: { vi: 'khớp trong tên', en: 'of the title' },
  text: { vi: 'khớp tất cả', en: 'of the words' },
  phrase: { vi: 'có nguyên cụm từ', en: 'has the phrase' },
  translated: { vi: 'khớp qua từ tương đương', en: 'through a translation or abbreviation' },
  'in-force': { vi: 'còn hiệu lực', en: 'in force' },
  ended: { vi: 'hết hiệu lực', en: 'no longer in force' },
  territory: { vi: 'thuộc địa bàn', en: 'of the territory' },
  citations: { vi: 'số văn bản viện dẫn', en: 'works that cite it' },
}

/** Factors of a score that a reader is told, where they are not 1. */
export const factorWords: Partial<Record<keyof RankFactors, Said>> = {
  match: { vi: 'độ khớp', en: 'text match' },
  status: { vi: 'hiệu lực', en: 'status' },
  authority: { vi: 'mức được viện dẫn', en: 'authority' },
  rank: { vi: 'thứ bậc văn bản', en: 'rank' },
  asked: { vi: 'đúng điều, mẫu, nơi được hỏi', en: 'article, form or place asked for' },
  norm: { vi: 'là quy định', en: 'is a rule' },
  aboveExpired: { vi: 'còn hiệu lực, chưa có toàn văn', en: 'in force, text not held' },
}

/** What a question asks for. */
export const intentWords: Record<Intent, Said> = {
  status: { vi: 'hỏi tình trạng hiệu lực', en: 'asks for the status' },
  successor: { vi: 'hỏi văn bản thay thế', en: 'asks for what replaced it' },
  contents: { vi: 'hỏi thành phần, nội dung', en: 'asks for what it consists of' },
  'who-decides': { vi: 'hỏi thẩm quyền', en: 'asks who decides' },
  deadline: { vi: 'hỏi thời hạn', en: 'asks for the deadline' },
  applicable: { vi: 'hỏi văn bản đang áp dụng', en: 'asks for what applies now' },
  recipients: { vi: 'hỏi ai được tặng', en: 'asks who received it' },
  definition: { vi: 'hỏi định nghĩa', en: 'asks for the meaning' },
}
