import type { ApplicableAnswer, ApplicableInstrument } from '../../answer/applicable.ts'
import { type Day, formatDayVi } from '../../domain/day.ts'
import { formatProvision } from '../../domain/provision.ts'
import { type AddCommand, type DataOptions, withDataOptions } from '../add-command.ts'
import { day } from '../arguments.ts'
import { ask, dataFolder } from '../data-folder.ts'
import { wrongUsage } from '../exit.ts'
import { type Io, printJson } from '../io.ts'
import { statusText } from '../words.ts'

export const addApplicable: AddCommand = (program, io) => {
  withDataOptions(program.command('applicable <words...>'))
    .description('Which instruments govern a topic (an award, a title, a fund …), in a place, on a day.')
    .option('--in <jurisdiction>', 'territory: an id or a name, old or new, e.g. "Hà Nam"')
    .option('--on <date>', 'day for which the answer holds (default: today)', day)
    .addHelpText(
      'after',
      '\nExample:\n  thidua applicable chiến sĩ thi đua cơ sở --in "Cao Bằng" --on 2024-01-26\n',
    )
    .action(async (words: string[], options: DataOptions & { in?: string; on?: Day }) => {
      const request = { q: words.join(' '), in: options.in ?? null, on: options.on ?? null }
      const answer = await ask(dataFolder(options, io), answers => answers.applicable(request), io.env)
      if ('refused' in answer)
        throw wrongUsage([answer.detail, ...answer.candidates.map(one => `  ${one}`)].join('\n'))
      if (options.json) printJson(io, answer)
      else printAnswer(io, answer)
    })
}

function printAnswer(io: Io, answer: ApplicableAnswer): void {
  io.out(
    `${answer.topic.q} · ${answer.in?.name ?? 'cả nước'} · ngày ${formatDayVi(answer.on)}${answer.coverage.sample ? ' · DỮ LIỆU MẪU' : ''}\n`,
  )
  printList(io, 'Đang áp dụng', answer.inForce)
  printList(io, 'Có thể áp dụng (chưa chắc chắn, hoặc chỉ một phần địa bàn, một ngành)', answer.mayApply)
  printList(io, 'Sắp có hiệu lực', answer.upcoming)
  for (const warning of answer.warnings) io.out(`⚠ ${warning}\n`)
  for (const { instrument, why } of answer.missing)
    io.out(
      `Còn thiếu: ${instrument === null ? '' : `${instrument.symbol ?? instrument.instrumentId}: `}${why}\n`,
    )
  const { coverage, asOf } = answer
  io.out(
    `${coverage.documents} tài liệu, ${coverage.instruments} văn bản đã biết${asOf === null ? '' : ` · cập nhật đến ${asOf.slice(0, 10)}`}\n`,
  )
}

function printList(io: Io, heading: string, list: readonly ApplicableInstrument[]): void {
  io.out(`\n${heading}: ${list.length === 0 ? 'không có' : list.length}\n`)
  for (const [index, one] of list.entries()) io.out(instrumentText(index + 1, one))
}

function instrumentText(place: number, one: ApplicableInstrument): string {
  const { instrument, status, provisions, amendedBy } = one
  const amended = amendedBy
    .map(
      ({ instrument: by, from }) =>
        `${by.symbol ?? by.instrumentId}${from ? ` từ ${formatDayVi(from)}` : ''}`,
    )
    .join(', ')
  const lines = [
    `${String(place).padStart(2)}. ${instrument.symbol ?? instrument.instrumentId} ${instrument.title ?? ''}`,
    statusText(status.status),
    ...(provisions.length > 0
      ? [provisions.map(({ path, heading }) => heading ?? formatProvision(path)).join('; ')]
      : []),
    ...(amended ? [`sửa đổi, bổ sung bởi: ${amended}`] : []),
    ...one.why,
    ...status.unsettled,
  ]
  return `${lines.join('\n    ')}\n`
}
