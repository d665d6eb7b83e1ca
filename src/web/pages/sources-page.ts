import { html } from 'hono/html'
import { alikeFindings, sameFindings } from '../../answer/alike-findings.ts'
import type { FindingGroup } from '../../answer/finding-group.ts'
import { findingWords } from '../../answer/finding-words.ts'
import type { RunSummary } from '../../answer/run-summary.ts'
import { fareOf, type SourceFare, type SourceState, sourceFares } from '../../answer/source-state.ts'
import type { Day } from '../../domain/day.ts'
import { findingNames } from '../../domain/finding-name.ts'
import type { EngineState } from '../../search/engine-state.ts'
import { fallbackNext, fallbackWords } from '../fallback-words.ts'
import { type Html, type PageContext, page, sayer } from '../layout.ts'
import { dayText, instantTag, langTag, safeHref } from '../marks.ts'
import { runCounts, runKindWords } from '../run-words.ts'
import type { ReaderLanguage } from '../words.ts'

/** `/nguon`: what is watched, how it fares, and what the last runs did. */
export function sourcesPage(
  context: PageContext,
  {
    sources,
    runs,
    search,
    others,
  }: {
    readonly sources: readonly SourceState[]
    readonly runs: readonly RunSummary[]
    readonly search: EngineState
    readonly others: readonly FindingGroup[]
  },
): Html {
  const say = sayer(context.language)
  const vi = context.language === 'vi'
  return page(
    context,
    say('sources'),
    html`<h1>${say('sources')}</h1>
${search.fallback ? html`<p class="note" role="status">${fallbackWords(search.fallback)[context.language]} ${fallbackNext(search.fallback)[context.language]}</p>` : ''}
${sources.length === 0 ? html`<p>${vi ? 'Chưa có nguồn nào.' : 'No source yet.'}</p>` : faresLine(context, sources)}
${openSources(context, sources)}
${otherFindings(context, others)}
<h2>${vi ? 'Các lượt chạy gần đây' : 'Recent runs'}</h2>
${runs.length === 0 ? html`<p>${vi ? 'Chưa có lượt chạy nào.' : 'No run yet.'}</p>` : runTable(context, runs)}
${sources.length === 0 ? '' : html`<h2>${vi ? 'Tất cả các nguồn' : 'All sources'}</h2>${sourceTable(context, sources)}`}`,
  )
}

const columns = {
  source: { vi: 'Nguồn', en: 'Source' },
  documents: { vi: 'Tài liệu', en: 'Documents' },
  lastRun: { vi: 'Thấy tài liệu lần cuối', en: 'Document last seen' },
  findings: { vi: 'Vấn đề', en: 'Findings' },
  started: { vi: 'Bắt đầu', en: 'Started' },
  kind: { vi: 'Loại', en: 'Kind' },
  counts: { vi: 'Kết quả', en: 'Result' },
} as const

type Column = keyof typeof columns

/** On narrow screens each row stands as a block of its own, and each cell says what it is. */
function table(context: PageContext, names: readonly Column[], rows: Html): Html {
  return html`<div class="scroll"><table class="stack"><thead><tr>${names.map(
    name => html`<th scope="col">${columns[name][context.language]}</th>`,
  )}</tr></thead><tbody>${rows}</tbody></table></div>`
}

const fareWords: Readonly<Record<SourceFare, { readonly vi: string; readonly en: string }>> = {
  'needs-human': { vi: 'cần người xem', en: 'need a human' },
  well: { vi: 'bình thường', en: 'well' },
  paused: { vi: 'đang tạm ngừng', en: 'paused' },
  off: { vi: 'chưa bật', en: 'not enabled' },
}

/** How many fare how: `1 cần người xem, 5 bình thường, 62 chưa bật`. */
function faresLine({ language }: PageContext, sources: readonly SourceState[]): Html {
  const counts = sourceFares.flatMap(fare => {
    const count = sources.filter(source => fareOf(source) === fare).length
    return count === 0 ? [] : [`${count} ${fareWords[fare][language]}`]
  })
  return html`<p><strong>${sources.length} ${language === 'vi' ? 'nguồn' : 'sources'}:</strong> ${counts.join(', ')}.</p>`
}

/** What is open, source by source, alike things together: a bad night is read in a minute. */
function openSources(context: PageContext, sources: readonly SourceState[]): Html | string {
  const open = sources.filter(({ findings }) => findings.length > 0)
  if (open.length === 0) return ''
  const title = context.language === 'vi' ? 'Vấn đề theo nguồn' : 'Findings by source'
  return html`<h2>${title}</h2>${open.map(
    source => html`<h3>${sourceName(context, source)}</h3>${findingList(context, source.findings)}`,
  )}`
}

