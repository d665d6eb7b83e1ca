import { type LookupAnswer, lookupUnitsMax } from '../../answer/lookup-answer.ts'
import type { RecitalCheck } from '../../answer/recitals/recital.ts'
import { sayIssue } from '../../answer/recitals/say-issue.ts'
import { type Day, formatDayVi } from '../../domain/day.ts'
import { type AddCommand, type DataOptions, withDataOptions } from '../add-command.ts'
import { day } from '../arguments.ts'
import { ask, dataFolder } from '../data-folder.ts'
import { type Io, printJson } from '../io.ts'
import { textOfInput } from '../read-input.ts'
import { statusText } from '../words.ts'

export const addLookup: AddCommand = (program, io) => {
  withDataOptions(program.command('lookup <file>'))
    .description(
      'Every reference in a text, each with its verdict, status and successor. "-" reads standard input.',
    )
    .option(
      '--on <date>',
      'day for which the status is told (default: the date in the text, else today)',
      day,
    )
    .action(async (file: string, options: DataOptions & { on?: Day }) => {
      const text = (await textOfInput(file, io)).slice(0, lookupUnitsMax)
      const answer = await ask(dataFolder(options, io), answers =>
        answers.lookup({ text, symbols: [], on: options.on ?? null }),
      )
      if (options.json) printJson(io, answer)
      else printLookup(io, answer)
    })
}

function printLookup(io: Io, answer: LookupAnswer): void {
  if (answer.references.length === 0) io.out('Không thấy văn bản nào được dẫn. No reference found.\n')
  for (const one of answer.references) {
    const status = one.status ? statusText(one.status.status) : 'Chưa xác định'
    const successor = one.status?.successor
      ? ` → ${one.status.successor.symbol ?? one.status.successor.instrumentId}`
      : ''
    io.out(`${one.quote}\n  ${one.verdict} ${one.id} · ${status}${successor}\n`)
    if (one.mismatch) io.out(`  ⚠ ${one.mismatch}\n`)
    if (one.verdict !== 'resolved')
      io.out(`  ${one.why}${one.candidates.length > 0 ? `: ${one.candidates.join(', ')}` : ''}\n`)
  }
  for (const recital of answer.recitals) printRecital(io, recital)
  io.out(`Hiệu lực tính vào ngày ${formatDayVi(answer.on)}\n`)
}

const actions: Record<RecitalCheck['action'], string> = {
  keep: 'Đúng',
  correct: 'Cần sửa',
  drop: 'Nên bỏ',
  look: 'Cần đối chiếu',
}

function printRecital(io: Io, { action, quote, corrected, issues }: RecitalCheck): void {
  io.out(`[${actions[action]}] ${quote.replace(/\s+/g, ' ')}\n`)
  if (corrected !== null) io.out(`  → ${corrected}\n`)
  for (const one of issues) io.out(`  ${sayIssue(one, 'vi')}\n`)
}
