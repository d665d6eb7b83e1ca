import { describe, expect, test } from 'vitest'
import type { FrontierPage } from '../crawlers/frontier.ts'
import { judge } from '../crawlers/judge.ts'
import { pageReadingOf } from '../crawlers/page-reading.ts'
import type { Format, StatedFields } from '../src/domain/document.ts'
import { plainDocument } from '../src/domain/plain-document.ts'
import { day } from './facts-kit.ts'

/** A page as it was read last time: with title, day and number, in a frame of a few classes. */
const text = 'Hội nghị tổng kết phong trào thi đua yêu nước năm 2024 của tỉnh Mẫu. '.repeat(12)
const stated = { title: 'Hội nghị tổng kết', publishedOn: day('2025-03-01'), number: '12/QĐ-UBND' }
const frame = '<body class="home news detail"><div class="wrap main" id="post"></div></body>'

type Changed = {
  readonly text?: string
  readonly stated?: Partial<StatedFields>
  readonly frame?: string
  readonly format?: Format
}

function readAs(changed: Changed = {}) {
  const plain = plainDocument(changed.text ?? text)
  const parsed = {
    ...plain,
    format: changed.format ?? ('html' as const),
    source: changed.frame ?? frame,
    stated: { ...plain.stated, ...stated, ...changed.stated },
  }
  return pageReadingOf(parsed)
}

function judged(changed: Changed, isFrameTrusted = false): string | null {
  const { textChars, textSimhash, frame, fields } = readAs().reading
  const place = 'http://mock.example/tin/bai-1.html'
  const page = { place, url: place, role: 'detail', symbol: null, textChars, textSimhash, frame, fields }
  return (
    judge(readAs(changed), page as unknown as FrontierPage, { notFound: null, isFrameTrusted })?.detail ??
    null
  )
}

const other = 'Sở Nội vụ mời các cơ quan báo chí dự họp báo về một việc khác hẳn. '.repeat(12)
const redesigned = '<body class="app shell"><section class="column grid hero" id="root"></section></body>'

const cases: [said: string, changed: Changed, detail: string | null][] = [
  ['nothing changed', {}, null],
  ['another text in the same frame', { text: other }, null],
  ['a title gone', { stated: { title: null } }, 'không còn tiêu đề'],
  ['a day gone', { stated: { publishedOn: null } }, 'không còn ngày'],
  ['a number gone', { stated: { number: null } }, 'không còn số ký hiệu'],
  ['a day and a number gone', { stated: { publishedOn: null, number: null } }, 'không còn ngày, số ký hiệu'],
  [
    'the day of issue in place of that of the page',
    { stated: { publishedOn: null, issuedOn: day('2025-03-01') } },
    null,
  ],
  ['a third of the text', { text: text.slice(0, text.length / 3) }, null],
  [
    'a quarter of the text',
    { text: text.slice(0, text.length / 4) },
    `còn ${text.length / 4} ký tự nội dung, lần trước ${text.length}`,
  ],
  ['a redesign with the text as it was', { frame: redesigned }, null],
  [
    'a redesign with another text',
    { frame: redesigned, text: other },
    'khung trang khác lần trước và nội dung cũng khác',
  ],
]

test.each(cases)('beside the last reading: %s', (_, changed, detail) => {
  expect(judged(changed)).toBe(detail)
})

test('a redesign with another text is taken where other pages speak for the template; what is lost stays lost', () => {
  expect(judged({ frame: redesigned, text: other }, true)).toBeNull()
  expect(judged({ frame: redesigned, text: other, stated: { title: null } }, true)).toBe('không còn tiêu đề')
})

test('a page that had an end and has none is cut off; one that never had is not', () => {
  const open = '<body class="app"><p>'
  expect(judged({ frame: open })).toContain('dừng giữa chừng')
  expect(judged({ frame: `${open}</body><!-- made in 0.2 s -->` })).toBeNull()
})

describe('in place of a page', () => {
  const bare = { title: null, publishedOn: null, number: null }

  test.each(['pdf', 'scan', 'docx', 'doc', 'rtf', 'zip'] as const)(
    'a file (%s) is neither cut off nor a redesign, however much it says',
    format => {
      expect(judged({ format, text: other, stated: bare })).toBeNull()
      expect(judged({ format, text: text.slice(0, text.length / 5), stated: bare })).toBeNull()
    },
  )

  test('a line of plain text is still doubted', () => {
    expect(judged({ format: 'text', text: other, stated: bare })).toContain('dừng giữa chừng')
  })
})
