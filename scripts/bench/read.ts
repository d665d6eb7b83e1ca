import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFParse } from 'pdf-parse'
import { noProvenance, type RawDocument } from '../../src/domain/document.ts'
import { closeReaders, read } from '../../src/read/index.ts'
import type { BenchRow, Stage } from './stage.ts'

const folder = join(process.cwd(), '../shared/data/congbao')
const filesMax = 12

/**
 * Gazette PDFs to paragraphs, beside bare pdf-parse, which gives printed lines with page heads. Ours runs in the
 * reading thread as it does in a crawl; both are warm.
 */
export const run: Stage = async () => {
  if (!existsSync(folder)) return [absentRow]
  const names = readdirSync(folder).filter(name => name.endsWith('.pdf'))
  const files = names.slice(0, filesMax).map(name => new Uint8Array(readFileSync(join(folder, name))))
  await ours(files.slice(0, 1))
  const pages = await bare(files.slice(0, 1)).then(() => pagesOf(files))
  const bareMs = (await timed(() => bare(files))) / pages
  const oursMs = (await timed(() => ours(files))) / pages
  await closeReaders()
  const note = `${files.length} files, ${pages} pages; pages a second ${(1000 / oursMs).toFixed(0)}`
  return [
    {
      ...absentRow,
      ours: oursMs,
      other: bareMs,
      ratio: bareMs / oursMs,
      note: `${note}; ratio above 1: we are faster`,
    },
  ]
}

const absentRow: BenchRow = {
  stage: 'read',
  unit: 'ms/page',
  ours: 0,
  other: 0,
  otherName: 'bare pdf-parse',
  ratio: 0,
  note: `skipped: no ${folder}`,
}

async function ours(files: readonly Uint8Array[]): Promise<void> {
  for (const bytes of files) {
    const raw: RawDocument = { stage: 'raw', bytes, mediaType: null, charset: null, provenance: noProvenance }
    await read(raw, { ocr: false })
  }
}

async function bare(files: readonly Uint8Array[]): Promise<void> {
  for (const bytes of files) await withParser(bytes, parser => parser.getText({ pageJoiner: '' }))
}

async function pagesOf(files: readonly Uint8Array[]): Promise<number> {
  let pages = 0
  for (const bytes of files) pages += (await withParser(bytes, parser => parser.getInfo())).total
  return pages
}

async function withParser<Result>(
  bytes: Uint8Array,
  use: (parser: PDFParse) => Promise<Result>,
): Promise<Result> {
  const parser = new PDFParse({ data: bytes.slice() })
  try {
    return await use(parser)
  } finally {
    await parser.destroy()
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}
