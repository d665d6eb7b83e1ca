import { getHeapSpaceStatistics } from 'node:v8'
import { expect, test } from 'vitest'
import { noProvenance } from '../src/domain/document.ts'
import { readHtml } from '../src/read/html.ts'

const entries = Array.from(
  { length: 40 },
  (_, at) => `<li><a href="/tin/${at}.html">Hội nghị lần thứ ${at} của tỉnh</a></li>`,
)
const pages = 600
/** What is compiled and learnt meanwhile; the trees of so many pages would take ten times as much. */
const grownMegabytesMax = 4

function readPages(): void {
  for (let at = 0; at < pages; at += 1)
    readHtml(
      `<html><head><title>Bài ${at}</title></head><body><div id="noi-dung"><h1>Bài ${at}</h1><p>${'Toàn tỉnh thi đua lập thành tích. '.repeat(20)}</p><ul>${entries.join('')}</ul></div></body></html>`,
      noProvenance,
    )
}

function oldMegabytes(): number {
  return (
    (getHeapSpaceStatistics().find(space => space.space_name === 'old_space')?.space_used_size ?? 0) / 1e6
  )
}

test('nothing of a page that was read moves among what is old: it would wait there until everything is collected', () => {
  readPages()
  const before = oldMegabytes()
  readPages()
  expect(oldMegabytes() - before).toBeLessThan(grownMegabytesMax)
})
