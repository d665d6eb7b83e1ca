import type { Finding } from '../src/domain/finding.ts'
import type { FrontierPage } from './frontier.ts'
import { hasNewFrame, hasOldText, judge } from './judge.ts'
import type { PageReading } from './page-reading.ts'
import type { SourceRun } from './source-run.ts'

/** Why a reading is refused; `again`: the page is worth a second look in this run. */
export type Refusal = { readonly finding: Finding; readonly again: boolean }

/** Judges a page by itself and by what the others of this run have shown. */
export function judgeInRun(run: SourceRun, read: PageReading, page: FrontierPage): Refusal | null {
  const { redesign } = run
  const { reading } = read
  const isTrusted = redesign.isWellRead(reading.frame)
  const finding = judge(read, page, { notFound: run.notFound, isFrameTrusted: isTrusted })
  if (finding !== null) {
    const mayPass = finding.class === 'truncated' || (hasNewFrame(reading, page) && !isTrusted)
    return { finding, again: mayPass && page.tries === 0 && redesign.mayHoldBack() }
  }
  if (hasNewFrame(reading, page) && hasOldText(reading, page)) redesign.add(reading.frame)
  const double = sameAsAnother(run, read, page)
  return double === null ? null : { finding: double, again: false }
}

/**
 * A known page that has come to say what another says, and did not before: a site that has lost its documents shows one page
 * for all. Copies of one document that were alike before may be edited alike.
 */
function sameAsAnother(
  { seenTexts }: SourceRun,
  { parsed, reading }: PageReading,
  page: FrontierPage,
): Finding | null {
  if (page.role !== 'detail' || page.textSimhash === null) return null
  if (parsed.format !== 'html' || reading.textChars === 0) return null
  const text = `${reading.textSimhash} ${reading.textChars}`
  const other = seenTexts.get(text)
  if (other === undefined) {
    seenTexts.set(text, { place: page.place, before: page.textSimhash })
    return null
  }
  const isAsBefore = page.textSimhash === reading.textSimhash
  if (other.place === page.place || isAsBefore || page.textSimhash === other.before) return null
  return {
    class: 'soft-404',
    subject: page.place,
    detail: `trang này nay giống hệt ${other.place}, lần trước thì khác`,
    next: 'mở hai địa chỉ bằng trình duyệt; bản tốt gần nhất được giữ nguyên',
  }
}
