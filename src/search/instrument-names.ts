import type { InstrumentIdParts } from '../domain/instrument-id.ts'
import { fold } from '../normalise/fold.ts'
import type { Registry, RegistryInstrument } from '../registry/registry.ts'

/**
 * What an instrument is asked for by, beside its title: its title in English and its aliases; and where its title names
 * another one by number ("tiếp tục thực hiện Chỉ thị số 11-CT/TW"), what that one is about, as nobody knows a number's
 * matter from the number.
 */
export function namesOfInstrument(
  row: RegistryInstrument | undefined,
  registry: Registry,
): readonly string[] {
  if (!row) return []
  return [
    ...new Set([
      ...(row.titleVi ? [row.titleVi] : []),
      ...(row.titleEn ? [row.titleEn] : []),
      ...row.aliases,
      ...titlesNamed(row, registry),
    ]),
  ]
}

/** Titles of what a title names by its number, where that number is all that it says of it. */
function titlesNamed({ titleVi, relations }: RegistryInstrument, registry: Registry): readonly string[] {
  return relations.flatMap(({ target }) => {
    const named = registry.instrumentById(target)
    if (!titleVi || !named?.titleVi || !titleVi.includes(named.symbol)) return []
    return isSaidOf(named.titleVi, titleVi) ? [] : [named.titleVi]
  })
}

const saidShareMin = 0.5

/** Most words of the one title stand in the other. */
function isSaidOf(title: string, other: string): boolean {
  const words = fold(title).split(' ')
  const others = new Set(fold(other).split(' '))
  return words.filter(word => others.has(word)).length >= saidShareMin * words.length
}

/**
 * The code by which its issuer is filtered; null where it is not known, and where the letters are a ministry's but the number
 * is another body's (`dcsvn-cao-bang/btc/…` is of a Ban Tổ chức).
 */
export function issuerCodeOf({ jurisdiction, organ }: InstrumentIdParts, registry: Registry): string | null {
  if (organ === '_') return null
  const isShared =
    jurisdiction !== 'vn' &&
    registry.sharedLetters.some(({ central, branches }) => central === organ && !branches)
  return isShared ? null : organ
}

/** Who issued it, as its row says, or else its symbol (`TW` is of several bodies of the Party). */
export function issuerNameOf(
  row: RegistryInstrument | undefined,
  organ: string,
  registry: Registry,
): string | null {
  const stated = row?.issuer == null ? undefined : registry.issuers.find(({ id }) => id === row.issuer)
  return (stated ?? registry.issuerByCode(organ))?.vi ?? null
}
