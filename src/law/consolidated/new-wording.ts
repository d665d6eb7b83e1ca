import type { Provision } from '../../domain/provision.ts'

/** The words that an instruction puts in the place of provisions. Several where the wording does not tell them apart. */
export type NewWording = { readonly provisions: readonly Provision[]; readonly text: string }

/**
 * Divides the wording that an instruction quotes among the provisions that the instruction names: `“3. … 4. …”`. Where a number is
 * not found in its turn, all of it is given to all of them. Text that does not stand in quotation marks gives nothing.
 * @param quoted from the opening mark to the end of the instruction
 */
export function newWordings(quoted: string, provisions: readonly Provision[]): readonly NewWording[] {
  const text = unquoted(quoted)
  if (text === '') return []
  const starts: number[] = []
  let from = 0
  for (const provision of provisions) {
    const at = beginningOf(text, provision, from)
    if (at === undefined) return [{ provisions, text }]
    starts.push(at)
    from = at + 1
  }
  if (starts[0] !== 0) return [{ provisions, text }]
  return provisions.map((provision, index) => ({
    provisions: [provision],
    text: text.slice(starts[index] ?? 0, starts[index + 1] ?? text.length).trim(),
  }))
}

function unquoted(quoted: string): string {
  const text = quoted.trim()
  if (!/^["“]/u.test(text)) return ''
  const last = Math.max(text.lastIndexOf('”'), text.lastIndexOf('"'))
  return last <= 0 ? text.slice(1).trim() : text.slice(1, last).trim()
}

/** Where a provision begins: a line with its own number. `tên Điều` and the like have none. */
function beginningOf(text: string, { dieu, khoan, diem }: Provision, from: number): number | undefined {
  const wanted = diem !== undefined ? `${diem})` : khoan !== undefined ? `${khoan}.` : `Điều ${dieu ?? ''}.`
  let at = from
  while (at <= text.length) {
    if (text.startsWith(wanted, at)) return at
    const next = text.indexOf('\n', at)
    if (next === -1) return undefined
    at = next + 1
    while (text[at] === ' ' || text[at] === '“') at++
  }
  return undefined
}
