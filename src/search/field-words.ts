import type { Token } from './tokens.ts'

/** Whether a query says that it is one of emulation and commendation, by its words. */
export function hasFieldWords(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ folded }, at) => folded === 'tdkt' || fieldPairs.has(`${folded} ${tokens[at + 1]?.folded}`),
  )
}

const fieldPairs: ReadonlySet<string> = new Set([
  'thi dua',
  'khen thuong',
  'huan chuong',
  'huy chuong',
  'bang khen',
  'giay khen',
  'truy tang',
])

/** `sở nội vụ`, `cấp xã`, `ubnd tỉnh`: what stands outside every ministry. */
export function namesLocality(tokens: readonly Token[]): boolean {
  return tokens.some(({ folded, exact, isMarked }, at) => {
    const next = tokens[at + 1]?.folded
    if (folded === 'ubnd') return true
    if (folded === 'cap') return localLevels.has(next ?? '')
    return (
      folded === 'so' && (!isMarked || exact === 'so73') && next === 'noi' && tokens[at + 2]?.folded === 'vu'
    )
  })
}

const localLevels: ReadonlySet<string> = new Set(['xa', 'phuong', 'huyen', 'tinh'])

/** `quyết định … quy định chi tiết luật …`: what details the instrument is asked for, and not the instrument. */
export function isDetailed(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(0, at).map(({ folded }) => folded)
  const isOpened = detailing.some(words => before.slice(-words.length).join(' ') === words.join(' '))
  return isOpened && detailers.has(before.slice(0, 2).join(' '))
}

const detailing = ['quy dinh chi tiet', 'huong dan', 'huong dan thi hanh', 'chi tiet thi hanh'].map(words =>
  words.split(' '),
)
const detailers: ReadonlySet<string> = new Set(['quyet dinh', 'nghi dinh', 'thong tu'])
