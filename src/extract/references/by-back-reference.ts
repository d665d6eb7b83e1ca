import type { DocumentFinder } from './find.ts'
import { isLetter, pastSpaces, role } from './lexicon.ts'
import { demonstrated, isVague } from './type-word.ts'

/** Words that may follow "Nghị định trên"; before others "trên" is "on": "quyết định trên cơ sở …". */
const verbAfter =
  /^\s{1,3}(?:có|được|đã|sẽ|thì|là|và|quy định|của|không|cũng|vẫn|còn|nêu|gồm|áp dụng)(?!\p{L})/u

/** "Nghị định nói trên", "Luật nêu trên", "the said Decree". */
export const byBackReference: DocumentFinder = {
  name: 'by-back-reference',
  opens: role.type | role.backBefore,
  at: (scan, at) => {
    const found = demonstrated(scan, at, { before: role.backBefore, after: role.backAfter })
    const code = found?.type.word.typeCode ?? null
    if (!found || code === null || isVague(code)) return undefined
    const { spelling } = found.mark.word
    const isLone = !isLetter(scan.folded.charCodeAt(pastSpaces(scan.text, found.end, 4)))
    if (spelling === 'trên' && !isLone && !verbAfter.test(scan.text.slice(found.end, found.end + 16)))
      return undefined
    return { start: at, end: found.end, kind: 'short', head: { by: 'back', type: code } }
  },
}
