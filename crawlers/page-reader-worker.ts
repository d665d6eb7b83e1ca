import { isFinding } from '../src/domain/finding.ts'
import { answerRequests } from '../src/read/isolated/answer-requests.ts'
import { readContent } from '../src/read/readers.ts'
import { type PackedReading, packReading, pageReadingOf } from './page-reading.ts'

/** The thread for pages of a crawl. */
answerRequests<PackedReading>(
  async ({ raw, ocr }, progress) => {
    const parsed = await readContent(raw, { ocr, progress })
    return isFinding(parsed) ? parsed : packReading(pageReadingOf(parsed))
  },
  result => (isFinding(result) ? [] : [result.places]),
)
