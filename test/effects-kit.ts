import { noProvenance } from '../src/domain/document.ts'
import type { Effect } from '../src/domain/effect.ts'
import type { Extraction } from '../src/domain/extraction.ts'
import { isFinding } from '../src/domain/finding.ts'
import { formatProvision } from '../src/domain/provision.ts'
import { annotate } from '../src/extract/index.ts'
import { normalise } from '../src/normalise/index.ts'
import { read } from '../src/read/index.ts'
import { loadRegistry } from '../src/registry/load.ts'

const registry = loadRegistry()

/** Reads a text as the pipeline reads a file. */
export async function extractionOf(text: string, fileName = 'van-ban.txt'): Promise<Extraction> {
  const parsed = await read({
    stage: 'raw',
    bytes: new TextEncoder().encode(text),
    mediaType: null,
    charset: 'utf-8',
    provenance: { ...noProvenance, fileName },
  })
  if (isFinding(parsed)) throw new Error(parsed.detail)
  return annotate(normalise(parsed), registry).extraction
}

/** A circular of a ministry with the closing words a case gives. */
export function circular(...closing: readonly string[]): string {
  return [
    'BỘ NỘI VỤ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 45/2031/TT-BNV',
    'Hà Nội, ngày 10 tháng 3 năm 2031',
    'THÔNG TƯ',
    'Quy định mẫu về hồ sơ thử',
    'Căn cứ Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025;',
    'Bộ trưởng Bộ Nội vụ ban hành Thông tư quy định mẫu về hồ sơ thử.',
    'Điều 1. Phạm vi điều chỉnh',
    'Thông tư này quy định về hồ sơ thử.',
    'Điều 2. Hồ sơ',
    '1. Hồ sơ gồm một bộ.',
    '2. Thời hạn giải quyết là 10 ngày.',
    'Điều 3. Điều khoản thi hành',
    ...closing,
    'BỘ TRƯỞNG',
    'Nguyễn Văn Mẫu',
  ].join('\n')
}

/** One effect in a few words: `ended 12/2020 2031-05-01 whole by …`. */
export function inWords({ kind, instrument, from, to, provisions, cause }: Effect): string {
  const scope =
    provisions === null
      ? 'whole'
      : provisions.length === 0
        ? 'part'
        : provisions.map(formatProvision).join(', ')
  const days = to === null ? `${from ?? '-'}` : `${from ?? '-'}..${to}`
  const by = cause === null || cause === instrument ? '' : ` by ${cause}`
  return `${kind} ${instrument} ${days} ${scope}${by}`
}
