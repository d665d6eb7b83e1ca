import type { DocumentFinder } from './find.ts'
import { isLetter, pastSpaces } from './lexicon.ts'
import { hasRole, wordAt } from './scan.ts'

/** Words that may follow "Nghị định trên"; before others "trên" is "on": "quyết định trên cơ sở …". */
const verbAfter =
  /^\s{1,3}(?:có|được|đã|sẽ|thì|là|do|và|quy định|của|không|cũng|vẫn|còn|nêu|gồm|áp dụng)(?![\p{L}])/u

/** "Nghị định nói trên", "các quy định tại Luật nêu trên", "the said Decree". */
export const byBackReference: DocumentFinder = {
  name: 'by-back-reference',
  at: (scan, at) => {
    const before = wordAt(scan, at, word => hasRole(word, 'backBefore'))
    const type = wordAt(
      scan,
      before ? pastSpaces(scan.text, before.end, 4) : at,
      word => word.typeCode !== null,
    )
    if (!type) return undefined
    const head = { by: 'back', type: type.word.typeCode ?? '' } as const
    if (before) return { start: at, end: type.end, kind: 'short', head }
    const after = wordAt(scan, pastSpaces(scan.text, type.end, 4), word => hasRole(word, 'backAfter'))
    if (!after) return undefined
    const isLone = !isLetter(scan.folded.charCodeAt(pastSpaces(scan.text, after.end, 4)))
    if (
      after.word.spelling === 'trên' &&
      !isLone &&
      !verbAfter.test(scan.text.slice(after.end, after.end + 16))
    )
      return undefined
    return { start: at, end: after.end, kind: 'short', head }
  },
}
