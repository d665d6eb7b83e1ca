import { describe, expect, test } from 'vitest'
import type { Document } from '../src/domain/document.ts'
import { provincesNamed } from '../src/extract/facts/places-named.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { day, factsOf, type Given } from './facts-kit.ts'

describe('news', () => {
  const lead =
    'Chiều ngày 26/01/2024, Phòng GDĐT quận Ba Đình tổ chức hội nghị tập huấn công tác thi đua, khen thưởng.'
  const title = 'Phòng GDĐT quận Ba Đình tổ chức hội nghị tập huấn'

  test('is read from its title, its lines and its words', () => {
    expect(factsOf(`${title}\n${lead}`, { metadataLines: ['26/01/2024 376'] })).toMatchObject({
      kind: 'training',
      title,
      publishedOn: '2024-01-26',
      eventOn: '2024-01-26',
      jurisdiction: [{ id: 'vn-ha-noi', from: 'text', inferred: true }],
      own: null,
    })
  })

  test('with a decision inside has no symbol of its own', () => {
    const text = `${title}\nCăn cứ Quyết định số 12/2024/QĐ-UBND ngày 14/5/2024, hội nghị được tổ chức.`
    expect(factsOf(text).own).toBeNull()
  })

  test.each<[kind: string, title: string]>([
    ['signing', 'Cụm thi đua số 1 ngành Giáo dục và Đào tạo ký kết giao ước thi đua năm học 2020-2021'],
    ['signing', 'Department of Education and Training signed a cooperation agreement'],
    ['training', 'Sở Nội vụ tổ chức bồi dưỡng công tác thi đua, khen thưởng năm 2025'],
    ['award', 'Trao tặng Huân chương Lao động cho ba tập thể'],
    ['movement', 'Phát động phong trào thi đua yêu nước năm 2025'],
    ['conference-report', 'Hội nghị tổng kết công tác năm 2024'],
    ['news', 'Giá xăng giảm hơn một nghìn đồng'],
  ])('%s: %s', (kind, line) => {
    expect(factsOf(`${line}\nNội dung bài viết.`).kind).toBe(kind)
  })

  test.each<[what: string, first: string, given: Given, expected: string | null]>([
    ['a short first line', 'Ký kết giao ước thi đua', {}, 'Ký kết giao ước thi đua'],
    ['a caption', '(Ông Nguyễn Văn Mẫu phát biểu)', {}, null],
    ['a sentence', 'Hội nghị diễn ra sáng nay.', {}, null],
    [
      'a sentence the page repeats',
      'Two units signed.',
      { dropped: ['Two units signed.'] },
      'Two units signed.',
    ],
    ['what the page states', 'Dòng đầu', { stated: { title: 'Tiêu đề' } }, 'Tiêu đề'],
  ])('title: %s', (_, first, given, expected) => {
    expect(factsOf(`${first}\nĐoạn văn tiếp theo của bài viết.`, given).title).toBe(expected)
  })

  test('the words of its address are a hint, no title', () => {
    const url = 'https://sonoivu.caobang.gov.vn/hoat-dong/so-noi-vu-to-chuc-boi-duong-nam-2025-1021185'
    const facts = factsOf('(Chú thích ảnh)\nĐoạn văn.', { provenance: { url } })
    expect(facts.title).toBeNull()
    expect(facts.evidence).toContainEqual(
      expect.objectContaining({
        field: 'titleFromUrl',
        value: 'so noi vu to chuc boi duong nam 2025',
        certainty: 'weak',
      }),
    )
  })
})

describe('day of publication', () => {
  test.each<[what: string, given: Given, expected: string | null]>([
    ['a date and a view counter', { metadataLines: ['26/01/2024 376'] }, '2024-01-26'],
    ['a bare date', { metadataLines: ['29/10/2020'] }, '2020-10-29'],
    ['the page head of a gazette', { metadataLines: ['CÔNG BÁO/Số 1523 + 1524/Ngày 29-12-2024'] }, null],
    ['a time of signing', { metadataLines: ['Thời gian ký: 20.03.2025 15:28:57 +07:00'] }, null],
    ['a masked token', { metadataLines: ['My Ha DNUM_BCZBBZCACC 17:44'] }, '2022-11-12'],
    [
      'a stamp in the address',
      { provenance: { url: 'https://a.vn/b/d20240626140911784.htm' } },
      '2024-06-26',
    ],
    ['a number in the address', { provenance: { url: 'https://a.vn/tin-tuc-1021185' } }, null],
    [
      'an impossible day in the address',
      { provenance: { url: 'https://a.vn/d20241399140911784.htm' } },
      null,
    ],
    [
      'what the page states',
      { stated: { publishedOn: day('2024-01-27') }, metadataLines: ['26/01/2024'] },
      '2024-01-27',
    ],
    ['a day of the list alone', { provenance: { listedOn: day('2024-01-25') } }, '2024-01-25'],
    [
      'a day of the list beside one of the page',
      { provenance: { listedOn: day('2024-01-25') }, metadataLines: ['26/01/2024'] },
      '2024-01-26',
    ],
    [
      'a copy that states its own day',
      {
        stated: { publishedOn: day('2024-06-27') },
        translation: {
          machineTranslated: true,
          originalUrl: 'https://a.vn/d20240626140911784.htm',
          evidence: [],
        },
      },
      '2024-06-27',
    ],
  ])('%s', (_, given, expected) => {
    expect(factsOf('Tiêu đề\nNội dung.', given).publishedOn).toBe(expected)
  })

  test('that was decoded is doubtful', () => {
    const facts = factsOf('Tiêu đề\nNội dung.', { metadataLines: ['My Ha DNUM_BCZBBZCACC 17:44'] })
    expect(facts.warnings.join()).toContain('DNUM_BCZBBZCACC')
  })
})

