import type { DocumentFinder } from './find.ts'
import { pastSpaces } from './lexicon.ts'
import { hasRole, wordAt } from './scan.ts'

/** "Luật này", "Nghị định này", "this Law", "dieses Gesetz": the text itself, or what it speaks about. */
export const bySelf: DocumentFinder = {
  name: 'by-self',
  at: (scan, at) => {
    const before = wordAt(scan, at, word => hasRole(word, 'thisBefore'))
    const type = wordAt(
      scan,
      before ? pastSpaces(scan.text, before.end, 4) : at,
      word => word.typeCode !== null,
    )
    if (!type) return undefined
    const head = { by: 'this', type: type.word.typeCode ?? '' } as const
    if (before) return { start: at, end: type.end, kind: 'self', head }
    const after = wordAt(scan, pastSpaces(scan.text, type.end, 4), word => hasRole(word, 'thisAfter'))
    return after && { start: at, end: after.end, kind: 'self', head }
  },
}
