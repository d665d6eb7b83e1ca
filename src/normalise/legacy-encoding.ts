/** Bảng mã cũ: a way of writing Vietnamese in Latin-1 or ASCII from before Unicode. */
export type LegacyEncoding = {
  readonly name: 'TCVN3' | 'VNI' | 'VIQR'
  /** One coded letter (global). It matches only where the code differs from Unicode, or may. */
  readonly unit: RegExp
  /** The Vietnamese letter of one such match, in NFC. */
  readonly decode: (unit: string) => string
  /** What Unicode text in a Western language or in Vietnamese does not have inside its words. */
  readonly telling: RegExp
  /** Class (`unitClass`) of the units it cannot do without. */
  readonly units: number
}
