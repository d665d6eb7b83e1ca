/** What a query of the mix is; the share of each in the 300 is stated beside it. */
export type BenchQuery = {
  readonly kind: QueryKind
  readonly q: string
  readonly year: number | null
  readonly type: string | null
}
const queryKinds = ['number', 'title', 'syllables', 'common', 'question'] as const
type QueryKind = (typeof queryKinds)[number]

/** 60 numbers (20 %), 45 titles (15 %), 105 of 2–4 syllables (35 %), 30 common words (10 %), 60 questions (20 %). */
const shares: Record<QueryKind, number> = { number: 60, title: 45, syllables: 105, common: 30, question: 60 }

const topics = [
  'bảo hiểm xã hội',
  'giấy phép xây dựng',
  'thi đua khen thưởng',
  'đất đai',
  'hợp đồng lao động',
  'đăng ký kết hôn',
  'chứng thực bản sao',
  'khiếu nại tố cáo',
  'ngân sách nhà nước',
  'an toàn thực phẩm',
  'bảo vệ môi trường',
  'phòng cháy chữa cháy',
  'giao thông đường bộ',
  'đầu tư công',
  'đấu thầu',
  'giáo dục đại học',
  'khám bệnh chữa bệnh',
  'người có công',
  'hộ tịch',
  'cư trú',
  'thuế thu nhập cá nhân',
  'doanh nghiệp nhà nước',
  'lưu trữ',
  'công chức viên chức',
  'bằng khen',
  'kỷ niệm chương',
  'nhà ở xã hội',
  'tài nguyên nước',
  'khoáng sản',
  'quảng cáo',
]
const common = [
  'quy định',
  'cơ quan',
  'nhà nước',
  'tổ chức cá nhân',
  'thực hiện',
  'ủy ban nhân dân',
  'trách nhiệm',
  'điều kiện',
  'hồ sơ',
  'thông tư',
]
const titles = [
  'quy định chi tiết một số điều về',
  'hướng dẫn thi hành',
  'ban hành quy chế',
  'sửa đổi bổ sung quy định về',
  'xử phạt vi phạm hành chính trong lĩnh vực',
]
const questions = [
  'hồ sơ đề nghị về # gồm những gì',
  'ai có thẩm quyền quyết định về #',
  'thời hạn giải quyết thủ tục # là bao nhiêu ngày làm việc',
  'điều kiện để được # theo quy định của pháp luật hiện hành là gì',
  'cơ quan nào chịu trách nhiệm quản lý nhà nước về # tại địa phương',
  'mức phạt tiền đối với hành vi vi phạm quy định về # là bao nhiêu',
]
const types = ['qd', 'nd', 'tt', 'nq', 'ct']

/** The 300, the same every time; every third has two filters, as readers click them. */
export function benchQueries(): readonly BenchQuery[] {
  return queryKinds.flatMap(kind =>
    Array.from(
      { length: shares[kind] },
      (_, at): BenchQuery => ({
        kind,
        q: makers[kind](at),
        year: at % 3 === 0 ? 2000 + ((at * 7) % 26) : null,
        type: at % 3 === 0 ? pick(types, at) : null,
      }),
    ),
  )
}

const makers: Record<QueryKind, (at: number) => string> = {
  number: at =>
    at % 2 === 0
      ? `${at * 331}/${2000 + (at % 26)}/${pick(types, at).toUpperCase()}-CP`
      : `${pick(types, at)} ${at * 97}/${2000 + (at % 26)}`,
  title: at => `${pick(titles, at)} ${pick(topics, at)}`,
  syllables: at =>
    (at % 4 === 0
      ? plain(pick(topics, at))
      : `${pick(topics, at)}${at % 3 === 1 ? '' : ` ${pick(['cấp', 'quyết định', 'mới'], at)}`}`
    )
      .split(' ')
      .slice(0, 4)
      .join(' '),
  common: at => (at % 2 === 0 ? pick(common, at) : plain(pick(common, at))),
  question: at => pick(questions, at).replace('#', pick(topics, at * 7)),
}

function pick(list: readonly string[], at: number): string {
  return list[at % list.length] ?? ''
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
}
