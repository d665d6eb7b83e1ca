import { attribute, type HtmlElement } from './tree.ts'

const levels = 3

/** What a link stands in: entries of one list are alike in it. */
export function surroundings(link: HtmlElement): string {
  const names: string[] = []
  for (let at = link.parent, level = 0; at && level < levels; at = at.parent, level++) {
    names.push(`${at.name}.${attribute(at, 'class').split(/\s+/)[0] ?? ''}`)
  }
  return names.join('<')
}
