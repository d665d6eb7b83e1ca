import { zipSync } from 'fflate'
import { unpack } from '../archive.ts'

/** The parts of a Word file that hold words; pictures, fonts and macros are not unpacked. */
const wantedPart =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?(?:document\d*|styles|numbering|footnotes|endnotes|comments)\.xml(?:\.rels)?)$/

const decoder = new TextDecoder()
const encoder = new TextEncoder()

/** The text parts of a Word file, by name. Entity declarations are refused: Word writes none, attackers do. */
export function wordParts(bytes: Uint8Array): Map<string, string> {
  const parts = new Map<string, string>()
  for (const [name, content] of unpack(bytes, name => wantedPart.test(name))) {
    const xml = decoder.decode(content)
    if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new Error(`${name} declares entities`)
    parts.set(name, xml)
  }
  return parts
}

/** The parts as a Word file again, unpacked, for a reader that wants one. */
export function toWordFile(parts: ReadonlyMap<string, string>): Uint8Array {
  const files = [...parts].map(([name, xml]) => [name, encoder.encode(xml)] as const)
  return zipSync(Object.fromEntries(files), { level: 0 })
}
