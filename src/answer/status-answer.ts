import type { Certainty, EvidenceKind } from '../domain/certainty.ts'
import type { Day } from '../domain/day.ts'
import { formatDayVi } from '../domain/day.ts'
import type { Effect } from '../domain/effect.ts'
import type { InstrumentId } from '../domain/instrument-id.ts'
import { formatProvision } from '../domain/provision.ts'
import type { AppliedRule, DerivedStatus, Unsettled } from '../law/derived-status.ts'
import { statusOf } from '../law/status.ts'
import type { Registry } from '../registry/registry.ts'
import { factOf } from '../store/facts.ts'
import { type KnownInstruments, knownInstruments } from '../store/known-instruments.ts'
import { situationOf } from '../store/situation.ts'
import type { Store } from '../store/store.ts'
import type { InstrumentBrief, StatusAnswer } from './answers.ts'
import { maskedWords } from './masked-facts.ts'

/** The status of an instrument at a day, in words that say what it rests on, and what replaced it by then. */
export function statusAnswer(
  store: Store,
  registry: Registry,
  { id, on }: { id: InstrumentId; on: Day },
): StatusAnswer {
  const known = knownInstruments(store)
  return sayStatus(known, id, statusOf(situationOf(store, registry, id, known), on))
}

/** A derived status in words. */
export function sayStatus(known: KnownInstruments, id: InstrumentId, derived: DerivedStatus): StatusAnswer {
  const name = (other: InstrumentId): string => briefFrom(known, other).symbol ?? other
  return {
    status: derived.status,
    why: sayWhy(derived, id, name),
    certainty: derived.certainty,
    successor: successorOf(known, id),
    endedProvisions: derived.endedProvisions,
    unsettled: derived.unsettled.map(one => sayUnsettled(one, name)),
    contradictions: distinct(derived.contradictions.map(effect => sayEffect(effect, name))),
  }
}

/** Symbol and title to show for an id, from the strongest evidence. */
export function briefOf(store: Store, id: InstrumentId): InstrumentBrief {
  return briefFrom(knownInstruments(store), id)
}

/** The same from what an answer has read already. */
export function briefFrom(known: KnownInstruments, id: InstrumentId): InstrumentBrief {
  const facts = known.facts(id)
  return { instrumentId: id, symbol: factOf(facts, 'symbol'), title: maskedWords(factOf(facts, 'title')) }
}

function successorOf(known: KnownInstruments, id: InstrumentId): InstrumentBrief | null {
  const [first] = known.actingOn(id, 'replaces')
  return first ? briefFrom(known, first) : null
}

type Name = (id: InstrumentId) => string

function sayWhy({ because, rule }: DerivedStatus, id: InstrumentId, name: Name): string {
  const rows = distinct(
    because.map(effect => {
      const whose = effect.instrument === id ? '' : `${name(effect.instrument)} `
      return whose + sayEffect(effect, name)
    }),
  )
  const said = rule === null ? rows : [...rows, sayRule(rule, name)]
  return said.length === 0 ? 'chưa có thông tin về ngày có hiệu lực hoặc hết hiệu lực' : said.join('; ')
}

/** Copies of one text say the same. */
function distinct(said: readonly string[]): readonly string[] {
  return [...new Set(said)]
}

function sayRule({ rule, base, baseEndedOn }: AppliedRule, name: Name): string {
  const place = `${formatProvision(rule.provision)} Luật ${name(rule.instrument)}`
  const ended = `${name(base)} hết hiệu lực từ ${formatDayVi(baseEndedOn)}`
  return `${ended}; ${rule.vi} (${place}) – ${certaintyWords[rule.certainty]}`
}

const effectWords: Record<Effect['kind'], string> = {
  'in-force': 'có hiệu lực từ',
  amended: 'được sửa đổi, bổ sung từ',
  suspended: 'ngưng hiệu lực từ',
  ended: 'hết hiệu lực từ',
}

const evidenceWords: Readonly<Record<string, string>> & Record<EvidenceKind, string> = {
  'signed-text': 'theo văn bản đã ký',
  'portal-table': 'theo bảng thuộc tính của cổng thông tin',
  registry: 'theo bảng tra cứu',
  citation: 'theo văn bản khác dẫn',
  'registry-memory': 'theo bảng tra cứu, ghi theo trí nhớ',
  inference: 'suy ra',
}

/** How sure a fact is, for readers. */
export const certaintyWords: Record<Certainty, string> = {
  verified: 'đã kiểm chứng',
  'verified-in-part': 'kiểm chứng một phần',
  derived: 'suy ra từ nguồn khác',
  memory: 'chưa kiểm chứng',
  weak: 'chưa chắc chắn',
}

function sayEffect(effect: Effect, name: Name): string {
  const from = effect.from === null ? ' ngày chưa rõ' : ` ${formatDayVi(effect.from)}`
  const by = effect.cause === null || effect.cause === effect.instrument ? '' : ` (${name(effect.cause)})`
  const said = `${sayPart(effect)}${effectWords[effect.kind]}${from}${by}${sayUntil(effect)}`
  return `${said}${sayList(effect, name)} – ${evidenceWords[effect.evidence] ?? effect.evidence}, ${certaintyWords[effect.certainty]}`
}

function sayPart({ provisions }: Effect): string {
  if (provisions === null) return ''
  return provisions.length === 0 ? 'một phần ' : `${provisions.map(formatProvision).join(', ')} `
}

/** `to` is the first day after; a list speaks up to a day of its own, which is said with the list. */
function sayUntil({ kind, to }: Effect): string {
  if (kind !== 'suspended' || to === null) return ''
  return ` đến trước ${formatDayVi(to)}`
}

function sayList({ kind, from, asOf, statedBy }: Effect, name: Name): string {
  if (asOf == null) return ''
  const list = `theo danh mục${statedBy == null ? '' : ` của ${name(statedBy)}`}, tính đến ${formatDayVi(asOf)}`
  const isHolding = kind === 'in-force' && from !== null && from <= asOf
  return isHolding ? `, còn hiệu lực ${list}` : `, ${list}`
}

function sayUnsettled({ what, by }: Unsettled, name: Name): string {
  const other = by === null ? 'một văn bản khác' : name(by)
  const words: Record<Unsettled['what'], string> = {
    beginning: 'chưa rõ ngày bắt đầu có hiệu lực',
    since: 'danh mục chỉ cho biết đến ngày của nó; từ đó đến nay còn hiệu lực hay không thì chưa rõ',
    'day-of-end': `${other} thay thế hoặc bãi bỏ văn bản này, từ ngày nào thì chưa rõ`,
    announcement:
      'cần đối chiếu với văn bản mới và danh mục văn bản hết hiệu lực do cơ quan ban hành công bố',
    part: `chưa rõ phần nào quy định chi tiết ${other} nên đã hết hiệu lực`,
    recital: `${other} là căn cứ của văn bản này và đã hết hiệu lực; văn bản này có hết theo hay không thì chưa rõ`,
    rule: `${other} đã hết hiệu lực; quy tắc của thời điểm đó chưa có trong bảng`,
  }
  return words[what]
}
