import type { Said } from '../../domain/said.ts'
import type { ComparedRow } from '../../law/compare/text-comparison.ts'
import type { UnitChange } from '../../law/compare/unit-change.ts'
import type { ReaderLanguage } from '../words.ts'

/** What has become of a provision, for the column "Thay đổi". */
export const changeText: Readonly<Record<UnitChange, Said>> = {
  same: { vi: 'Giữ nguyên', en: 'Unchanged' },
  numbering: { vi: 'Chỉ đổi số điều, khoản, điểm', en: 'Only numbers differ' },
  punctuation: { vi: 'Chỉ đổi dấu câu, chữ hoa', en: 'Only signs and capitals differ' },
  changed: { vi: 'Sửa đổi', en: 'Changed' },
  moved: { vi: 'Chuyển chỗ:', en: 'Moved:' },
  added: { vi: 'Mới', en: 'New' },
  removed: { vi: 'Không còn', en: 'Gone' },
}

/** The change of an article, with how it came about. */
export function rowText(row: ComparedRow, language: ReaderLanguage): string {
  if (row.change === 'added') return compareWord('unpairedNew', language)
  if (row.change === 'removed') return compareWord('unpairedOld', language)
  const role =
    row.role === 'split'
      ? compareWord('split', language)
      : row.role === 'merged'
        ? compareWord('merged', language)
        : ''
  const text = changeText[row.change][language]
  return role === '' ? text : `${text} · ${role}`
}

export type CompareWord = keyof typeof words

/** A word of the pages that compare texts. */
export function compareWord(name: CompareWord, language: ReaderLanguage): string {
  return words[name][language]
}

const words = {
  title: { vi: 'So sánh văn bản', en: 'Compare texts' },
  old: { vi: 'Quy định cũ', en: 'Old' },
  new: { vi: 'Quy định mới', en: 'New' },
  change: { vi: 'Thay đổi', en: 'Change' },
  compare: { vi: 'So sánh', en: 'Compare' },
  showAll: { vi: 'Hiện cả phần không đổi', en: 'Show what has not changed' },
  howTo: {
    vi: 'Nhập số, ký hiệu của hai văn bản (hoặc mã tài liệu); để trống ô “Quy định cũ” thì so với văn bản đã bị thay thế.',
    en: 'Give the symbols of two instruments (or document ids). With the old one left empty, the new one is compared with what it replaced.',
  },
  howToVersion: {
    vi: 'Hai bản của cùng một tài liệu: nhập mã tài liệu (16 ký tự) ở ô “Quy định mới”.',
    en: 'Two versions of one document: give its id (16 digits) as the new text.',
  },
  exampleReplaced: {
    vi: 'Ví dụ: 06/2022/QH15 so với luật cũ',
    en: 'Example: 06/2022/QH15 against the old law',
  },
  newMissing: {
    vi: 'Chưa so sánh: hãy ghi cả “Quy định mới”.',
    en: 'Nothing was compared yet: give the new text as well.',
  },
  refusedNext: { vi: 'Tra số, ký hiệu đúng ở', en: 'Find the right symbol in' },
  toSearch: { vi: 'trang tra cứu', en: 'the search page' },
  legend: { vi: 'Ký hiệu:', en: 'Marks:' },
  takenOut: { vi: 'phần bỏ đi', en: 'taken out' },
  putIn: { vi: 'phần thêm vào', en: 'put in' },
  contents: { vi: 'Các điều có thay đổi', en: 'Articles that changed' },
  opening: { vi: 'Phần mở đầu', en: 'Opening' },
  nothingChanged: { vi: 'Không có thay đổi nào.', en: 'Nothing has changed.' },
  unpairedNew: { vi: 'Mới, không có điều tương ứng', en: 'New, no counterpart' },
  unpairedOld: { vi: 'Không có điều tương ứng', en: 'No counterpart' },
  split: { vi: 'tách thành nhiều điều', en: 'split' },
  merged: { vi: 'gộp từ nhiều điều', en: 'merged' },
} as const satisfies Record<string, Said>
