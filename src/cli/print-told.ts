import type { RunReport } from '../../crawlers/report.ts'
import type { Finding } from '../domain/finding.ts'
import { isHiddenFinding } from '../store/secret-places.ts'
import type { Store } from '../store/store.ts'
import type { Io } from './io.ts'
import { printReport } from './print-crawl.ts'
import { shownFinding } from './shown-report.ts'

/** The report of a crawl but for where secret texts (MẬT) lie, and how to learn that: for logs, and for looking it up later. */
export function printToldReport(io: Io, store: Store, report: RunReport): void {
  printReport(io, report, finding => shownFinding(store, finding))
  printWhereSecretsLie(io, store, report.findings)
}

/** Says how to learn what was left out of some findings, where anything was. */
export function printWhereSecretsLie(io: Io, store: Store, findings: readonly Finding[]): void {
  if (findings.some(finding => isHiddenFinding(store, finding))) io.out(whereSecretsLie)
}

/** What is shown can be passed on; whoever has the folder can ask its store. */
const whereSecretsLie =
  "Nơi có văn bản mật không nêu ở đây; ai giữ kho thì xem trong store.db: SELECT subject FROM finding WHERE class = 'secret'\n"