function sourceTable(context: PageContext, sources: readonly SourceState[]): Html {
  const { language } = context
  const label = (name: Column): string => columns[name][language]
  const rows = sources.map(source => {
    const fare = fareOf(source)
    const badge = fare === 'well' ? '' : html` <span class="badge">${fareWords[fare][language]}</span>`
    return html`<tr><td>${sourceName(context, source)}${badge}</td><td data-label="${label('documents')}">${source.documents}</td><td data-label="${label('lastRun')}">${source.lastRunOn === null ? '–' : instantTag(source.lastRunOn, language)}</td></tr>`
  })
  return table(context, ['source', 'documents', 'lastRun'], html`${rows}`)
}

/** Of alike findings, so many different things are told, and of each so many addresses; the others are counted. */
const detailsMax = 5
const addressesMax = 3

function findingList({ language }: PageContext, findings: SourceState['findings']): Html {
  return html`<ul class="findings">${alikeFindings(findings).map(alike => {
    const [{ class: name, next, acceptedUntil }] = alike
    const count = alike.length === 1 ? '' : ` (${alike.length})`
    const todo = findingWords({ detail: '', next }, language).next
    return html`<li><strong>${className(name, language)}${count}</strong>${acceptedNote(acceptedUntil, language)}: ${details(alike, { language, todo })}</li>`
  })}</ul>`
}

function acceptedNote(until: Day | null, language: ReaderLanguage): string {
  if (until === null) return ''
  const day = dayText(until, language)
  return language === 'vi' ? `, đã ghi nhận đến hết ${day}` : `, accepted until the end of ${day}`
}

/** What alike findings say, each thing once, with where; and once what to do. */
function details(
  alike: SourceState['findings'],
  { language, todo }: { readonly language: ReaderLanguage; readonly todo: string },
): Html {
  const different = sameFindings(alike)
  const lines = different.slice(0, detailsMax).map(same => {
    const count = different.length > 1 && same.length > 1 ? ` (${same.length})` : ''
    return html`${findingWords(same[0], language).detail}${count}${addresses(same, language)}`
  })
  if (different.length === 1) return html`${lines[0]}<br>→ ${todo}`
  const left = different.slice(detailsMax).reduce((sum, same) => sum + same.length, 0)
  const more = language === 'vi' ? `và ${left} vấn đề nữa` : `and ${left} more`
  return html`<ul>${lines.map(line => html`<li>${line}</li>`)}${left === 0 ? '' : html`<li>${more}</li>`}</ul>→ ${todo}`
}

function addresses(alike: SourceState['findings'], language: ReaderLanguage): Html | string {
  const hrefs = alike.flatMap(({ subject }) => safeHref(subject ?? '') ?? [])
  if (hrefs.length === 0) return ''
  const left = hrefs.length - addressesMax
  const more = left > 0 ? (language === 'vi' ? ` và ${left} địa chỉ nữa` : ` and ${left} more`) : ''
  return html`<br>${hrefs
    .slice(0, addressesMax)
    .map(
      (href, at) =>
        html`${at === 0 ? '' : ', '}<a href="${href}" rel="noopener noreferrer">${new URL(href).pathname}</a>`,
    )}${more}`
}

/** What belongs to no source, such as what was found in files that were ingested; their names stay with the operator. */
function otherFindings({ language }: PageContext, groups: readonly FindingGroup[]): Html | string {
  if (groups.length === 0) return ''
  const title = language === 'vi' ? 'Vấn đề khác' : 'Other findings'
  return html`<h2>${title}</h2><ul class="findings">${groups
    .map(group => findingWords(group, language))
    .map(
      ({ class: name, detail, next, count }) =>
        html`<li><strong>${className(name, language)} (${count})</strong>: ${detail} → ${next}</li>`,
    )}</ul>`
}

function className(name: string, language: ReaderLanguage): string {
  const known: Readonly<Record<string, { vi: string; en: string }>> = findingNames
  return known[name]?.[language] ?? name
}

function sourceName(context: PageContext, source: SourceState): Html {
  const href = safeHref(source.baseUrl)
  const name = html`<span${langTag(context, 'vi')}>${source.name}</span>`
  return href === null ? name : html`<a href="${href}" rel="noopener noreferrer">${name}</a>`
}

function runTable(context: PageContext, runs: readonly RunSummary[]): Html {
  const { language } = context
  const rows = runs.map(
    run =>
      html`<tr><td>${instantTag(run.startedAt, language)}</td><td>${runKindWords[run.kind]?.[language] ?? run.kind}</td><td>${runResult(run, language)}</td><td data-label="${columns.findings[language]}">${run.findings}</td></tr>`,
  )
  return table(context, ['started', 'kind', 'counts', 'findings'], html`${rows}`)
}

function runResult(run: RunSummary, language: ReaderLanguage): string {
  if (run.endedAt !== null) return runCounts(run.counts, language, run.kind)
  return language === 'vi' ? 'chưa kết thúc: đang chạy hoặc bị ngắt' : 'not ended: under way or interrupted'
}
