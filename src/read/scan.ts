import { noStatedFields, type ParsedDocument, type RawDocument } from '../domain/document.ts'
import type { Finding } from '../domain/finding.ts'
import { finding } from './finding-of.ts'
import { imageSize } from './image-size.ts'
import { paperText } from './layout/paper-text.ts'
import type { ReadContext } from './read-context.ts'
import { OcrMissing, ocrEngine, ocrInstall } from './scan/engine.ts'
import { noRules } from './scan/rules.ts'
import { scannedPage } from './scan/scanned-page.ts'

/** Larger pictures are refused before they are unpacked: A3 at 600 dots an inch has 70 million. */
export const scanPixelsMax = 80_000_000

/** Reads a picture of a page (PNG, JPEG, BMP, WebP) by optical recognition. */
export async function readImage(raw: RawDocument, context: ReadContext): Promise<ParsedDocument | Finding> {
  const size = imageSize(raw.bytes)
  if (!size) return finding(raw, 'unread-format', 'a picture of unknown kind; JPEG and PNG are read')
  const pixels = size.width * size.height
  if (pixels > scanPixelsMax)
    return finding(raw, 'limit', `${size.width} × ${size.height} pixels; at most ${scanPixelsMax} are read`)
  if (!context.ocr) return finding(raw, 'unread-format', 'a picture; optical recognition is switched off')
  try {
    const engine = await ocrEngine()
    const page = scannedPage(await engine.recognise(raw.bytes), { height: size.height, rules: noRules })
    if (page.letters === 0) return finding(raw, 'unreadable', 'a picture without a word')
    const { source, body, dropped } = paperText([{ number: 1, height: page.height, rows: page.rows }])
    return {
      stage: 'parsed',
      provenance: raw.provenance,
      format: 'scan',
      pageKind: 'legal-document',
      source,
      body,
      stated: noStatedFields,
      listItems: [],
      attachments: [],
      dropped: [...dropped, ...page.unread],
      warnings: [`recognised optically, confidence ${Math.round(page.confidence)} of 100`],
      ocrConfidence: page.confidence,
    }
  } catch (error) {
    if (!(error instanceof OcrMissing)) throw error
    return finding(
      raw,
      'unread-format',
      `a picture: ${error.message}`,
      `${ocrInstall}, then read the file again`,
    )
  }
}
