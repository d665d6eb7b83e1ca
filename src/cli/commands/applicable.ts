import { abolishedText } from '../../answer/abolished-words.ts'
import type { ApplicableAnswer, ApplicableInstrument, ApplicableRefusal } from '../../answer/applicable.ts'
import { inBoth } from '../../answer/in-both.ts'
import { type Day, dayOfInstant, formatDayVi } from '../../domain/day.ts'
import { formatProvision } from '../../domain/provision.ts'
import type { TimeSpan } from '../../law/time-span.ts'
import { type AddCommand, type DataOptions, withDataOptions } from '../add-command.ts'
import { day, span } from '../arguments.ts'
import { ask, dataFolder } from '../data-folder.ts'
import { wrongUsage } from '../exit.ts'
import { type Io, printJson } from '../io.ts'
import { statusText } from '../words.ts'
import { transitionText } from './applicable-transition.ts'

export const addApplicable: AddCommand = (program, io) => {
  withDataOptions(program.command('applicable <words...>'))
    .description('Which instruments govern a topic (an award, a title, a fund …), in a place, on a day.')
    .option('--in <jurisdiction>', 'territory: an id or a name, old or new, e.g. "Hà Nam"')
    .option(
      '--formerly <province>',
      'province it belonged to before 1 July 2025, where the answer asks for it',
    )
    .option(
      '--on <date>',
      'day or period for which the answer holds (default: today): 2026-11-21, "năm 2025"',
      span,
    )
    .option('--received <date>', 'day the file was received: shows what changed in between', day)
    .addHelpText(
      'after',
      '\nExample:\n  thidua applicable chiến sĩ thi đua cơ sở --in "Cao Bằng" --on 2024-01-26\n  thidua applicable giấy khen --in "Cao Bằng" --on "năm học 2024-2025" --received 2025-07-10\n',
    )
    .action(async (words: string[], options: DataOptions & Asked) => {
      const { in: place = null, formerly = null, on = null, received = null } = options
      const request = { q: words.join(' '), in: place, formerly, on, received }
      const answer = await ask(dataFolder(options, io), answers => answers.applicable(request), io.env)
      if ('refused' in answer)
        throw wrongUsage(
          [inBoth(answer), ...nextSteps(answer).map(one => `  ${one}`), ...quoting(place)].join('\n'),
        )
      if (options.json) printJson(io, answer)
      else printAnswer(io, answer)
    })
}

type Asked = {
  readonly in?: string
  readonly formerly?: string
  readonly on?: TimeSpan
  readonly received?: Day
}

function sayInstant(instant: string): string {
  const on = dayOfInstant(instant)
  return on === undefined ? instant : formatDayVi(on)
}

/** A shell parts `--in bắc giang` at the blank: the place is then half a name, and the topic has the rest. */
function quoting(place: string | null): readonly string[] {
  if (place === null || /\s|^vn-/.test(place)) return []
  return [`  Tên có dấu cách thì đặt trong ngoặc kép, ví dụ --in "${place} …"`]
}

function nextSteps({ question, candidates }: ApplicableRefusal): readonly string[] {
  if (question === null) return candidates
  return [
    question.text,
    ...question.options.map(({ value, label }) => `--${question.parameter} ${value}  (${label})`),
  ]
}

function printAnswer(io: Io, answer: ApplicableAnswer): void {
  io.out(
    `${answer.topic.q} · ${answer.in?.name ?? 'cả nước'} · ngày ${formatDayVi(answer.on)}${answer.coverage.sample ? ' · DỮ LIỆU MẪU' : ''}\n`,
  )
  printList(io, 'Đang áp dụng', answer.inForce)
  printList(io, 'Có thể áp dụng (chưa chắc chắn, hoặc chỉ một phần địa bàn, một ngành)', answer.mayApply)
  printList(io, 'Sắp có hiệu lực', answer.upcoming)
  if (answer.transition !== null) io.out(transitionText(answer.transition))
  if (answer.question !== null) {
    const { text, parameter, options } = answer.question
    io.out(
      `? ${text} ${options.map(({ value, label }) => `--${parameter} ${value} (${label})`).join(' · ')}\n`,
    )
  }
  for (const warning of answer.warnings) io.out(`⚠ ${warning}\n`)
  for (const { instrument, why } of answer.missing)
    io.out(
      `Còn thiếu: ${instrument === null ? '' : `${instrument.symbol ?? instrument.instrumentId}: `}${why}\n`,
    )
  const { coverage, asOf } = answer
  io.out(
    `${coverage.documents} tài liệu, ${coverage.instruments} văn bản đã biết${asOf === null ? '' : ` · cập nhật đến ${sayInstant(asOf)}`}\n`,
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
    ...one.delegates.map(({ path, quote }) => `giao quy định: ${formatProvision(path)} “${quote}”`),
    ...one.abolished.map(power => `⚠ ${abolishedText(power).vi}`),
    ...one.why,
    ...status.unsettled,
  ]
  return `${lines.join('\n    ')}\n`
}
