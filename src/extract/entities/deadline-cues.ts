import type { Language } from '../../domain/extraction.ts'

/** How one language states deadlines. */
export type DeadlineCues = {
  /** Directly before a date: it is a deadline, whatever stands around it. */
  readonly latest: RegExp
  /** Directly before a date: a deadline in a clause that asks for something. */
  readonly before: RegExp
  /** Directly after a date: it comes back every year. */
  readonly yearly: RegExp
  /** A span of time from an event; groups `count`, `unit`. */
  readonly within: RegExp
  /** What is asked for; before it stands who has to do it. */
  readonly asks: RegExp
  /** Before the date: it belongs to what has been done already. */
  readonly done: RegExp
  /** After the date: it only tells one case from another. */
  readonly condition: RegExp
}

const left = String.raw`(?<![\p{L}\p{N}])`
/** The event from which the time runs: to the end of the phrase. */
const event = String.raw`[^.,;:\n]{0,90}`
/** Where the verb follows without a comma: one noun and what belongs to it. */
const noun = String.raw`[^\s.,;:]{2,30}`
const shortEvent = String.raw`(?:\s(?:de[mnrst]|die|das|dieser|dieses))?\s${noun}(?:\s(?:der|des|von|av)\s${noun})?`

const vietnamese: DeadlineCues = {
  latest:
    /(?:chậm nhất|muộn nhất|trễ nhất|hạn (?:cuối|chót|cuối cùng|nộp|gửi|nhận)|thời hạn (?:nộp|gửi|nhận|đăng ký)|không muộn hơn)(?:\s(?:hồ sơ|báo cáo|là|vào|đến|trước|hết|bài|dự thi|đăng ký|của năm)){0,4}\s?:?\s{0,2}(?:ngày\s{0,2})?$/iu,
  before: /(?<![\p{L}\p{N}])(?:xong\s)?(?:trước|đến hết)\s{0,2}(?:ngày\s{0,2})?$/iu,
  yearly: /^\s{0,2}(?:(?:hàng|hằng|mỗi|của)\s{1,2}năm(?!\s\d)|của năm (?:sau|tiếp theo|liền kề))/iu,
  within: new RegExp(
    String.raw`${left}(?:trong (?:thời hạn|vòng|thời gian)|thời hạn(?:\s[\p{L}\s]{0,40}?)?\slà|chậm nhất(?: là)?(?: sau| trong)?|không quá|tối đa)(?: không quá| chậm nhất là)?\s{1,2}(?<count>\d{1,3})(?:\s?\([^)\n]{1,20}\))?\s{1,2}(?<unit>ngày làm việc|ngày|tháng|năm|giờ|tuần)(?:,?\s(?:kể\s)?từ\s(?:ngày|khi|thời điểm|lúc)${event}|\strước\s(?:ngày|khi|thời điểm)${event})`,
    'giu',
  ),
  asks: /(?<![\p{L}])(?:gửi|nộp|báo cáo|trình|hoàn thành|đăng ký|tổng hợp|công bố|bình xét|thẩm định|lập|ban hành|phê duyệt|có trách nhiệm|phải|cần|đề nghị|yêu cầu|trả lời|thông báo|tổ chức|xem xét|quyết định|chỉ đạo|triển khai|trao)(?![\p{L}])/iu,
  done: /(?<![\p{L}])(?:đã|được|có hiệu lực|nhận trước|ký trước|ban hành trước|nộp trước|đủ)(?:\s\p{Ll}{1,8}){0,3}\s{0,2}$/iu,
  condition: /^\s{0,2},?\s{0,2}(?:thì|mà|vẫn|nhưng|chưa|được|và đang)(?![\p{L}])/iu,
}

const english: DeadlineCues = {
  latest:
    /(?:no later than|not later than|at the latest by|deadline(?: for [^.\n]{0,40})?(?: is|:)|due (?:by|on)|by the end of)\s{1,2}(?:the\s)?$/iu,
  before: /(?<![\p{L}])(?:before|by|prior to)\s{1,2}$/iu,
  yearly: /^\s{0,2}(?:every year|each year|annually|of each year|of every year|yearly)/iu,
  within: new RegExp(
    String.raw`${left}within\s(?:a period of\s)?(?<count>\d{1,3})\s(?<unit>working days|business days|days|months|years|weeks|hours)(?:\s(?:from|after|of|since)\s${event})?`,
    'giu',
  ),
  asks: /(?<![\p{L}])(?:submit|submits|send|sends|report|reports|register|registers|must|shall|complete|should|is to|are to|has to|have to)(?![\p{L}])/iu,
  done: /(?<![\p{L}])(?:issued|submitted|received|signed|sent|has been|have been|was|were)(?:\s\p{Ll}{1,10}){0,2}\s{0,2}$/iu,
  condition: /^\s{0,2},?\s{0,2}(?:shall continue|remain|but|are still)(?![\p{L}])/iu,
}

