import type { Day } from '../domain/day.ts'
import type { Extraction } from '../domain/extraction.ts'
import type { Provision } from '../domain/provision.ts'
import type { Registry } from '../registry/registry.ts'

/** Cơ quan đã kết thúc hoạt động: a body that had ended by a day, with those that took it over as far as tables say. */
type EndedOrgan = {
  readonly pattern: RegExp
  /** Its last day. */
  readonly endedOn: Day
  /** Names; empty: chưa xác định. */
  readonly successors: readonly string[]
}

/** A provision that gives a task or power to a body that has ended. */
export type AbolishedPower = {
  readonly path: Provision
  /** As printed. */
  readonly organ: string
  readonly endedOn: Day
  readonly successors: readonly string[]
}

type Tables = Pick<Registry, 'issuers' | 'localities'>

/** Bodies of the centre that `issuers.json` knows to have ended, and the district level (Luật 72/2025/QH15). */
export function endedOrgans({ issuers, localities }: Tables, on: Day): readonly EndedOrgan[] {
  const names = new Map(issuers.map(({ id, vi }) => [id, vi]))
  const ended = issuers.flatMap(({ vi, to, local, successors }): EndedOrgan[] =>
    local || to === null || to >= on
      ? []
      : [
          {
            pattern: namePattern(vi),
            endedOn: to,
            successors: successors.map(id => names.get(id) ?? id),
          },
        ],
  )
  const districtEnd = localities
    .flatMap(({ level, to }) => (level === 'huyện' && to !== null ? [to] : []))
    .reduce<Day | null>((latest, to) => (latest === null || to > latest ? to : latest), null)
  const district =
    districtEnd === null || districtEnd >= on
      ? []
      : [{ pattern: districtPattern, endedOn: districtEnd, successors: [] }]
  return [...ended, ...district]
}

const districtPattern =
  /(?:Chủ tịch )?(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Hội đồng nhân dân|HĐND) (?:cấp |các )?(?:huyện|quận)(?![\p{L}])/iu

/** Hyphens and dashes, and the spaces around them, are printed as one likes. */
function namePattern(name: string): RegExp {
  const words = name.split(/\s*[-–]\s*/u).map(part => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  return new RegExp(String.raw`${words.join(String.raw`\s?[-–]\s?`)}(?![\p{L}])`, 'iu')
}

const powersMax = 20

/** The clauses of some articles that name a body which has ended; each clause once a body. */
export function abolishedPowers(
  { text, outline }: Pick<Extraction, 'text' | 'outline'>,
  articles: ReadonlySet<string | undefined>,
  organs: readonly EndedOrgan[],
): readonly AbolishedPower[] {
  const parts = outline.filter(({ path }) => articles.has(path.dieu) && path.diem === undefined)
  return parts
    .filter(
      part =>
        part.path.khoan !== undefined ||
        !parts.some(
          other => other.path.khoan !== undefined && other.start >= part.start && other.end <= part.end,
        ),
    )
    .flatMap(({ path, start, end }) =>
      organs.flatMap(({ pattern, endedOn, successors }): AbolishedPower[] => {
        const match = pattern.exec(text.slice(start, end))
        return match ? [{ path, organ: match[0], endedOn, successors }] : []
      }),
    )
    .slice(0, powersMax)
}
