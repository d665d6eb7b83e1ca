import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMarkdown } from '../src/read/markdown.ts'
import { statedDay } from '../src/read/stated-day.ts'
import { mapFaults, rawFile } from './fixtures/read/raw-file.ts'
import { processorMs } from './processor-ms.ts'

const bodyOf = async (text: string) => (await readMarkdown(rawFile(text))).body.text

describe('mark-up goes, words stay', () => {
  const cases: [markdown: string, text: string][] = [
    ['[Tin](https://example.org/a) mới', 'Tin mới'],
    ['![Ảnh lễ trao](https://example.org/a(1).jpg "tựa")', 'Ảnh lễ trao'],
    ['[![Ảnh](a.jpg) xem thêm](b.html)', 'Ảnh xem thêm'],
    ['[Nguyễn Văn Mẫu] phát biểu', '[Nguyễn Văn Mẫu] phát biểu'],
    ['Điều 5 [khoản 2] (đã sửa)', 'Điều 5 [khoản 2] (đã sửa)'],
    ['# Tiêu đề\n> trích', 'Tiêu đề\ntrích'],
    ['**Số:** 12/2024/QĐ-UBND', 'Số: 12/2024/QĐ-UBND'],
    ['2 * 3 * 4 và *nhấn*', '2 * 3 * 4 và nhấn'],
    ['Số: ___/QĐ-UBND', 'Số: ___/QĐ-UBND'],
    ['snake_case_name', 'snake_case_name'],
    ['a\\_b \\[c\\]', 'a_b [c]'],
    ['| TT | Tên |\n|---|:-:|\n| 1 | A |', 'TT\tTên\n1\tA'],
    ['a <!-- ghi chú --> b<br>c', 'a  bc'],
    ['Nguồn: <https://example.org> https://example.org/b', 'Nguồn:  https://example.org/b'],
    ['```\nmã\n```\nsau', 'mã\nsau'],
  ]
  for (const [markdown, text] of cases) test(markdown, async () => expect(await bodyOf(markdown)).toBe(text))
})

describe('front matter', () => {
  const post = `---
layout: post
title: "  [Mẫu] Trao bằng khen "
date: Wed, 24 Apr 2024 21:00:00 +0700
tags:
  - a
---
[Trao bằng khen](https://example.org/bai-1)

Thân bài.`
  test('its title is text, and the rest states fields', async () => {
    const parsed = await readMarkdown(rawFile(post))
    expect(parsed.body.text).toBe('[Mẫu] Trao bằng khen\nTrao bằng khen\n\nThân bài.')
    expect(mapFaults(parsed)).toEqual([])
    expect(parsed.stated).toMatchObject({
      title: '[Mẫu] Trao bằng khen',
      publishedOn: '2024-04-24',
      canonicalUrl: 'https://example.org/bai-1',
    })
  })
  test('a lead link with other words is no address of the post', async () => {
    const parsed = await readMarkdown(rawFile(post.replace('[Trao bằng khen](', '[Xem thêm](')))
    expect(parsed.stated.canonicalUrl).toBeNull()
  })
  test('a stated address wins over the lead link', async () => {
    const parsed = await readMarkdown(
      rawFile(post.replace('layout: post', 'source: https://example.org/goc')),
    )
    expect(parsed.stated.canonicalUrl).toBe('https://example.org/goc')
  })
  test('links to files are attachments', async () => {
    const parsed = await readMarkdown(rawFile('[Quyết định](/tep/qd.pdf?x=1) và [trang](/qd.html)'))
    expect(parsed.attachments).toEqual([{ href: '/tep/qd.pdf?x=1', label: 'Quyết định' }])
  })
})

describe('the day a front matter states is the printed one', () => {
  const cases: [text: string, day: string | null][] = [
    ['2024-04-24', '2024-04-24'],
    ['2024-04-24T23:30:00+07:00', '2024-04-24'],
    ['2024-04-24T20:30:00Z', '2024-04-25'], // an instant without a local day: Vietnam is seven hours ahead
    ['2024-04-24 20:30', '2024-04-24'],
    ['Wed, 24 Apr 2024 21:00:00 +0700', '2024-04-24'],
    ['Wed, 24 Apr 2024 21:00:00 GMT', '2024-04-25'],
    ['24/04/2024', '2024-04-24'],
    ['Thứ tư, 24/04/2024 10:00', '2024-04-24'],
    ['04/24/2024', null],
    ['31/02/2024', null],
    ['hôm qua', null],
    ['', null],
  ]
  for (const [text, day] of cases) test(text, () => expect(statedDay(text)).toBe(day))
})

test('any text keeps its map', async () => {
  const piece = fc.constantFrom(
    '[',
    ']',
    '(',
    ')',
    '!',
    '*',
    '**',
    '_',
    '`',
    '#',
    '>',
    '|',
    '-',
    '\n',
    '\\',
    '<b>',
    'ầ',
    ' ',
    'http://a',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async pieces => {
      const parsed = await readMarkdown(rawFile(pieces.join('')))
      expect(mapFaults(parsed)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('hostile markdown takes linear time', async () => {
  const hostile = ['[](', '[', '![a](', '**a', '| ', '<a ', '<!-- ', '\\', '---\n', '`', '](((', '> > '].map(
    part => part.repeat(300_000 / part.length),
  )
  const started = processorMs()
  for (const text of hostile) await readMarkdown(rawFile(text))
  expect(processorMs() - started).toBeLessThan(12_000)
})
