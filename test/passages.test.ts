import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseIsoDay } from '../src/domain/day.ts'
import { plainDocument } from '../src/domain/plain-document.ts'
import { toSource } from '../src/domain/source-map.ts'
import { annotate } from '../src/extract/index.ts'
import { normalise } from '../src/normalise/index.ts'
import { loadRegistry } from '../src/registry/load.ts'

/**
 * Passages in the manner of decisions, reports, party papers, plans and news, each reference marked `⟦words¦id provisions⟧`.
 * Invented; what was expected was written down before they were run.
 */
const file = readFileSync(new URL('./tables/passages.txt', import.meta.url), 'utf8')
const passages = file.split(/^=== ?/mu).slice(1)

test.each(passages.map(passage => [passage.trim().slice(0, 60), passage]))('%s', (_, passage = '') => {
  const [head = '', ...lines] = passage.split('\n')
  const marked = lines.join('\n').trimEnd()
  const publishedOn = parseIsoDay(head.replace('published ', '')) ?? null
  expect(asMarked(marked.replace(/⟦([^¦⟧]*)¦[^⟧]*⟧/gu, '$1'), publishedOn)).toBe(marked)
})

function asMarked(text: string, publishedOn: ReturnType<typeof parseIsoDay> | null): string {
  const plain = plainDocument(text)
  const stated = { ...plain.stated, publishedOn: publishedOn ?? null }
  const { document, extraction } = annotate(normalise({ ...plain, stated }), loadRegistry())
  let marked = ''
  let from = 0
  for (const reference of extraction.references) {
    const { start, end } = toSource(document.body, reference.start, reference.end)
    const paths = reference.provisions.map(
      ({ dieu, khoan, diem }) =>
        `d${dieu}${khoan === undefined ? '' : `k${khoan}`}${diem === undefined ? '' : `p${diem}`}`,
    )
    marked += `${text.slice(from, start)}⟦${text.slice(start, end)}¦${[reference.id, ...(paths.length > 0 ? [paths.join(',')] : [])].join(' ')}⟧`
    from = end
  }
  return marked + text.slice(from)
}
