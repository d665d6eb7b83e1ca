import type { Hit } from '../../search/search-answer.ts'

/** Works as BibTeX entries in UTF-8; keys are the ids, so that a list taken again keeps them. */
export function toBibtex(hits: readonly Hit[]): string {
  return hits.map(entry).join('\n')
}

function entry(hit: Hit): string {
  const day = hit.issuedOn ?? hit.publishedOn
  const fields: readonly (readonly [name: string, value: string | null])[] = [
    ['title', hit.title],
    ['number', hit.symbol],
    ['institution', hit.issuer],
    ['year', day?.slice(0, 4) ?? null],
    ['date', day],
    ['language', hit.language],
    ['url', hit.url],
  ]
  const lines = fields.flatMap(([name, value]) =>
    value === null ? [] : [`  ${name} = {${escaped(value)}},`],
  )
  return [`@misc{${key(hit)},`, ...lines, '}', ''].join('\n')
}

function key({ instrumentId, workId }: Hit): string {
  return (instrumentId ?? workId).replace(/[^A-Za-z0-9]+/g, '-')
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\{}$&%#_~^]/g, letter => commands[letter] ?? letter)
}
