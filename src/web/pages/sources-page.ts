import { html } from 'hono/html'
import type { RunSummary, SourceState } from '../../answer/answers.ts'
import type { EngineState } from '../../search/engine-state.ts'
import { fallbackWords } from '../fallback-words.ts'
import { type Html, type PageContext, page, sayer } from '../layout.ts'
import { safeHref } from '../marks.ts'

/** `/nguon`: what is watched, how it fares, and what the last runs did. */
export function sourcesPage(
  context: PageContext,
  {
    sources,
    runs,
    search,
  }: {
    readonly sources: readonly SourceState[]
    readonly runs: readonly RunSummary[]
    readonly search: EngineState
  },
): Html {
  const say = sayer(context.language)
  const vi = context.language === 'vi'
  return page(
    context,
    say('sources'),
    html`<h1>${say('sources')}</h1>
${search.fallback ? html`<p class="note" role="status">${fallbackWords(search.fallback)[context.language]} ${search.fallback.next}</p>` : ''}
${sources.length === 0 ? html`<p>${vi ? 'Chưa có nguồn nào.' : 'No source yet.'}</p>` : sourceTable(context, sources)}
<h2>${vi ? 'Các lượt chạy gần đây' : 'Recent runs'}</h2>
${runs.length === 0 ? html`<p>${vi ? 'Chưa có lượt chạy nào.' : 'No run yet.'}</p>` : runTable(context, runs)}`,
  )
}

function sourceTable(context: PageContext, sources: readonly SourceState[]): Html {
  const vi = context.language === 'vi'
  return html`<div class="scroll"><table><thead><tr><th>${vi ? 'Nguồn' : 'Source'}</th><th>${vi ? 'Tài liệu' : 'Documents'}</th><th>${vi ? 'Lượt gần nhất' : 'Last run'}</th><th>${vi ? 'Vấn đề' : 'Findings'}</th></tr></thead><tbody>${sources.map(
    one =>
      html`<tr><td>${sourceName(one)}${one.enabled ? '' : html` <span class="badge">${vi ? 'chưa bật' : 'not enabled'}</span>`}</td><td>${one.documents}</td><td>${one.lastRunOn ?? '–'}</td><td>${one.findings.map(finding => html`<div>${finding.class}: ${finding.detail} → ${finding.next}</div>`)}</td></tr>`,
  )}</tbody></table></div>`
}

function sourceName(source: SourceState): Html {
  const href = safeHref(source.baseUrl)
  return href === null
    ? html`${source.name}`
    : html`<a href="${href}" rel="noopener noreferrer">${source.name}</a>`
}

function runTable(context: PageContext, runs: readonly RunSummary[]): Html {
  const vi = context.language === 'vi'
  return html`<div class="scroll"><table><thead><tr><th>${vi ? 'Bắt đầu' : 'Started'}</th><th>${vi ? 'Loại' : 'Kind'}</th><th>${vi ? 'Kết quả' : 'Counts'}</th><th>${vi ? 'Vấn đề' : 'Findings'}</th></tr></thead><tbody>${runs.map(
    run =>
      html`<tr><td>${run.startedAt}</td><td>${run.kind}</td><td>${Object.entries(run.counts)
        .map(([name, count]) => `${name} ${count}`)
        .join(' · ')}</td><td>${run.findings}</td></tr>`,
  )}</tbody></table></div>`
}
