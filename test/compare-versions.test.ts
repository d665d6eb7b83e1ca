import { describe, expect, test } from 'vitest'
import { versionNames } from '../src/answer/compare/comparables.ts'
import { compareAnswer } from '../src/answer/compare/compare-answer.ts'
import { readOutline } from '../src/extract/outline/index.ts'
import { loadRegistry } from '../src/registry/load.ts'
import type { Store } from '../src/store/store.ts'
import { save, withStore } from './store-builders.ts'

const registry = loadRegistry()
const url = 'https://tinh-mau.example/van-ban/1'
const first =
  'Điều 1. Phạm vi\nQuy chế này áp dụng cho toàn tỉnh.\nĐiều 2. Hiệu lực\nTừ ngày 01 tháng 3 năm 2024.'
const second = first.replace('01 tháng 3', '15 tháng 4')

function saved(store: Store, text: string, own?: { id: string }): string {
  return save(store, { url, text, outline: readOutline(text).parts, ...(own && { own }) }).documentId
}

describe('versions of one document', () => {
  test('the document alone is compared with its last version', () =>
    withStore(store => {
      const id = saved(store, first)
      expect(saved(store, second)).toBe(id)
      const answer = compareAnswer(store, registry, { old: null, new: id })
      if ('refused' in answer) throw new Error(answer.detail)
      expect(answer.rows.map(row => [row.new[0]?.path.dieu, row.change])).toEqual([
        ['1', 'same'],
        ['2', 'changed'],
      ])
      const changed = answer.rows[1]?.units[0]?.words.filter(one => one.in !== 'both')
      expect(changed?.map(one => [one.in, one.text.trim()])).toEqual([
        ['old', '01 tháng 3'],
        ['new', '15 tháng 4'],
      ])
      expect(answer.notes.join()).toContain('hai bản của cùng một tài liệu')
    }))

  test('two versions by their names, in either order', () =>
    withStore(store => {
      const id = saved(store, first)
      saved(store, second)
      const [newest, oldest] = versionNames(store, id)
      const answer = compareAnswer(store, registry, { old: newest?.name ?? '', new: oldest?.name ?? '' })
      if ('refused' in answer) throw new Error(answer.detail)
      expect(answer.rows[1]?.units[0]?.words.find(one => one.in === 'new')?.text.trim()).toBe('01 tháng 3')
    }))

  test('with one version there is nothing to compare, and a version that is not there is said', () =>
    withStore(store => {
      const id = saved(store, first)
      expect(compareAnswer(store, registry, { old: null, new: id })).toMatchObject({
        refused: 'nothing-to-compare',
      })
      expect(compareAnswer(store, registry, { old: `${id}@ffffffff`, new: id })).toMatchObject({
        refused: 'not-found',
        side: 'old',
      })
    }))
})

test('personal numbers are masked in what is compared', () =>
  withStore(store => {
    const text = 'Điều 1. Danh sách\nÔng Nguyễn Văn Mẫu, CCCD số 001099012345, được khen.'
    const id = saved(store, text)
    saved(store, text.replace('được khen', 'được tặng Giấy khen'))
    const answer = compareAnswer(store, registry, { old: null, new: id })
    expect(JSON.stringify(answer)).not.toContain('001099012345')
    expect(JSON.stringify(answer)).toContain('Nguyễn Văn Mẫu')
  }))
