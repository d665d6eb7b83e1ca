import type { RawDocument } from '../domain/document.ts'
import type { Finding, FindingClass } from '../domain/finding.ts'

const nextSteps: Partial<Record<FindingClass, string>> = {
  'unread-format': 'Convert the file to PDF, DOCX or HTML and ingest that, or leave it out',
  unreadable:
    'Open the file by hand; if it opens, report it with its address, else ask the source for another copy',
  limit: 'Split the file, or read it by hand',
}

/** A finding about one captured file; its subject is the address, else the file name. */
export function finding(raw: RawDocument, kind: FindingClass, detail: string, next?: string): Finding {
  return {
    class: kind,
    subject: raw.provenance.url ?? raw.provenance.fileName ?? 'a file without name',
    detail,
    next: next ?? nextSteps[kind] ?? 'Look at the file',
  }
}
