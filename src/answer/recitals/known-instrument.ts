import type { Assertion } from '../../domain/certainty.ts'
import { type Day, parseIsoDay } from '../../domain/day.ts'
import { type InstrumentId, parseInstrumentId } from '../../domain/instrument-id.ts'
import type { Registry } from '../../registry/registry.ts'
import { factsOf } from '../../store/facts.ts'
import type { Store } from '../../store/store.ts'
import type { Known, KnownInstrument } from './recital.ts'

/** Types that are cited by their name and not by their number (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const namedTypes: ReadonlySet<string> = new Set(['luat', 'pl', 'hp'])

/** What is known of an instrument, each part with whether it may correct a draft; null when nothing is. */
export function knownInstrument(store: Store, registry: Registry, id: InstrumentId): KnownInstrument | null {
  const facts = factsOf(store, id)
  const parts = parseInstrumentId(id)
  if (!parts || facts.length === 0) return null
  const isNamed = namedTypes.has(parts.type)
  const title = known(facts, 'title')
  const type = typeName(registry, parts.type, title?.value ?? '')
  const day = known(facts, 'issuedOn')
  const issuedOn = day && parseIsoDay(day.value)
  return {
    id,
    symbol: facts.find(({ field }) => field === 'symbol')?.value ?? null,
    type,
    isNamed,
    issuedOn: day && issuedOn ? { value: issuedOn satisfies Day, isFirm: day.isFirm } : null,
    title: title && { ...title, value: isNamed ? title.value : subjectLine(title.value, type) },
    issuer: issuerPhrase(registry, parts),
  }
}

/** Laws and codes share a type code; the name says which it is. */
function typeName(registry: Registry, code: string, title: string): string | null {
  if (code === 'luat') return /^bộ luật /iu.test(title) ? 'Bộ luật' : 'Luật'
  return registry.typeByCode(code)?.vi ?? null
}

/** The value of the strongest evidence; firm only when no equally strong evidence says otherwise. */
function known(facts: readonly Assertion[], field: string): Known<string> | null {
  const [first, ...others] = facts.filter(fact => fact.field === field)
  if (!first) return null
  const contradicted = others.some(
    other => other.evidence === first.evidence && plain(other.value) !== plain(first.value),
  )
  return { value: first.value, isFirm: isFirm(first) && !contradicted }
}

function isFirm({ evidence, certainty }: Assertion): boolean {
  if (evidence === 'registry') return certainty === 'verified'
  return evidence === 'signed-text' || evidence === 'portal-table'
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase()
}

/** Trích yếu as it goes on a sentence: without the type before it, in small letters. All capitals cannot be undone. */
function subjectLine(title: string, type: string | null): string {
  const text = title.replace(/\s+/g, ' ').trim()
  const bare =
    type !== null && text.toLowerCase().startsWith(`${type.toLowerCase()} `)
      ? text.slice(type.length + 1)
      : text
  return bare.slice(0, 1).toLowerCase() + bare.slice(1)
}

type Parts = { readonly jurisdiction: string; readonly organ: string; readonly type: string }

/** Ministers issue circulars, not ministries; a committee is named with its province. Null where the words are not certain. */
function issuerPhrase(registry: Registry, { jurisdiction, organ, type }: Parts): string | null {
  const issuer = registry.issuerByCode(organ)
  if (!issuer) return null
  if (issuer.local) {
    const province = registry.provinceById(jurisdiction)
    if (!province || (organ !== 'ubnd' && organ !== 'hdnd')) return null
    return province.cityFrom === null ? `${issuer.vi} ${province.level} ${province.vi}` : null
  }
  if (organ === 'cp' || organ === 'ttg' || organ === 'ctn') return issuer.vi
  if (issuer.kind === 'ministry' && type === 'tt' && issuer.vi.startsWith('Bộ '))
    return `Bộ trưởng ${issuer.vi}`
  return null
}
