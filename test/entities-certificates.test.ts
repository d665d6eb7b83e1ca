import { describe, expect, test } from 'vitest'
import { bareContext } from '../scripts/bare-context.ts'
import type { Language } from '../src/domain/extraction.ts'
import { findEntities } from '../src/extract/entities/index.ts'
import { loadRegistry } from '../src/registry/load.ts'

const registry = loadRegistry()

function awardsIn(text: string, language: Language): (string | null)[] {
  return findEntities(bareContext(text, { language }), registry)
    .filter(({ type }) => type === 'award')
    .map(({ canonical }) => canonical)
}

/** Who gives a certificate, in each language: the Prime Minister, a minister, a province, a commune, an office. */
const givers: Readonly<Partial<Record<Language, readonly (readonly [words: string, id: string])[]>>> = {
  vi: [
    ['Bằng khen của Thủ tướng Chính phủ', 'bk-ttg'],
    ['Bằng khen của Bộ trưởng Bộ Nội vụ', 'bk-bo-tinh'],
    ['Bằng khen của Chủ tịch UBND tỉnh', 'bk-bo-tinh'],
    ['Giấy khen của Chủ tịch UBND xã', 'gk'],
  ],
  en: [
    ['certificate of commendation from the Prime Minister', 'bk-ttg'],
    ['certificates of merit of the Prime Minister', 'bk-ttg'],
    ["Prime Minister's certificate of commendation", 'bk-ttg'],
    ['certificate of commendation awarded by the Minister of Home Affairs', 'bk-bo-tinh'],
    ["certificate of commendation from the Chairman of the Provincial People's Committee", 'bk-bo-tinh'],
    ["certificate of merit from the Chairman of the Commune People's Committee of Cao Bang province", 'gk'],
    ['certificate of merit from the Director of the Provincial Department of Home Affairs', 'gk'],
  ],
  de: [
    ['Belobigungsurkunde des Premierministers', 'bk-ttg'],
    ['Verdiensturkunde vom Minister für Inneres', 'bk-bo-tinh'],
    ['Belobigungsurkunde des Vorsitzenden des Volkskomitees der Provinz', 'bk-bo-tinh'],
    ['Verdiensturkunde des Volkskomitees der Gemeinde', 'gk'],
  ],
  nb: [
    ['rosbrev fra statsministeren', 'bk-ttg'],
    ['fortjenestebevis fra lederen av folkekomiteen i provinsen', 'bk-bo-tinh'],
    ['fortjenestebevis fra rektor', 'gk'],
  ],
  fr: [
    ['certificat de mérite du Premier ministre', 'bk-ttg'],
    ['lettre de félicitations du Premier ministre', 'bk-ttg'],
    ['satisfecit du président du Comité populaire provincial', 'bk-bo-tinh'],
    ['certificat de mérite du directeur de l’école', 'gk'],
  ],
}

describe('bằng khen and giấy khen by who gives them', () => {
  const rows = Object.entries(givers).flatMap(([language, of]) =>
    of.map(([words, id]) => [language as Language, words, id] as const),
  )
  test.each(rows)('%s: %s → %s', (language, words, id) => {
    expect(awardsIn(`2024: ${words}.`, language)).toEqual([id])
  })

  test.each([
    // Nobody is named, or behind a stop.
    ['en', 'He received a certificate of commendation.', null],
    ['en', 'He received a certificate of merit. The Prime Minister spoke.', null],
    ['en', 'He received a certificate of commendation for his work with the Prime Minister.', null],
    ['en', 'The school was awarded a certificate of commendation.', null],
    ['en', "The school received the city's certificate of merit.", 'bk-bo-tinh'],
    ['en', 'The Prime Minister awarded a certificate of commendation to the school.', 'bk-ttg'],
    // The name itself says it.
    ['en', 'a certificate of merit of the Prime Minister for the school', 'bk-ttg'],
    ['en', 'the Emulation flag of the Government from the minister', 'co-cp'],
    ['vi', 'Thủ tướng Chính phủ tặng Bằng khen cho 3 tập thể.', 'bk-ttg'],
    ['vi', 'Bộ trưởng Bộ Giáo dục và Đào tạo đã quyết định tặng thưởng Bằng khen.', 'bk-bo-tinh'],
    ['vi', 'UBND tỉnh Cao Bằng trao Bằng khen cho 3 tập thể.', 'bk-bo-tinh'],
    ['vi', 'Chính phủ tặng Cờ thi đua cho 3 tập thể.', 'co-cp'],
    ['vi', 'Sở Nội vụ tỉnh Cao Bằng được tặng Bằng khen.', null],
    ['vi', 'Bộ phận tặng Bằng khen.', null],
    ['vi', 'Thủ tướng dự lễ. Nhà trường tặng Bằng khen.', null],
    ['vi', 'Bằng khen được trao.', null],
    ['vi', 'Bộ trưởng Bộ Nội vụ đã ký quyết định tặng Bằng khen.', 'bk-bo-tinh'],
    ['vi', 'Bộ trưởng Bộ Nội vụ tặng\nBằng khen cho 3 tập thể.', 'bk-bo-tinh'],
    ['vi', 'Thủ tướng Chính phủ đã ký quyết định tặng Bằng khen.', 'bk-ttg'],
    ['vi', 'Dự lễ có Thủ tướng; tặng Bằng khen cho 3 tập thể.', null],
    ['vi', 'Bộ trưởng Bộ Nội vụ tặng Chiến sĩ thi đua.', null],
    // Who hands it over for another one does not give it.
    ['vi', 'Thừa ủy quyền của Thủ tướng Chính phủ, Chủ tịch UBND tỉnh Cao Bằng trao Bằng khen.', null],
    ['vi', 'Kho còn thừa giấy. UBND tỉnh Cao Bằng trao Bằng khen.', 'bk-bo-tinh'],
    // Words of another sentence, far away, or with such a word inside them.
    ['en', 'He received a certificate of merit from the club; the Prime Minister came.', null],
    ['en', 'a certificate of merit from the capacity club of the pupils', null],
    [
      'en',
      'a certificate of merit from the club of the pupils who collect old books and maps of the coast and who meet in the hall of the Prime Minister',
      null,
    ],
  ] as const)('%s: %s → %s', (language, text, id) => {
    expect(awardsIn(text, language)).toEqual([id])
  })

  test('a hundred kilobytes of certificates and verbs is read in a moment', () => {
    const start = performance.now()
    awardsIn("the minister's awarded certificate of merit of the ".repeat(2_000), 'en')
    awardsIn('Bộ Nội vụ đã tặng tặng Bằng khen '.repeat(3_000), 'vi')
    expect(performance.now() - start).toBeLessThan(2_500)
  })
})
