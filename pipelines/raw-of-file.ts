import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { todayInVietnam } from '../src/domain/day.ts'
import { noProvenance, type RawDocument } from '../src/domain/document.ts'
import type { Finding } from '../src/domain/finding.ts'
import { fileBytesMax } from '../src/read/index.ts'
import type { FileToRead } from './walk-files.ts'

/**
 * The bytes of a file, or why there are none. A pipe or a device is not opened, as it may never end; a file larger than
 * anything that is read (`fileBytesMax`) is not loaded.
 */
export function rawOfFile({ path, place }: FileToRead): RawDocument | Finding {
  try {
    const stats = statSync(path)
    if (!stats.isFile() && !stats.isDirectory()) return notAFile(place)
    if (stats.size > fileBytesMax) return tooLarge(place, stats.size)
    return {
      stage: 'raw',
      bytes: readFileSync(path),
      mediaType: null,
      charset: null,
      provenance: { ...noProvenance, fileName: basename(path).normalize('NFC'), seenOn: todayInVietnam() },
    }
  } catch (error) {
    return {
      class: 'unreadable',
      subject: place,
      detail: error instanceof Error ? error.message : String(error),
      next: 'kiểm tra tệp có tồn tại và có quyền đọc không',
    }
  }
}

function notAFile(subject: string): Finding {
  return {
    class: 'unreadable',
    subject,
    detail: 'đường ống hoặc thiết bị, không phải tệp',
    next: 'đưa nội dung vào một tệp thường, hoặc bỏ khỏi thư mục này',
  }
}

function tooLarge(subject: string, bytes: number): Finding {
  return {
    class: 'limit',
    subject,
    detail: `${bytes} byte; nhiều nhất ${fileBytesMax} byte được đọc`,
    next: 'chia nhỏ tệp, hoặc bỏ khỏi thư mục này',
  }
}
