import { describe, expect, test } from 'vitest'
import { headings, paths } from './outline-kit.ts'

describe('what begins a part', () => {
  const cases: [name: string, lines: string[], expected: string[]][] = [
    ['article', ['Điều 1. Phạm vi', 'Quy định này …'], ['Điều 1']],
    [
      'clauses and points',
      ['Điều 1. Phạm vi', '1. Một.', 'a) Hai;', 'b) Ba.', '2. Bốn.'],
      ['Điều 1', 'khoản 1 Điều 1', 'điểm a khoản 1 Điều 1', 'điểm b khoản 1 Điều 1', 'khoản 2 Điều 1'],
    ],
    [
      'chapter and section',
      [
        'Chương I',
        'QUY ĐỊNH CHUNG',
        'Mục 1. CHUNG',
        'Điều 1. A',
        'Điều 2. B',
        'Chương II',
        'CỤ THỂ',
        'Điều 3. C',
      ],
      [
        'Chương I',
        'Mục 1 Chương I',
        'Điều 1 Mục 1 Chương I',
        'Điều 2 Mục 1 Chương I',
        'Chương II',
        'Điều 3 Chương II',
      ],
    ],
    [
      'parts with chapters that start again',
      [
        'Phần thứ nhất',
        'CHUNG',
        'Chương I',
        'A',
        'Điều 1. A',
        'Phần thứ hai',
        'RIÊNG',
        'Chương I',
        'B',
        'Điều 2. B',
      ],
      [
        'Phần nhất',
        'Chương I Phần nhất',
        'Điều 1 Chương I Phần nhất',
        'Phần hai',
        'Chương I Phần hai',
        'Điều 2 Chương I Phần hai',
      ],
    ],
    [
      'tiểu mục behind its mục',
      ['Mục 2', 'A', 'Mục 1', 'B', 'Tiểu mục 1', 'C', 'Điều 1. D'],
      ['Mục 1', 'Mục 1.1', 'Điều 1 Mục 1.1'],
    ],
    [
      'inserted articles',
      ['Điều 1. A', 'Điều 1a. B', 'Điều 1b. C', 'Điều 2. D'],
      ['Điều 1', 'Điều 1a', 'Điều 1b', 'Điều 2'],
    ],
    [
      'points follow the Vietnamese alphabet',
      ['Điều 1. A', 'a) a;', 'b) b;', 'c) c;', 'd) d;', 'đ) đ;', 'e) e;', 'g) g.'],
      ['Điều 1', ...['a', 'b', 'c', 'd', 'đ', 'e', 'g'].map(point => `điểm ${point} Điều 1`)],
    ],
    [
      'articles of old laws, which have no heading',
      ['Điều 1', '1. Một gồm:', 'a) Hai;', '2. Ba.', 'Điều 2', '1. Bốn.'],
      ['Điều 1', 'khoản 1 Điều 1', 'điểm a khoản 1 Điều 1', 'khoản 2 Điều 1', 'Điều 2', 'khoản 1 Điều 2'],
    ],
    [
      'English translation',
      ['Chapter I', 'GENERAL PROVISIONS', 'Article 1. Scope', '1. One.', 'a) A;', 'Article 2. Subjects'],
      [
        'Chương I',
        'Điều 1 Chương I',
        'khoản 1 Điều 1 Chương I',
        'điểm a khoản 1 Điều 1 Chương I',
        'Điều 2 Chương I',
      ],
    ],
    [
      'German translation',
      ['Kapitel I', 'ALLGEMEINES', 'Artikel 1. Geltung', 'Artikel 2. Begriffe'],
      ['Chương I', 'Điều 1 Chương I', 'Điều 2 Chương I'],
    ],
    [
      'note number glued behind the stop',
      ['Điều 1.4 (được bãi bỏ)', 'Điều 2.5 Quyền', '1.6 Một.', '2. Hai.'],
      ['Điều 1', 'Điều 2', 'khoản 1 Điều 2', 'khoản 2 Điều 2'],
    ],
    [
      'no space behind the number',
      ['Điều 1. A', '1.Việc này.', '2."Huân chương" kia.'],
      ['Điều 1', 'khoản 1 Điều 1', 'khoản 2 Điều 1'],
    ],
    [
      'sections of a plan',
      ['KẾ HOẠCH', 'I. MỤC ĐÍCH', '1. Một.', '2. Hai.', 'II. NỘI DUNG', '1. Ba.'],
      ['Mục I', 'khoản 1 Mục I', 'khoản 2 Mục I', 'Mục II', 'khoản 1 Mục II'],
    ],
    // near misses
    [
      'a reference at the beginning of a wrapped line',
      ['Điều 1. A', 'theo quy định tại', 'Điều 2. Trường hợp khác', 'Điều 2 của Luật này', 'Điều 2. B'],
      ['Điều 1', 'Điều 2'],
    ],
    [
      'a chapter referred to',
      ['Chương I', 'CHUNG', 'Điều 1. A', 'Chương II Nghị định số 24/2024/NĐ-CP'],
      ['Chương I', 'Điều 1 Chương I'],
    ],
    [
      'a wrapped list of clauses',
      ['Điều 1. A', '1. Các khoản 1 và', '2. Điều này'],
      ['Điều 1', 'khoản 1 Điều 1'],
    ],
    [
      'sub-clauses',
      ['Điều 1. A', '1. Một:', '1.1. Trong một', '2. Hai'],
      ['Điều 1', 'khoản 1 Điều 1', 'khoản 2 Điều 1'],
    ],
    ['a numbered list without articles', ['Tin tức', '1. Một', '2. Hai', 'a) Ba'], []],
    ['a programme', ['Điều 1. A', 'Chương trình mục tiêu', 'Phần mềm giảng dạy', 'Mục tiêu'], ['Điều 1']],
  ]
  test.each(cases)('%s', (_, lines, expected) => {
    expect(paths(lines.join('\n'))).toEqual(expected)
  })
})

describe('headings', () => {
  test('go on over wrapped lines, and lose a glued note number', () => {
    const text =
      'Điều 1. Quỹ tiền lương kế hoạch, quỹ tiền lương thực\nhiện\n1. Một.\nĐiều 2. Hiệu lực thi hành10\nA.'
    expect(headings(text)).toEqual([
      'Quỹ tiền lương kế hoạch, quỹ tiền lương thực hiện',
      '',
      'Hiệu lực thi hành',
    ])
  })
  test('of a chapter are the lines of capitals below it', () => {
    expect(headings('Chương I\nQUẢN LÝ LAO ĐỘNG,\nTIỀN LƯƠNG\nĐiều 1. A\nx')[0]).toBe(
      'QUẢN LÝ LAO ĐỘNG, TIỀN LƯƠNG',
    )
  })
  test('are empty where the text begins at once', () => {
    expect(headings('Điều 1. Quyết định này có hiệu lực kể từ ngày ký.')).toEqual([''])
  })
})
