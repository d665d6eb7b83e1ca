import type { Said } from '../domain/said.ts'
/** What a run is called, by its command. */
export const runKindWords: Readonly<Record<string, Said>> = {
  crawl: { vi: 'Thu thập', en: 'Crawl' },
  ingest: { vi: 'Nạp tệp', en: 'Ingest' },
}

/** What a run counts, in the order in which it is said; what is not listed is of no use to readers. */
const runCountWords: Readonly<Record<string, Said>> = {
  planned: { vi: 'trang', en: 'pages' },
  new: { vi: 'mới', en: 'new' },
  changed: { vi: 'thay đổi', en: 'changed' },
  unchanged: { vi: 'không đổi', en: 'unchanged' },
  notModified: { vi: 'máy chủ báo không đổi', en: 'not modified, says the server' },
  vanished: { vi: 'đã bị gỡ', en: 'removed' },
  failed: { vi: 'không đọc được', en: 'not read' },
  left: { vi: 'để lượt sau', en: 'left for the next run' },
}

/** Counts that are said even when they are nought. */
const alwaysSaid: ReadonlySet<string> = new Set(['planned', 'new', 'changed'])

const files: Said = { vi: 'tệp', en: 'files' }

/** `54 trang, 54 mới, 0 thay đổi`; what is ingested are files. */
export function runCounts(
  counts: Readonly<Record<string, number>>,
  language: keyof Said,
  kind = 'crawl',
): string {
  return Object.entries({ ...runCountWords, ...(kind === 'ingest' ? { planned: files } : {}) })
    .flatMap(([name, word]) => {
      const count = counts[name]
      return count === undefined || (count === 0 && !alwaysSaid.has(name))
        ? []
        : [`${count} ${word[language]}`]
    })
    .join(', ')
}
