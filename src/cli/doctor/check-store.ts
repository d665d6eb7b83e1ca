import { existsSync, statfsSync } from 'node:fs'
import { capturesNamed, soundCapture } from '../../../pipelines/copy-captures.ts'
import { captureFile } from '../../store/capture-file.ts'
import { openFindings } from '../../store/findings.ts'
import { LockedError, takeLock } from '../../store/lock.ts'
import { storePaths } from '../../store/open.ts'
import { listRuns } from '../../store/runs.ts'
import type { Store } from '../../store/store.ts'
import { bad, type Check, note, ok } from './check.ts'
import { checkSecrets } from './check-secrets.ts'
import { orStorageFault } from './storage-check.ts'

const freeBytesMin = 1024 * 1024 * 1024
/** Captures compared byte by byte unless all are asked for: those seen last. */
const capturesCompared = 200
const problemsShown = 3

/** Whether the truth of a data folder is whole: the database, the captures, the space for more. */
export function checkStore(store: Store, { all }: { readonly all: boolean }): Check[] {
  const checks: readonly [id: string, look: () => Check][] = [
    ['database', () => database(store)],
    ['references', () => foreignKeys(store)],
    ['secrets', () => checkSecrets(store)],
    ['captures', () => captures(store, all)],
    ['space', () => space(store)],
    ['lock', () => lock(store)],
    ['runs', () => lastRun(store)],
    ['findings', () => findings(store)],
  ]
  return checks.map(([id, look]) => orStorageFault(id, look))
}

function database({ db }: Store): Check {
  const rows = db.all<{ integrity_check: string }>('PRAGMA integrity_check(10)')
  const faults = rows.map(row => row.integrity_check).filter(said => said !== 'ok')
  if (faults.length === 0) return ok('database', 'store.db nguyên vẹn / is whole')
  return bad(
    'database',
    `store.db hỏng / damaged: ${faults.slice(0, problemsShown).join('; ')}`,
    'thidua restore <bản sao lưu> --data <thư mục mới>',
  )
}

function foreignKeys({ db }: Store): Check {
  const count = db.all('PRAGMA foreign_key_check').length
  return count === 0
    ? ok('references', 'mọi dòng đều có gốc / every row has its parent')
    : bad(
        'references',
        `${count} dòng mất gốc / rows without their parent`,
        'thidua reextract; nếu còn: thidua restore',
      )
}

function captures(store: Store, all: boolean): Check {
  const folder = storePaths(store.folder).captures
  const named = capturesNamed(store.db)
  const absent = named.filter(sha256 => !existsSync(captureFile(folder, sha256)))
  const newest = store.db
    .all<{ sha256: string }>(
      `SELECT DISTINCT sha256 FROM capture ORDER BY last_seen_at DESC LIMIT ${capturesCompared}`,
    )
    .map(row => row.sha256)
  const compared = (all ? named : newest).filter(sha256 => !absent.includes(sha256))
  const damaged = compared.filter(sha256 => soundCapture(captureFile(folder, sha256), sha256) === null)
  if (absent.length === 0 && damaged.length === 0)
    return ok(
      'captures',
      `${named.length} bản thu có đủ, ${compared.length} đã so từng byte / captures there, compared`,
    )
  const first = [...absent, ...damaged].slice(0, problemsShown).join(', ')
  return bad(
    'captures',
    `${absent.length} bản thu thiếu, ${damaged.length} hỏng / missing, damaged: ${first}`,
    'chép lại captures/ từ bản sao lưu, hoặc crawl lại nguồn / copy captures/ from a backup, or crawl again',
  )
}

function space({ folder }: Store): Check {
  const { bavail, bsize } = statfsSync(folder)
  const free = bavail * bsize
  const says = `còn trống ${(free / 2 ** 30).toFixed(1)} GiB / free`
  return free >= freeBytesMin
    ? ok('space', says)
    : bad('space', says, 'dọn ổ đĩa hoặc chuyển thư mục / free or move')
}

function lock({ folder }: Store): Check {
  try {
    takeLock(storePaths(folder).lock, new Date()).release()
    return ok('lock', 'không có lượt chạy nào đang ghi / nothing is writing')
  } catch (error) {
    if (!(error instanceof LockedError)) throw error
    return note('lock', `đang có lượt chạy / a run is under way: ${error.message}`)
  }
}

function lastRun(store: Store): Check {
  const [last] = listRuns(store, 1)
  if (!last) return note('runs', 'chưa có lượt chạy nào / no run yet', 'thidua crawl')
  const said = `#${last.id} ${last.command} ${last.startedAt}`
  if (last.endedAt === null) return note('runs', `${said}: chưa kết thúc / not ended`, 'thidua runs')
  return last.exitCode === 1
    ? bad('runs', `${said}: thất bại / failed`, 'thidua runs --json')
    : ok('runs', said)
}

function findings(store: Store): Check {
  const counts = new Map<string, number>()
  for (const { class: name } of openFindings(store)) counts.set(name, (counts.get(name) ?? 0) + 1)
  if (counts.size === 0) return ok('findings', 'không có vấn đề đang mở / nothing open')
  const said = [...counts].map(([name, count]) => `${name} ${count}`).join(', ')
  return note('findings', `vấn đề đang mở / open: ${said}`, 'thidua sources')
}
