import type { DocumentFinder } from './find.ts'
import { role } from './lexicon.ts'
import { demonstrated, isVague } from './type-word.ts'

/** "Luật này", "Nghị định này", "this Law", "dieses Gesetz": the text itself, or what it speaks about. */
export const bySelf: DocumentFinder = {
  name: 'by-self',
  opens: role.type | role.thisBefore,
  at: (scan, at) => {
    const found = demonstrated(scan, at, { before: role.thisBefore, after: role.thisAfter })
    const code = found?.type.word.typeCode ?? null
    if (!found || code === null || isVague(code)) return undefined
    return { start: at, end: found.end, kind: 'self', head: { by: 'this', type: code } }
  },
}
