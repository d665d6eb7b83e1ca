import { bareContext } from '../scripts/bare-context.ts'
import type { Day } from '../src/domain/day.ts'
import type { Entity, EntityType } from '../src/domain/extraction.ts'
import type { TextContext } from '../src/extract/context.ts'
import { findEntities } from '../src/extract/entities/index.ts'
import { loadRegistry } from '../src/registry/load.ts'

const registry = loadRegistry()

export const inCaoBang: Partial<TextContext> = {
  jurisdiction: [{ id: 'vn-cao-bang', from: 'text', inferred: false }],
  publishedOn: '2024-05-14' as Day,
}

export function entitiesIn(context: TextContext): Entity[] {
  return findEntities(context, registry)
}

export function find(type: EntityType, text: string, beside: Partial<TextContext> = {}): Entity[] {
  return entitiesIn(bareContext(text, beside)).filter(entity => entity.type === type)
}

/** `quote → canonical` of every entity of one type. */
export function named(type: EntityType, text: string, beside: Partial<TextContext> = {}): string[] {
  return find(type, text, beside).map(({ quote, canonical }) => `${quote} → ${canonical}`)
}

/** `quote [role]` of every entity of one type. */
export function withRoles(type: EntityType, text: string, beside: Partial<TextContext> = {}): string[] {
  return find(type, text, beside).map(({ quote, role }) => `${quote} [${role}]`)
}

export function quotes(type: EntityType, text: string, beside: Partial<TextContext> = {}): string[] {
  return find(type, text, beside).map(({ quote }) => quote)
}
