/**
 * Whether an error is about the disk or the database as such, and not about what was to be stored: full, not
 * writable, damaged, locked. Such a fault ends a run; any other concerns one document.
 */
export function isStorageFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return /^(ENOSPC|EIO|EROFS|EDQUOT|EMFILE|ENFILE)$/.test(code) || databaseFaults.test(error.message)
}

/** SQLite's own words for SQLITE_FULL, IOERR, READONLY, CORRUPT, NOTADB, CANTOPEN, BUSY. */
const databaseFaults =
  /disk is full|disk I\/O error|readonly database|disk image is malformed|file is not a database|unable to open database|database is locked/i
