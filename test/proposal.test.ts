import { expect, test } from 'vitest'
import { proposalAnswer } from '../src/answer/proposal-answer.ts'
import type { Entity } from '../src/domain/extraction.ts'
import { annotated, type Sketch, save, withStore } from './store-builders.ts'

const proposalId = 'vn-tinh-mau/snv/ttr/2025/120'
const people = (rows: readonly [name: string, role: string][]): Entity[] =>
  rows.map(([name, role]) => ({ type: 'recipient', canonical: name, role, quote: 'x', start: 0, end: 1 }))
const proposal = (rows: readonly [string, string][]): Sketch => ({
  url: 'https://example.vn/to-trinh',
  own: { id: proposalId, symbol: '120/TTr-SNV' },
  text: 'x tờ trình',
  entities: people(rows),
})
const decision = (rows: readonly [string, string][], more: Partial<Sketch> = {}) =>
  annotated({
    own: { id: 'vn-tinh-mau/ubnd/qd-cb/2025/312', symbol: '312/QĐ-UBND' },
    text: 'x theo Tờ trình số 120/TTr-SNV',
    references: [{ id: proposalId, quote: 'Tờ trình số 120/TTr-SNV' }],
    entities: people(rows),
    ...more,
  }).extraction

test('recipients stand beside those proposed; equal names are told apart by their unit, or not at all', () =>
  withStore(store => {
    save(
      store,
      proposal([
        ['Nguyễn Văn Mẫu', 'Sở Nội vụ · Bằng khen'],
        ['Trần Thị Ví Dụ', 'Trường A · Bằng khen'],
        ['Trần Thị Ví Dụ', 'Trường B · Bằng khen'],
        ['Lê Thử Nghiệm', 'Sở Tài chính · Bằng khen'],
      ]),
    )
    const answer = proposalAnswer(
      store,
      decision([
        ['Nguyễn Văn Mẫu', 'Sở Nội vụ · Bằng khen'],
        ['Trần Thị Ví Dụ', 'Trường B · Bằng khen'],
        ['Trần Thị Ví Dụ', 'Trường C · Bằng khen'],
      ]),
    )
    expect(answer?.proposals.map(({ symbol }) => symbol)).toEqual(['120/TTr-SNV'])
    expect(answer?.recipients.map(({ proposed }) => proposed?.role ?? null)).toEqual([
      'Sở Nội vụ · Bằng khen',
      'Trường B · Bằng khen',
      null,
    ])
    expect(answer?.left.map(({ role }) => role)).toEqual(['Trường A · Bằng khen', 'Sở Tài chính · Bằng khen'])
  }))

const rows: readonly [string, string][] = [['Nguyễn Văn Mẫu', 'Sở Nội vụ']]
const nothing: readonly [why: string, make: () => ReturnType<typeof decision>, isHeld: boolean][] = [
  ['the proposal is not held', () => decision(rows), false],
  [
    'the number of the proposal is open',
    () =>
      decision(rows, {
        references: [{ id: 'vn-tinh-mau/_/ttr/2025/120', quote: 'Tờ trình số 120/TTr-SNV', verdict: 'open' }],
      }),
    true,
  ],
  ['it awards nobody', () => decision([]), true],
  ['it is no decision', () => decision(rows, { kind: 'news' }), true],
]
for (const [why, make, isHeld] of nothing) {
  test(`nothing is compared when ${why}`, () =>
    withStore(store => {
      if (isHeld) save(store, proposal(rows))
      expect(proposalAnswer(store, make())).toBeNull()
    }))
}
