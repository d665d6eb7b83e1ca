import { type UnzipFileInfo, unzipSync } from 'fflate'

/** A zip is refused above any of these; what the directory says is checked before anything is unpacked. */
export const archiveLimits = {
  entriesMax: 5_000,
  unpackedBytesMax: 400_000_000,
  /** Text packs 20 times smaller at most; zip bombs a thousand times. Small files may pack better. */
  ratioMax: 200,
  ratioFreeBytes: 1_000_000,
}

/** The archive is larger, or packed tighter, than is taken. */
export class ArchiveLimit extends Error {
  constructor(detail: string) {
    super(detail)
    this.name = 'ArchiveLimit'
  }
}

/**
 * Unpacks the wanted files of a zip. Names are labels here and never become paths. Sizes are those of the archive's
 * directory, which also bound the buffers that are written to, so that a lying directory gains nothing.
 * @throws {ArchiveLimit} when a limit is passed; other errors when the archive is broken.
 */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  let entries = 0
  let unpackedBytes = 0
  const filter = (file: UnzipFileInfo): boolean => {
    entries += 1
    if (entries > archiveLimits.entriesMax)
      throw new ArchiveLimit(`more than ${archiveLimits.entriesMax} files`)
    if (file.name.endsWith('/') || !wanted(file.name)) return false
    unpackedBytes += file.originalSize
    if (unpackedBytes > archiveLimits.unpackedBytesMax)
      throw new ArchiveLimit(`more than ${archiveLimits.unpackedBytesMax} bytes unpacked`)
    const ratio = file.originalSize / Math.max(1, file.size)
    if (file.originalSize > archiveLimits.ratioFreeBytes && ratio > archiveLimits.ratioMax)
      throw new ArchiveLimit(
        `packed ${Math.round(ratio)} times smaller; at most ${archiveLimits.ratioMax} times`,
      )
    return true
  }
  return new Map(Object.entries(unzipSync(bytes, { filter })))
}
