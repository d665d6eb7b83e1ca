import { bareDocument } from '../scripts/bare-document.ts'
import { parseIsoDay } from '../src/domain/day.ts'
import {
  type Document,
  noProvenance,
  noStatedFields,
  type Provenance,
  type StatedFields,
} from '../src/domain/document.ts'
import type { Facts } from '../src/extract/facts/facts.ts'
import { readFacts } from '../src/extract/facts/index.ts'
import { readOutline } from '../src/extract/outline/index.ts'
import { loadRegistry } from '../src/registry/load.ts'

const registry = loadRegistry()

/** What beside the text is known of a document; `provenance` and `stated` in part. */
export type Given = Partial<Omit<Document, 'provenance' | 'stated' | 'body'>> & {
  provenance?: Partial<Provenance>
  stated?: Partial<StatedFields>
}

/** The facts of a Vietnamese text of which nothing else is known but what is given. */
export function factsOf(text: string, given: Given = {}): Facts {
  const document: Document = {
    ...bareDocument(text),
    ...given,
    provenance: { ...noProvenance, ...given.provenance },
    stated: { ...noStatedFields, ...given.stated },
  }
  return readFacts(document, readOutline(text).parts, registry)
}

/** Null for what is no day, as fields have it. */
export function day(text: string) {
  return parseIsoDay(text) ?? null
}

/** A decision of a province, with the lines that a case changes. */
export function decision(
  changes: { organ?: string[]; symbol?: string; place?: string; title?: string; end?: string[] } = {},
): string {
  return [
    ...(changes.organ ?? ['ỦY BAN NHÂN DÂN', 'TỈNH CAO BẰNG']),
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    changes.symbol ?? 'Số: 12/2024/QĐ-UBND',
    changes.place ?? 'Cao Bằng, ngày 14 tháng 5 năm 2024',
    'QUYẾT ĐỊNH',
    changes.title ?? 'Ban hành Quy chế thi đua, khen thưởng',
    'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022;',
    'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023;',
    'QUYẾT ĐỊNH:',
    'Điều 1. Ban hành kèm theo Quyết định này Quy chế thi đua, khen thưởng.',
    'Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày 01 tháng 6 năm 2024.',
    ...(changes.end ?? [
      'Nơi nhận:',
      '- Như Điều 2;',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Nguyễn Văn Mẫu',
    ]),
  ].join('\n')
}
