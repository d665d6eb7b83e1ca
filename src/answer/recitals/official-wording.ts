import type { Day } from '../../domain/day.ts'
import { fold } from '../../normalise/fold.ts'
import { extendsTitle } from './compare-titles.ts'
import type { KnownInstrument } from './recital.ts'

/** What is printed already and stays where nothing firm is known. */
type Printed = {
  readonly date: string | null
  readonly issuer: string | null
  readonly title: string | null
  /** True when the draft names a law with its number, as texts of law do; a day is then not needed. */
  readonly hasNumber: boolean
  /** The name of a law as printed; null where it is not printed. */
  readonly name: string | null
}

/**
 * An instrument as a recital names it (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6): a law by its name and day, any other
 * by type, number, day, issuer and subject line. A part that is neither known nor printed is left out; null when the
 * name itself is not known.
 */
export function officialWording(known: KnownInstrument, printed: Printed): string | null {
  const date = known.issuedOn?.isFirm ? officialDay(known.issuedOn.value) : printed.date
  const isUsable = known.title?.isFirm === true && !isCapitals(known.title.value)
  const says = isUsable ? (known.title?.value ?? null) : null
  const title = says === null || (printed.title && extendsTitle(printed.title, says)) ? printed.title : says
  if (known.isNamed) {
    const name = lawName(known, printed.name)
    if (name === null) return null
    const number = printed.hasNumber && known.symbol !== null ? `số ${known.symbol}` : null
    return words([name, number, number !== null && printed.date === null ? null : date])
  }
  if (known.type === null || known.symbol === null) return null
  const issuer = printed.issuer === null ? known.issuer : inFull(printed.issuer)
  return words([known.type, `số ${known.symbol}`, date, issuer === null ? null : `của ${issuer}`, title])
}

/** Abbreviations of issuers that mean one thing only are written out. */
function inFull(issuer: string): string {
  return issuer.replace(/^UBND(?=\s)/u, 'Ủy ban nhân dân').replace(/^HĐND(?=\s)/u, 'Hội đồng nhân dân')
}

/** The known name, unless the printed one has the same letters with other marks: which of the two errs is not known. */
function lawName({ title }: KnownInstrument, printed: string | null): string | null {
  if (title?.isFirm !== true || isCapitals(title.value)) return null
  if (printed === null || fold(plain(printed)) !== fold(plain(title.value))) return title.value
  return plain(printed) === plain(title.value) ? title.value : printed
}

function plain(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}

/** A short name for an amending instrument: type, number and day. */
export function shortWording(known: KnownInstrument): string | null {
  const { type, symbol, issuedOn } = known
  if (type === null || symbol === null) return null
  return words([type, `số ${symbol}`, issuedOn?.isFirm ? officialDay(issuedOn.value) : null])
}

/** "ngày 05 tháng 3 năm 2020": days below 10 and the months 1 and 2 have a nought before them. */
function officialDay(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `ngày ${date} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`
}

/** Where every letter is a capital, which of them stay capitals is not known. */
export function isCapitals(text: string): boolean {
  return text === text.toUpperCase()
}

function words(parts: readonly (string | null)[]): string {
  return parts.filter(part => part !== null && part !== '').join(' ')
}
