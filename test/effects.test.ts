import { describe, expect, test } from 'vitest'
import { circular, extractionOf, inWords } from './effects-kit.ts'

const own = 'vn/bnv/tt/2031/45'

const beginnings: readonly [closing: string, effects: readonly string[]][] = [
  ['Thông tư này có hiệu lực thi hành kể từ ngày 01 tháng 5 năm 2031.', [`in-force ${own} 2031-05-01 whole`]],
  ['Thông tư này có hiệu lực kể từ ngày ký.', [`in-force ${own} 2031-03-10 whole`]],
  ['Thông tư này có hiệu lực thi hành từ ngày ký ban hành./.', [`in-force ${own} 2031-03-10 whole`]],
  ['Thông tư này có hiệu lực sau 45 ngày kể từ ngày ký ban hành.', [`in-force ${own} 2031-04-24 whole`]],
  [
    'Thông tư này chính thức có hiệu lực thi hành kể từ ngày 01/5/2031.',
    [`in-force ${own} 2031-05-01 whole`],
  ],
  ['Thông tư này có hiệu lực thi hành sau 45 ngày, kể từ ngày ký.', [`in-force ${own} 2031-04-24 whole`]],
  [
    'Thông tư này có hiệu lực thi hành từ ngày 01 tháng 5 năm 2031 đến hết ngày 31 tháng 12 năm 2035.',
    [`in-force ${own} 2031-05-01 whole`, `ended ${own} 2036-01-01 whole`],
  ],
  [
    'Thông tư này có hiệu lực kể từ ngày 01/5/2031 đến hết năm 2033.',
    [`in-force ${own} 2031-05-01 whole`, `ended ${own} 2034-01-01 whole`],
  ],
  [
    'Thông tư này có hiệu lực từ ngày 01/5/2031. Thông tư này hết hiệu lực kể từ ngày 01/01/2034.',
    [`in-force ${own} 2031-05-01 whole`, `ended ${own} 2034-01-01 whole`],
  ],
  [
    'Thông tư này có hiệu lực từ ngày 01/5/2031; hồ sơ nhận đến hết ngày 31/12/2031 theo quy định cũ.',
    [`in-force ${own} 2031-05-01 whole`],
  ],
  ['Giấy tờ cấp trước ngày Thông tư này có hiệu lực thi hành vẫn còn giá trị đến hết ngày 31/12/2035.', []],
  // the day of the gazette is not in the text: nothing is taken for it
  ['Thông tư này có hiệu lực sau 15 ngày kể từ ngày đăng Công báo.', []],
  ['Thông tư này được áp dụng trong toàn ngành.', []],
  // what begins is another thing
  ['Giấy chứng nhận có hiệu lực kể từ ngày 01 tháng 5 năm 2031.', []],
  ['Hợp đồng ký trước ngày Thông tư này có hiệu lực được thực hiện tiếp.', []],
]

describe('the day on which a text takes effect', () => {
  for (const [closing, effects] of beginnings)
    test(closing, async () => {
      const found = (await extractionOf(circular(closing))).effects ?? []
      expect(found.map(inWords)).toEqual(effects)
    })
})

const parts: readonly [name: string, closing: readonly string[], part: string][] = [
  [
    'provisions named before their day',
    [
      '1. Thông tư này có hiệu lực thi hành từ ngày 01 tháng 5 năm 2031, trừ quy định tại khoản 2 Điều này.',
      '2. Khoản 2 Điều 2 của Thông tư này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2032.',
    ],
    `in-force ${own} 2032-01-01 khoản 2 Điều 2`,
  ],
  [
    'provisions listed behind their day',
    [
      '1. Thông tư này có hiệu lực từ ngày 01 tháng 5 năm 2031, trừ các quy định sau đây có hiệu lực từ ngày 01 tháng 4 năm 2031:',
      'a) Quy định tại khoản 1 Điều 2 của Thông tư này;',
      'b) Quy định tại Điều 1 của Thông tư này.',
      '2. Trong quá trình thực hiện, khoản 2 Điều 2 của Thông tư này được hướng dẫn thêm.',
    ],
    `in-force ${own} 2031-04-01 khoản 1 Điều 2, Điều 1`,
  ],
  [
    'one sentence for all, another for one',
    [
      'Thông tư này có hiệu lực kể từ ngày 01 tháng 5 năm 2031. Riêng quy định tại Điều 1 có hiệu lực kể từ ngày ký.',
    ],
    `in-force ${own} 2031-03-10 Điều 1`,
  ],
]

test('a delay from the gazette counts from the day its pages print', async () => {
  const page = (number: number) => [`CÔNG BÁO/Số 12 + 13/Ngày 20-3-2031`, `${number}`]
  const text = circular('Thông tư này có hiệu lực sau 15 ngày, kể từ ngày đăng Công báo.')
  const [above = '', below = ''] = text.split('Điều 2. Hồ sơ')
  const printed = [...page(7), above, ...page(8), 'Điều 2. Hồ sơ', below].join('\n')
  const found = (await extractionOf(printed)).effects ?? []
  expect(found.map(inWords)).toEqual([`in-force ${own} 2031-04-04 whole`])
})

