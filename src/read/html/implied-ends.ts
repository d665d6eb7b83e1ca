const blockNames =
  'address article aside blockquote center details dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main menu nav ol p pre section table ul'.split(
    ' ',
  )
const tableContext = ['table', 'template', '#root']

type Implied = { readonly closes: ReadonlySet<string>; readonly stops: ReadonlySet<string> }
/**
 * Which open elements a start tag ends, after HTML's rules for optional end tags: opening `name` closes the
 * outermost open element of `closes` that is nearer than any of `stops`.
 */
export const impliedEnds: ReadonlyMap<string, Implied> = new Map<string, Implied>([
  ...blockNames.map(
    name =>
      [name, implied('p', [...blockNames.filter(block => block !== 'p'), 'li', 'td', 'th', 'body'])] as const,
  ),
  ['li', implied('li', ['ul', 'ol', 'menu', 'td', 'th', 'section', 'article', ...tableContext])],
  ['dt', implied('dt dd', ['dl', 'td', 'th', ...tableContext])],
  ['dd', implied('dt dd', ['dl', 'td', 'th', ...tableContext])],
  ['td', implied('td th', ['tr', ...tableContext])],
  ['th', implied('td th', ['tr', ...tableContext])],
  ['tr', implied('tr', ['tbody', 'thead', 'tfoot', ...tableContext])],
  ['tbody', implied('tbody thead tfoot tr', tableContext)],
  ['thead', implied('tbody thead tfoot tr', tableContext)],
  ['tfoot', implied('tbody thead tfoot tr', tableContext)],
  ['option', implied('option', ['select', 'datalist', 'optgroup', '#root'])],
  ['optgroup', implied('option optgroup', ['select', '#root'])],
  ['body', implied('head', ['html', '#root'])],
])

function implied(closes: string, stops: readonly string[]): Implied {
  return { closes: new Set(closes.split(' ')), stops: new Set(stops) }
}
