import type { Stretch } from './intents.ts'
import type { YearSpan } from './search-index.ts'
import type { Token } from './tokens.ts'

/**
 * The years a query is about: `tổng kết 2024`, `giai đoạn 2025-2027`, `năm học 2024-2025`. Years of titles
 * (`Luật X năm 2022`) say which instrument is meant, and not which time.
 */
export function findYears(tokens: readonly Token[], titles: readonly Stretch[]): YearSpan | null {
  const years = tokens.flatMap(({ folded }, at) =>
    /^(?:19|20)\d\d$/.test(folded) && !titles.some(({ from, to }) => from <= at && at < to)
      ? [Number(folded)]
      : [],
  )
  return years.length === 0 ? null : { from: Math.min(...years), to: Math.max(...years) }
}
