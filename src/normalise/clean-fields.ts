import type { Attachment, LabelledValue, ListItem, StatedFields } from '../domain/document.ts'
import { cleanText } from './clean-characters.ts'

/** The fields a page states, with their characters cleaned like its text: titles come decomposed, numbers with Ð. */
export function cleanStated(stated: StatedFields): StatedFields {
  return {
    ...stated,
    title: cleanOrNull(stated.title),
    author: cleanOrNull(stated.author),
    number: cleanOrNull(stated.number),
    issuer: cleanOrNull(stated.issuer),
    signer: cleanOrNull(stated.signer),
    docType: cleanOrNull(stated.docType),
    siteName: cleanOrNull(stated.siteName),
    labels: stated.labels.map(cleanLabel),
  }
}

/** Addresses stay as they are written. */
export function cleanListItems(items: readonly ListItem[]): ListItem[] {
  return items.map(item => ({ ...item, title: cleanText(item.title), number: cleanOrNull(item.number) }))
}

/** The names of attached files with their characters cleaned. */
export function cleanAttachments(attachments: readonly Attachment[]): Attachment[] {
  return attachments.map(({ href, label }) => ({ href, label: cleanOrNull(label) }))
}

function cleanLabel({ label, value, links }: LabelledValue): LabelledValue {
  return {
    label: cleanText(label),
    value: cleanText(value),
    links: links.map(({ href, text }) => ({ href, text: cleanText(text) })),
  }
}

function cleanOrNull(text: string | null): string | null {
  return text === null ? null : cleanText(text)
}
