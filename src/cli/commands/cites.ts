import type { Answers } from '../../answer/answers.ts'
import type { EdgeAnswer } from '../../answer/edge-answer.ts'
import { type Day, formatDayVi, todayInVietnam } from '../../domain/day.ts'
import type { Language } from '../../domain/extraction.ts'
import type { Relation } from '../../domain/relation.ts'
import { type AddCommand, type DataOptions, withDataOptions } from '../add-command.ts'
import { day, language, relation, wholeNumber, year } from '../arguments.ts'
import { ask, dataFolder } from '../data-folder.ts'
import { refusedUsage } from '../exit.ts'
import { type Io, printJson } from '../io.ts'
import { relationText } from '../words.ts'
import { oneOf } from './show.ts'

type Options = DataOptions & {
  relation?: Relation
  in?: string
  year?: number
  lang?: Language
  article?: string
  after?: Day
  page?: number
}

const edgesPerPage = 50

/** `cites` and `cited-by`: the two directions of one question. */
export const addCites: AddCommand = (program, io) => {
  add('cites', 'What an instrument cites, and in which role.')
  add(
    'cited-by',
    'What cites an instrument, and in which role; counted in works, copies and translations once.',
  )

  function add(name: 'cites' | 'cited-by', description: string): void {
    withDataOptions(program.command(`${name} <id-or-symbol...>`))
      .description(description)
      .option('--relation <relation>', 'only this role, e.g. legal_basis', relation)
      .option('--in <jurisdiction>', 'only from or to this territory')
      .option('--year <year>', 'only instruments of this year', year)
      .option('--lang <language>', 'only what a text in this language states', language)
      .option('--article <n>', 'only where this article (Điều) is cited')
      .option('--after <day>', 'only what came after this day', day)
      .option('--page <n>', 'page of the results', wholeNumber(1, 1000))
      .action(async (words: string[], options: Options) => {
        const asked = words.join(' ')
        const answer = await ask(dataFolder(options, io), answers => {
          const { instrumentId } = oneOf(asked, answers.instruments(asked, todayInVietnam()))
          const filter = {
            relation: options.relation ?? null,
            in: options.in === undefined ? null : territoriesOf(answers, options.in),
            year: options.year ?? null,
            language: options.lang ?? null,
            article: options.article ?? null,
            after: options.after ?? null,
            page: options.page ?? 1,
            limit: edgesPerPage,
          }
          return name === 'cites'
            ? answers.cites(instrumentId, filter)
            : answers.citedBy(instrumentId, filter)
        })
        if (options.json) printJson(io, answer)
        else printEdges(io, answer)
      })
  }
}

function territoriesOf(answers: Answers, name: string): readonly string[] {
  const named = answers.territories(name)
  if ('refused' in named) throw refusedUsage(named)
  return named.ids
}

function printEdges(io: Io, answer: EdgeAnswer): void {
  for (const edge of answer.edges) {
    const end =
      edge.instrument?.symbol ?? edge.instrument?.instrumentId ?? edge.title ?? edge.documentId ?? ''
    const title = edge.instrument?.title ?? (edge.instrument ? edge.title : null) ?? ''
    io.out(
      `${relationText(edge.relation).padEnd(40)} ${end}  ${title}${edge.quote ? `  “${edge.quote}”` : ''}\n`,
    )
  }
  const more = answer.capped ? ' (ít nhất)' : ''
  io.out(`${answer.total} quan hệ, ${answer.works} văn bản hoặc bài${more}\n`)
  for (const [name, counts] of [
    ['Theo quan hệ', answer.byRelation],
    ['Theo năm', answer.byYear],
    ['Theo địa bàn', answer.byJurisdiction],
    ['Theo ngôn ngữ', answer.byLanguage],
    ['Theo điều', answer.byArticle],
  ] as const)
    printCounts(io, name, counts)
  if (answer.afterEnd !== null)
    io.out(
      `Hết hiệu lực từ ${formatDayVi(answer.afterEnd.endedOn)}, sau đó còn được viện dẫn: ${answer.afterEnd.works}\n`,
    )
  if (answer.authority !== null) io.out(`Điểm viện dẫn: ${answer.authority}\n`)
}

const countsShown = 12

function printCounts(io: Io, name: string, counts: Readonly<Record<string, number>>): void {
  const entries = Object.entries(counts)
  if (entries.length === 0) return
  const shown = entries.slice(0, countsShown).map(([group, count]) => `${group} ${count}`)
  const rest = entries.length > countsShown ? ', …' : ''
  io.out(`${name}: ${shown.join(', ')}${rest}\n`)
}
