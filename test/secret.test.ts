import { describe, expect, test } from 'vitest'
import { noProvenance } from '../src/domain/document.ts'
import { isFinding } from '../src/domain/finding.ts'
import { annotate } from '../src/extract/index.ts'
import { secretMark } from '../src/extract/secret.ts'
import { normalise } from '../src/normalise/index.ts'
import { read } from '../src/read/index.ts'
import { loadRegistry } from '../src/registry/load.ts'

describe('marks of secret texts', () => {
  const cases: [text: string, level: string | null][] = [
    ['UBND TỈNH MẪU\nMẬT\nSố: 01/BC-UBND', 'MẬT'],
    ['Số: 01/BC-UBND\tTỐI MẬT', 'TỐI MẬT'],
    ['TUYỆT  MẬT\nBÁO CÁO', 'TUYỆT MẬT'],
    ['(MẬT)\nBÁO CÁO', 'MẬT'],
    ['ĐỘ MẬT: TỐI MẬT', 'TỐI MẬT'],
    ['Độ mật: Mật', 'MẬT'],
    ['MẬT\nTỐI MẬT', 'TỐI MẬT'],
    ['MẬT\nGIẢI MẬT', null],
    ['Độ mật: Thường', null],
    ['LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC', null],
    ['Mật độ dân số', null],
    ['Mật', null],
    ['Tài liệu có dấu MẬT được quản lý riêng.', null],
    [`${'Điều khoản chung\n'.repeat(40)}MẬT`, null],
  ]
  test.each(cases)('%j', (text, level) => {
    expect(secretMark(text)).toBe(level)
  })

  test('a portal may say it, and the line may have been taken for furniture', () => {
    const label = (value: string) => ({ labels: [{ label: 'Độ mật:', value, links: [] }] })
    expect(secretMark('BÁO CÁO', label('Tối mật'))).toBe('TỐI MẬT')
    expect(secretMark('BÁO CÁO', label('Thường'))).toBeNull()
    expect(secretMark('BÁO CÁO', { dropped: ['MẬT'] })).toBe('MẬT')
  })

  test('it is reported with what to do', async () => {
    const bytes = new TextEncoder().encode('UBND TỈNH MẪU\nMẬT\nSố: 01/BC-UBND\n\nBÁO CÁO\nVề việc mẫu')
    const parsed = await read({
      stage: 'raw',
      bytes,
      mediaType: null,
      charset: null,
      provenance: noProvenance,
    })
    if (isFinding(parsed)) throw new Error(parsed.detail)
    const { findings } = annotate(normalise(parsed), loadRegistry())
    expect(findings.filter(finding => finding.class === 'secret')).toMatchObject([
      { detail: 'the text is marked MẬT' },
    ])
  })
})
