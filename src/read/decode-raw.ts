import type { RawDocument } from '../domain/document.ts'

export function decodeRaw(raw: RawDocument): { text: string; warnings: readonly string[] } {
  return { text: new TextDecoder(raw.charset ?? 'utf-8').decode(raw.bytes), warnings: [] }
}
