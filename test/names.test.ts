import { expect, test } from 'vitest'
import type { NamedKind } from '../src/answer/names.ts'
import { nameOf } from '../src/answer/names.ts'
import { territoriesNamed } from '../src/answer/territories-named.ts'
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

test.each<[name: string, ids: readonly string[] | string]>([
  ['vn-cao-bang', ['vn-cao-bang']],
  ['cao bang', ['vn-cao-bang']],
  ['Ninh Bình', ['vn-ninh-binh', 'vn-ninh-binh-2025']],
  ['vn-ninh-binh', ['vn-ninh-binh']],
  ['cả nước', ['vn']],
  ['Atlantis', 'unknown-jurisdiction'],
  ['', 'unknown-jurisdiction'],
  ['__proto__', 'unknown-jurisdiction'],
  ['Châu Thành', 'ambiguous-jurisdiction'],
])('edges in %j are those of %j', (name, ids) => {
  const named = territoriesNamed(loadRegistry(), name)
  expect('refused' in named ? named.refused : [...named.ids].sort()).toEqual(ids)
})
