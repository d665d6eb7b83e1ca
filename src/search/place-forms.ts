import type { Language } from '../domain/extraction.ts'
import { remembered } from '../domain/remembered.ts'
import { fold } from '../normalise/fold.ts'
import type { Province, Registry } from '../registry/registry.ts'

/** A territory named with its level: `tỉnh Mẫu`, and as other languages do (`Mau province`, `Provinz Mau`). */
type PlaceForms = {
  readonly id: string
  readonly vi: readonly string[]
  readonly foreign: readonly ForeignPlace[]
}

type ForeignPlace = { readonly language: Language; readonly text: string }

/** Of every territory of the first level, old and new; foreign forms without marks, as such texts have them. */
export const placeForms = remembered((registry: Registry): readonly PlaceForms[] => {
  return registry.provinces.map(formsOf)
})

function formsOf({ id, vi, level, cityFrom }: Province): PlaceForms {
  const bare = vi.replace(/^(?:tỉnh|thành phố) /iu, '')
  const isProvince = level === 'tỉnh'
  const isCity = !isProvince || cityFrom !== null
  return {
    id,
    vi: [
      ...(isProvince ? [`tỉnh ${bare}`] : []),
      ...(isCity ? [`thành phố ${bare}`, `tp ${bare}`, `tp. ${bare}`] : []),
    ],
    foreign: [
      ...(isProvince ? foreignForms(fold(bare), ['province', 'Provinz', 'provinsen']) : []),
      ...(isCity ? foreignForms(fold(bare), ['city', 'Stadt', 'byen']) : []),
    ],
  }
}

function foreignForms(
  name: string,
  [en, de, nb]: readonly [en: string, de: string, nb: string],
): readonly ForeignPlace[] {
  return [
    { language: 'en', text: `${name} ${en}` },
    { language: 'de', text: `${de} ${name}` },
    { language: 'nb', text: `${name} ${nb}` },
    { language: 'en', text: `${en} of ${name}` },
    { language: 'nb', text: `${nb} ${name}` },
  ]
}
