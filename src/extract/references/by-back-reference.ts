import type { DocumentFinder } from './find.ts'
import { isLetter, pastSpaces, role } from './lexicon.ts'
import type { Scan } from './scan.ts'
import { demonstrated } from './type-word.ts'

/** Words that may follow "Nghị định trên"; before others "trên" is "on": "quyết định trên cơ sở …". */
const verbAfter =
  /^\s{1,3}(?:có|được|đã|sẽ|thì|là|và|quy định|của|không|cũng|vẫn|còn|nêu|gồm|áp dụng)(?!\p{L})/u

/** "Nghị định nói trên", "Luật nêu trên", "the said Decree". */
export const byBackReference: DocumentFinder = {
  name: 'by-back-reference',
  opens: role.type | role.backBefore,
  at: (scan, at, typeHere) => {
    const found = demonstrated(scan, at, { typeHere, before: role.backBefore, after: role.backAfter })
    if (!found || (found.mark.word.spelling === 'trên' && !endsPhrase(scan, found.end))) return undefined
    return { start: at, end: found.end, kind: 'short', head: { by: 'back', type: found.code } }
  },
}

function endsPhrase({ text, folded }: Scan, end: number): boolean {
  const isLone = !isLetter(folded.charCodeAt(pastSpaces(text, end, 4)))
  return isLone || verbAfter.test(text.slice(end, end + 16))
}
