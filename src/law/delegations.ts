import type { Extraction } from '../domain/extraction.ts'
import type { Provision } from '../domain/provision.ts'
import { foldName } from '../registry/fold-name.ts'

/** Giao quy định: words by which an instrument leaves a matter to a lower one. */
export type Delegation = {
  readonly path: Provision
  /** Who is to regulate it, as printed: `Chính phủ`, `Bộ trưởng Bộ Nội vụ`. */
  readonly to: string
  readonly quote: string
}

const delegationsMax = 200
const sentenceUnitsMax = 600

/** Subject at the head of a sentence or clause, then the verb: `Chính phủ quy định chi tiết Điều này`. */
const delegating =
  /^(?:\d{1,2}[.)] ?|[a-zđ]\) ?)?(Chính phủ|Thủ tướng Chính phủ|Ủy ban nhân dân[^,;.]{0,40}|Hội đồng nhân dân[^,;.]{0,40}|(?:Bộ trưởng|Thủ trưởng|Bộ)(?![\p{L}])[^;.]{0,160}?)(?<!theo|các|những|được) (?:hướng dẫn|quy định)(?: cụ thể| chi tiết| về| tiêu chuẩn| việc| trình tự| thủ tục| mức|\s|$)/u

/**
 * The places where an instrument leaves details to a lower one, each with its article and the words. Linear; at most
 * 200. Only sentences of which the delegate is the subject count, so that a power to award is not taken for one.
 */
export function delegationsOf({
  text,
  outline,
}: Pick<Extraction, 'text' | 'outline'>): readonly Delegation[] {
  return outline
    .filter(({ path }) => path.dieu !== undefined && path.annex === undefined && path.diem === undefined)
    .filter((part, _, all) => isLeaf(part, all))
    .flatMap(({ path, start, end }) =>
      sentencesOf(text.slice(start, end)).flatMap(sentence => {
        const match = delegating.exec(sentence)
        return match?.[1] ? [{ path, to: match[1].replace(/[\s,]+$/u, ''), quote: sentence }] : []
      }),
    )
    .slice(0, delegationsMax)
}

type Part = Extraction['outline'][number]

/** Clauses, and articles that have none. */
function isLeaf({ path, start, end }: Part, all: readonly Part[]): boolean {
  return (
    path.khoan !== undefined ||
    !all.some(other => other.path.khoan !== undefined && other.start >= start && other.end <= end)
  )
}

function sentencesOf(part: string): readonly string[] {
  return part
    .split(/(?<=[.;])\s+|\n/u)
    .map(sentence => sentence.trim())
    .filter(sentence => sentence.length > 0 && sentence.length <= sentenceUnitsMax)
    .filter(sentence => / (?:quy dinh|huong dan)(?: |$)/.test(foldName(sentence)))
}
