import { dataPath } from '../data-dir.ts'
import type { InstrumentId } from '../domain/instrument-id.ts'
import { readJsonTable, readTsvTable, type TableFile } from './read-table.ts'
import type { Registry, RegistryInstrument, TitleAlias } from './registry.ts'
import * as schemas from './schemas.ts'
import { symbolLookups } from './symbol-lookups.ts'

let ofPackage: Registry | undefined

/**
 * Reads the reference tables of a folder (default: the package's data/), checks every row and makes the lookups.
 * The package's own tables are read once in a process.
 * @throws Error naming the file and the row when a table is missing or a row is wrong.
 */
export function loadRegistry(folder?: string): Registry {
  if (folder !== undefined) return readRegistry(folder)
  ofPackage ??= readRegistry(dataPath())
  return ofPackage
}

function readRegistry(folder: string): Registry {
  const file = (name: string): TableFile => ({ folder, name })
  const documentTypes = readJsonTable(file('document-types.json'), schemas.documentType)
  const issuers = readJsonTable(file('issuers.json'), schemas.issuer)
  const provinces = readProvinces(folder)
  const titleAliases = readJsonTable(file('title-aliases.json'), schemas.titleAlias)
  const instruments = readInstruments(folder, titleAliases)
  const instrumentsById = new Map<string, RegistryInstrument>(instruments.map(row => [row.id, row]))
  const provincesById = new Map(provinces.map(row => [row.id, row]))
  return {
    documentTypes,
    issuers,
    sharedLetters: readJsonTable(file('shared-letters.json'), schemas.sharedLetters),
    provinces,
    localities: readJsonTable(file('localities.json'), schemas.locality),
    instruments,
    titleAliases,
    terms: readTsvTable(file('glossary.tsv'), schemas.term, termOf),
    awards: readJsonTable(file('awards.json'), schemas.award),
    awardGivers: readJsonTable(file('award-givers.json'), schemas.awardGivers),
    awardBonuses: readJsonTable(file('award-bonuses.json'), schemas.awardBonus),
    baseSalaries: readJsonTable(file('base-salaries.json'), schemas.baseSalary),
    relationCues: readJsonTable(file('relation-cues.json'), schemas.relationCue),
    statementCues: readJsonTable(file('statement-cues.json'), schemas.statementCue),
    partyTerms: readJsonTable(file('party-terms.json'), schemas.officeTerm),
    assemblyTerms: readJsonTable(file('assembly-terms.json'), schemas.officeTerm),
    events: readJsonTable(file('events.json'), schemas.fieldEvent),
    lawRules: readJsonTable(file('law-rules.json'), schemas.lawRule),
    familyNames: readJsonTable(file('family-names.json'), schemas.familyName),
    nameWords: readTsvTable(file('name-words.tsv'), schemas.nameWord, nameWordOf),
    uiTerms: readTsvTable(file('ui-terms.tsv'), schemas.uiTerm, Object.fromEntries),
    ...symbolLookups(documentTypes, issuers),
    instrumentById: id => instrumentsById.get(id),
    provinceById: id => provincesById.get(id),
  }
}

function readProvinces(folder: string): Registry['provinces'] {
  const read = (name: string, sample: boolean) =>
    readJsonTable({ folder, name }, schemas.province).map(row => ({ ...row, sample }))
  return [...read('provinces.json', false), ...read('sample-jurisdiction.json', true)]
}

function readInstruments(folder: string, titleAliases: readonly TitleAlias[]): RegistryInstrument[] {
  const aliases = aliasesByInstrument(titleAliases)
  const read = (name: string, list: RegistryInstrument['list']) =>
    readJsonTable({ folder, name }, schemas.instrument).map(row => ({
      ...row,
      aliases: aliases.get(row.id) ?? [],
      list,
    }))
  return [...read('instruments.json', 'emulation'), ...read('laws.json', 'law')]
}

function aliasesByInstrument(titleAliases: readonly TitleAlias[]): ReadonlyMap<InstrumentId, string[]> {
  const aliases = new Map<InstrumentId, string[]>()
  for (const { alias, instruments } of titleAliases) {
    for (const id of instruments) {
      const known = aliases.get(id)
      if (known) known.push(alias)
      else aliases.set(id, [alias])
    }
  }
  return aliases
}

type Cells = ReadonlyMap<string, string>

function termOf(cells: Cells): unknown {
  return {
    vi: cells.get('vi'),
    names: translationsIn(cells),
    abbreviations: formsIn(cells, 'abbreviations'),
    certainty: cells.get('certainty'),
  }
}

function nameWordOf(cells: Cells): unknown {
  return {
    use: cells.get('use'),
    vi: formsIn(cells, 'vi'),
    names: translationsIn(cells),
    certainty: cells.get('certainty'),
  }
}

/** Cells hold several forms, parted by `;`, the preferred one first. */
function formsIn(cells: Cells, column: string): string[] {
  return (cells.get(column) ?? '').split('; ').filter(Boolean)
}

function translationsIn(cells: Cells): Record<string, string[]> {
  return Object.fromEntries(
    ['en', 'de', 'nb', 'fr', 'es'].flatMap(language => {
      const translated = formsIn(cells, language)
      return translated.length > 0 ? [[language, translated]] : []
    }),
  )
}
