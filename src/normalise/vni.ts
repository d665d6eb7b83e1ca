import type { LegacyEncoding } from './legacy-encoding.ts'
import { unitClass } from './unit-class.ts'

/**
 * VNI-Windows (fonts `VNI-Times`): a plain vowel followed by a Latin-1 letter that stands for its marks,
 * `Luaät Thi ñua, khen thöôûng`.
 */
export const vni: LegacyEncoding = {
  name: 'VNI',
  unit: /[aeiouyôö][áàâãäåéèêëùúûüøõï]|[ñôöíìæóòî]/gi,
  decode: unit => {
    const base = vowels[unit.slice(0, 1).toLowerCase()] ?? unit.slice(0, 1).toLowerCase()
    const letter = (base + (marks[unit.slice(1).toLowerCase()] ?? '')).normalize('NFC')
    return unit.slice(0, 1) === unit.slice(0, 1).toLowerCase() ? letter : letter.toUpperCase()
  },
  telling: /[äåæëïñöøûüÄÅÆËÏÑÖØÛÜ]/,
  units: unitClass.vni,
}

const vowels: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
}

const grave = '\u0300'
const acute = '\u0301'
const tilde = '\u0303'
const hook = '\u0309'
const dot = '\u0323'
const circumflex = '\u0302'
const breve = '\u0306'

const marks: Readonly<Record<string, string>> = {
  ù: acute,
  ø: grave,
  û: hook,
  õ: tilde,
  ï: dot,
  â: circumflex,
  á: circumflex + acute,
  à: circumflex + grave,
  å: circumflex + hook,
  ã: circumflex + tilde,
  ä: circumflex + dot,
  ê: breve,
  é: breve + acute,
  è: breve + grave,
  ú: breve + hook,
  ü: breve + tilde,
  ë: breve + dot,
}
