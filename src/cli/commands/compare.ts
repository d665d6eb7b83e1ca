import type { CompareAnswer, ComparedSide } from '../../answer/compare/compare.ts'
import { inBoth } from '../../answer/in-both.ts'
import type { TimelineAnswer, TimelineEvent } from '../../answer/timeline-answer.ts'
import type { TopicEvent, TopicTimelineAnswer } from '../../answer/topic-timeline-answer.ts'
import { formatDayVi, todayInVietnam } from '../../domain/day.ts'
import { formatProvision } from '../../domain/provision.ts'
import type { ArticleName, UnitRow } from '../../law/compare/text-comparison.ts'
import { type AddCommand, type DataOptions, withDataOptions } from '../add-command.ts'
import { changeText, eventText } from '../compare-words.ts'
import { ask, dataFolder } from '../data-folder.ts'
import { notFound, refusedUsage } from '../exit.ts'
import { type Io, printJson } from '../io.ts'
import { statusText } from '../words.ts'
import { oneOf } from './show.ts'

type CompareOptions = DataOptions & { readonly all?: boolean }

/** `thidua compare` and `thidua timeline`. */
export const addCompare: AddCommand = (program, io) => {
  withDataOptions(program.command('compare <old> [new]'))
    .description(
      'Two texts, provision by provision: instruments by id or symbol, documents by id, versions as <document>@<hash>. With one name: against what it replaced, or its last version.',
    )
    .option('--all', 'show what has not changed as well')
    .action(async (first: string, second: string | undefined, options: CompareOptions) => {
      const request = second === undefined ? { old: null, new: first } : { old: first, new: second }
      const answer = await ask(dataFolder(options, io), answers => answers.compare(request))
      if ('refused' in answer) {
        const candidates = answer.candidates.map(one => `\n  ${one}`).join('')
        throw notFound(`${inBoth(answer)}${candidates}`)
      }
      if (options.json) printJson(io, answer)
      else printComparison(io, answer, options.all === true)
    })
  withDataOptions(program.command('timeline <topic-or-id...>'))
    .description('What was issued, amended and replaced about a topic, or what happened to one instrument.')
    .option('--in <jurisdiction>', 'territory by id or name')
    .action(async (words: string[], options: DataOptions & { readonly in?: string }) => {
      const asked = words.join(' ')
      const answer = await ask(dataFolder(options, io), async answers => {
        const found = answers.instruments(asked, todayInVietnam())
        if (found.length > 0) return answers.timeline(oneOf(asked, found).instrumentId)
        return answers.topicTimeline({ q: asked, in: options.in ?? null })
      })
      if ('refused' in answer) throw refusedUsage({ ...answer, detail: inBoth(answer) })
      if (options.json) printJson(io, answer)
      else if ('territories' in answer) printTopic(io, answer)
      else printTimeline(io, answer)
    })
}

function printComparison(io: Io, answer: CompareAnswer, all: boolean): void {
  io.out(`Quy định cũ:  ${sideName(answer.old)}\nQuy định mới: ${sideName(answer.new)}\n`)
  for (const note of answer.notes) io.out(`  ⚠ ${note}\n`)
  const counts = Object.entries(answer.counts).filter(([, count]) => count > 0)
  io.out(`${counts.map(([change, count]) => `${count} ${changeText(change)}`).join(', ')}\n\n`)
  for (const row of answer.rows) {
    if (row.change === 'same' && !all) continue
    io.out(`${names(row.old) || '—'} → ${names(row.new) || '—'}  [${changeText(row.change)}]\n`)
    for (const unit of row.units) if (all || unit.change !== 'same') io.out(`  ${unitLine(unit)}\n`)
  }
}

function sideName({ instrument, title, documentId }: ComparedSide): string {
  return [instrument?.symbol ?? instrument?.instrumentId ?? documentId, title ?? ''].join('  ')
}

function names(list: readonly ArticleName[]): string {
  return list
    .map(({ path, heading }) =>
      [formatProvision(path) || (heading === '' ? 'Phần mở đầu' : ''), heading]
        .filter(one => one !== '')
        .join('. '),
    )
    .join(' + ')
}

/** What was taken out stands in `[-…-]`, what was put in in `{+…+}`. */
function unitLine({ change, old, new: young, words, elsewhere }: UnitRow): string {
  const place = formatProvision(young ?? old ?? {})
  const moved = elsewhere === null ? '' : ` ${formatProvision(elsewhere)}`
  const text = words
    .map(({ in: side, text }) =>
      side === 'both' || text.trim() === '' ? text : side === 'old' ? `[-${text}-]` : `{+${text}+}`,
    )
    .join('')
  return `${place} (${changeText(change)}${moved}): ${text.replace(/\s+/g, ' ')}`
}

function printTopic(io: Io, answer: TopicTimelineAnswer): void {
  if (answer.territories.length === 0)
    throw notFound(`nothing on "${answer.topic.q}" is in the data; try the name of an award`)
  for (const territory of answer.territories) {
    io.out(`${territory.name}\n`)
    for (const event of territory.events) io.out(`  ${eventLine(event)}\n`)
  }
  io.out(`${answer.instruments} văn bản${answer.isCut ? ' (chỉ nêu những văn bản sát chủ đề nhất)' : ''}\n`)
}

function printTimeline(io: Io, { instrumentId, events }: TimelineAnswer): void {
  io.out(`${instrumentId}\n`)
  for (const event of events) io.out(`  ${eventLine(event)}\n`)
}

function eventLine(event: TimelineEvent | TopicEvent): string {
  const on = event.on === null ? 'chưa rõ ngày' : formatDayVi(event.on)
  const whose = 'instrument' in event ? `${event.instrument.symbol ?? event.instrument.instrumentId}  ` : ''
  const by = event.by === null ? '' : ` bởi ${event.by.symbol ?? event.by.instrumentId}`
  const provisions = event.provisions.map(formatProvision).join(', ')
  return `${on}  ${whose}${eventText(event.what)}${provisions === '' ? '' : ` ${provisions}`}${by}  [${statusText(event.status)}]`
}
