import type { Language } from '../../domain/extraction.ts'
import type { NameWord } from '../../registry/name-words.ts'
import type { Registry } from '../../registry/registry.ts'

/** What the tables know of a body's name, or of the word that begins one. */
export type OrganTerm = {
  readonly forms: readonly string[]
  /** The Vietnamese name; null where the words may stand for several. */
  readonly vi: string | null
  /** `whole`: a name as it is. The others are heads: what follows them makes the name. */
  readonly kind: 'whole' | 'place-organ' | 'field-organ' | 'named-organ'
  /** Every province, district or commune has its own. */
  readonly isLocal: boolean
}

/** Bodies that are one person, and names too general to be told apart: no organisations of a text. */
const notBodies = new Set(['ctn', 'ttg', 'vp'])
/** Names of bodies there is one of in the country. */
const central = /^Bộ\s|^Ban Bí thư|Trung ương|Việt Nam$/u
const organUses = ['field-organ', 'place-organ', 'named-organ'] as const
/** Shorter abbreviations have other meanings as well: BTC is also a committee that organises something. */
const abbreviationLettersMin = 4

/** The bodies and heads of names of one language. */
export function organTerms(registry: Registry, language: Language): OrganTerm[] {
  return [
    ...registry.issuers.filter(({ id }) => !notBodies.has(id)).map(row => ofIssuer(row, language)),
    ...ofGlossary(registry, language),
    ...registry.nameWords.flatMap(row => ofNameWord(row, language)),
  ].filter(term => term.forms.length > 0)
}

function ofIssuer(row: Registry['issuers'][number], language: Language): OrganTerm {
  const abbreviations = [row.abbreviation, ...row.variants].filter(
    form =>
      form.length >= abbreviationLettersMin &&
      form === form.toUpperCase() &&
      // GDĐT is printed for the ministry's field, and for any body of that field.
      form[0] === row.abbreviation[0],
  )
  const forms = language === 'vi' ? [row.vi, ...abbreviations] : (row.names[language] ?? [])
  const vi = row.local ? withoutLevel(row.vi) : row.vi
  return { forms: language === 'vi' ? [vi, ...forms] : forms, vi, kind: 'whole', isLocal: row.local }
}

/** `Liên đoàn Lao động tỉnh`: the level belongs to the place that a text names. */
function withoutLevel(name: string): string {
  return name.replace(/\stỉnh$/u, '')
}

/** Rows of the glossary that name a body: a capital, and a head of the tables in front. */
function ofGlossary(registry: Registry, language: Language): OrganTerm[] {
  const heads = registry.nameWords
    .filter(({ use }) => organUses.some(organUse => organUse === use))
    .flatMap(({ vi }) => vi.map(form => `${form.toLowerCase()} `))
  return registry.terms.flatMap(({ vi, names }): OrganTerm[] => {
    const isBody =
      /^\p{Lu}/u.test(vi) &&
      heads.some(head => `${vi.toLowerCase()} `.startsWith(head)) &&
      !/^Phó|^Trưởng/u.test(vi)
    if (!isBody) return []
    const isLocal = !central.test(vi)
    return [{ forms: language === 'vi' ? [vi] : (names[language] ?? []), vi, kind: 'whole', isLocal }]
  })
}

function ofNameWord({ use, vi, names }: NameWord, language: Language): OrganTerm[] {
  if (use === 'organisation') {
    const forms = language === 'vi' ? vi : (names[language] ?? [])
    return [{ forms, vi: vi[0] ?? null, kind: 'whole', isLocal: !central.test(vi[0] ?? '') }]
  }
  const kind = organUses.find(organUse => organUse === use)
  if (!kind) return []
  if (language === 'vi')
    return vi.map(form => ({ forms: [form], vi: form, kind, isLocal: kind !== 'named-organ' }))
  const only = vi.length === 1 ? (vi[0] ?? null) : null
  return [{ forms: names[language] ?? [], vi: only, kind, isLocal: true }]
}
