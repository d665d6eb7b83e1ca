import type { Language } from '../domain/extraction.ts'

/** The months in order, as they are printed in running text, lower case. Vietnamese numbers them. */
export const monthNames: Readonly<Record<Exclude<Language, 'vi' | 'und'>, readonly string[]>> = {
  en: months('january february march april may june july august september october november december'),
  de: months('januar februar märz april mai juni juli august september oktober november dezember'),
  nb: months('januar februar mars april mai juni juli august september oktober november desember'),
  fr: months('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  es: months('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
}

function months(names: string): readonly string[] {
  return names.split(' ')
}
