import type { Award, Registry } from '../registry/registry.ts'

export type ArticleOnAwards = { readonly dieu: string; readonly heading: string }

/**
 * The articles of an instrument that the awards table names, with the awards they speak of:
 * `Luật 06/2022/QH15 Điều 24, thẩm quyền Điều 80`.
 */
export function articlesOnAwards(symbol: string, registry: Registry): readonly ArticleOnAwards[] {
  const topics = new Map<string, string[]>()
  for (const award of registry.awards)
    for (const { dieu, topic } of articlesOf(award, symbol))
      topics.set(dieu, [...(topics.get(dieu) ?? []), topic])
  return [...topics].map(([dieu, named]) => ({ dieu, heading: `Điều ${dieu}. ${named.join('; ')}` }))
}

function articlesOf(
  { legalBasis, vi, note }: Award,
  symbol: string,
): readonly { dieu: string; topic: string }[] {
  if (!legalBasis.includes(symbol)) return []
  const found: { dieu: string; topic: string }[] = []
  for (const match of legalBasis.matchAll(/(thẩm quyền )?Điều (\d{1,3})(?:–(\d{1,3}))?/gu)) {
    const from = Number(match[2])
    const to = match[3] === undefined ? from : Number(match[3])
    const topic = match[1] === undefined ? `Tiêu chuẩn ${vi}` : `Thẩm quyền tặng ${vi}`
    const classes = classesOf(note)
    const hasClasses = to > from && to - from + 1 === classes.length
    for (let dieu = from; dieu <= to; dieu++) {
      const ofClass = hasClasses ? ` hạng ${classes[dieu - from]}` : ''
      found.push({ dieu: String(dieu), topic: `${topic}${ofClass}` })
    }
  }
  return found
}

/** `Hạng Nhất, Nhì, Ba.`: an order of so many classes has an article for each, in this order. */
function classesOf(note: string | null): readonly string[] {
  return /^Hạng ([^.]*)\./.exec(note ?? '')?.[1]?.split(', ') ?? []
}