test('from the day of adoption', async () => {
  const text = circular('Thông tư này có hiệu lực thi hành từ ngày được thông qua.')
    .replaceAll('Thông tư', 'Nghị quyết')
    .replaceAll('THÔNG TƯ', 'NGHỊ QUYẾT')
    .replace('BỘ NỘI VỤ', 'HỘI ĐỒNG NHÂN DÂN\nTỈNH CAO BẰNG')
    .replace('45/2031/TT-BNV', '45/2031/NQ-HĐND')
    .replace('Hà Nội, ngày', 'Cao Bằng, ngày')
  const found = (await extractionOf(text)).effects ?? []
  expect(found.map(({ from }) => from)).toEqual(['2031-03-10'])
})

describe('provisions that begin on another day', () => {
  for (const [name, closing, part] of parts)
    test(name, async () => {
      const found = (await extractionOf(circular(...closing))).effects ?? []
      expect(found.map(inWords)).toEqual([`in-force ${own} 2031-05-01 whole`, part])
    })
})

const ended: readonly [name: string, closing: readonly string[], effects: readonly string[]][] = [
  [
    'on a day of its own',
    ['Thông tư số 12/2020/TT-BNV ngày 01 tháng 02 năm 2020 hết hiệu lực kể từ ngày 01 tháng 7 năm 2031.'],
    [`ended vn/bnv/tt/2020/12 2031-07-01 whole by ${own}`],
  ],
  [
    'with the text itself: the relation says it',
    ['Thông tư số 12/2020/TT-BNV hết hiệu lực kể từ ngày Thông tư này có hiệu lực thi hành.'],
    [],
  ],
  [
    'each of a list, on the day its head names',
    [
      'Các Thông tư sau đây hết hiệu lực kể từ ngày 01 tháng 7 năm 2031:',
      'a) Thông tư số 12/2020/TT-BNV;',
      'b) Thông tư số 14/2021/TT-BNV.',
    ],
    [
      `ended vn/bnv/tt/2020/12 2031-07-01 whole by ${own}`,
      `ended vn/bnv/tt/2021/14 2031-07-01 whole by ${own}`,
    ],
  ],
  [
    'a part that is not named',
    ['Bãi bỏ một phần Thông tư số 12/2020/TT-BNV của Bộ trưởng Bộ Nội vụ.'],
    [`ended vn/bnv/tt/2020/12 - part by ${own}`],
  ],
  [
    'a part told by its subject',
    ['Bãi bỏ quy định về lưu trữ hồ sơ theo chỉ đạo của Bộ tại Thông tư số 12/2020/TT-BNV.'],
    [`ended vn/bnv/tt/2020/12 - part by ${own}`],
  ],
  [
    'near miss: the title before it speaks of provisions',
    [
      'Thông tư số 14/2021/TT-BNV quy định về lưu trữ và Thông tư số 12/2020/TT-BNV hết hiệu lực kể từ ngày Thông tư này có hiệu lực.',
    ],
    [],
  ],
  [
    'for a time',
    [
      'Ngưng hiệu lực thi hành Thông tư số 12/2020/TT-BNV từ ngày 01 tháng 4 năm 2031 đến hết ngày 30 tháng 6 năm 2031.',
    ],
    [`suspended vn/bnv/tt/2020/12 2031-04-01..2031-07-01 whole by ${own}`],
  ],
]

describe('what a text says of the end of others', () => {
  for (const [name, closing, effects] of ended)
    test(name, async () => {
      const found = (await extractionOf(circular(...closing))).effects ?? []
      expect(found.map(inWords)).toEqual(effects)
    })
})

