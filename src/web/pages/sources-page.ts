import { html } from 'hono/html'
import type { FindingGroup } from '../../answer/finding-group.ts'
import { findingWords } from '../../answer/finding-words.ts'
import type { RunSummary } from '../../answer/run-summary.ts'
import type { SourceState } from '../../answer/source-state.ts'
import { findingNames } from '../../domain/finding-name.ts'
import type { EngineState } from '../../search/engine-state.ts'
import { fallbackNext, fallbackWords } from '../fallback-words.ts'
import { type Html, type PageContext, page, sayer } from '../layout.ts'
import { instantTag, langTag, safeHref } from '../marks.ts'
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
${sources.length === 0 ? html`<p>${vi ? 'Chưa có nguồn nào.' : 'No source yet.'}</p>` : sourceTable(context, sources)}
${otherFindings(context, others)}
<h2>${vi ? 'Các lượt chạy gần đây' : 'Recent runs'}</h2>
${runs.length === 0 ? html`<p>${vi ? 'Chưa có lượt chạy nào.' : 'No run yet.'}</p>` : runTable(context, runs)}`,
  )
}

const columns = {
  source: { vi: 'Nguồn', en: 'Source' },
  documents: { vi: 'Tài liệu', en: 'Documents' },
  lastRun: { vi: 'Lượt gần nhất', en: 'Last run' },
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

function sourceTable(context: PageContext, sources: readonly SourceState[]): Html {
  const { language } = context
  const off = language === 'vi' ? 'chưa bật' : 'not enabled'
  const label = (name: Column): string => columns[name][language]
  const rows = sources.map(
    one =>
      html`<tr><td>${sourceName(context, one)}${one.enabled ? '' : html` <span class="badge">${off}</span>`}</td><td data-label="${label('documents')}">${one.documents}</td><td data-label="${label('lastRun')}">${one.lastRunOn === null ? '–' : instantTag(one.lastRunOn, language)}</td><td>${findingList(context, one.findings)}</td></tr>`,
  )
  return table(context, ['source', 'documents', 'lastRun', 'findings'], html`${rows}`)
}

function findingList({ language }: PageContext, findings: SourceState['findings']): Html | string {
  if (findings.length === 0) return ''
  return html`<ul class="findings">${findings
    .map(one => findingWords(one, language))
    .map(
      finding =>
        html`<li><strong>${className(finding.class, language)}</strong>: ${finding.detail} → ${finding.next}</li>`,
    )}</ul>`
}

/** What was found in files that were ingested; their names stay with the operator. */
function otherFindings({ language }: PageContext, groups: readonly FindingGroup[]): Html | string {
  if (groups.length === 0) return ''
  const title = language === 'vi' ? 'Vấn đề của tệp đã nạp' : 'Findings in ingested files'
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
  if (run.endedAt !== null) return runCounts(run.counts, language)
  return language === 'vi' ? 'chưa kết thúc: đang chạy hoặc bị ngắt' : 'not ended: under way or interrupted'
}
