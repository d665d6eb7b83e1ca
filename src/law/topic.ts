import type { Day } from '../domain/day.ts'
import { dayOf } from '../domain/day.ts'
import { remembered } from '../domain/remembered.ts'
import { foldName } from '../registry/fold-name.ts'
import type { Award, Registry } from '../registry/registry.ts'

/** Chủ đề: what an officer asks the law about. */
export type Topic = {
  readonly q: string
  /** Folded, without the words that every question has. */
  readonly words: readonly string[]
  /** Awards and titles it names, by name, abbreviation or translation. */
  readonly awards: readonly Award[]
  /** Hạng: 1 to 3, when the topic names one. */
  readonly grade: number | null
  /** True when the general instruments of emulation and commendation govern it. */
  readonly isField: boolean
}

/** Phrases that say nothing about a title: what is asked, of whom, and how. */
const plainPhrases = [
  'nhu the nao',
  'con hieu luc',
  'hien hanh',
  'ap dung',
  'quy dinh',
  'van ban',
  'tieu chuan',
  'dieu kien',
  'tham quyen',
  'trinh tu',
  'thu tuc',
  'ho so',
  'muc thuong',
  'bao nhieu',
  've viec',
  'tren dia ban',
  'cap tinh',
  'cap co so',
  'de nghi',
  'trinh',
  'xet',
  'nao',
  'gi',
  've',
  'cua',
  'cho',
  'tai',
  'theo',
  'trong',
  'duoc',
]

/** Signs of the field: Luật Thi đua, khen thưởng and what details it govern everything that has one of them. */
const fieldSigns = [
  'thi dua',
  'khen thuong',
  'tdkt',
  'khen',
  'danh hieu',
  'huan chuong',
  'huy chuong',
  'huy hieu',
  'ky niem chuong',
  'bang khen',
  'giay khen',
  'truy tang',
  'dien hinh tien tien',
  'tien thuong',
  'emulation',
  'commendation',
]

/** Reads the words of a topic by the tables of awards and terms. Longer texts than 2,000 UTF-16 units are cut. */
export function topicOf(q: string, registry: Pick<Registry, 'awards'>): Topic {
  const text = ` ${foldName(q.slice(0, topicUnitsMax))} `
  const named = longestOnly(
    registry.awards.flatMap(award => {
      const name = foldedOf(award).names.find(each => text.includes(` ${each} `))
      return name === undefined ? [] : [{ award, name }]
    }),
  )
  const words = withoutPlain(text)
    .split(' ')
    .filter(word => word !== '')
  const awards = named.length > 0 ? named : awardsOfKind(words, registry)
  const isField = awards.length > 0 || fieldSigns.some(sign => text.includes(` ${sign} `))
  return { q, words, awards, grade: gradeOf(text), isField }
}

function gradeOf(text: string): number | null {
  const match = / hang (nhat|nhi|hai|ba|1|2|3|i|ii|iii) /.exec(text)
  if (!match?.[1]) return null
  if (['nhat', '1', 'i'].includes(match[1])) return 1
  return ['ba', '3', 'iii'].includes(match[1]) ? 3 : 2
}

/** Longer topics are cut. */
export const topicUnitsMax = 2_000

/** "bằng khen" names a kind: every award whose name begins so. */
function awardsOfKind(words: readonly string[], registry: Pick<Registry, 'awards'>): readonly Award[] {
  if (words.length < 2) return []
  const asked = `${words.join(' ')} `
  return registry.awards.filter(award => foldedOf(award).plain.startsWith(asked))
}

/** An award as questions name it. */
type FoldedAward = {
  readonly names: readonly string[]
  /** Its name without the words that every question has. */
  readonly plain: string
}

/** The rows of a table stay as they are: their names are folded once. */
const foldedOf = remembered((award: Award): FoldedAward => {
  const plain = withoutPlain(` ${foldName(award.vi)} `).trimStart()
  return { names: namesOf(award), plain }
})

function withoutPlain(text: string): string {
  return plainPhrases.reduce((rest, phrase) => rest.replaceAll(` ${phrase} `, ' '), text)
}

function namesOf({ vi, abbreviations, names }: Award): readonly string[] {
  return [vi, ...abbreviations, ...Object.values(names).flat()].map(foldName).filter(name => name.length > 2)
}

