import type { Language } from '../domain/extraction.ts'

/** Words that multiply the number before them, longest first: `19 tỷ` = `19 Milliarden` = `19 billion`. */
export const magnitudes: Readonly<Record<Language, readonly (readonly [words: string, factor: number])[]>> = {
  vi: [
    ['nghìn tỷ|nghìn tỉ|ngàn tỷ|ngàn tỉ|nghin ty|ngan ty', 1e12],
    ['tỷ|tỉ|ty', 1e9],
    ['triệu|trieu', 1e6],
    ['nghìn|ngàn|nghin|ngan', 1e3],
  ],
  en: [
    ['trillion', 1e12],
    ['billion', 1e9],
    ['million', 1e6],
    ['thousand', 1e3],
  ],
  de: [
    ['billionen|billion', 1e12],
    ['milliarden|milliarde', 1e9],
    ['millionen|million', 1e6],
    ['tausend', 1e3],
  ],
  nb: [
    ['billioner|billion', 1e12],
    ['milliarder|milliard', 1e9],
    ['millioner|million', 1e6],
    ['tusen', 1e3],
  ],
  fr: [
    ['billions|billion', 1e12],
    ['milliards|milliard', 1e9],
    ['millions|million', 1e6],
    ['mille', 1e3],
  ],
  es: [
    ['billones|billón', 1e12],
    ['mil millones', 1e9],
    ['millones|millón', 1e6],
    ['mil', 1e3],
  ],
  und: [],
}

/** The value of a number as its language prints it: `1.250.000,5`, in English `1,250,000.5`; null when it is none. */
export function parseNumber(printed: string, language: Language): number | null {
  const [group, decimal] = language === 'en' ? [/,(?=\d{3}(?!\d))/g, '.'] : [/[. ](?=\d{3}(?!\d))/g, ',']
  const plain = printed.trim().replace(group, '').replace(decimal, '.')
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null
}
