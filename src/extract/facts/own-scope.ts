import type { OfficialSymbol, OrganScope } from '../../domain/symbol.ts'
import { fold } from '../../normalise/fold.ts'
import type { Registry } from '../../registry/registry.ts'
import { areLocal, type Letters, lettersOf, namingsIn } from '../references/shared-letters.ts'

/**
 * The symbol of a paper with letters that several bodies print (BTC: Bộ Tài chính, every Ban Tổ chức), as its letterhead
 * tells whose they are: the first of `says` that names one of the bodies. Nobody's where none does. Other symbols stay.
 */
export function ownScope(
  symbol: OfficialSymbol,
  says: readonly string[],
  registry: Registry,
): OfficialSymbol {
  const letters = lettersOf(symbol, registry)
  if (!letters) return symbol
  const scopes = says.map(words => scopeIn(fold(words), letters))
  const unsaid = areLocal(letters) ? symbol.scope : 'several'
  return { ...symbol, scope: scopes.find(scope => scope !== undefined) ?? unsaid }
}

function scopeIn(words: string, letters: Letters): OrganScope | undefined {
  const { branches, onePerTerritory } = letters.row
  const named = namingsIn(letters, words, [0, words.length])
  if (named.length === 0) return undefined
  // "HỘI NÔNG DÂN VIỆT NAM / BAN CHẤP HÀNH TỈNH LẠNG SƠN" is the branch.
  const isOther = named.some(({ who }) => who === 'other') || (branches && territory.test(words))
  if (!isOther) return 'central'
  if (/(?<!\p{L})(?:tinh|thanh) uy(?!\p{L})/u.test(words)) return 'party-local'
  return onePerTerritory ? 'local' : 'several'
}

const territory =
  /(?<!\p{L})(?:tinh|thanh pho|tp|huyen|quan|thi xa|xa(?! hoi)|phuong|thi tran|dac khu) \p{L}/u
