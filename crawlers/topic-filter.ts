import { fold } from '../src/normalise/fold.ts'
import type { Source } from './source.ts'

/** Words of the field, for sources that publish about everything. */
export const topicWords: readonly string[] = [
  'thi đua',
  'khen thưởng',
  'tđkt',
  'huân chương',
  'huy chương',
  'bằng khen',
  'cờ thi đua',
  'điển hình tiên tiến',
  'người tốt việc tốt',
  'danh hiệu',
]

/**
 * Whether a document is one the source is watched for, judged by its title and address. Addresses are written
 * without marks, and some portals drop the đ (`thi-ua-khen-thuong`).
 */
export function isOnTopic(source: Pick<Source, 'filter'>, title: string | null, url: string): boolean {
  if (source.filter === null) return true
  const words = fold(`${title ?? ''} ${decodedPath(url)}`).replace(/[^\p{L}\p{N}]+/gu, ' ')
  return source.filter.words.some(word => {
    const folded = fold(word).replace(/[^\p{L}\p{N}]+/gu, ' ')
    return ` ${words} `.includes(` ${folded} `) || ` ${words} `.includes(` ${folded.replaceAll('d', '')} `)
  })
}

function decodedPath(url: string): string {
  const { pathname } = new URL(url)
  try {
    return decodeURIComponent(pathname)
  } catch {
    return pathname
  }
}