/** "Huân chương Lao động" names that order, not every order whose name is a part of it. */
function longestOnly(found: readonly { award: Award; name: string }[]): readonly Award[] {
  return found
    .filter(one => !found.some(other => other.name !== one.name && other.name.includes(one.name)))
    .map(({ award }) => award)
}

export type TitleFit =
  | 'general' // regulates the whole field
  | 'specific' // its title speaks of the very topic
  | null

const general = /(?:^| )(?:thi dua va khen thuong|thi dua khen thuong)(?: |$)/
/** A topic that is the field itself. */
const wholeField =
  /^(?:(?:luat|cong tac|quy che) )?(?:thi dua va khen thuong|thi dua khen thuong|thi dua|khen thuong)$/
/**
 * Quỹ, cụm, kỷ niệm chương …: matters of the field that have instruments of their own, each with the words by which it
 * is named. A title about one of them is no rule for the others; asked for, it is the very rule.
 */
const matters: readonly RegExp[] = [
  /(?:^| )quy (?:cua )?(?:thi dua|khen thuong)(?: |$)/,
  /(?:^| )(?:cum|khoi|cum khoi|khoi cum) (?:\S+ )?thi dua(?: |$)|(?:^| )(?:khoi cum|cum khoi)(?: |$)/,
  /(?:^| )hoi dong thi dua(?: |$)/,
  /(?:^| )(?:to chuc lam cong tac|ban thi dua|bo may lam cong tac|chuyen mon nghiep vu)(?: |$)/,
  /(?:^| )(?:nghi thuc|le trao|le don nhan|le cong bo|to chuc le) (?:nha nuoc )?(?:trong )?(?:viec )?\S+/,
  /(?:^| )mau (?:bang|huan chuong|huy chuong|huy hieu|co|giay khen|ky niem chuong|khung)(?: |$)/,
  /(?:^| )ky niem chuong(?: |$)/,
]

/** Titles that announce or organise, and rule nothing. */
const announcing = /(?:^| )(?:ke hoach|chuong trinh|phong trao|phat dong)(?: |$)/
/** Decisions that give an award are no rules about it. */
const individual =
  /^(?:quyet dinh )?(?:ve viec |v v )?(?:tang|truy tang|phong tang|khen thuong|cong nhan|tang thuong)(?: |$)/

/** How the title of an instrument answers to a topic; null: not at all, as far as the title says. */
export function titleFit(title: string, topic: Topic): TitleFit {
  const text = foldName(title)
  if (individual.test(text)) return null
  const phrase = topic.words.join(' ')
  const isNamed = topic.words.length > 1 && ` ${text} `.includes(` ${phrase} `)
  if (isNamed && !wholeField.test(phrase)) return 'specific'
  if (topic.isField && isOfMatter(text, topic)) return 'specific'
  if (topic.isField && isGeneral(text)) return 'general'
  return isNamed && !topic.isField ? 'specific' : null
}

/** The title regulates the very matter of the field that is asked about. */
function isOfMatter(title: string, { q }: Topic): boolean {
  const asked = foldName(q.slice(0, topicUnitsMax))
  const isOfField = fieldSigns.some(sign => ` ${title} `.includes(` ${sign} `))
  return isOfField && !announcing.test(title) && matters.some(one => one.test(asked) && one.test(title))
}

/** It speaks of the whole field before it speaks of one matter: "Quy chế thi đua, khen thưởng và xét tặng Kỷ niệm chương". */
function isGeneral(title: string): boolean {
  const places = matters.flatMap(one => one.exec(title)?.index ?? [])
  return !announcing.test(title) && general.test(title.slice(0, Math.min(title.length, ...places)))
}

/** What the awards table says of who decides, where that power belonged to a body that has ended by the day. */
export function endedAuthority({ decidedBy }: Award, on: Day): string | null {
  for (const part of decidedBy.split(';')) {
    const match = /\(đến (\d{1,2})\/(\d{1,2})\/(\d{4})\)/u.exec(part)
    const last = match && dayOf(Number(match[3]), Number(match[2]), Number(match[1]))
    if (last && last < on) return part.trim()
  }
  return null
}
