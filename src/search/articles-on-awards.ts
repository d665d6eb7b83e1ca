import type { Award, Registry } from '../registry/registry.ts'

export type ArticleOnAwards = {
  readonly dieu: string
  readonly heading: string
  /** Of an award in grades (hạng), which one it is on, from 1; null: of all, or of an award without. */
  readonly grade: number | null
}

/**
 * The articles of an instrument that the awards table names, with the awards they speak of:
 * `Luật 06/2022/QH15 Điều 24, thẩm quyền Điều 80`.
 */
export function articlesOnAwards(symbol: string, registry: Registry): readonly ArticleOnAwards[] {
  const found = new Map<string, { topics: string[]; grade: number | null }>()
  for (const award of registry.awards)
    for (const { dieu, topic, grade } of articlesOf(award, symbol)) {
      const topics = found.get(dieu)?.topics ?? []
      found.set(dieu, { topics: [...topics, topic], grade })
    }
  return [...found].map(([dieu, { topics, grade }]) => ({
    dieu,
    heading: `Điều ${dieu}. ${topics.join('; ')}`,
    grade,
  }))
}

type Topic = { readonly dieu: string; readonly topic: string; readonly grade: number | null }

function articlesOf({ legalBasis, vi, note }: Award, symbol: string): readonly Topic[] {
  if (!legalBasis.includes(symbol)) return []
  const found: Topic[] = []
  for (const match of legalBasis.matchAll(/(thẩm quyền )?Điều (\d{1,3})(?:–(\d{1,3}))?/gu)) {
    const from = Number(match[2])
    const to = match[3] === undefined ? from : Number(match[3])
    const topic = match[1] === undefined ? `Tiêu chuẩn ${vi}` : `Thẩm quyền tặng ${vi}`
    const grades = gradesOf(note)
    const isGraded = to > from && to - from + 1 === grades.length
    for (let dieu = from; dieu <= to; dieu++) {
      const ofGrade = isGraded ? ` hạng ${grades[dieu - from]}` : ''
      found.push({
        dieu: String(dieu),
        topic: `${topic}${ofGrade}`,
        grade: isGraded ? dieu - from + 1 : null,
      })
    }
  }
  return found
}

/** `Hạng Nhất, Nhì, Ba.`: an order in so many grades has an article for each, in this order. */
function gradesOf(note: string | null): readonly string[] {
  return /^Hạng ([^.]*)\./.exec(note ?? '')?.[1]?.split(', ') ?? []
}
