import type { AnnotatedDocument } from '../src/domain/document.ts'
import type { Finding } from '../src/domain/finding.ts'

/** The finding of a document that is sound, and another one than the list or the caller said; null when it is not. */
export function wrongDocument({ document, extraction }: AnnotatedDocument, place: string): Finding | null {
  if (extraction.kind !== 'wrong-document') return null
  const { expectedSymbol, fileName } = document.provenance
  const expected = expectedSymbol ?? fileName
  const found = extraction.own?.symbol ?? document.stated.number ?? extraction.title
  return {
    class: 'wrong-document',
    subject: place,
    detail: `chờ ${expected ?? 'văn bản khác'}, nội dung lại là ${found ?? 'văn bản khác'}`,
    next: 'mở địa chỉ hoặc tệp để kiểm tra; bản đúng đã lưu trước đây, nếu có, được giữ nguyên',
  }
}
