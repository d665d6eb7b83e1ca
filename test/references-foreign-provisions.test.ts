import { describe, expect, test } from 'vitest'
import type { Language } from '../src/domain/extraction.ts'
import { found, legal, plain } from './references-kit.ts'

/** Provisions of a document that follows and that no table knows: they are not of the one named before. Own sentences. */
const rows: readonly (readonly [language: Language, marked: string, meant: string])[] = [
  [
    'fr',
    "Le ⟦décret n° 98/2023/NĐ-CP⟧ précise l'⟦article 5⟧ de la loi sur la protection des forêts.",
    'vn/cp/nd/2023/98 | _/_/luat/_/_ d5',
  ],
  [
    'fr',
    "Le ⟦décret n° 98/2023/NĐ-CP⟧ précise l'⟦article 5⟧ de la loi.",
    'vn/cp/nd/2023/98 | vn/_/luat/_/_ d5',
  ],
  ['fr', "Le ⟦décret n° 98/2023/NĐ-CP⟧ : l'⟦article 5⟧ du décret.", 'vn/cp/nd/2023/98 | vn/cp/nd/2023/98 d5'],
  [
    'de',
    'Die ⟦Verordnung Nr. 98/2023/NĐ-CP⟧ regelt ⟦Artikel 5⟧ des Gesetzes über den Schutz der Wälder und ⟦Artikel 6⟧ des Waldgesetzes.',
    'vn/cp/nd/2023/98 | _/_/luat/_/_ d5 | _/_/luat/_/_ d6',
  ],
  [
    'nb',
    '⟦Dekret nr. 98/2023/NĐ-CP⟧ utdyper ⟦artikkel 5⟧ i loven om vern av skog og ⟦artikkel 6⟧ i skogloven.',
    'vn/cp/nd/2023/98 | _/_/luat/_/_ d5 | _/_/luat/_/_ d6',
  ],
  [
    'nb',
    '⟦Dekret nr. 98/2023/NĐ-CP⟧ gjelder. ⟦Artikkel 6⟧ i planen nevner det.',
    'vn/cp/nd/2023/98 | vn/cp/nd/2023/98 d6',
  ],
  [
    'es',
    'El ⟦Decreto n.º 98/2023/NĐ-CP⟧ desarrolla el ⟦artículo 5⟧ de la ley sobre bosques.',
    'vn/cp/nd/2023/98 | _/_/luat/_/_ d5',
  ],
  [
    'en',
    '⟦Decree No. 98/2023/ND-CP⟧ details ⟦Article 5⟧ of the law on forests.',
    'vn/cp/nd/2023/98 | _/_/luat/_/_ d5',
  ],
  // Titles of the tables, in small letters and with their apostrophes, also in a text without a Vietnamese letter.
  [
    'fr',
    "Selon l'⟦article 5 de la loi sur l'émulation et les récompenses de 2022⟧ et la ⟦loi sur l’émulation et la récompense de 2003⟧.",
    'vn/qh15/luat/2022/6 d5 | vn/qh11/luat/2003/15',
  ],
  ['en', 'Under the ⟦law on emulation and commendation of 2022⟧.', 'vn/qh15/luat/2022/6'],
]

describe('a provision and what follows it in a translation', () => {
  test.each(rows)('%s: %s', (language, marked, meant) => {
    expect(found(plain(marked), { language })).toEqual({ marked, meant })
  })

  test('the type alone is the text itself or another one: where both may be meant, neither is', () => {
    const both = 'Pursuant to Decree No. 98/2023/ND-CP, see Article 5 of the Decree.'
    expect(legal(both, {}, 'en').at(-1)).toBe('Article 5 → vn/cp/nd/_/_ 5 (open)')
    expect(legal('See Article 5 of the Decree.', {}, 'en')).toEqual([
      'Article 5 → vn/cp/nd/2026/99 5 (resolved)',
    ])
  })
})
