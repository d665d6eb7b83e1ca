import { bareRecord } from '../scripts/bare-record.ts'
import type { Day } from '../src/domain/day.ts'
import type { InstrumentId } from '../src/domain/instrument-id.ts'
import type { IndexRecord } from '../src/search/search-index.ts'
import { symbolKeysOf } from '../src/search/symbol-key.ts'

function recordOf(fields: Partial<IndexRecord>): IndexRecord {
  const symbolKeys = fields.instrumentId ? symbolKeysOf(fields.instrumentId) : []
  return bareRecord({ kind: 'news', symbolKeys, ...fields })
}

const regulation = 'vn-tinh-mau/ubnd/qd/2024/12' as InstrumentId
const day = (text: string): Day => text as Day

/** What the contract of a search index asks for: an instrument with what cites it, laws, news, copies in other languages. */
export const contractRecords: readonly IndexRecord[] = [
  recordOf({
    documentId: 'qd12',
    workId: regulation,
    instrumentId: regulation,
    title: 'Quy chế thi đua, khen thưởng tỉnh Mẫu',
    text: 'Quy chế này quy định về thi đua, khen thưởng trên địa bàn tỉnh.',
    kind: 'decision',
    symbol: '12/2024/QĐ-UBND',
    type: 'qd',
    issuer: 'ubnd',
    jurisdiction: ['vn-tinh-mau'],
    signers: ['Nguyễn Văn Mẫu'],
    issuedOn: day('2024-05-14'),
  }),
  recordOf({
    documentId: 'luat',
    workId: 'vn/qh15/luat/2024/31',
    instrumentId: 'vn/qh15/luat/2024/31' as InstrumentId,
    title: 'Luật Đất đai',
    text: 'Luật này quy định về chế độ sở hữu đất đai.',
    kind: 'law',
    symbol: '31/2024/QH15',
    type: 'luat',
    issuer: 'qh15',
    issuedOn: day('2024-01-18'),
    statusFrom: [
      { from: null, status: 'not-yet-in-force' },
      { from: day('2024-08-01'), status: 'in-force' },
      { from: day('2025-12-01'), status: 'expired' },
    ],
  }),
  recordOf({
    documentId: 'thuong',
    workId: 'thuong',
    title: 'Chính sách đối với thương binh',
    text: 'Thương binh nặng được hưởng trợ cấp.',
  }),
  recordOf({
    documentId: 'truong',
    workId: 'truong',
    title: 'Kế hoạch của trường tiểu học',
    text: 'Trường tổ chức năm học mới.',
  }),
  recordOf({
    documentId: 'hoa',
    workId: 'hoa',
    title: 'Tổ hòa giải ở cơ sở',
    text: 'Hòa giải viên ở xã.',
    jurisdiction: ['vn-tinh-mau.xa-mau'],
  }),
  recordOf({
    documentId: 'cs',
    workId: 'cs',
    title: 'Danh hiệu Chiến sĩ thi đua',
    text: 'Trao danh hiệu.',
    kind: 'award',
    recipients: ['Trần Thị Mẫu'],
  }),
  recordOf({
    documentId: 'tin',
    workId: 'tin',
    title: 'Hội nghị triển khai Quy chế',
    text: 'Hội nghị triển khai Quyết định số 12/2024/QĐ-UBND.',
    cites: [regulation],
    publishedOn: day('2023-06-01'),
  }),
  recordOf({
    documentId: 'de',
    workId: 'de',
    title: 'Förderung der Bildung',
    text: 'Die Vereinigung zur Förderung der Bildung tagte.',
    language: 'de',
    machineTranslated: true,
  }),
  recordOf({
    documentId: 'vi1',
    workId: 'hai-ban',
    title: 'Phong trào của tỉnh',
    text: 'Phong trào của tỉnh lan tỏa.',
  }),
  recordOf({
    documentId: 'en1',
    workId: 'hai-ban',
    title: 'Movement of the province',
    text: 'The phong trao cua tinh movement.',
    language: 'en',
    machineTranslated: true,
  }),
  recordOf({
    documentId: 'mau',
    workId: 'mau',
    title: 'Bộ biểu mẫu',
    path: { annex: '1/Mẫu 02' },
    heading: 'Báo cáo thành tích',
    text: 'Tên đơn vị, kết quả, thành tích, đề nghị.',
    source: 'cong-mau',
    file: 'mau.docx',
    page: 3,
  }),
  recordOf({
    documentId: 'hoinghi',
    workId: 'hoinghi',
    title: 'Báo cáo thành tích của chi hội',
    text: 'Báo cáo thành tích đã được gửi đến hội đồng.',
  }),
  recordOf({
    documentId: 'tt4',
    workId: 'vn/bgd/tt/2010/4',
    instrumentId: 'vn/bgd/tt/2010/4' as InstrumentId,
    title: 'Thông tư giả định',
    text: 'Giả định, giả định và giả định: thông tư này quy định về giả định.',
    statusFrom: [{ from: null, status: 'expired' }],
  }),
  recordOf({
    workId: 'vn/bgd/tt/2024/5',
    instrumentId: 'vn/bgd/tt/2024/5' as InstrumentId,
    title: 'Quy định mới của ngành về việc xét các trường hợp giả định',
    statusFrom: [{ from: null, status: 'in-force' }],
  }),
  ...(['A', 'B'] as const).map(letter =>
    recordOf({
      documentId: `song${letter}`,
      workId: `vn/cp/nd/2020/${letter === 'A' ? 1 : 2}`,
      instrumentId: `vn/cp/nd/2020/${letter === 'A' ? 1 : 2}` as InstrumentId,
      title: `Văn bản song sinh ${letter}`,
      text: 'Nội dung như nhau.',
      type: 'nd',
      issuedOn: day('2020-01-01'),
      statusFrom:
        letter === 'A'
          ? [
              { from: day('2020-01-01'), status: 'in-force' },
              { from: day('2025-01-01'), status: 'unknown' },
            ]
          : [
              { from: day('2020-01-01'), status: 'unknown' },
              { from: day('2025-01-01'), status: 'in-force' },
            ],
    }),
  ),
]