const german: DeadlineCues = {
  latest:
    /(?:spätestens(?: bis)?(?: zum| am)?|Frist(?: für [^.\n]{0,40})?(?: ist| endet am|:)|bis spätestens(?: zum)?|Abgabefrist:?)\s{1,2}(?:der\s)?$/iu,
  before: /(?<![\p{L}])(?:vor dem|bis zum|bis)\s{1,2}$/iu,
  yearly: /^\s{0,2}(?:jedes Jahres|jährlich|eines jeden Jahres|jeden Jahres)/iu,
  within: new RegExp(
    String.raw`${left}(?:innerhalb(?: von| einer Frist von)?|binnen)\s(?<count>\d{1,3})\s(?<unit>Arbeitstagen|Werktagen|Tagen|Monaten|Jahren|Wochen|Stunden)(?:\s(?:ab|nach|seit|vom)${shortEvent})?`,
    'giu',
  ),
  asks: /(?<![\p{L}])(?:müssen|muss|haben|hat|reichen|senden|sendet|übermitteln|sollen|soll|melden|einreichen|berichten)(?![\p{L}])/iu,
  done: /(?<![\p{L}])(?:erlassen|eingereicht|unterzeichnet|wurde|wurden|worden)(?:\s\p{Ll}{1,12}){0,2}\s{0,2}$/iu,
  condition: /^\s{0,2},?\s{0,2}(?:gelten weiter|bleiben|aber)(?![\p{L}])/iu,
}

const norwegian: DeadlineCues = {
  latest:
    /(?:senest(?: innen)?|frist(?:en)?(?: for [^.\n]{0,40})?(?: er|:)|ikke senere enn)\s{1,2}(?:den\s)?$/iu,
  before: /(?<![\p{L}])(?:innen|før)\s{1,2}(?:den\s)?$/iu,
  yearly: /^\s{0,2}(?:hvert år|årlig|hver år)/iu,
  within: new RegExp(
    String.raw`${left}innen\s(?:en frist på\s)?(?<count>\d{1,3})\s(?<unit>arbeidsdager|virkedager|dager|måneder|år|uker|timer)(?:\s(?:fra|etter|siden)${shortEvent})?`,
    'giu',
  ),
  asks: /(?<![\p{L}])(?:skal|må|sender|sende|rapporterer|leverer|levere|registrerer|bør)(?![\p{L}])/iu,
  done: /(?<![\p{L}])(?:utstedt|levert|mottatt|signert|ble)(?:\s\p{Ll}{1,12}){0,2}\s{0,2}$/iu,
  condition: /^\s{0,2},?\s{0,2}(?:gjelder fortsatt|men)(?![\p{L}])/iu,
}

const french: DeadlineCues = {
  latest: /(?:au plus tard(?: le)?|date limite(?: de [^.\n]{0,40})?(?: est le|:))\s{1,2}$/iu,
  before: /(?<![\p{L}])(?:avant le)\s{1,2}$/iu,
  yearly: /^\s{0,2}(?:de chaque année|chaque année)/iu,
  within: new RegExp(
    String.raw`${left}dans un délai de\s(?<count>\d{1,3})\s(?<unit>jours ouvrables|jours|mois|ans|semaines|heures)(?:\s(?:à compter|à partir|après|suivant)\s${event})?`,
    'giu',
  ),
  asks: /(?<![\p{L}])(?:doit|doivent|envoie|envoient|soumettre|transmettre|adresser)(?![\p{L}])/iu,
  done: /(?<![\p{L}])(?:émis|soumis|signé|reçu)(?:\s\p{Ll}{1,12}){0,2}\s{0,2}$/iu,
  condition: /^\s{0,2},?\s{0,2}(?:restent|mais)(?![\p{L}])/iu,
}

/** The cues of a language; Vietnamese for a text of none we know. */
export function deadlineCues(language: Language): DeadlineCues {
  switch (language) {
    case 'en':
      return english
    case 'de':
      return german
    case 'nb':
      return norwegian
    case 'fr':
      return french
    case 'vi':
    case 'es':
    case 'und':
      return vietnamese
  }
}

/** ISO designators of the units above; working days have none. */
export const durationUnits: readonly (readonly [unit: RegExp, iso: string | null])[] = [
  [/^(?:ngày làm việc|working|business|arbeitst|werkt|arbeidsd|virked|jours ouvrables)/iu, null],
  [/^(?:ngày|days|tagen|dager|jours)/iu, 'P#D'],
  [/^(?:tuần|weeks|wochen|uker|semaines)/iu, 'P#W'],
  [/^(?:tháng|months|monaten|måneder|mois)/iu, 'P#M'],
  [/^(?:năm|years|jahren|år|ans)/iu, 'P#Y'],
  [/^(?:giờ|hours|stunden|timer|heures)/iu, 'PT#H'],
]
