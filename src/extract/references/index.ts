import type { Reference } from '../../domain/extraction.ts'
import { identityMap, toSource } from '../../domain/source-map.ts'
import { spanOf } from '../../domain/span.ts'
import { mapNfc } from '../../normalise/nfc.ts'
import type { Registry } from '../../registry/registry.ts'
import type { TextContext } from '../context.ts'
import { readOutline } from '../outline/index.ts'
import { findAll } from './find-all.ts'
import { resolveAll } from './resolve.ts'
import { prepareScan } from './scan.ts'

/**
 * Finds every place where a text points to a legal or party document or a part of one, and says which is meant.
 * In order, disjoint, each quoting its place. Relations are another room's: all are `mentions` here.
 * Never guesses: what fits several instruments is `ambiguous`, what lacks a part is `open`. Linear in the text.
 */
export function findReferences(context: TextContext, registry: Registry): Reference[] {
  if (context.text.normalize('NFC') !== context.text) return findInComposed(context, registry)
  const scan = prepareScan(context, registry)
  return resolveAll(findAll(scan), scan)
}

/** Reads a text with loose marks in its composed form; places and quotes are those of the text as it is. */
function findInComposed(context: TextContext, registry: Registry): Reference[] {
  const composed = mapNfc(identityMap(context.text))
  const { text } = composed
  return findReferences({ ...context, text, outline: readOutline(text).parts }, registry).map(reference => {
    const { start, end } = toSource(composed, reference.start, reference.end)
    return { ...reference, ...spanOf(context.text, start, end) }
  })
}
