import type { DocumentFinder } from './find.ts'
import { role } from './lexicon.ts'
import { demonstrated } from './type-word.ts'

/** "Luật này", "Nghị định này", "this Law", "dieses Gesetz": the text itself, or what it speaks about. */
export const bySelf: DocumentFinder = {
  name: 'by-self',
  opens: role.type | role.thisBefore,
  at: (scan, at, typeHere) => {
    const found = demonstrated(scan, at, { typeHere, before: role.thisBefore, after: role.thisAfter })
    return found && { start: at, end: found.end, kind: 'self', head: { by: 'this', type: found.code } }
  },
}
