import type { InstrumentAnswer } from '../../answer/instrument-answer.ts'
import { type Day, formatDayVi, todayInVietnam } from '../../domain/day.ts'
import { type AddCommand, type DataOptions, withDataOptions } from '../add-command.ts'
import { day } from '../arguments.ts'
import { ask, dataFolder } from '../data-folder.ts'
import { notFound } from '../exit.ts'
import { type Io, printJson } from '../io.ts'
import { relationText, statusText } from '../words.ts'

export const addShow: AddCommand = (program, io) => {
  withDataOptions(program.command('show <id-or-symbol...>'))
    .description('One instrument or document: status, relations, where its text is.')
    .option('--on <date>', 'day for which the status is told (default: today)', day)
    .action(async (words: string[], options: DataOptions & { on?: Day }) => {
      const asked = words.join(' ')
      const on = options.on ?? todayInVietnam()
      const found = await ask(
        dataFolder(options, io),
        answers => answers.document(asked) ?? answers.instruments(asked, on),
      )
      if (!('length' in found)) {
        if (options.json) printJson(io, found)
        else io.out(`${found.title ?? found.documentId}\n${found.url ?? ''}\n\n${found.text}\n`)
        return
      }
      const instrument = oneOf(asked, found)
      if (options.json) printJson(io, instrument)
      else printInstrument(io, instrument)
    })
}

/** The only one, or exit code 3 with the candidates: a symbol that several carry is never guessed at. */
export function oneOf(asked: string, found: readonly InstrumentAnswer[]): InstrumentAnswer {
  const [first, ...others] = found
  if (!first) throw notFound(`nothing is known of "${asked}". Try: thidua search ${JSON.stringify(asked)}`)
  if (others.length === 0) return first
  const candidates = found.map(one => `  ${one.instrumentId}  ${one.titles[0] ?? ''}`)
  throw notFound(
    [`several instruments carry ${asked}; ask for one of them by its id:`, ...candidates].join('\n'),
  )
}

function printInstrument(io: Io, instrument: InstrumentAnswer): void {
  const days: [string, Day | null][] = [
    ['Ngày ban hành', instrument.issuedOn],
    ['Ngày có hiệu lực', instrument.effectiveFrom],
    ['Ngày hết hiệu lực', instrument.expiresOn],
  ]
  io.out(`${instrument.symbol ?? instrument.instrumentId}  ${instrument.titles[0] ?? ''}\n`)
  io.out(
    `  ${statusText(instrument.status.status)} ngày ${formatDayVi(instrument.on)}: ${instrument.status.why}\n`,
  )
  for (const other of instrument.status.contradictions) io.out(`  Nguồn khác nói khác: ${other}\n`)
  for (const open of instrument.status.unsettled) io.out(`  Cần làm rõ: ${open}\n`)
  for (const [label, value] of days) if (value) io.out(`  ${label}: ${formatDayVi(value)}\n`)
  if (instrument.issuer) io.out(`  Cơ quan ban hành: ${instrument.issuer}\n`)
  if (instrument.status.successor)
    io.out(
      `  Được thay thế bởi: ${instrument.status.successor.symbol ?? instrument.status.successor.instrumentId}\n`,
    )
  for (const one of instrument.relations) {
    io.out(
      `  ${relationText(one.relation)}: ${one.instrument.symbol ?? one.instrument.instrumentId} ${one.instrument.title ?? ''}\n`,
    )
  }
  for (const one of instrument.documents)
    io.out(`  Tài liệu ${one.documentId} [${one.language}] ${one.url ?? ''}\n`)
  if (!instrument.held) io.out('  Chưa có toàn văn\n')
  io.out(`  Được ${instrument.citedBy} bài, văn bản khác dẫn chiếu\n  ${instrument.instrumentId}\n`)
}
