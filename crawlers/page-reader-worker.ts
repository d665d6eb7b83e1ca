import type { ParsedDocument } from '../src/domain/document.ts'
import { isFinding } from '../src/domain/finding.ts'
import { answerRequests } from '../src/read/isolated/answer-requests.ts'
import { readContent } from '../src/read/readers.ts'
import type { PageReading } from './page-reader.ts'
import { readingOf } from './reading-of.ts'

/** The thread for pages of a crawl. */
answerRequests<PageReading>(
  async ({ raw, ocr }, progress) => {
    const parsed = await readContent(raw, { ocr, progress })
    return isFinding(parsed) ? parsed : { parsed: withOwnPlaces(parsed), reading: readingOf(parsed) }
  },
  result => (isFinding(result) ? [] : buffersOf(result.parsed)),
)

/** Places are kept in arrays with room to grow; what is sent has none, and is nobody else's. */
function withOwnPlaces(parsed: ParsedDocument): ParsedDocument {
  const { text, starts, ends } = parsed.body
  return { ...parsed, body: { text, starts: starts.slice(), ends: ends.slice() } }
}

function buffersOf({ body }: ParsedDocument): ArrayBuffer[] {
  return [body.starts.buffer, body.ends.buffer].filter(buffer => buffer instanceof ArrayBuffer)
}
