import { getHeapSpaceStatistics } from 'node:v8'
import { noProvenance } from '../src/domain/document.ts'
import { readHtml } from '../src/read/html.ts'

const entries = Array.from(
  { length: 40 },
  (_, at) => `<li><a href="/tin/${at}.html">Hội nghị lần thứ ${at} của tỉnh</a></li>`,
)
const text = 'Toàn tỉnh thi đua lập thành tích. '.repeat(20)

function oldMegabytes(): number {
  const old = getHeapSpaceStatistics().find(space => space.space_name === 'old_space')
  return (old?.space_used_size ?? 0) / 1e6
}

/** @returns megabytes that moved among what is old meanwhile, whether or not they were collected again */
function readPages(): number {
  let moved = 0
  let before = oldMegabytes()
  for (let at = 0; at < 600; at += 1) {
    readHtml(
      `<html><head><title>Bài ${at}</title></head><body><div><h1>Bài ${at}</h1><p>${text}</p><ul>${entries.join('')}</ul></div></body></html>`,
      noProvenance,
    )
    const now = oldMegabytes()
    moved += Math.max(0, now - before)
    before = now
  }
  return moved
}

// The first time much is compiled and learnt that stays.
readPages()
process.stdout.write(String(readPages()))
