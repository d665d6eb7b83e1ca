import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Writes a folder of invented documents: decisions that cite one another, news in Vietnamese with a translated copy
 * that names it, one file twice, and files that nothing can read.
 */
export function writeSampleFolder(folder: string, count: number): void {
  mkdirSync(join(folder, 'quyết định'), { recursive: true })
  mkdirSync(join(folder, 'tin'), { recursive: true })
  for (let number = 1; number <= count; number++) {
    writeFileSync(join(folder, 'quyết định', `${number}-qđ.txt`), decision(number))
    writeFileSync(join(folder, 'tin', `tin-${number}.md`), news(number))
    if (number % 4 === 0) writeFileSync(join(folder, 'tin', `tin-${number}-en.md`), translation(number))
    if (number % 7 === 0)
      writeFileSync(
        join(folder, `hỏng-${number}.bin`),
        Uint8Array.from({ length: 64 }, (_, at) => (at * number) % 256),
      )
  }
  writeFileSync(join(folder, 'tin', 'tin-1 (bản sao).md'), news(1))
}

function decision(number: number): string {
  return [
    'ỦY BAN NHÂN DÂN\nTỈNH TỈNH MẪU',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
    `Số: ${number}/2024/QĐ-UBND`,
    `Tỉnh Mẫu, ngày ${(number % 28) + 1} tháng 3 năm 2024`,
    'QUYẾT ĐỊNH\nBan hành Quy chế thi đua, khen thưởng',
    'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022;',
    `Căn cứ Quyết định số ${Math.max(1, number - 1)}/2024/QĐ-UBND của Ủy ban nhân dân tỉnh;`,
    'Điều 1. Ban hành kèm theo Quyết định này Quy chế thi đua, khen thưởng.',
    `Điều 2. Quyết định này có hiệu lực từ ngày 01 tháng 4 năm 2024.`,
    'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn Mẫu',
  ].join('\n\n')
}

function news(number: number): string {
  return `---\ntitle: Hội nghị tổng kết phong trào thi đua số ${number}\nurl: ${address(number)}\ndate: 2024-05-${String((number % 28) + 1).padStart(2, '0')}\n---\n\nSáng ${number}/5, Sở Nội vụ tổ chức hội nghị tổng kết phong trào thi đua, triển khai Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 và Quyết định số ${number}/2024/QĐ-UBND. Đồng chí Nguyễn Văn Mẫu dự và phát biểu chỉ đạo hội nghị, ghi nhận ${number * 3} tập thể.\n`
}

function translation(number: number): string {
  return `---\ntitle: Conference number ${number}\nurl: https://copies.example/en/${number}\n---\n\nThis morning the Department of Home Affairs held a conference to sum up the emulation movement and to deploy Decree No. 98/2023/ND-CP dated December 31, 2023. ${number * 3} collectives were commended for their work.\n\nSource: ${address(number)}\n`
}

/** Reads as a Vietnamese title, by which a translation's source line is known for one. */
function address(number: number): string {
  return `https://tinhmau.example/tin/hoi-nghi-tong-ket-phong-trao-thi-dua-so-${number}`
}
