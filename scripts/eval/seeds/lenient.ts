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
  const check = (field: string, wanted: unknown, found: unknown, right = wanted === found): Check => ({
    file: gold.file,
    field,
    strict: false,
    right,
    wanted,
    found,
  })
  const jurisdiction = extraction.jurisdiction.map(({ id }) => id)
  const fromUrl = assertions.find(({ field }) => field === 'titleFromUrl')?.value
  const { entities } = extraction
  const named = (type: Entity['type'], forms: readonly string[]) =>
    entities.filter(entity => entity.type === type && forms.some(form => shares(entity.quote, form)))
  const checks = [
    check('title', gold.title_in_text, extraction.title),
    check('kind', gold.doc_kind.replaceAll(' ', '-'), extraction.kind),
    check(
      'province',
      gold.province.slug,
      jurisdiction,
      jurisdiction.some(id => id.replace(/-2025$/, '') === `vn-${gold.province.slug}`),
    ),
  ]
  if (isDecoded(gold)) checks.push(check('publishedOnDecoded', gold.publish_date, extraction.publishedOn))
  if (gold.title_from_url_vi !== undefined) {
    const right = fromUrl !== undefined && isSlugOf(fromUrl, gold.title_from_url_vi)
    checks.push(check('titleFromUrl', gold.title_from_url_vi, fromUrl, right))
  }
  for (const { as_written, variants_in_text } of gold.organisations) {
    const found = named('organisation', [as_written, ...variants_in_text])
    checks.push(
      check(
        'organisations',
        as_written,
        found.map(({ quote }) => quote),
        found.length > 0,
      ),
    )
  }
  for (const { as_written } of gold.persons) {
    const found = named('person', [as_written])
    checks.push(
      check(
        'persons',
        as_written,
        found.map(({ quote }) => quote),
        found.length > 0,
      ),
    )
  }
  for (const { as_written } of gold.movements) {
    const found = named('movement', [as_written])
    checks.push(
      check(
        'movements',
        as_written,
        found.map(({ quote }) => quote),
        found.length > 0,
      ),
    )
  }
  for (const period of [...gold.periods.filter(isPrinted), ...gold.school_years]) {
    const found = entities.filter(
      ({ type, quote }) => type === 'period' && figures(quote) === figures(period),
    )
    checks.push(
      check(
        'periods',
        period,
        found.map(({ quote }) => quote),
        found.length > 0,
      ),
    )
  }
  return checks
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
