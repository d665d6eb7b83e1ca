import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dataPath } from '../src/data-dir.ts'
import { foldSymbol } from '../src/domain/fold-symbol.ts'
import { isComplete, parseInstrumentId } from '../src/domain/instrument-id.ts'
import { loadRegistry } from '../src/registry/load.ts'
import type { RegistryInstrument } from '../src/registry/registry.ts'

const registry = loadRegistry()

function repeated(keys: readonly string[]): string[] {
  return keys.filter((key, index) => keys.indexOf(key) !== index)
}

describe('rows are named once', () => {
  const keys: [table: string, keys: readonly string[]][] = [
    ['document types', registry.documentTypes.map(row => row.id)],
    ['issuers', registry.issuers.map(row => row.id)],
    ['provinces', registry.provinces.map(row => row.id)],
    ['localities', registry.localities.map(row => `${row.province}.${row.slug}`)],
    ['instruments', registry.instruments.map(row => row.id)],
    ['title aliases', registry.titleAliases.map(row => `${row.language} ${row.alias.toLowerCase()}`)],
    ['terms', registry.terms.map(row => row.vi)],
    ['awards', registry.awards.map(row => row.id)],
    ['relation cues', registry.relationCues.map(row => `${row.language} ${row.relation} ${row.phrase}`)],
    ['events', registry.events.map(row => row.id)],
    ['terms of office', [...registry.partyTerms, ...registry.assemblyTerms].map(row => row.code)],
    ['words of the interface', registry.uiTerms.map(row => row.vi)],
  ]
  test.each(keys)('%s', (_, ids) => {
    expect(ids.length).toBeGreaterThan(0)
    expect(repeated(ids)).toEqual([])
  })
})

describe('rows point to rows', () => {
  const issuers = new Set(registry.issuers.map(issuer => issuer.id))
  const provinces = new Set(registry.provinces.map(province => province.id))
  const kinds = new Set(registry.issuers.map(issuer => issuer.kind))

  test('successors of issuers', () => {
    const missing = registry.issuers.flatMap(row => row.successors.filter(id => !issuers.has(id)))
    expect(missing).toEqual([])
  })

  test('issuers of document types are codes or kinds', () => {
    const codes = new Set(registry.issuers.map(issuer => issuer.code))
    const unknown = registry.documentTypes.flatMap(row =>
      row.issuers.filter(id => !codes.has(id) && !kinds.has(id)),
    )
    expect(unknown).toEqual([])
  })

  test('predecessors and successors of provinces, and both say the same', () => {
    for (const { id, predecessors, successor } of registry.provinces) {
      for (const predecessor of predecessors) expect(registry.provinceById(predecessor)?.successor).toBe(id)
      if (successor) expect(registry.provinceById(successor)?.predecessors).toContain(id)
    }
  })

  test('localities lie in a province that existed as long as they did', () => {
    for (const locality of registry.localities) {
      const province = registry.provinceById(locality.province)
      expect(provinces.has(locality.province), locality.vi).toBe(true)
      if (province?.to) expect(locality.to !== null && locality.to <= province.to, locality.vi).toBe(true)
    }
  })

  test('issuers and types of instruments', () => {
    const codes = new Set(registry.documentTypes.map(type => type.code))
    for (const row of registry.instruments) {
      expect(row.issuer === null || issuers.has(row.issuer), row.id).toBe(true)
      expect(codes.has(row.type), `${row.id}: ${row.type}`).toBe(true)
    }
  })

  test('aliases name instruments of the tables, oldest first', () => {
    for (const { alias, instruments } of registry.titleAliases) {
      const days = instruments.map(id => registry.instrumentById(id)?.issuedOn ?? '')
      expect(days, alias).not.toContain('')
      expect(days, alias).toEqual([...days].sort())
    }
  })
})

