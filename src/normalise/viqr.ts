import type { LegacyEncoding } from './legacy-encoding.ts'
import { unitClass } from './unit-class.ts'

const tone = String.raw`(?:['\`?~]|\.(?=[a-zA-Z]| +[a-z]))`
const escaped = String.raw`\\[\^(+*'\`?~.]`

/**
 * VIQR: marks typed as ASCII signs behind the letter, `Lua^.t Thi ddua, khen thu+o+?ng`. A full stop is a tone only
 * where a word goes on behind it; `\.` is always a full stop.
 */
export const viqr: LegacyEncoding = {
  name: 'VIQR',
  unit: new RegExp(
    [
      'dd|DD|Dd',
      escaped,
      String.raw`[aeoAEO]\^${tone}?`,
      String.raw`[aA]\(${tone}?`,
      `[ouOU][+*]${tone}?`,
      `[aeiouyAEIOUY]${tone}`,
    ].join('|'),
    'g',
  ),
  decode: unit => {
    if (unit.startsWith('\\')) return unit.slice(1)
    if (unit.toLowerCase() === 'dd') return unit.startsWith('d') ? 'đ' : 'Đ'
    return [...unit]
      .map(sign => marks[sign] ?? sign)
      .join('')
      .normalize('NFC')
  },
  telling: /\^(?<=[aeoAEO]\^)|\+(?<=[ouOU]\+)/,
  units: unitClass.viqr,
}

const marks: Readonly<Record<string, string>> = {
  '^': '\u0302',
  '(': '\u0306',
  '+': '\u031b',
  '*': '\u031b',
  "'": '\u0301',
  '`': '\u0300',
  '?': '\u0309',
  '~': '\u0303',
  '.': '\u0323',
}
