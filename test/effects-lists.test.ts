import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractionOf, inWords } from './effects-kit.ts'
import { processorMs } from './processor-ms.ts'

/** The paper of a provincial committee that publishes lists, with the tables a case gives. */
function published(...tables: readonly string[]): string {
  return [
    'ỦY BAN NHÂN DÂN',
    'TỈNH CAO BẰNG',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 250/QĐ-UBND',
    'Cao Bằng, ngày 28 tháng 02 năm 2024',
    'QUYẾT ĐỊNH',
    'Về việc công bố kết quả hệ thống hóa văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân tỉnh kỳ 2019 - 2023',
    'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH CAO BẰNG',
    'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;',
    'QUYẾT ĐỊNH:',
    'Điều 1. Công bố kèm theo Quyết định này kết quả hệ thống hóa văn bản quy phạm pháp luật kỳ 2019 - 2023.',
    'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.',
    'CHỦ TỊCH',
    'Nguyễn Văn Mẫu',
    '',
    ...tables,
  ].join('\n')
}

const expired = 'DANH MỤC VĂN BẢN QUY PHẠM PHÁP LUẬT HẾT HIỆU LỰC TOÀN BỘ'
const columns = [
  'STT',
  'Tên loại văn bản',
  'Số, ký hiệu; ngày, tháng, năm ban hành văn bản',
  'Tên gọi của văn bản/Trích yếu nội dung của văn bản',
  'Lý do hết hiệu lực',
  'Ngày hết hiệu lực',
]
const head = columns.join('\t')

async function listed(text: string, fileName?: string): Promise<readonly string[]> {
  const { effects = [] } = await extractionOf(text, fileName)
  return effects.filter(effect => effect.asOf !== undefined).map(inWords)
}

const council = 'vn-cao-bang/hdnd/nq/2019/12'
const committee = 'vn-cao-bang/ubnd/qd/2020/5'

const rowOfCouncil = [
  '1',
  'Nghị quyết',
  '12/2019/NQ-HĐND ngày 11/7/2019',
  'Quy định mức chi thử của tỉnh',
  'Được thay thế bởi Nghị quyết số 30/2023/NQ-HĐND ngày 10/12/2023 quy định mức chi thử',
  '01/01/2024',
]
const rowOfCommittee = [
  '2',
  'Quyết định',
  '05/2020/QĐ-UBND ngày 03/02/2020',
  'Ban hành Quy chế thử; sửa đổi một số điều của Quy chế cũ',
  'Được bãi bỏ bởi Quyết định số 41/2022/QĐ-UBND ngày 20/9/2022',
  '05/10/2022',
]
const wanted = [
  `ended ${council} 2024-01-01 whole by vn-cao-bang/hdnd/nq/2023/30`,
  `ended ${committee} 2022-10-05 whole by vn-cao-bang/ubnd/qd/2022/41`,
]

