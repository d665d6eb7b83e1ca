import { expect, test } from 'vitest'
import type { Extraction } from '../src/domain/extraction.ts'
import { plainDocument } from '../src/domain/plain-document.ts'
import { annotate } from '../src/extract/index.ts'
import { normalise } from '../src/normalise/index.ts'
import { loadRegistry } from '../src/registry/load.ts'

/** Letterheads and endings of offices high and low, as clerks write them. Invented papers. */
const state = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'

function read(text: string): Extraction {
  return annotate(normalise(plainDocument(text)), loadRegistry()).extraction
}

test('a commune that no table knows is the issuer by its printed name, and has no province', () => {
  const { own, references } = read(
    `UBND XÃ MẪU SƠN\nSố: 27/QĐ-UBND\n${state}\nMẫu Sơn, ngày 5 tháng 9 năm 2025\n\nQUYẾT ĐỊNH\nVề việc thành lập Hội đồng\n\n` +
      'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MẪU SƠN\nCăn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;\nQUYẾT ĐỊNH:\n' +
      'Điều 1. Thành lập Hội đồng.\nĐiều 2. Quyết định có hiệu lực từ ngày 08/9/2025 và thay thế Quyết định số 112/QĐ-UBND ngày 03/4/2023.\n\nCHỦ TỊCH\n\nNguyễn Văn Mẫu',
  )
  expect(own).toMatchObject({
    id: '_/ubnd/qd-cb/2025/27',
    issuer: 'Ủy ban nhân dân xã Mẫu Sơn',
    effectiveFrom: '2025-09-08',
    signers: ['Nguyễn Văn Mẫu'],
  })
  expect(references.at(-1)).toMatchObject({ symbol: '112/QĐ-UBND', relation: 'replaces' })
})

test('a decision that another one is about does not begin by that', () => {
  const { own } = read(
    `UBND XÃ MẪU SƠN\nSố: 27/QĐ-UBND\n${state}\nMẫu Sơn, ngày 5 tháng 9 năm 2025\n\nQUYẾT ĐỊNH\nVề việc thu hồi\n\n` +
      'Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;\nQUYẾT ĐỊNH:\nĐiều 1. Việc thu hồi được thực hiện khi Quyết định có hiệu lực từ ngày 08/9/2025.',
  )
  expect(own?.effectiveFrom).toBeNull()
})

test('the lower line of a letterhead issues the paper', () => {
  const { own, jurisdiction } = read(
    'ĐẢNG BỘ TỈNH THANH HÓA\nĐẢNG ỦY XÃ MẪU\n*\nSố 12-BC/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\nMẫu, ngày 30 tháng 9 năm 2025\n\n' +
      'BÁO CÁO\nkết quả công tác quý III năm 2025\n\nThực hiện chương trình công tác, Đảng ủy xã báo cáo như sau:\nI. KẾT QUẢ\n\nT/M ĐẢNG ỦY\nPHÓ BÍ THƯ\n\nLê Thị Mẫu',
  )
  expect(own).toMatchObject({ id: 'dcsvn-thanh-hoa.mau/du/bc/2025/12', issuer: 'Đảng ủy xã Mẫu' })
  expect(jurisdiction).toMatchObject([{ id: 'dcsvn-thanh-hoa.mau' }])
})

test('a committee of the Party is called after its province', () => {
  const head = (organ: string) =>
    `${organ}\n*\nSố 18-CT/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nHà Nội, ngày 12 tháng 3 năm 2024\n\nCHỈ THỊ\nvề công tác thi đua\n\n1. Các cấp ủy quán triệt Chỉ thị này.`
  expect(read(head('TỈNH ỦY CAO BẰNG')).own).toMatchObject({
    id: 'dcsvn-cao-bang/tu/ct/2024/18',
    issuer: 'Tỉnh ủy Cao Bằng',
  })
  expect(read(head('THÀNH ỦY HÀ NỘI')).own?.issuer).toBe('Thành ủy Hà Nội')
})

test('the title of a notice ends before what it tells, and who signs has two offices', () => {
  const { title, own } = read(
    `VĂN PHÒNG CHÍNH PHỦ\nSố: 215/TB-VPCP\n${state}\nHà Nội, ngày 9 tháng 5 năm 2025\n\nTHÔNG BÁO\nKết luận tại cuộc họp về thi đua\n\n` +
      'Ngày 6 tháng 5 năm 2025, Phó Thủ tướng đã chủ trì cuộc họp.\nNơi nhận:\n- Lưu: VT.\nKT. BỘ TRƯỞNG, CHỦ NHIỆM\nPHÓ CHỦ NHIỆM\n\nNguyễn Thị Mẫu',
  )
  expect(title).toBe('Thông báo kết luận tại cuộc họp về thi đua')
  expect(own?.signers).toEqual(['Nguyễn Thị Mẫu'])
})

