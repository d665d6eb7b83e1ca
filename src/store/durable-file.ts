import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Writes a file so that, whenever the process or the machine stops, it is there whole or not at all:
 * a temporary file in a folder of the same disk (default: its own), flushed, then renamed.
 */
export function writeFileDurably(path: string, bytes: Uint8Array, temporaryFolder = dirname(path)): void {
  const folder = dirname(path)
  mkdirSync(folder, { recursive: true })
  mkdirSync(temporaryFolder, { recursive: true })
  const temporary = join(temporaryFolder, `${basename(path)}.${process.pid}.tmp`)
  const file = openSync(temporary, 'w')
  try {
    let written = 0
    while (written < bytes.length) written += writeSync(file, bytes, written)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(temporary, path)
  flushFolder(folder)
}

/** Makes the rename itself durable. Windows cannot open folders, and does not need it. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
