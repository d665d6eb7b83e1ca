import { masked } from '../../answer/masked.ts'
import type { ParsedDocument, Provenance } from '../../domain/document.ts'
import type { Extraction, Reference } from '../../domain/extraction.ts'
import { toSource } from '../../domain/source-map.ts'
import { annotate } from '../../extract/index.ts'
import { normalise } from '../../normalise/index.ts'
import { loadRegistry } from '../../registry/load.ts'
import type { AddCommand } from '../add-command.ts'
import { day } from '../arguments.ts'
import { wrongUsage } from '../exit.ts'
import { type Io, printJson } from '../io.ts'
import { parsedInput, rawInput } from '../read-input.ts'
import { sourceJurisdiction } from '../source-states.ts'

type Options = {
  json?: boolean
  url?: string
  source?: string
  seenOn?: Provenance['seenOn']
  symbol?: string
  rawOffsets?: boolean
}

const formatsWithSource: ReadonlySet<ParsedDocument['format']> = new Set(['html', 'text', 'markdown'])

export const addExtract: AddCommand = (program, io) => {
  program
    .command('extract <file>')
    .description(
      'Read one file and print what it is, what it cites and whom it names; stores nothing. "-" reads standard input.',
    )
    .option('--json', 'print everything as JSON (docs/architecture.md, "What extraction yields")')
    .option('--url <url>', 'address the file came from')
    .option('--source <id>', 'source the file came from, e.g. sonoivu-caobang')
    .option('--seen-on <date>', 'day it was fetched', day)
    .option('--symbol <symbol>', 'symbol it should be: a different document is reported as wrong')
    .option('--raw-offsets', 'give references with offsets into the file as it was (text, markdown and HTML)')
    .action(async (file: string, options: Options) => {
      const raw = await rawInput(file, io, provenanceOf(options))
      const parsed = await parsedInput(raw, file)
      if (options.rawOffsets && !formatsWithSource.has(parsed.format)) {
        throw wrongUsage(
          `--raw-offsets has no meaning for ${parsed.format}: its text is made by reading. Leave it out.`,
        )
      }
      const document = normalise(parsed)
      const extraction = masked(annotate(document, loadRegistry()).extraction)
      const answer = options.rawOffsets
        ? { ...extraction, references: extraction.references.map(inSource) }
        : extraction
      if (options.json) printJson(io, answer)
      else printExtraction(io, answer)

      function inSource(reference: Reference): Reference {
        const { start, end } = toSource(document.body, reference.start, reference.end)
        return { ...reference, start, end, quote: document.source.slice(start, end) }
      }
    })
}

function provenanceOf(options: Options): Partial<Provenance> {
  return {
    ...(options.url === undefined ? {} : { url: options.url }),
    ...(options.source === undefined
      ? {}
      : { source: options.source, sourceJurisdiction: sourceJurisdiction(options.source) }),
    ...(options.seenOn ? { seenOn: options.seenOn } : {}),
    ...(options.symbol === undefined ? {} : { expectedSymbol: options.symbol }),
  }
}

function printExtraction(io: Io, extraction: Extraction): void {
  io.out(`${extraction.title ?? '(không có tiêu đề)'}\n`)
  io.out(
    `  ${extraction.kind} · ${extraction.language}${extraction.machineTranslated ? ' · bản dịch máy' : ''}\n`,
  )
  if (extraction.own)
    io.out(`  ${extraction.own.symbol ?? ''} ${extraction.own.id} ${extraction.own.issuedOn ?? ''}\n`)
  for (const one of extraction.jurisdiction)
    io.out(`  địa bàn ${one.id} (${one.from}${one.inferred ? ', suy ra' : ''})\n`)
  for (const one of extraction.references) {
    io.out(`  “${one.quote.replace(/\s+/g, ' ')}” → ${one.id} ${one.verdict} ${one.relation}\n`)
  }
  for (const one of extraction.entities)
    io.out(`  ${one.type}: ${one.canonical ?? one.quote}${one.role ? ` (${one.role})` : ''}\n`)
  for (const warning of extraction.warnings) io.out(`  ⚠ ${warning}\n`)
}
