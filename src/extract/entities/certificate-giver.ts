import type { Language } from '../../domain/extraction.ts'
import { remembered } from '../../domain/remembered.ts'
import { fold } from '../../normalise/fold.ts'
import type { AwardGivers } from '../../registry/award-givers.ts'
import type { Registry } from '../../registry/registry.ts'
import type { EntityScan } from './finder.ts'

/** Bằng khen and giấy khen by who gives them (Luật 06/2022/QH15 Điều 72 to 75). */
const idByLevel = { state: 'bk-ttg', province: 'bk-bo-tinh', base: 'gk' } as const
type Level = keyof typeof idByLevel
const certificates: ReadonlySet<string> = new Set(Object.values(idByLevel))

const aroundUnitsMax = 110
const stop = /[.;:\n(]/

/**
 * The award that a certificate in a translated text is, by who gives it: "certificate of commendation from the Prime
 * Minister" is bằng khen, whatever its name says. `ids` are those its name may mean; undefined where that is no certificate,
 * or nobody is named. Bounded work.
 */
export function certificateGiven(
  { context, registry, lexicon }: EntityScan,
  ids: readonly string[],
  [start, end]: readonly [number, number],
): string | undefined {
  if (!ids.every(id => certificates.has(id))) return undefined
  const givers = giversBy(registry).get(lexicon.comparison as Language)
  if (!givers) return undefined
  const behind = fold(context.text.slice(end, end + aroundUnitsMax)).split(stop)[0] ?? ''
  const before =
    fold(context.text.slice(Math.max(0, start - aroundUnitsMax), start))
      .split(stop)
      .at(-1) ?? ''
  const level =
    levelIn(givers.link.exec(behind)?.[1], givers) ??
    levelIn(givers.owner?.exec(before)?.[1], givers) ??
    levelIn(givers.subject?.exec(before)?.[1], givers)
  return level && registry.awards.find(({ id }) => id === idByLevel[level])?.id
}

type Givers = {
  /** What stands behind "from", "of", "by". */
  readonly link: RegExp
  /** "the Prime Minister's". */
  readonly owner: RegExp | undefined
  /** "The Prime Minister awarded a", but not "the school was awarded a". */
  readonly subject: RegExp | undefined
  readonly words: RegExp
}

const giversBy = remembered(
  (registry: Registry): ReadonlyMap<Language, Givers> =>
    new Map(registry.awardGivers.map(row => [row.language, patternsOf(row)])),
)

function patternsOf({ language, links, gives, ...levels }: AwardGivers): Givers {
  const given = gives.join('|')
  const groups = (['state', 'province', 'base'] as const).map(
    level => `(?<${level}>${levels[level].join('|')})`,
  )
  return {
    link: new RegExp(`^[\\s,]{0,2}(?:(?:${given || 'none'})\\s)?(?:${links.join('|')})[\\s'’](.*)$`, 'su'),
    owner: language === 'en' ? /(?:^|\s)(\S{1,20}(?:\s\S{1,20}){0,2})['’]s?\s$/u : undefined,
    subject:
      given === ''
        ? undefined
        : new RegExp(
            `^(.*(?<!\\b(?:was|were|been|being|be|is|are)))\\s(?:${given})\\s(?:\\S{1,12}\\s){0,2}$`,
            'su',
          ),
    words: new RegExp(`(?<!\\p{L})(?:${groups.join('|')})`, 'u'),
  }
}

/** The level of the first word that tells one: "Director of the Provincial Department" is the director's. */
function levelIn(words: string | undefined, givers: Givers): Level | undefined {
  const groups = words === undefined ? undefined : givers.words.exec(words)?.groups
  return (['state', 'province', 'base'] as const).find(level => groups?.[level] !== undefined)
}
