import type { Reference } from '../../domain/extraction.ts'
import type { Registry } from '../../registry/registry.ts'
import type { TextContext } from '../context.ts'
import { findAll } from './find-all.ts'
import { resolveAll } from './resolve.ts'
import { prepareScan } from './scan.ts'

/**
 * Finds every place where a text points to a legal or party document or a part of one, and says which is meant.
 * In order, disjoint, each quoting its place. Relations are another room's: all are `mentions` here.
 * Never guesses: what fits several instruments is `ambiguous`, what lacks a part is `open`. Linear in the text.
 */
export function findReferences(context: TextContext, registry: Registry): Reference[] {
  const scan = prepareScan(context, registry)
  return resolveAll(findAll(scan), scan)
}
