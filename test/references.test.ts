import { describe, expect, test } from 'vitest'
import { found, plain, type Row } from './references-kit.ts'

/** The forms in which Vietnamese texts cite, each beside what only looks like it. Own sentences. */
const rows: Row[] = [
  ['Căn cứ ⟦Luật Thi đua, khen thưởng số 06/2022/QH15⟧ ngày 15 tháng 6 năm 2022;', 'vn/qh15/luat/2022/6'],
  ['Căn cứ ⟦Luật Thi đua, khen thưởng⟧ ngày 15 tháng 6 năm 2022;', 'vn/qh15/luat/2022/6'],
  ['Căn cứ ⟦Luật Thi đua, khen thưởng⟧ ngày 26 tháng 11 năm 2003', 'vn/qh11/luat/2003/15'],
  ['Theo ⟦Luật Thi đua, khen thưởng năm 2022⟧, huy chương được trao tặng.', 'vn/qh15/luat/2022/6'],
  ['Theo ⟦Luật Thi đua, khen thưởng 2003⟧ thì không.', 'vn/qh11/luat/2003/15'],
  ['⟦Luật TĐKT năm 2022⟧ có 8 chương.', 'vn/qh15/luat/2022/6'],
  ['⟦luật thi đua, khen thưởng năm 2022⟧ có hiệu lực.', 'vn/qh15/luat/2022/6'],
  ['Phong trào thi đua, khen thưởng năm 2022 đạt kết quả tốt.'],
  ['Công tác thi đua khen thưởng được chú trọng theo quy định của pháp luật.'],
  ['Tuân thủ pháp luật, kỷ luật lao động.'],
  ['⟦Nghị định số 98/2023/NĐ-CP⟧ ngày 31 tháng 12 năm 2023 của Chính phủ', 'vn/cp/nd/2023/98'],
  ['⟦nghị định 98/2023/nđ-cp⟧ quy định chi tiết', 'vn/cp/nd/2023/98'],
  ['⟦Nghị định số: 98 / 2023 / NĐ - CP⟧', 'vn/cp/nd/2023/98'],
  ['⟦NĐ 98/2023/NĐ-CP⟧', 'vn/cp/nd/2023/98'],
  ['Theo ⟦98/2023/NĐ-CP⟧ thì hồ sơ gửi trước ngày 30/6/2024.', 'vn/cp/nd/2023/98'],
  ['⟦Thông tư số 01/2024/TT-BNV⟧ và ⟦Thông tư 15/2025/TT-BNV⟧', 'vn/bnv/tt/2024/1 | vn/bnv/tt/2025/15'],
  [
    '⟦Quyết định số 12/2024/QĐ-UBND⟧ ngày 14 tháng 5 năm 2024 của Ủy ban nhân dân tỉnh Cao Bằng',
    'vn-cao-bang/ubnd/qd/2024/12',
  ],
  [
    '⟦Quyết định số 348/QĐ-UBND⟧ ngày 26/3/2024 của Chủ tịch UBND tỉnh Quảng Bình',
    'vn-quang-binh/ubnd/qd-cb/2024/348',
  ],
  ['⟦Nghị quyết số 29-NQ/TW⟧ ngày 04 tháng 11 năm 2013', 'dcsvn/tw/nq/k11/29'],
  ['⟦Chỉ thị số 34-CT/TW⟧ ngày 07/4/2014 của Bộ Chính trị khóa XI', 'dcsvn/tw/ct/k11/34'],
  ['⟦Kết luận số 83-KL/TW⟧ ngày 30 tháng 8 năm 2010 của Ban Bí thư', 'dcsvn/tw/kl/k10/83'],
  ['⟦Kết luận 49/KL-TW⟧ năm 2023', 'dcsvn/tw/kl/k13/49'],
  ['⟦Lệnh số 18-L/CTN⟧ ngày 26 tháng 12 năm 2003', 'vn/ctn/l/2003/18'],
  ['⟦Sắc lệnh số 195-SL⟧ ngày 1/6/1948', 'vn/ctn/sl/1948/195'],
  ['⟦Thông tư liên tịch số 05/2016/TTLT-BNV-BTC⟧', 'vn/bnv+btc/ttlt/2016/5'],
  [
    '⟦Nghị quyết liên tịch số 72/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN⟧',
    'vn/ubtvqh15+cp+dctubtwmttqvn/nqlt/2025/72',
  ],
  ['⟦Pháp lệnh số 28/2005/PL-UBTVQH11⟧', 'vn/ubtvqh11/pl/2005/28'],
  ['⟦Bộ luật Lao động số 45/2019/QH14⟧', 'vn/qh14/luat/2019/45'],
  ['⟦Hiến pháp⟧ năm nào cũng được nhắc đến.', 'vn/_/hp/_/_'],
  ['⟦Hiến pháp năm 2013⟧ quy định về quyền con người.', 'vn/qh13/hp/2013/_'],
  ['Sống và làm việc theo Hiến pháp và pháp luật.'],
  ['⟦Bộ luật Hình sự năm 2015⟧ và ⟦Điều 134 BLHS 2015⟧', 'vn/qh13/luat/2015/_ | vn/qh13/luat/2015/_ d134'],
  ['Vi phạm ⟦Điều 61 BLTTDS năm 2004⟧.', 'vn/qh11/luat/2004/_ d61'],
  ['⟦khoản 2 Điều 5 Nghị định số 98/2023/NĐ-CP⟧', 'vn/cp/nd/2023/98 d5k2'],
  ['⟦điểm a khoản 2 Điều 5 của Nghị định số 98/2023/NĐ-CP⟧', 'vn/cp/nd/2023/98 d5k2pa'],
  ['⟦các điểm a, b và d khoản 2 Điều 4 Nghị định 98/2023/NĐ-CP⟧', 'vn/cp/nd/2023/98 d4k2pa,d4k2pb,d4k2pd'],
  ['⟦khoản 1, khoản 3 và khoản 4 Điều 39 Luật số 06/2022/QH15⟧', 'vn/qh15/luat/2022/6 d39k1,d39k3,d39k4'],
  ['⟦Điều 19, 20 và 21 Thông tư số 01/2024/TT-BNV⟧', 'vn/bnv/tt/2024/1 d19,d20,d21'],
  ['⟦từ Điều 36 đến Điều 38 Luật số 06/2022/QH15⟧', 'vn/qh15/luat/2022/6 d36,d37,d38'],
  ['⟦điểm đ khoản 1, điểm b khoản 2 Điều 24 Luật số 06/2022/QH15⟧', 'vn/qh15/luat/2022/6 d24k1pđ,d24k2pb'],
  ['⟦Điều 13a Nghị định số 91/2017/NĐ-CP⟧', 'vn/cp/nd/2017/91 d13a'],
  ['⟦Mục 2 Chương II Nghị định số 98/2023/NĐ-CP⟧', 'vn/cp/nd/2023/98 CIIM2'],
  ['Phụ lục I kèm theo ⟦Nghị định số 98/2023/NĐ-CP⟧', 'vn/cp/nd/2023/98'],
  ['⟦khoản 7 Điều 42 Luật Thi đua, khen thưởng năm 2022⟧', 'vn/qh15/luat/2022/6 d42k7'],
  ['Ngày 14/6/2022, tỷ lệ 98/2023 và biển số 51A-12345.'],
  ['Điện thoại 0203.3835/2024, tài khoản 12/34/5678.'],
  ['Kỳ họp 5/2022 QH khóa XV; mùa giải 2023/2024.'],
  ['Tiêu chuẩn TCVN 5574:2018, ISO 9001/2015.'],
  ['CÔNG BÁO/Số 851 + 852/Ngày 20-7-2024'],
  ['Tệp 98_2023_ND-CP.pdf tại https://vanban.example/98-2023-nd-cp'],
  ['Mẫu số 01/TB-TĐT và Mẫu 08/CK-TNCN.'],
  ['Giấy chứng nhận quyền sở hữu nhà số 6015/NĐ-XD được cấp.'],
  ['Tại Bản án dân sự phúc thẩm số 63/KDTM-PT ngày 05-4-2010.'],
  ['Giấy phép số 09/GP-BTTTT cấp ngày 1/2/2020.'],
  ['Theo Điều 8 của Hợp đồng, bên mua trả tiền.'],
  ['Anh học khoa Luật Dân sự, Đại học Luật Hà Nội.'],
  ['Được điểm 10 môn toán, xếp khoản 3 chi tiêu.'],
  ['Điều này cho thấy đội bóng đã tiến bộ.'],
  ['Các quyết định khen thưởng được trao tại buổi lễ.'],
  ['Quyết định 3 mức thưởng cho tập thể.'],
  ['⟦Nghị định 73⟧ và ⟦Nghị quyết 57⟧ của Bộ Chính trị', 'vn/cp/nd/_/73 | dcsvn/tw/nq/_/57'],
  ['⟦Nghị định 178 năm 2024⟧ có hiệu lực.', 'vn/cp/nd/2024/178'],
  ['⟦Nghị định số 179/2024⟧ ngày 31/12/2024', 'vn/cp/nd/2024/179'],
  ['⟦Thông tư số 60/2023⟧ của Bộ Tài chính', 'vn/btc/tt/2023/60'],
  ['⟦Nghị quyết số 27⟧ của BCH Trung ương khóa XII', 'dcsvn/tw/nq/k12/27'],
  ['⟦Nghị quyết Trung ương 4 (khóa XII)⟧ về xây dựng Đảng', 'dcsvn/tw/nq/k12/_'],
  ['⟦Luật Cư trú năm 2020⟧ và ⟦Luật PPP⟧', 'vn/qh14/luat/2020/_ | vn/_/luat/_/_'],
  [
    '⟦Luật Đất đai⟧, ⟦Luật Nhà ở⟧ và ⟦Luật Doanh nghiệp nhà nước⟧.',
    'vn/_/luat/_/_ | vn/_/luat/_/_ | vn/_/luat/_/_',
  ],
  [
    '⟦Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng số 39/2013/QH13⟧',
    'vn/qh13/luat/2013/39',
  ],
  ['Thực hiện ⟦Công văn số 555/TTg-NN⟧ ngày 1/8/2024', 'vn/ttg/cv/2024/555'],
  [
    '⟦Tờ trình số 177/TTr-STC⟧ ngày 15/5/2009 của Sở Tài chính tỉnh Vĩnh Long',
    'vn-vinh-long/stc/ttr/2009/177',
  ],
  ['⟦Quyết định số 201-HĐCP/QĐ⟧ ngày 01-7-1980', 'vn/hdcp/qd/1980/201'],
  ['⟦Luật Bảo vệ sức khỏe nhân dân số 21-LCT/HĐNN8⟧ ngày 30 tháng 6 năm 1989', 'vn/hdnn8/luat/1989/21'],
  ['⟦Pháp lệnh số 10-LCT/HĐNN7⟧ ngày 26/2/1983', 'vn/hdnn7/pl/1983/10'],
  ['⟦Luật số 102-SL/L-004⟧ ngày 20/5/1957', 'vn/ctn/luat/1957/102'],
  ['⟦Nghị định số 80-CP⟧ ngày 13/8/1994', 'vn/cp/nd/1994/80'],
  ['⟦Văn bản hợp nhất số 23/VBHN-BQP⟧', 'vn/bqp/vbhn/_/23'],
  ['⟦Nghị quyết số 66.17/2026/NQ-CP⟧', 'vn/cp/nq/2026/66.17'],
  ['⟦Hướng dẫn số 12-HD/BTGTW⟧ và hướng dẫn số lượng người tham gia.', 'dcsvn/btgtw/hd/_/12'],
  ['⟦Thông báo số 123/TB-VPCP⟧; thông báo số người đăng ký.', 'vn/vpcp/tb/_/123'],
  ['⟦Kế hoạch số 56/KH-UBND⟧ của UBND tỉnh Lào Cai năm 2024', '_/ubnd/kh/_/56'],
  ['⟦Quyết định 874/QĐ-BTTTT⟧ năm 2021', 'vn/btttt/qd-cb/2021/874'],
  [
    'Căn cứ các ⟦Luật số 15/2003/QH11⟧, ⟦số 39/2013/QH13⟧ và ⟦số 06/2022/QH15⟧',
    'vn/qh11/luat/2003/15 | vn/qh13/luat/2013/39 | vn/qh15/luat/2022/6',
  ],
  [
    '⟦Luật số 15/2003/QH11⟧ quy định, ⟦số 39/2013/QH13⟧ thì không',
    'vn/qh11/luat/2003/15 | vn/qh13/_/2013/39',
  ],
  [
    'Căn cứ ⟦Quyết định số 45/QĐ-UBND⟧ ngày 05/8/2025 của UBND xã Mẫu, tỉnh Đắk Lắk',
    'vn-dak-lak-2025.mau/ubnd/qd-cb/2025/45',
  ],
  ['Căn cứ ⟦Quyết định số 45/QĐ-UBND⟧ ngày 05/8/2025 của UBND xã Mẫu', '_/ubnd/qd-cb/2025/45'],
  ['⟦Quyết định số 45/QĐ-BTS⟧ ngày 05/8/2005 của Bộ trưởng Bộ Thủy sản', 'vn/bts/qd-cb/2005/45'],
  ['⟦Quyết định số 45/QĐ-BTS⟧ ngày 05/8/2025 của Ban Trị sự', '_/bts/qd-cb/2025/45'],
  ['⟦Quyết định số 45/QĐ-BTS⟧ ngày 05/8/2005 về quy hoạch của Chính phủ', 'vn/bts/qd-cb/2005/45'],
  [
    '⟦Công văn số 12-CV/BTGDVTU⟧ ngày 10/5/2025 của Ban Tuyên giáo và Dân vận Tỉnh ủy Cao Bằng',
    '_/btgdvtu/cv/2025/12',
  ],
  ['⟦Hướng dẫn số 31-HD/BTCTW⟧ ngày 11/4/2025', 'dcsvn/btctw/hd/k13/31'],
  [
    '⟦Chương trình hành động số 25-CTr/TU⟧ ngày 10/5/2022 của Tỉnh ủy Cao Bằng',
    'dcsvn-cao-bang/tu/ctr/2022/25',
  ],
  // Ranges inside lists, and what brackets and annexes part from the document.
  ['⟦các điều 4, 5 và từ 7 đến 9 Nghị định số 98/2023/NĐ-CP⟧', 'vn/cp/nd/2023/98 d4,d5,d7,d8,d9'],
  ['⟦Điều 5 Nghị định số 98/2023/NĐ-CP⟧ và từ 7 giờ đến 9 giờ.', 'vn/cp/nd/2023/98 d5'],
  [
    'Theo ⟦khoản 1 Điều 3⟧ (trừ điểm a) ⟦Thông tư số 02/2021/TT-BNV⟧.',
    'vn/bnv/tt/2021/2 d3k1 | vn/bnv/tt/2021/2',
  ],
  // A list of numbers with one year behind the last, and numbers that are no list.
  [
    'Các ⟦Nghị định số 41⟧, ⟦42⟧ và ⟦43/2012/NĐ-CP⟧ còn bất cập.',
    'vn/cp/nd/2012/41 | vn/cp/nd/2012/42 | vn/cp/nd/2012/43',
  ],
  ['⟦Nghị định 41⟧, 42 hộ dân và ⟦43/2012/NĐ-CP⟧.', 'vn/cp/nd/_/41 | vn/cp/nd/2012/43'],
  // By number and day or issuer alone.
  ['⟦Quy định 144⟧ của Bộ Chính trị và quy định 3 mức.', 'dcsvn/tw/qd/_/144'],
  ['⟦Tờ trình số 45⟧ ngày 3/2/2024 của Bộ Tài chính; kế hoạch số 1 của lớp.', 'vn/btc/ttr/2024/45'],
  ['⟦Kết luận 126⟧ của Bộ Chính trị; kết luận số 1 là đúng.', 'dcsvn/tw/kl/_/126'],
  ['⟦Thông tư 17/2012⟧ cho phép.', 'vn/_/tt/2012/17'],
  // Congresses of the Party, not of its branches.
  ['⟦Nghị quyết Đại hội XIII của Đảng⟧ được quán triệt.', 'dcsvn/_/nq/k13/_'],
  ['⟦Nghị quyết Đại hội đại biểu toàn quốc lần thứ XII của Đảng⟧', 'dcsvn/_/nq/k12/_'],
  ['Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII; nghị quyết Đại hội XIII Công đoàn.'],
  // Shortened words in titles.
  [
    '⟦Luật Tổ chức HĐND và UBND⟧ ngày 26/11/2003 và ⟦Luật Ban hành VBQPPL của HĐND, UBND⟧ ngày 03/12/2004',
    'vn/qh11/luat/2003/_ | vn/qh11/luat/2004/_',
  ],
  // Old and unusual series.
  ['⟦Thông tư số 21-TT/LB⟧ ngày 18-6-1994', 'vn/lb/tt/1994/21'],
  ['⟦Thông tư liên bộ số 16-TTLB⟧ ngày 3/5/1990', 'vn/lb/tt/1990/16'],
  ['⟦Quyết định số 959-QĐ/UBTVQH15⟧ ngày 5/6/2024', 'vn/ubtvqh15/qd-cb/2024/959'],
  ['⟦Chỉ thị 100-CT/TW⟧ ngày 13/1/1981 của Ban Bí thư', 'dcsvn/tw/ct/k4/100'],
  ['⟦Nghị quyết số 10-NQ/TW⟧ ngày 5/4/1988 (khoán 10, khoán 100).', 'dcsvn/tw/nq/k6/10'],
  ['⟦Công văn số 345/CT-TTHT⟧ ngày 3/4/2024', '_/ct/cv/2024/345'],
  ['⟦Kết luận thanh tra số 34/KL-TTCP⟧', 'vn/ttcp/kl/_/34'],
  [
    '⟦Luật Đất đai sửa đổi⟧ có hiệu lực; ⟦Luật Nhà ở⟧ sửa đổi, bổ sung nhiều điểm.',
    'vn/_/luat/_/_ | vn/_/luat/_/_',
  ],
  ['⟦Công điện số 78/CĐ-TTg⟧ hồi 10 giờ 30 phút ngày 5/9/2024', 'vn/ttg/cd/2024/78'],
  ['Chứng thư thẩm định giá số 123/2022/CT-VAE; gói thầu số 05/2023/TT-XL.'],
  // Several documents are none of them.
  [
    '⟦Thông tư số 01/2024/TT-BNV⟧, ⟦Thông tư số 02/2024/TT-BNV⟧. Các Thông tư nêu trên hết hiệu lực.',
    'vn/bnv/tt/2024/1 | vn/bnv/tt/2024/2',
  ],
  [
    '⟦Công văn số 12/VPCP-NN⟧ ngày 1/2/2024. Theo ⟦Công văn nêu trên⟧, hạn là 15/7.',
    'vn/vpcp/cv/2024/12 | vn/vpcp/cv/2024/12',
  ],
  ['Theo Công văn nêu trên, hạn là ngày 15/7.'],
  // Whose place it is: the office, its head, the branch of a central body.
  [
    '⟦Tờ trình số 123/TTr-SNV⟧ ngày 5 tháng 3 năm 2024 của Giám đốc Sở Nội vụ tỉnh Gia Lai',
    'vn-gia-lai/snv/ttr/2024/123',
  ],
  [
    '⟦Tờ trình số 06/TTr-HĐTĐKT⟧ ngày 3/2/2025 của Hội đồng Thi đua - Khen thưởng tỉnh Hậu Giang',
    'vn-hau-giang/hdtdkt/ttr/2025/6',
  ],
  [
    'Sở Giáo dục và Đào tạo Hà Nội có ⟦văn bản số 1234/SGDĐT-GDTrH⟧ ngày 5/5/2024 gửi các trường.',
    'vn-ha-noi/sgddt/cv/2024/1234',
  ],
  ['⟦Công văn số 123/BHXH-CĐ⟧ ngày 3/4/2024 của Bảo hiểm xã hội tỉnh Kon Tum', 'vn-kon-tum/bhxh/cv/2024/123'],
  ['⟦Công văn số 999/BHXH-TĐKT⟧ ngày 5/4/2024 của Bảo hiểm xã hội Việt Nam', 'vn/bhxh/cv/2024/999'],
  [
    '⟦Quyết định số 88/QĐ-BCH⟧ ngày 3/4/2024 của Bộ Chỉ huy quân sự tỉnh Cao Bằng',
    'vn-cao-bang/bch/qd-cb/2024/88',
  ],
  ['⟦Quyết định số 23/QĐ-BTL⟧ ngày 5/6/2023 của Bộ Tư lệnh Quân khu 7', '_/btl/qd-cb/2023/23'],
  ['ĐIỀU CHỈNH ⟦ĐIỂM A KHOẢN 2 ĐIỀU 5 NGHỊ ĐỊNH SỐ 98/2023/NĐ-CP⟧', 'vn/cp/nd/2023/98 d5k2pa'],
]

describe('references of Vietnamese sentences', () => {
  test.each(rows)('%s', (marked = '', expected = '') => {
    expect(found(plain(marked))).toEqual({ marked, meant: expected })
  })
})