describe('a list of expired documents', () => {
  test('with cells kept apart', async () =>
    expect(
      await listed(published(expired, head, rowOfCouncil.join('\t'), rowOfCommittee.join('\t'))),
    ).toEqual(wanted))

  test('with a line for each cell, and cells broken over lines', async () =>
    expect(
      await listed(
        published(
          expired,
          'STT',
          'Tên loại',
          'văn bản',
          'Số, ký hiệu; ngày, tháng, năm ban hành văn bản',
          'Tên gọi của văn bản',
          'Lý do hết hiệu lực',
          'Ngày hết',
          'hiệu lực',
          '1',
          'Nghị',
          'quyết',
          '12/2019/NQ-HĐND ngày',
          '11/7/2019',
          'Quy định mức chi thử của tỉnh',
          'Được thay thế bởi Nghị quyết số',
          '30/2023/NQ-HĐND ngày 10/12/2023',
          'quy định mức chi thử',
          '01/01/2024',
          ...rowOfCommittee,
        ),
      ),
    ).toEqual(wanted))

  test('as a table of a web page', async () => {
    const row = (cells: readonly string[]) => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`
    const [above = '', below = ''] = published('@@').split('@@')
    const lines = above.split('\n').map(line => `<p>${line}</p>`)
    const page = `<html><body><article>${lines.join('')}<p>${expired}</p><table>${row(columns)}${row(rowOfCouncil)}${row(rowOfCommittee)}</table>${below}</article></body></html>`
    expect(await listed(page, 'danh-muc.html')).toEqual(wanted)
  })

  test('numbered anew in each field, its head again on the next page', async () =>
    expect(
      await listed(
        published(
          expired,
          head,
          'I. LĨNH VỰC NỘI VỤ',
          rowOfCouncil.join('\t'),
          head,
          'II. LĨNH VỰC TÀI CHÍNH',
          ['1', ...rowOfCommittee.slice(1)].join('\t'),
          'Tổng số: 02 văn bản',
        ),
      ),
    ).toEqual(wanted))

  test('with one number for two lines', async () =>
    expect(
      await listed(
        published(
          'DANH MỤC VĂN BẢN QUY PHẠM PHÁP LUẬT HẾT HIỆU LỰC MỘT PHẦN',
          'STT\tVăn bản\tNội dung, quy định hết hiệu lực\tLý do hết hiệu lực\tNgày hết hiệu lực',
          '1\tQuyết định số 05/2020/QĐ-UBND ngày 03/02/2020 ban hành Quy chế thử\tKhoản 2 Điều 4; Phụ lục II\tĐược bãi bỏ bởi Quyết định số 41/2022/QĐ-UBND\t05/10/2022',
          '\t\tĐiều 7\tĐược thay thế bởi Quyết định số 8/2023/QĐ-UBND\t01/3/2023',
        ),
      ),
    ).toEqual([
      `ended ${committee} 2022-10-05 khoản 2 Điều 4, Phụ lục II by vn-cao-bang/ubnd/qd/2022/41`,
      `ended ${committee} 2023-03-01 Điều 7 by vn-cao-bang/ubnd/qd/2023/8`,
    ]))

  test('with cells of several lines and one number for two rows, in a web table', async () => {
    const [above = ''] = published('@@').split('@@')
    const page = [
      ...above.split('\n').map(line => `<p>${line}</p>`),
      '<p>DANH MỤC VĂN BẢN QUY PHẠM PHÁP LUẬT HẾT HIỆU LỰC MỘT PHẦN</p><table>',
      '<tr><td>STT</td><td>Tên văn bản</td><td>Nội dung, quy định<br>hết hiệu lực</td><td>Lý do</td><td>Ngày hết<br>hiệu lực</td></tr>',
      '<tr><td rowspan="2">1</td><td rowspan="2">Quyết định số 05/2020/QĐ-UBND<br>ngày 03/02/2020</td><td>Khoản 2 Điều 4</td><td>Được bãi bỏ bởi Quyết định số 41/2022/QĐ-UBND</td><td>05/10/2022</td></tr>',
      '<tr><td>Điều 7</td><td>Được thay thế bởi Quyết định số 8/2023/QĐ-UBND</td><td>01/3/2023</td></tr></table>',
    ]
    expect(
      await listed(`<html><body><article>${page.join('')}</article></body></html>`, 'danh-muc.html'),
    ).toEqual([
      `ended ${committee} 2022-10-05 khoản 2 Điều 4 by vn-cao-bang/ubnd/qd/2022/41`,
      `ended ${committee} 2023-03-01 Điều 7 by vn-cao-bang/ubnd/qd/2023/8`,
    ])
  })

  test('that gives no instrument as the cause', async () =>
    expect(
      await listed(
        published(
          expired,
          head,
          [
            ...rowOfCouncil.slice(0, 4),
            'Hết thời hạn có hiệu lực đã được quy định trong văn bản',
            '31/12/2021',
          ].join('\t'),
        ),
      ),
    ).toEqual([`ended ${council} 2021-12-31 whole`]))
})

describe('other lists', () => {
  test('in force: up to the last day of the period and no further', async () =>
    expect(
      await listed(
        published(
          'DANH MỤC VĂN BẢN QUY PHẠM PHÁP LUẬT CÒN HIỆU LỰC',
          'STT\tTên loại văn bản\tSố, ký hiệu; ngày, tháng, năm ban hành\tTên gọi của văn bản\tThời điểm có hiệu lực\tGhi chú',
          '1\tNghị quyết\t12/2019/NQ-HĐND ngày 11/7/2019\tQuy định mức chi thử\t01/8/2019\t',
          '2\tQuyết định\t05/2020/QĐ-UBND ngày 03/02/2020\tBan hành Quy chế thử\t15/02/2020\tHết hiệu lực một phần; văn bản bãi bỏ một phần: Quyết định số 41/2022/QĐ-UBND ngày 20/9/2022',
        ),
      ),
    ).toEqual([
      `in-force ${council} 2019-08-01..2024-01-01 whole`,
      `in-force ${committee} 2020-02-15..2024-01-01 whole`,
      `ended ${committee} - part by vn-cao-bang/ubnd/qd/2022/41`,
    ]))

  test('suspended for a time', async () =>
    expect(
      await listed(
        published(
          'DANH MỤC VĂN BẢN QUY PHẠM PHÁP LUẬT NGƯNG HIỆU LỰC TOÀN BỘ',
          'STT\tTên loại văn bản\tSố, ký hiệu; ngày, tháng, năm ban hành\tTên gọi\tLý do ngưng hiệu lực\tNgày ngưng hiệu lực',
          '1\tNghị quyết\t12/2019/NQ-HĐND ngày 11/7/2019\tQuy định mức chi thử\tNgưng hiệu lực theo Nghị quyết số 9/2021/NQ-HĐND đến hết ngày 31/12/2021\t01/9/2021',
        ),
      ),
    ).toEqual([`suspended ${council} 2021-09-01..2022-01-01 whole by vn-cao-bang/hdnd/nq/2021/9`]))

  test('to be amended or issued: nothing about effect', async () =>
    expect(
      await listed(
        published(
          'DANH MỤC VĂN BẢN QUY PHẠM PHÁP LUẬT CẦN ĐÌNH CHỈ, SỬA ĐỔI, BỔ SUNG, THAY THẾ HOẶC BAN HÀNH MỚI',
          'STT\tTên loại văn bản\tSố, ký hiệu; ngày, tháng, năm ban hành\tTên gọi\tKiến nghị\tThời hạn xử lý',
          '1\tNghị quyết\t12/2019/NQ-HĐND ngày 11/7/2019\tQuy định mức chi thử\tThay thế\t31/12/2024',
        ),
      ),
    ).toEqual([]))

  test('two lists in one paper', async () =>
    expect(
      await listed(
        published(
          'A. VĂN BẢN HẾT HIỆU LỰC TOÀN BỘ',
          head,
          rowOfCouncil.join('\t'),
          'Tổng số: 01 văn bản',
          'B. VĂN BẢN CÒN HIỆU LỰC',
          'STT\tTên loại văn bản\tSố, ký hiệu; ngày, tháng, năm ban hành\tTên gọi\tThời điểm có hiệu lực\tGhi chú',
          '1\tQuyết định\t05/2020/QĐ-UBND ngày 03/02/2020\tBan hành Quy chế thử\t15/02/2020\t',
        ),
      ),
    ).toEqual([wanted[0], `in-force ${committee} 2020-02-15..2024-01-01 whole`]))
})

test('a list that was not read whole says so', async () => {
  const { warnings } = await extractionOf(
    published(expired, head, rowOfCouncil.join('\t'), 'Tổng số: 03 văn bản'),
  )
  expect(warnings.join()).toContain('1 rows read, it says it has 3')
})

const near: readonly [name: string, lines: readonly string[]][] = [
  [
    'a text that only speaks of lists',
    ['Danh mục văn bản hết hiệu lực được công bố hằng năm.', 'STT', '1', 'Nội dung'],
  ],
  ['a table of something else', ['DANH SÁCH ĐƠN VỊ', 'STT\tTên đơn vị\tNgày', '1\tSở Nội vụ\t01/01/2024']],
  ['the heads of a form without rows', [expired, head, '(Mẫu số 03)']],
]

describe('what is no list of documents', () => {
  for (const [name, lines] of near)
    test(name, async () => expect(await listed(published(...lines))).toEqual([]))
})

test('hostile tables are read in linear time', async () => {
  const rows = Array.from({ length: 1_200 }, (_, at) => `${at + 1}\t${'x '.repeat(40)}\t01/01/2020\t${at}`)
  const before = processorMs()
  await extractionOf(published(expired, head, ...rows))
  expect(processorMs() - before).toBeLessThan(8_000)
})

test('any lines below a head are read without failing, and no row is made of nothing', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.constantFrom(
          '1',
          '2',
          '\t',
          'Quyết định',
          '05/2020/QĐ-UBND',
          '01/01/2022',
          'Điều 4',
          head,
          expired,
        ),
        {
          maxLength: 14,
        },
      ),
      async lines => {
        const { effects = [] } = await extractionOf(published(expired, head, ...lines))
        for (const effect of effects.filter(one => one.asOf !== undefined))
          expect(effect.instrument).toBe(committee)
      },
    ),
    { numRuns: process.env.THIDUA_LONG === '1' ? 200 : 10 },
  ))
