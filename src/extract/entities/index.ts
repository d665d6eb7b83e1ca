import type { Entity } from '../../domain/extraction.ts'
import type { Registry } from '../../registry/registry.ts'
import type { TextContext } from '../context.ts'
import { findAmounts } from './amounts.ts'

/** Finds the entities (thực thể) of a text, sorted by place. */
export function findEntities(context: TextContext, _registry: Registry): Entity[] {
  return [...findAmounts(context.text)].sort((a, b) => a.start - b.start || a.end - b.end)
}