test('the name of the state below the type is that of an office', () => {
  const { title } = read(
    `CHỦ TỊCH NƯỚC\nSố: 1045/QĐ-CTN\n${state}\nHà Nội, ngày 9 tháng 10 năm 2024\n\nQUYẾT ĐỊNH\nVề việc tặng thưởng Huân chương\n\n` +
      'CHỦ TỊCH\nNƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nCăn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;\nQUYẾT ĐỊNH:\nĐiều 1. Tặng thưởng.',
  )
  expect(title).toBe('Quyết định về việc tặng thưởng Huân chương')
})

test('a day broken by a narrow column is one day', () => {
  const { own } = read(
    `BỘ NỘI VỤ\nSố: 12/QĐ-BNV\n${state}\nHà Nội, ngày 04 tháng 6\nnăm 2024\n\nQUYẾT ĐỊNH\nVề việc công bố\n\nCăn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;\nĐiều\n1. Công bố.\nĐiều\n2. Thi hành.`,
  )
  expect(own).toMatchObject({ id: 'vn/bnv/qd-cb/2024/12', issuedOn: '2024-06-04' })
})

test('provisions of a draft are none of the law named behind it', () => {
  const { references } = read(
    'Góp ý dự thảo\nĐề nghị góp ý Điều 5 và khoản 2 Điều 7 dự thảo trước ngày 20/11/2025.\nTheo Luật Thi đua, khen thưởng năm 2022 thì thẩm quyền đã phân cấp.',
  )
  expect(references.map(({ quote }) => quote)).toEqual(['Luật Thi đua, khen thưởng năm 2022'])
})

test.each([
  [
    'TỈNH ỦY CAO BẰNG\nBAN TỔ CHỨC',
    '13/BTC-TCĐ',
    'dcsvn-cao-bang/btc/cv/2024/13',
    'TỈNH ỦY CAO BẰNG BAN TỔ CHỨC',
  ],
  [
    'BAN TỔ CHỨC HỘI THI\nTỈNH CAO BẰNG',
    '13/BTC-TĐ',
    '_/btc/cv/2024/13',
    'BAN TỔ CHỨC HỘI THI TỈNH CAO BẰNG',
  ],
  ['BỘ TÀI CHÍNH', '13/BTC-TĐ', 'vn/btc/cv/2024/13', 'Bộ Tài chính'],
  ['HỘI NÔNG DÂN VIỆT NAM\nBAN CHẤP HÀNH TỈNH CAO BẰNG', '13/HND-TĐ', 'vn-cao-bang/hnd/cv/2024/13', null],
  ['BẢO HIỂM XÃ HỘI VIỆT NAM', '13/BHXH-TĐ', 'vn/bhxh/cv/2024/13', 'Bảo hiểm xã hội Việt Nam'],
  [
    'BẢO HIỂM XÃ HỘI VIỆT NAM\nBẢO HIỂM XÃ HỘI TỈNH CAO BẰNG',
    '13/BHXH-TĐ',
    'vn-cao-bang/bhxh/cv/2024/13',
    null,
  ],
  ['BAN QUẢN LÝ KHU KINH TẾ\nTỈNH CAO BẰNG', '13/BQL-TĐ', '_/bql/cv/2024/13', null],
  ['', '13/BTC-TĐ', '_/btc/cv/2024/13', null],
  ['', '13/HĐTĐKT-TĐ', 'vn-cao-bang/hdtdkt/cv/2024/13', null],
  ['THÀNH ỦY HÀ NỘI\nBAN TỔ CHỨC', '13/BTC-TĐ', 'dcsvn-ha-noi/btc/cv/2024/13', null],
  ['BỘ TÀI CHÍNH\nCỤC MẪU TỈNH CAO BẰNG', '13/BTC-TĐ', 'vn/btc/cv/2024/13', 'Bộ Tài chính'],
  [
    'UBND TỈNH CAO BẰNG\nSỞ GIÁO DỤC VÀ ĐÀO TẠO',
    '13/GDĐT-TĐ',
    'vn-cao-bang/gddt/cv/2024/13',
    'UBND TỈNH CAO BẰNG SỞ GIÁO DỤC VÀ ĐÀO TẠO',
  ],
  [
    'BAN THI ĐUA - KHEN THƯỞNG TRUNG ƯƠNG',
    '13/BTĐKT-TĐ',
    'vn/btdkt/cv/2024/13',
    'Ban Thi đua - Khen thưởng Trung ương',
  ],
  [
    'SỞ NỘI VỤ TỈNH CAO BẰNG\nBAN THI ĐUA - KHEN THƯỞNG',
    '13/BTĐKT-TĐ',
    'vn-cao-bang/btdkt/cv/2024/13',
    'Ban Thi đua - Khen thưởng tỉnh Cao Bằng',
  ],
])('%s: the letterhead says whose letters %s are', (organs, symbol, id, issuer) => {
  const { own } = read(
    `${organs}\nSố: ${symbol}\n${state}\nCao Bằng, ngày 4 tháng 5 năm 2024\n\nKính gửi: Các đơn vị\n\nĐề nghị gửi báo cáo.`,
  )
  expect(own?.id).toBe(id)
  if (issuer !== null) expect(own?.issuer).toBe(issuer)
})
