import { formatDayVi } from '../../domain/day.ts'
import { formatProvision } from '../../domain/provision.ts'
import {
  type Hit,
  hitsPerPageMax,
  plainRequest,
  type SearchAnswer,
  type SearchRequest,
} from '../../search/search-answer.ts'
import { type AddCommand, type DataOptions, withDataOptions } from '../add-command.ts'
import { day, kind, language, part, sort, status, wholeNumber, year } from '../arguments.ts'
import { ask, dataFolder } from '../data-folder.ts'
import { refusedUsage } from '../exit.ts'
import { type Io, printJson } from '../io.ts'
import { fallbackText, statusText } from '../words.ts'

type Options = DataOptions & Partial<Omit<SearchRequest, 'q'>>

export const addSearch: AddCommand = (program, io) => {
  withDataOptions(program.command('search <words...>'))
    .description('Find documents by symbol, title or words, with or without diacritics.')
    .option('--in <jurisdiction>', 'territory: an id or a name, old or new, e.g. "Cao Bằng"')
    .option('--on <date>', 'day for which the status is told (default: today)', day)
    .option('--type <type>', 'document type, e.g. nd or "nghị định"')
    .option('--issuer <issuer>', 'issuing body: code, abbreviation or name')
    .option('--signer <name>', 'who signed')
    .option('--recipient <name>', 'who was awarded')
    .option('--year <year>', 'year of issue', year)
    .option('--lang <language>', 'language of the document', language)
    .option('--kind <kind>', 'kind of document', kind)
    .option('--status <status>', 'status on the day', status)
    .option('--source <id>', 'source the document came from, e.g. as listed by thidua sources')
    .option('--part <part>', 'whole, article, annex, form (biểu mẫu) or section', part)
    .option('--sort <order>', 'relevance, date, rank or citations', sort)
    .option('--page <n>', 'page of the results', wholeNumber(1, 1000))
    .option('--limit <n>', 'results on a page', wholeNumber(1, hitsPerPageMax))
    .option('--explain', 'say of each result what its place is made of')
    .addHelpText(
      'after',
      '\nExamples:\n  thidua search "98/2023/ND-CP"\n  thidua search chiến sĩ thi đua --in "Cao Bằng"\n',
    )
    .action(async (words: string[], options: Options) => {
      const { data: _, json, ...asked } = options
      const request: SearchRequest = { ...plainRequest, limit: 10, ...asked, q: words.join(' ') }
      const answer = await ask(dataFolder(options, io), answers => answers.search(request), io.env)
      if ('refused' in answer) throw refusedUsage(answer)
      if (json) printJson(io, answer)
      else printAnswer(io, answer)
    })
}

function printAnswer(io: Io, answer: SearchAnswer): void {
  if (answer.hits.length === 0) {
    io.out('Không tìm thấy văn bản nào. Nothing found: try fewer words, or the symbol alone.\n')
  }
  for (const [index, hit] of answer.hits.entries()) io.out(hitText(index + 1, hit))
  const { coverage, understood } = answer
  const corrections = [
    ...understood.corrections.map(({ typed, read }) =>
      read === '' ? `bỏ "${typed}"` : `"${typed}" → "${read}"`,
    ),
    ...understood.excluded.map(phrase => `bỏ "${phrase}"`),
  ].join(', ')
  if (corrections) io.out(`Đã hiểu là: ${corrections}\n`)
  if (answer.fallback) io.out(`⚠ ${fallbackText(answer.fallback)}\n`)
  for (const suggestion of understood.suggestions) io.out(`Có phải bạn tìm: ${suggestion}?\n`)
  io.out(
    `${answer.total}${coverage.countsCapped ? '+' : ''} kết quả · ${coverage.documents} tài liệu, ${coverage.instruments} văn bản đã biết · hiệu lực ngày ${formatDayVi(understood.on)}${coverage.sample ? ' · DỮ LIỆU MẪU' : ''}\n`,
  )
}

function hitText(place: number, hit: Hit): string {
  const lines = [marksOf(hit).join(' · '), ...snippetLines(hit), ...eventLines(hit), ...explainLines(hit)]
  const id = hit.instrumentId ?? hit.documentId ?? ''
  return `${String(place).padStart(2)}. ${hit.title}\n${[...lines, id].map(line => `    ${line}\n`).join('')}`
}

function marksOf(hit: Hit): readonly string[] {
  const day = hit.issuedOn ?? hit.publishedOn
  const marks = [
    hit.symbol,
    hit.instrumentId === null ? null : statusText(hit.status),
    hit.issuer,
    day === null ? null : formatDayVi(day),
    hit.held ? null : 'chưa có toàn văn',
    hit.machineTranslated
      ? `bản dịch máy (${hit.language}) – không dùng làm căn cứ${hit.originalUrl ? `; bản gốc ${hit.originalUrl}` : ''}`
      : null,
    hit.sites.length > 1 ? `đăng tại ${hit.sites.length} nguồn` : null,
    hit.part === 'form' ? 'biểu mẫu' : null,
    hit.file,
    hit.page === null ? null : `trang ${hit.page}`,
  ]
  return marks.filter(mark => mark !== null)
}

function snippetLines(hit: Hit): readonly string[] {
  const snippet = hit.snippet
    .map(part => part.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
  if (snippet === '') return []
  return [`${hit.path === null ? '' : `${formatProvision(hit.path)}: `}${snippet}`]
}

function eventLines({ sameEvent }: Hit): readonly string[] {
  return sameEvent.map(({ title, url, documentId }) => `Tin cùng sự kiện: ${title} (${url ?? documentId})`)
}

function explainLines({ explain }: Hit): readonly string[] {
  if (explain === null) return []
  return [
    Object.entries(explain)
      .map(([name, value]) => `${name} ${Math.round(value * 1_000) / 1_000}`)
      .join(' · '),
  ]
}
