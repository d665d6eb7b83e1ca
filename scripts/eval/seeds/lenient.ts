import type { AnnotatedDocument } from '../../../src/domain/document.ts'
import type { Entity } from '../../../src/domain/extraction.ts'
import { fold } from '../../../src/normalise/fold.ts'
import type { Check, SeedGold } from './gold.ts'
import { isDecoded } from './strict.ts'

/**
 * What a good reading gets right: titles, kind, territory, names and movements as they are printed, decoded days.
 * Vietnamese forms of names that a translation stripped (`personsVi`) are counted apart and in neither share: a text
 * alone does not give them.
 */
export function lenientChecks(gold: SeedGold, { extraction, assertions }: AnnotatedDocument): Check[] {
  const { entities } = extraction
  const check = checkOf(gold.file)
  const oneOf = (field: string, wanted: string, found: readonly Entity[]): Check =>
    check(
      field,
      wanted,
      found.map(({ quote }) => quote),
      found.length > 0,
    )
  const named = (type: Entity['type'], forms: readonly string[]) =>
    entities.filter(entity => entity.type === type && forms.some(form => shares(entity.quote, form)))
  const ofPeriod = (period: string) =>
    entities.filter(({ type, quote }) => type === 'period' && figures(quote) === figures(period))
  const periods = [...gold.periods.filter(isPrinted), ...gold.school_years]
  return [
    check('title', gold.title_in_text, extraction.title),
    check('kind', gold.doc_kind.replaceAll(' ', '-'), extraction.kind),
    provinceCheck(gold, extraction),
    ...(isDecoded(gold) ? [check('publishedOnDecoded', gold.publish_date, extraction.publishedOn)] : []),
    ...titleFromUrlChecks(gold, assertions),
    ...gold.organisations.map(({ as_written: form, variants_in_text: variants }) =>
      oneOf('organisations', form, named('organisation', [form, ...variants])),
    ),
    ...gold.persons.map(({ as_written: form }) => oneOf('persons', form, named('person', [form]))),
    ...gold.movements.map(({ as_written: form }) => oneOf('movements', form, named('movement', [form]))),
    ...periods.map(period => oneOf('periods', period, ofPeriod(period))),
  ]
}

function checkOf(file: string) {
  return (field: string, wanted: unknown, found: unknown, right = wanted === found): Check => ({
    file,
    field,
    strict: false,
    right,
    wanted,
    found,
  })
}

function provinceCheck(gold: SeedGold, extraction: AnnotatedDocument['extraction']): Check {
  const found = extraction.jurisdiction.map(({ id }) => id)
  const right = found.some(id => id.replace(/-2025$/, '') === `vn-${gold.province.slug}`)
  return checkOf(gold.file)('province', gold.province.slug, found, right)
}

function titleFromUrlChecks(gold: SeedGold, assertions: AnnotatedDocument['assertions']): Check[] {
  const wanted = gold.title_from_url_vi
  if (wanted === undefined) return []
  const found = assertions.find(({ field }) => field === 'titleFromUrl')?.value
  return [checkOf(gold.file)('titleFromUrl', wanted, found, found !== undefined && isSlugOf(found, wanted))]
}

/** Vietnamese forms of the persons' names, printed for information. */
export function nameChecks(gold: SeedGold, { extraction }: AnnotatedDocument): Check[] {
  return gold.persons.map(({ as_written, likely_vi, alternatives }) => {
    const found = extraction.entities.find(
      ({ type, quote }) => type === 'person' && shares(quote, as_written),
    )
    const shown = found?.canonical ?? found?.quote
    const right = shown !== undefined && [likely_vi, ...alternatives].includes(shown)
    return { file: gold.file, field: 'personsVi', strict: false, right, wanted: likely_vi, found: shown }
  })
}

/** One of the two contains the other, but for case, marks and quotation marks. */
function shares(found: string, wanted: string): boolean {
  const [a, b] = [plain(found), plain(wanted)]
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a))
}

function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** An address may cut the title off, and the gold marks where: `… đồng bằng ...`. */
function isSlugOf(slug: string, title: string): boolean {
  const wanted = plain(title.replace(/\s*(?:\.\.\.|…)\s*$/, ''))
  return plain(slug) === wanted
}

/** "first six months of 2024" is the labeller's wording; periods in figures are printed. */
function isPrinted(period: string): boolean {
  return /^\d{4}\s*[-–]\s*\d{4}$/.test(period)
}

function figures(text: string): string {
  return (text.match(/\d{4}/g) ?? []).join('-')
}
