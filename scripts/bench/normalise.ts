import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { noProvenance, noStatedFields, type ParsedDocument } from '../../src/domain/document.ts'
import { identityMap } from '../../src/domain/source-map.ts'
import { fold } from '../../src/normalise/fold.ts'
import { normalise } from '../../src/normalise/index.ts'
import type { BenchRow, Stage } from './stage.ts'

/**
 * Normalising, folding and hashing a text beside Unicode composition of it alone, which is the least that any reader of
 * Vietnamese must do. Composed text needs no more than a look; text in decomposed form has every letter remade.
 */
export const run: Stage = async () => {
  const texts = sampleTexts()
  return [
    row('normalise', texts, 'composed text'),
    row(
      'normalise-nfd',
      texts.map(text => text.normalize('NFD')),
      'the same, decomposed',
    ),
  ]
}

const gazette = join(process.cwd(), '../shared/data/congbao')
const roundsMin = 5
const runMsMin = 1500

function row(stage: string, texts: readonly string[], note: string): BenchRow {
  const documents = texts.map(parsedDocument)
  const units = texts.reduce((sum, text) => sum + text.length, 0)
  const other = rate(units, () => {
    for (const text of texts) text.normalize('NFC')
  })
  const ours = rate(units, () => {
    for (const document of documents) prepare(document)
  })
  return {
    stage,
    unit: 'million characters/s',
    ours,
    other,
    otherName: 'NFC alone',
    ratio: ours / other,
    note: `${texts.length} texts, ${units} characters, ${note}`,
  }
}

function prepare(document: ParsedDocument): string {
  const { text } = normalise(document).body
  return fold(text).slice(0, 1) + createHash('sha256').update(text).digest('hex')
}

/** Millions of UTF-16 units in a second in the best round: the others waited for something else. */
function rate(units: number, work: () => void): number {
  let best = Infinity
  const started = performance.now()
  for (let round = 0; round < roundsMin || performance.now() - started < runMsMin; round++) {
    const from = performance.now()
    work()
    best = Math.min(best, performance.now() - from)
  }
  return units / 1000 / best
}

/** The texts of the gazette where they are at hand, else a decision made up for the purpose. */
function sampleTexts(): string[] {
  if (existsSync(gazette)) {
    const files = readdirSync(gazette).filter(file => file.endsWith('.txt'))
    return files.map(file => readFileSync(join(gazette, file), 'utf8').normalize('NFC'))
  }
  return [
    Array.from(
      { length: 200 },
      (_, index) =>
        `Điều ${index + 1}. Tặng Bằng khen cho ông Nguyễn Văn Mẫu, đã có thành tích xuất sắc trong phong trào thi đua ` +
        `yêu nước giai đoạn 2021-2025, theo Quyết định số ${index + 1}/QĐ-UBND ngày 01/02/2025.`,
    ).join('\n'),
  ]
}

function parsedDocument(text: string): ParsedDocument {
  return {
    stage: 'parsed',
    provenance: noProvenance,
    format: 'text',
    pageKind: 'legal-document',
    source: text,
    body: identityMap(text),
    stated: noStatedFields,
    listItems: [],
    attachments: [],
    dropped: [],
    warnings: [],
    ocrConfidence: null,
  }
}
