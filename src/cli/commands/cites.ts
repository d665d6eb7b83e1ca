import type { EdgeAnswer } from '../../answer/answers.ts'
import { todayInVietnam } from '../../domain/day.ts'
import type { Relation } from '../../domain/relation.ts'
import { type AddCommand, type DataOptions, withDataOptions } from '../add-command.ts'
import { relation, wholeNumber, year } from '../arguments.ts'
import { ask, dataFolder } from '../data-folder.ts'
import { type Io, printJson } from '../io.ts'
import { relationText } from '../words.ts'
import { oneOf } from './show.ts'

type Options = DataOptions & { relation?: Relation; in?: string; year?: number; page?: number }

const edgesPerPage = 50

/** `cites` and `cited-by`: the two directions of one question. */
export const addCites: AddCommand = (program, io) => {
  add('cites', 'What an instrument cites, and in which role.')
  add(
    'cited-by',
    'What cites an instrument, and in which role; counted in works, copies and translations once.',
  )

  function add(name: 'cites' | 'cited-by', description: string): void {
    withDataOptions(program.command(`${name} <id-or-symbol>`))
      .description(description)
      .option('--relation <relation>', 'only this role, e.g. legal_basis', relation)
      .option('--in <jurisdiction>', 'only from or to this territory')
      .option('--year <year>', 'only instruments of this year', year)
      .option('--page <n>', 'page of the results', wholeNumber(1, 1000))
      .action(async (asked: string, options: Options) => {
        const answer = await ask(dataFolder(options, io), answers => {
          const { instrumentId } = oneOf(asked, answers.instruments(asked, todayInVietnam()))
          const filter = {
            relation: options.relation ?? null,
            in: options.in ?? null,
            year: options.year ?? null,
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

function printEdges(io: Io, answer: EdgeAnswer): void {
  for (const edge of answer.edges) {
    const end =
      edge.instrument?.symbol ?? edge.instrument?.instrumentId ?? edge.title ?? edge.documentId ?? ''
    const title = edge.instrument?.title ?? (edge.instrument ? edge.title : null) ?? ''
    io.out(
      `${relationText(edge.relation).padEnd(40)} ${end}  ${title}${edge.quote ? `  “${edge.quote}”` : ''}\n`,
    )
  }
  const counts = Object.entries(answer.byRelation).map(([name, count]) => `${name} ${count}`)
  io.out(`${answer.total} quan hệ${counts.length > 0 ? `: ${counts.join(', ')}` : ''}\n`)
}
