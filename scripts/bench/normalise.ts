import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { noProvenance, type ParsedDocument } from '../../src/domain/document.ts'
import { isFinding } from '../../src/domain/finding.ts'
import { identityMap } from '../../src/domain/source-map.ts'
import { fold } from '../../src/normalise/fold.ts'
import { normalise } from '../../src/normalise/index.ts'
import { read } from '../../src/read/index.ts'
import type { BenchRow, Stage } from './stage.ts'

/**
 * Normalising, folding and hashing a text beside Unicode composition of it alone, which is the least that any reader of
 * Vietnamese must do. Composed text, as the reader hands it over, needs no more than a look; in decomposed text every
 * letter is remade.
 */
export const run: Stage = async () => {
  const documents = await sampleDocuments()
  return [
    row('normalise', documents, 'composed text'),
    row('normalise-nfd', documents.map(decomposed), 'the same, decomposed'),
  ]
}

const gazette = join(process.cwd(), '../shared/data/congbao')
const roundsMin = 5
const runMsMin = 2000

function row(stage: string, documents: readonly ParsedDocument[], note: string): BenchRow {
  const units = documents.reduce((sum, { body }) => sum + body.text.length, 0)
  const other = units / 1000 / bestMs(documents, ({ body }) => body.text.normalize('NFC'))
  const ours = units / 1000 / bestMs(documents, prepare)
  return {
    stage,
    unit: 'million characters/s',
    ours,
    other,
    otherName: 'NFC alone',
    ratio: ours / other,
    note: `${documents.length} texts, ${units} characters, ${note}`,
  }
}

function prepare(document: ParsedDocument): string {
  const { text } = normalise(document).body
  return fold(text).slice(0, 1) + createHash('sha256').update(text).digest('hex')
}

/** The sum of the best time of each item: in the others the machine did something else as well. */
function bestMs<T>(items: readonly T[], work: (item: T) => unknown): number {
  const best = items.map(() => Infinity)
  const started = performance.now()
  for (let round = 0; round < roundsMin || performance.now() - started < runMsMin; round++) {
    for (const [index, item] of items.entries()) {
      const from = performance.now()
      work(item)
      best[index] = Math.min(best[index] ?? Infinity, performance.now() - from)
    }
  }
  return best.reduce((sum, ms) => sum + ms, 0)
}

/** The texts of the gazette where they are at hand, else a decision made up for the purpose. */
async function sampleDocuments(): Promise<ParsedDocument[]> {
  if (!existsSync(gazette)) return [await readText(madeUp())]
  const files = readdirSync(gazette).filter(file => file.endsWith('.txt'))
  return Promise.all(files.map(file => readText(readFileSync(join(gazette, file)))))
}

async function readText(bytes: Uint8Array): Promise<ParsedDocument> {
  const parsed = await read({
    stage: 'raw',
    bytes,
    mediaType: 'text/plain',
    charset: 'utf-8',
    provenance: noProvenance,
  })
  if (isFinding(parsed)) throw new Error(`a sample text could not be read: ${parsed.detail}`)
  return withText(parsed, parsed.body.text.normalize('NFC'))
}

function decomposed(document: ParsedDocument): ParsedDocument {
  return withText(document, document.body.text.normalize('NFD'))
}

function withText(document: ParsedDocument, text: string): ParsedDocument {
  return { ...document, source: text, body: identityMap(text) }
}

function madeUp(): Uint8Array {
  const articles = Array.from(
    { length: 200 },
    (_, index) =>
      `Điều ${index + 1}. Tặng Bằng khen cho ông Nguyễn Văn Mẫu, đã có thành tích xuất sắc trong phong trào thi đua ` +
      `yêu nước giai đoạn 2021-2025, theo Quyết định số ${index + 1}/QĐ-UBND ngày 01/02/2025.`,
  )
  return Buffer.from(articles.join('\n'))
}
