/** How officers shorten the words of titles: "Luật Tổ chức HĐND và UBND", "Luật Ban hành văn bản QPPL". As keys of titles. */
const shortened: readonly (readonly [words: string, short: string])[] = [
  ['hoi dong nhan dan', 'hdnd'],
  ['uy ban nhan dan', 'ubnd'],
  ['toa an nhan dan', 'tand'],
  ['vien kiem sat nhan dan', 'vksnd'],
  ['mat tran to quoc', 'mttq'],
  ['cong an nhan dan', 'cand'],
  ['quan doi nhan dan', 'qdnd'],
  ['quy pham phap luat', 'qppl'],
  ['van ban qppl', 'vbqppl'],
  ['xu ly vi pham hanh chinh', 'xlvphc'],
  ['vi pham hanh chinh', 'vphc'],
  ['bao hiem xa hoi', 'bhxh'],
  ['bao hiem y te', 'bhyt'],
  ['ngan sach nha nuoc', 'nsnn'],
  ['thu nhap doanh nghiep', 'tndn'],
  ['thu nhap ca nhan', 'tncn'],
  ['gia tri gia tang', 'gtgt'],
  ['tieu thu dac biet', 'ttdb'],
  ['phong chay va chua chay', 'pccc'],
  ['phong chong tham nhung', 'pctn'],
  ['so huu tri tue', 'shtt'],
  ['thi dua khen thuong', 'tdkt'],
]

const variantsMax = 24

/** The title and its shortened forms, both being keys of titles (folded, without marks); at most 24. */
export function shortenedTitles(key: string): readonly string[] {
  const forms = [key]
  for (const [words, short] of shortened)
    for (const form of [...forms]) {
      const at = ` ${form} `.indexOf(` ${words} `)
      if (at < 0 || forms.length >= variantsMax) continue
      forms.push(form.slice(0, at) + short + form.slice(at + words.length))
    }
  return forms
}
