import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/** The target of a backup or of a restore holds something already: nothing is ever overwritten. */
export class TargetTakenError extends Error {}

/**
 * Fills a folder that does not exist yet, or is empty. It is made beside the target and takes its name when `fill` is
 * done, so that after a crash the target is either whole or not there; what a crash left is thrown away next time.
 * @throws TargetTakenError when the target holds something.
 */
export function fillFreshFolder<Result>(target: string, fill: (folder: string) => Result): Result {
  const path = resolve(target)
  assertFree(path)
  const partial = join(dirname(path), `.${basename(path)}.thidua-partial`)
  rmSync(partial, { recursive: true, force: true })
  mkdirSync(partial, { recursive: true })
  try {
    const result = fill(partial)
    assertFree(path)
    if (existsSync(path)) rmdirSync(path)
    renameSync(partial, path)
    flush(dirname(path))
    return result
  } catch (error) {
    // A disk that is full stays so for as long as half a copy lies on it.
    rmSync(partial, { recursive: true, force: true })
    throw error
  }
}

/** Waits until a file or a folder is on the disk. Windows cannot open folders, and does not need it. */
export function flush(path: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function assertFree(path: string): void {
  if (!existsSync(path) || (statSync(path).isDirectory() && readdirSync(path).length === 0)) return
  throw new TargetTakenError(`${path} is not empty, or a file: give a new folder; nothing is overwritten`)
}
