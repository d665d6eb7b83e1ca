import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Box, RecognisedLine, RecognisedWord } from './recognised.ts'

/** Recognition is an optional part of an installation; this is what is said where it is absent. */
export const ocrInstall = 'npm install tesseract.js @tesseract.js-data/vie'

/** The optional packages are not installed. */
export class OcrMissing extends Error {
  constructor() {
    super('optical recognition is not installed')
    this.name = 'OcrMissing'
  }
}

export type OcrEngine = {
  /** Lines of a picture (PNG, JPEG, BMP, WebP), in the engine's reading order. */
  readonly recognise: (image: Uint8Array) => Promise<readonly RecognisedLine[]>
  /** The words in a box that holds one block of text. */
  readonly recogniseBox: (image: Uint8Array, box: Box) => Promise<readonly RecognisedWord[]>
}

/** Pages are drawn and recognised at this resolution; below 250 dots an inch tone marks are lost. */
export const ocrDpi = 300

let engine: Promise<OcrEngine> | undefined

/**
 * The recognition engine, started once: tesseract.js with the Vietnamese data of its npm package, read from disk;
 * nothing is fetched and nothing cached.
 * @throws {OcrMissing} when the optional packages are not installed.
 */
export function ocrEngine(): Promise<OcrEngine> {
  engine ??= start().catch(error => {
    engine = undefined
    throw error
  })
  return engine
}

async function start(): Promise<OcrEngine> {
  const { createWorker, OEM, PSM, langPath } = await load()
  const worker = await createWorker('vie', OEM.LSTM_ONLY, { langPath, gzip: true, cacheMethod: 'none' })
  await worker.setParameters({
    tessedit_pageseg_mode: PSM.AUTO,
    user_defined_dpi: String(ocrDpi),
    debug_file: '/dev/null',
  })
  const linesIn = async (
    image: Uint8Array,
    options: { rectangle?: Rectangle },
  ): Promise<RecognisedLine[]> => {
    const { data } = await worker.recognize(Buffer.from(image), options, { text: false, blocks: true })
    return (data.blocks ?? []).flatMap(block => block.paragraphs.flatMap(paragraph => paragraph.lines))
  }
  return {
    recognise: image => linesIn(image, {}),
    recogniseBox: async (image, { x0, y0, x1, y1 }) => {
      await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_BLOCK })
      const lines = await linesIn(image, {
        rectangle: { left: x0, top: y0, width: x1 - x0, height: y1 - y0 },
      })
      await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO })
      return lines.flatMap(line => line.words)
    },
  }
}

type Rectangle = { left: number; top: number; width: number; height: number }

async function load() {
  try {
    const data = createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json')
    const { createWorker, OEM, PSM } = await import('tesseract.js')
    return { createWorker, OEM, PSM, langPath: join(dirname(data), '4.0.0_best_int') }
  } catch {
    throw new OcrMissing()
  }
}
