import type { MappedText } from '../../domain/source-map.ts'
import { replaceMapped } from '../mapped-text.ts'

/** Line breaks of every kind become `\n`, spaces of every width the ordinary one. Tabs stay: they divide columns. */
export function plainSpaces(body: MappedText): MappedText {
  return replaceMapped(body, unusual, match => (lineBreak.test(match[0]) ? '\n' : ' '))
}

const unusual = /\r\n|[\v\f\r\u0085\u2028\u2029]|[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
const lineBreak = /[\v\f\r\u0085\u2028\u2029]/
