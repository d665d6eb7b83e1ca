import { rmSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { keptAnswers } from '../src/answer/kept-answers.ts'
import { originalOf } from '../src/answer/original-file.ts'
import { storePaths } from '../src/store/open.ts'
import { save, withStore } from './store-builders.ts'

describe('answers that are kept', () => {
  test('are made once for each question, and again when something was written', () =>
    withStore(store => {
      const asked: number[] = []
      const twice = keptAnswers(store, 3, ({ number }: { number: number }) => {
        asked.push(number)
        return number === 0 ? undefined : number * 2
      })
      expect([1, 2, 1, 0, 0].map(number => twice({ number }))).toEqual([2, 4, 2, undefined, undefined])
      expect(asked).toEqual([1, 2, 0])
      save(store, { text: 'Tin mẫu' })
      expect(twice({ number: 1 })).toBe(2)
      expect(asked).toEqual([1, 2, 0, 1])
    }))

  test('are forgotten when others were asked for since', () =>
    withStore(store => {
      const asked: string[] = []
      const same = keptAnswers(store, 2, (question: string) => {
        asked.push(question)
        return question
      })
      for (const question of ['a', 'b', 'a', 'c', 'a', 'b']) expect(same(question)).toBe(question)
      expect(asked).toEqual(['a', 'b', 'c', 'b'])
    }))
})

test('a document whose capture is lost has no original, and does not fail', () =>
  withStore((store, folder) => {
    const { documentId } = save(store, { url: 'https://mau.test/a', text: 'Tin mẫu' })
    expect(new TextDecoder().decode(originalOf(store, documentId)?.bytes)).toContain('Tin mẫu')
    rmSync(storePaths(folder).captures, { recursive: true })
    expect(originalOf(store, documentId)).toBeNull()
  }))