const relations: readonly [name: string, closing: readonly string[], ids: readonly string[]][] = [
  [
    'a list announced in the voice of the text, up to the next number',
    [
      '1. Kể từ ngày Thông tư này có hiệu lực thi hành, các Thông tư sau hết hiệu lực thi hành:',
      'a) Thông tư số 12/2020/TT-BNV;',
      'b) Thông tư số 14/2021/TT-BNV.',
      '2. Thông tư số 20/2022/TT-BNV được tiếp tục áp dụng cho hồ sơ đã nhận.',
    ],
    ['repeals vn/bnv/tt/2020/12', 'repeals vn/bnv/tt/2021/14'],
  ],
  [
    'a list behind the verb',
    [
      'Thông tư này có hiệu lực kể từ ngày ký và thay thế các Thông tư sau:',
      '- Thông tư số 12/2020/TT-BNV;',
      '- Thông tư số 14/2021/TT-BNV.',
    ],
    ['replaces vn/bnv/tt/2020/12', 'replaces vn/bnv/tt/2021/14'],
  ],
  [
    'a title with a semicolon before the verb',
    [
      'Thông tư này có hiệu lực kể từ ngày ký. Thông tư số 12/2020/TT-BNV quy định việc lập hồ sơ; quy chế lưu trữ hết hiệu lực kể từ ngày Thông tư này có hiệu lực.',
    ],
    ['repeals vn/bnv/tt/2020/12'],
  ],
  [
    'several subjects parted by semicolons',
    [
      'Thông tư số 12/2020/TT-BNV quy định việc lập hồ sơ; Điều 3 Thông tư số 14/2021/TT-BNV hướng dẫn việc lưu trữ; Thông tư số 20/2022/TT-BNV hết hiệu lực kể từ ngày Thông tư này có hiệu lực.',
    ],
    ['repeals vn/bnv/tt/2020/12', 'repeals vn/bnv/tt/2021/14', 'repeals vn/bnv/tt/2022/20'],
  ],
  [
    'a list that goes on behind a title with a semicolon',
    [
      'Thông tư này thay thế Thông tư số 12/2020/TT-BNV quy định hồ sơ; quy chế lưu trữ và Thông tư số 14/2021/TT-BNV sửa đổi Thông tư số 12/2020/TT-BNV.',
    ],
    ['replaces vn/bnv/tt/2020/12', 'replaces vn/bnv/tt/2021/14'],
  ],
  [
    'contents named in items',
    [
      'Kể từ ngày Thông tư này có hiệu lực thi hành, bãi bỏ các nội dung quy định tại:',
      'a) Điều 2; khoản 1 Điều 3 Thông tư số 12/2020/TT-BNV;',
      'b) Điều 4 Thông tư số 14/2021/TT-BNV.',
    ],
    ['repeals vn/bnv/tt/2020/12', 'repeals vn/bnv/tt/2021/14'],
  ],
  [
    'near miss: one of the list goes on',
    [
      'Thông tư số 12/2020/TT-BNV tiếp tục có hiệu lực; Thông tư số 14/2021/TT-BNV hết hiệu lực kể từ ngày Thông tư này có hiệu lực.',
    ],
    ['repeals vn/bnv/tt/2021/14'],
  ],
  [
    'near miss: items speak for themselves',
    [
      '1. Thông tư số 12/2020/TT-BNV quy định việc lập hồ sơ;',
      '2. Thông tư số 14/2021/TT-BNV hết hiệu lực kể từ ngày Thông tư này có hiệu lực.',
    ],
    ['repeals vn/bnv/tt/2021/14'],
  ],
  [
    'near miss: another sentence ends something else',
    [
      'Thông tư số 12/2020/TT-BNV quy định việc lập hồ sơ. Giấy chứng nhận hết hiệu lực kể từ ngày Thông tư này có hiệu lực.',
    ],
    [],
  ],
]

describe('what a text replaces and repeals', () => {
  for (const [name, closing, ids] of relations)
    test(name, async () => {
      const { references } = await extractionOf(circular(...closing))
      const acting = references.filter(({ relation }) => relation === 'repeals' || relation === 'replaces')
      expect(acting.map(({ relation, id }) => `${relation} ${id}`)).toEqual(ids)
    })
})

const portals: readonly [
  name: string,
  rows: readonly (readonly [string, string])[],
  effects: readonly string[],
][] = [
  [
    'the day it ends',
    [
      ['Ngày có hiệu lực', '01/05/2031'],
      ['Ngày hết hiệu lực', '01/02/2033'],
    ],
    [`ended ${own} 2033-02-01 whole`],
  ],
  ['that it has ended in part', [['Tình trạng hiệu lực', 'Hết hiệu lực một phần']], [`ended ${own} - part`]],
  ['that it has ended', [['Tình trạng', 'Hết hiệu lực toàn bộ']], [`ended ${own} - whole`]],
  ['that it holds: nothing about its end', [['Tình trạng hiệu lực', 'Còn hiệu lực']], []],
]

describe('what a portal says beside the text', () => {
  for (const [name, rows, effects] of portals)
    test(name, async () => {
      const table = [['Số ký hiệu', '45/2031/TT-BNV'], ['Ngày ban hành', '10/03/2031'], ...rows]
        .map(([label, value]) => `<tr><td>${label}</td><td>${value}</td></tr>`)
        .join('')
      const lines = circular('Thông tư này có hiệu lực thi hành kể từ ngày 01 tháng 5 năm 2031.')
        .split('\n')
        .map(line => `<p>${line}</p>`)
      const page = `<html><body><article><table>${table}</table>${lines.join('')}</article></body></html>`
      const found = (await extractionOf(page, 'trang.html')).effects ?? []
      expect(found.filter(({ kind }) => kind !== 'in-force').map(inWords)).toEqual(effects)
    })
})
