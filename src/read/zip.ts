import type { ParsedDocument, RawDocument } from '../domain/document.ts'
import { type Finding, isFinding } from '../domain/finding.ts'
import { ArchiveLimit, unpack } from './archive.ts'
import { finding } from './finding-of.ts'
import { joinDocuments } from './join-documents.ts'
import type { ReadContext } from './read-context.ts'
import { readContent } from './readers.ts'
import { sniff } from './sniff.ts'

/** Files of one archive that are read; portals pack a decision with its annexes. */
export const membersReadMax = 50

/** What programs leave in archives. */
const leftovers = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i

/**
 * Reads the files in a zip as one document, in the order of their names. Names order and label them and are used
 * for nothing else; archives within archives are not opened.
 */
export async function readZip(raw: RawDocument, context: ReadContext): Promise<ParsedDocument | Finding> {
  const members = membersOf(raw)
  if (isFinding(members)) return members
  const documents: ParsedDocument[] = []
  const warnings: string[] = []
  for (const [name, bytes] of members.slice(0, membersReadMax)) {
    const member = {
      ...raw,
      bytes,
      mediaType: null,
      charset: null,
      provenance: { ...raw.provenance, fileName: name },
    }
    const result =
      sniff(bytes) === 'zip'
        ? finding(member, 'unread-format', 'an archive in an archive')
        : await readContent(member, context)
    context.progress()
    if (isFinding(result)) warnings.push(`${name}: ${result.detail}`)
    else documents.push(result)
  }
  if (members.length > membersReadMax)
    warnings.push(`only ${membersReadMax} of ${members.length} files were read`)
  if (documents.length === 0)
    return finding(
      raw,
      'unreadable',
      `an archive with nothing to read in it: ${warnings.join('; ') || 'it is empty'}`,
    )
  const joined = joinDocuments(documents, { provenance: raw.provenance, format: 'zip', warnings })
  return { ...joined, attachments: members.map(([name]) => ({ href: name, label: name })) }
}

function membersOf(raw: RawDocument): (readonly [name: string, bytes: Uint8Array])[] | Finding {
  try {
    const files = [...unpack(raw.bytes, name => !leftovers.test(name))].filter(
      ([, bytes]) => bytes.length > 0,
    )
    const named = files.map(([name, bytes]) => [baseName(name), bytes] as const)
    return named.sort(([a], [b]) => a.localeCompare(b, 'vi', { numeric: true }))
  } catch (error) {
    if (error instanceof ArchiveLimit) return finding(raw, 'limit', error.message)
    throw error
  }
}

/** The last part of the name, without what could pass for a path or a command to a terminal. */
function baseName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  return last.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 200) || 'unnamed'
}
