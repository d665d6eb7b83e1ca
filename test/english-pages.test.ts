import { load } from 'cheerio'
import { afterAll, describe, expect, test } from 'vitest'
import { awardPhraseInEnglish } from '../src/answer/award-phrases.ts'
import { placeInEnglish } from '../src/answer/names.ts'
import { provisionInEnglish } from '../src/domain/provision-in-english.ts'
import { loadRegistry } from '../src/registry/load.ts'
import { pagesOver } from './pages-kit.ts'

/** Names and texts stay Vietnamese on English pages; sentences of ours do not. */
const circular = [
  'BỘ NỘI VỤ',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Số: 903/2025/TT-BNV',
  'Hà Nội, ngày 05 tháng 5 năm 2025',
  'THÔNG TƯ',
  'Quy định về cụm, khối thi đua',
  'Điều 1. Phạm vi điều chỉnh',
  'Thông tư này quy định về tổ chức cụm, khối thi đua.',
  'BỘ TRƯỞNG',
  'Nguyễn Văn Mẫu',
]

/** Replaces it, and has other articles. */
const successor = [
  ...circular.slice(0, 2),
  'Số: 904/2025/TT-BNV',
  'Hà Nội, ngày 05 tháng 8 năm 2025',
  'THÔNG TƯ',
  'Quy định mới về cụm, khối thi đua',
  'Điều 1. Phạm vi điều chỉnh',
  'Thông tư này quy định về tổ chức cụm, khối thi đua và bình xét.',
  'Điều 2. Hiệu lực thi hành',
  'Thông tư này có hiệu lực từ ngày 05 tháng 8 năm 2025 và thay thế Thông tư số 903/2025/TT-BNV.',
  'BỘ TRƯỞNG',
  'Nguyễn Văn Mẫu',
]

const { app, close } = await pagesOver({ 'thông tư.txt': circular, 'thông tư mới.txt': successor })
afterAll(close)

/** Words that our Vietnamese sentences are made of, and names and titles are not. */
const ours =
  /chưa |hãy |có thể là|không có tài liệu|hai bên|hai bản|có hiệu lực từ|hết hiệu lực từ|theo bảng|kiểm chứng|được thành lập|\((?:đến|từ) \d{4}\)|(?:đến|từ) ngày \d|đến 30\/6|Trước ngày|văn bản này|thuộc tỉnh|danh hiệu thi đua|cấp huyện/u

/** What documents and tables of official names say. */
const official = '.snippet, .text, blockquote, del, ins, a, [lang=vi], option[value^="vn-"]'

async function ownWords(path: string, init?: RequestInit): Promise<string> {
  const response = await app.request(path, init)
  const page = load(await response.text())
  page(official).remove()
  return page('main').text().replace(/\s+/g, ' ')
}

const place = (name: string): string => encodeURIComponent(name)

describe('no sentence of ours is Vietnamese on an English page', () => {
  test.each([
    ['/so-sanh?moi=06/2022/QH15', 'is not held: ingest its file'],
    ['/so-sanh?moi=0123456789abcdef', 'no document 0123456789abcdef'],
    ['/so-sanh?moi=903/2025/TT-BNV', 'name the old text'],
    ['/so-sanh?moi=99/1999/ABC', 'nothing is known of'],
    ['/van-ban/vn/qh15/luat/2022/6/hop-nhat', 'nor a consolidated text is held'],
    [`/ap-dung?q=b%E1%BA%B1ng+khen&in=${place('Nơi Nào')}`, 'no territory is known as'],
    [`/ap-dung?q=gi%E1%BA%A5y+khen&in=${place('Ninh Bình')}&on=2025`, 'was formed from'],
    [`/ap-dung?q=gi%E1%BA%A5y+khen&in=${place('Đắk Lắk')}`, '(since 2025)'],
    ['/dong-thoi-gian?q=x&in=zzz', 'no territory is known as'],
    ['/danh-hieu', 'Emulation titles'],
    ['/danh-hieu/cstdcs', 'emulation titles'],
  ])('%s', async (path, said) => {
    const words = await ownWords(`${path}${path.includes('?') ? '&' : '?'}lang=en`)
    expect(words).toContain(said)
    expect(ours.exec(words)?.[0]).toBeUndefined()
  })

  test('what disagrees in a draft', async () => {
    const text = 'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 30 tháng 12 năm 2023 của Chính phủ;'
    const words = await ownWords('/soat-can-cu?lang=en', {
      method: 'POST',
      body: new URLSearchParams({ text }),
    })
    expect(words).toContain('the text says 2023-12-30; it is known to be of 2023-12-31')
  })
})

test('every phrase of the table of awards has English', () => {
  for (const { class: kind, recipients, level, decidedBy } of loadRegistry().awards)
    for (const phrase of [kind, recipients, level, ...decidedBy.split('; ')])
      expect(awardPhraseInEnglish(phrase), phrase).not.toBe(phrase)
})

test('names of ours', () => {
  expect(placeInEnglish('huyện Gio Linh, Quảng Trị (đến 2025)')).toBe(
    'huyện Gio Linh, Quảng Trị (until 2025)',
  )
  expect(placeInEnglish('Trung ương')).toBe('National')
  expect(placeInEnglish('Cao Bằng')).toBe('Cao Bằng')
  expect(provisionInEnglish({ annex: '1', chuong: 'II', dieu: '5', khoan: '2', diem: 'đ' })).toBe(
    'Point đ, Clause 2, Article 5, Chapter II, Annex 1',
  )
  expect(provisionInEnglish({})).toBe('')
})

describe('what texts print is said to be Vietnamese on an English page, and our words are not', () => {
  const paths = [
    '/?q=c%E1%BB%A5m+kh%E1%BB%91i+thi+%C4%91ua',
    '/van-ban/vn/bnv/tt/2025/903',
    '/van-ban/vn/bnv/tt/2025/904/hop-nhat',
    '/so-sanh?cu=903/2025/TT-BNV&moi=904/2025/TT-BNV',
    'document',
  ]
  test.each(paths)('%s', async path => {
    const found = await (await app.request('/?q=904/2025/TT-BNV')).text()
    const address = path === 'document' ? (/\/tai-lieu\/[0-9a-f]{16}/.exec(found)?.[0] ?? '') : path
    const response = await app.request(`${address}${address.includes('?') ? '&' : '?'}lang=en`)
    expect(response.status).toBe(200)
    const page = load(await response.text())
    const texts = page('main *')
      .contents()
      .filter((_, node) => node.type === 'text')
      .toArray()
    const said = texts.map(node => ({
      text: page(node).text(),
      language: page(node).closest('[lang]').attr('lang'),
    }))
    const printed = said.filter(({ text }) =>
      /Phạm vi điều chỉnh|cụm, khối thi đua|thay thế Thông tư/u.test(text),
    )
    expect(printed.length).toBeGreaterThan(0)
    expect(printed.filter(({ language }) => language !== 'vi')).toEqual([])
    expect(said.filter(({ text, language }) => /^Article \d/.test(text) && language !== 'en')).toEqual([])
  })
})
