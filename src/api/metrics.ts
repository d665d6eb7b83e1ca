import type { OpenAPIHono } from '@hono/zod-openapi'
import { createRoute } from '@hono/zod-openapi'
import type { Answers } from '../answer/answers.ts'

/** `/metrics`: the state of the service in the text format of Prometheus (0.0.4). */
export function addMetrics(app: OpenAPIHono, answers: Answers): void {
  const summary = 'The state of the service for Prometheus'
  const route = createRoute({
    method: 'get',
    path: '/metrics',
    summary,
    responses: { 200: { description: summary } },
  })
  app.openapi(route, context =>
    context.body(metricsText(answers), 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' }),
  )
}

type Metric = {
  readonly name: string
  readonly help: string
  readonly values: readonly {
    readonly labels?: Readonly<Record<string, string>>
    readonly value: number | null
  }[]
}

function metricsText(answers: Answers): string {
  return `${metricsOf(answers).map(written).join('\n')}\n`
}

/** Gauges all of them: each is read anew, and a service that starts again has the same. */
function metricsOf(answers: Answers): readonly Metric[] {
  const coverage = answers.coverage()
  const sources = answers.sources()
  const [run] = answers.runs(1)
  const findings = new Map<string, number>()
  for (const { findings: found } of sources)
    for (const { class: name } of found) findings.set(name, (findings.get(name) ?? 0) + 1)
  const one = (name: string, help: string, value: number | null): Metric => ({
    name,
    help,
    values: [{ value }],
  })
  return [
    one('thidua_documents', 'Documents held', coverage.documents),
    one('thidua_instruments', 'Instruments known', coverage.instruments),
    one('thidua_instruments_held', 'Instruments whose text is held', coverage.instrumentsHeld),
    one('thidua_newest_document_timestamp_seconds', 'When a document was last seen', seconds(coverage.asOf)),
    one(
      'thidua_sources_enabled',
      'Sources that are crawled',
      sources.filter(({ enabled }) => enabled).length,
    ),
    {
      name: 'thidua_source_documents',
      help: 'Documents held of a source',
      values: sources.map(({ id, documents }) => ({ labels: { source: id }, value: documents })),
    },
    {
      name: 'thidua_source_last_seen_timestamp_seconds',
      help: 'When a document of a source was last seen',
      values: sources.map(({ id, lastRunOn }) => ({ labels: { source: id }, value: seconds(lastRunOn) })),
    },
    {
      name: 'thidua_open_findings',
      help: 'Findings of sources that are open, by class',
      values: [...findings].map(([name, value]) => ({ labels: { class: name }, value })),
    },
    one(
      'thidua_last_run_start_timestamp_seconds',
      'When the last run began',
      seconds(run?.startedAt ?? null),
    ),
    one(
      'thidua_last_run_end_timestamp_seconds',
      'When it ended; absent while it goes on',
      seconds(run?.endedAt ?? null),
    ),
    one('thidua_last_run_findings', 'Findings of the last run', run?.findings ?? null),
    one('process_resident_memory_bytes', 'Memory of the process', process.memoryUsage.rss()),
    one('process_uptime_seconds', 'Seconds since the process began', Math.round(process.uptime())),
  ]
}

/** A metric without any value is left out: absent says more than nought. */
function written({ name, help, values }: Metric): string {
  const lines = values.flatMap(({ labels = {}, value }) => {
    if (value === null) return []
    const pairs = Object.entries(labels).map(([label, said]) => `${label}="${escaped(said)}"`)
    return [`${name}${pairs.length === 0 ? '' : `{${pairs.join(',')}}`} ${value}`]
  })
  return lines.length === 0 ? '' : [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, ...lines].join('\n')
}

function escaped(label: string): string {
  return label.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
}

function seconds(instant: string | null): number | null {
  const ms = Date.parse(instant ?? '')
  return Number.isNaN(ms) ? null : Math.round(ms / 1000)
}
