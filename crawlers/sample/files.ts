import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { dataPath } from '../../src/data-dir.ts'
import type { SampleContent } from './documents.ts'
import { bodyLines } from './markup.ts'

export type SampleFile = { readonly bytes: Uint8Array; readonly mediaType: string }

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * Bytes of a file the portal offers, the same at every call. A Word file is made from the text of its document,
 * or from `files/<name>.md`; other files lie in data/sample-portal/files as they are.
 * @throws when the data names a file that is not there.
 */
export function sampleFile(content: SampleContent, name: string): SampleFile {
  if (!name.endsWith('.docx')) {
    return { bytes: readFileSync(dataPath('sample-portal', 'files', name)), mediaType: 'application/pdf' }
  }
  const law = content.laws.find(
    ({ files, symbol }) => files.includes(name) && name.startsWith(fileStem(symbol)),
  )
  const body = law?.body ?? readFileSync(dataPath('sample-portal', 'files', `${name}.md`), 'utf8')
  return { bytes: wordFile([content.site.notice, ...bodyLines(body)]), mediaType: wordType }
}

/** `27/2025/QĐ-UBND` → `27-2025-qd-ubnd`, as clerks name files. */
function fileStem(symbol: string): string {
  return symbol.toLowerCase().replaceAll('đ', 'd').replaceAll('/', '-')
}

function wordFile(lines: readonly string[]): Uint8Array {
  const paragraphs = lines.map(
    line => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`,
  )
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.main+xml"/></Types>`,
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}</w:body></w:document>`,
  }
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(head + xml)] as const)
  return zipSync(Object.fromEntries(files), { mtime: new Date(2025, 0, 1) })
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
