import { expect, test } from 'vitest'
import type { NamedKind } from '../src/answer/names.ts'
import { nameOf } from '../src/answer/names.ts'
import { loadRegistry } from '../src/registry/load.ts'

test.each<[kind: NamedKind, code: string, name: string]>([
  ['issuer', 'cp', 'Chính phủ'],
  ['issuer', 'qh', 'Quốc hội'],
  ['issuer', 'qh15', 'Quốc hội khóa XV'],
  ['issuer', 'qh9', 'Quốc hội khóa IX'],
  ['issuer', 'ubtvqh14', 'Ủy ban Thường vụ Quốc hội khóa XIV'],
  ['issuer', 'no-such-body', 'no-such-body'],
  ['jurisdiction', 'vn', 'Trung ương'],
])('%s %s is called %s', (kind, code, name) => {
  expect(nameOf(loadRegistry(), kind, code)).toBe(name)
})
