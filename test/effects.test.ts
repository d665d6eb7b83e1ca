import { describe, expect, test } from 'vitest'
import { circular, extractionOf, inWords } from './effects-kit.ts'

const own = 'vn/bnv/tt/2031/45'

const beginnings: readonly [closing: string, effects: readonly string[]][] = [
  ['Thông tư này có hiệu lực thi hành kể từ ngày 01 tháng 5 năm 2031.', [`in-force ${own} 2031-05-01 whole`]],
  ['Thông tư này có hiệu lực kể từ ngày ký.', [`in-force ${own} 2031-03-10 whole`]],
  ['Thông tư này có hiệu lực thi hành từ ngày ký ban hành./.', [`in-force ${own} 2031-03-10 whole`]],
  ['Thông tư này có hiệu lực sau 45 ngày kể từ ngày ký ban hành.', [`in-force ${own} 2031-04-24 whole`]],
  ['Thông tư này có hiệu lực thi hành sau 45 ngày, kể từ ngày ký.', [`in-force ${own} 2031-04-24 whole`]],
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