describe('day of the event', () => {
  test.each<
    [text: string, language: Document['language'], published: string | null, expected: string | null]
  >([
    ['Chiều ngày 26/01/2024, Phòng GDĐT tổ chức.', 'vi', null, '2024-01-26'],
    ['Ngày 24/10/2020, tại Trường Mẫu, Cụm thi đua tổ chức.', 'vi', '2020-10-29', '2020-10-24'],
    ['Sáng 26/6, Hội Khuyến học tổ chức.', 'vi', '2024-06-26', '2024-06-26'],
    ['Sáng 26/6, Hội Khuyến học tổ chức.', 'vi', null, null],
    ['(Báo Mẫu) - Ngày 24-4, Thành ủy tổ chức.', 'vi', '2024-04-24', '2024-04-24'],
    [
      'Am Morgen des 26. Juni veranstaltete die Vereinigung eine Konferenz.',
      'de',
      '2024-06-26',
      '2024-06-26',
    ],
    ['(Mau.vn) - On the afternoon of November 12, the Department held.', 'en', '2022-11-12', '2022-11-12'],
    ['Den 26. juni ble konferansen holdt.', 'nb', '2024-06-26', '2024-06-26'],
    // what is cited or remembered
    ['Thực hiện Chỉ thị số 666/CT-BGDĐT ngày 24/8/2020, trường tổ chức.', 'vi', '2020-10-29', null],
    ['Trường thành lập ngày 20/11/1982 đã tổ chức lễ.', 'vi', null, null],
    ['Im Sinne des Beschlusses Nr. 49 vom 10. Mai 2019 wurde beraten.', 'de', null, null],
    ['Teachers celebrate Vietnamese Teachers’ Day (November 20).', 'en', '2022-11-12', null],
  ])('%s', (text, language, published, expected) => {
    const stated = { publishedOn: published === null ? null : day(published) }
    expect(factsOf(`Tiêu đề\n${text}`, { language, stated }).eventOn).toBe(expected)
  })
})

describe('territory of a page', () => {
  test.each<[what: string, text: string, given: Given, expected: string[]]>([
    ['its source', 'Tin ở Hà Nội', { provenance: { sourceJurisdiction: 'vn-cao-bang' } }, ['vn-cao-bang']],
    ['its address', 'Tin ở Hà Nội', { provenance: { url: 'https://baonghean.vn/a' } }, ['vn-nghe-an']],
    ['the words of its text', 'Tin\nTại tỉnh Nghệ An, hội nghị được tổ chức.', {}, ['vn-nghe-an']],
    ['several', 'Nghệ An và Hà Tĩnh ký kết\nNội dung.', {}, ['vn-nghe-an', 'vn-ha-tinh']],
    [
      'a huyện with the name of a province',
      'Tin\nTại huyện Quảng Ninh, hội nghị được tổ chức.',
      {},
      ['vn-quang-binh'],
    ],
    ['a commune with the name of a province', 'Tin\nTại xã Cao Bằng, hội nghị được tổ chức.', {}, []],
    ['a word that is also a name', 'Tin\nVì hòa bình của thế giới.', {}, []],
    ['a name with two territories and no day', 'Tin\nTại tỉnh Ninh Bình.', {}, []],
    [
      'the same before the merger',
      'Tin\nTại tỉnh Ninh Bình.',
      { stated: { publishedOn: day('2024-06-26') } },
      ['vn-ninh-binh'],
    ],
    [
      'the same seen before the merger',
      'Tin\nTại tỉnh Ninh Bình.',
      { provenance: { seenOn: day('2025-01-01') } },
      ['vn-ninh-binh'],
    ],
    ['none', 'Tin\nNội dung.', {}, []],
  ])('%s', (_, text, given, expected) => {
    expect(factsOf(text, given).jurisdiction.map(({ id }) => id)).toEqual(expected)
  })
})

test.each([['listing'], ['error'], ['wrong-document']] as const)(
  'a page that is no document: %s',
  pageKind => {
    expect(factsOf('Trang này', { pageKind }).kind).toBe(pageKind)
  },
)

test.each([
  ['Các đoàn từ Hà Nội, Hồ Chí Minh, Đà Nẵng dự lễ.', ['ha-noi', 'ho-chi-minh', 'da-nang']],
  ['Đoàn của UBND Hồ Chí Minh dự lễ.', ['ho-chi-minh']],
  ['Học tập tư tưởng, đạo đức Hồ Chí Minh tại Hà Nội.', ['ha-noi']],
  ['Theo lời Bác: Hồ Chí Minh viết.', []],
])('the President and the city that bears his name: %s', (text, slugs) => {
  expect(provincesNamed(text, loadRegistry()).map(({ slug }) => slug)).toEqual(slugs)
})