describe('instruments', () => {
  test('the id agrees with symbol, type and day', () => {
    for (const row of registry.instruments) {
      const parts = parseInstrumentId(row.id)
      expect(parts?.type, row.id).toBe(row.type)
      expect(Number.parseInt(row.symbol, 10), row.id).toBe(Number.parseInt(parts?.number ?? '', 10))
      if (/^\d{4}$/.test(parts?.period ?? '') && row.issuedOn) {
        expect(row.issuedOn.slice(0, 4), row.id).toBe(parts?.period)
      }
      if (row.list === 'law')
        expect(row.symbol.toLowerCase().endsWith(parts?.organ ?? '?'), row.id).toBe(true)
    }
  })

  test('the days are in order', () => {
    const wrong = registry.instruments.filter(
      row => !inOrder([row.issuedOn, row.effectiveFrom, row.expiresOn]),
    )
    expect(wrong.map(row => row.id)).toEqual([])
  })

  test('relations are complete, active, and never to itself', () => {
    for (const row of registry.instruments) {
      for (const { relation, target } of row.relations) {
        expect(isComplete(target) && target !== row.id, `${row.id} ${relation} ${target}`).toBe(true)
        expect(relation.endsWith('_by'), `${row.id}: store the edge once, on the acting side`).toBe(false)
        const acted = registry.instrumentById(target)?.issuedOn
        if (acted && row.issuedOn) expect(acted <= row.issuedOn, `${row.id} ${relation} ${target}`).toBe(true)
      }
    }
  })

  test('a law of the Assembly was passed in the term its symbol names', () => {
    const outside = registry.instruments.filter(row => row.issuer === 'qh' && !inItsTerm(row))
    expect(outside.map(row => row.id)).toEqual([])
  })

  test('a party document carries the term its day lies in', () => {
    for (const row of registry.instruments.filter(instrument => instrument.id.startsWith('dcsvn/'))) {
      const term = registry.partyTerms.find(({ code }) => code === parseInstrumentId(row.id)?.period)
      expect(term && row.issuedOn && term.from <= row.issuedOn, row.id).toBe(true)
      expect(term?.to === null || (row.issuedOn ?? '') <= (term?.to ?? ''), row.id).toBe(true)
    }
  })
})

test('terms of office follow one another without a gap or an overlap', () => {
  for (const terms of [registry.partyTerms, registry.assemblyTerms]) {
    for (const [index, term] of terms.slice(1).entries()) {
      const before = Date.parse(terms[index]?.to ?? '')
      expect(Date.parse(term.from) - before, term.code).toBe(86_400_000)
    }
    expect(terms.at(-1)?.to).toBeNull()
  }
})

test('codes of types and issuers are the folded form that ids have', () => {
  for (const { code } of [...registry.documentTypes, ...registry.issuers]) expect(foldSymbol(code)).toBe(code)
})

test('a name is one form that a text may have, without brackets, slashes or gaps', () => {
  const named = [...registry.documentTypes, ...registry.issuers, ...registry.awards, ...registry.terms]
  const forms = named.flatMap(row => Object.values(row.names).flat())
  expect(forms.filter(form => /[()/;…]|\.\.\.|\bMT\b/.test(form))).toEqual([])
})

test('every table is described in data/README.md', () => {
  const readme = readFileSync(dataPath('README.md'), 'utf8')
  const tables = readdirSync(dataPath()).filter(name => /\.(?:json|tsv)$/.test(name))
  expect(tables.filter(name => !readme.includes(`\`${name}\``))).toEqual([])
})

function inOrder(days: readonly (string | null)[]): boolean {
  const known = days.filter(day => day !== null)
  return known.every((day, index) => index === 0 || (known[index - 1] ?? '') <= day)
}

/** A law is passed within the term whose number it carries; the last session ends before the next term's first. */
function inItsTerm(row: RegistryInstrument): boolean {
  const term = registry.assemblyTerms.find(({ code }) => row.id.split('/')[1] === code)
  if (!term || !row.issuedOn) return false
  return term.from <= row.issuedOn && (term.to === null || row.issuedOn <= term.to)
}
