import { readContent } from '../readers.ts'
import { answerRequests } from './answer-requests.ts'

/** The thread for files of risky kinds. */
answerRequests(({ raw, ocr }, progress) => readContent(raw, { ocr, progress }))
