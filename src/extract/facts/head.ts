import type { Language } from '../../domain/extraction.ts'
import { fold } from '../../normalise/fold.ts'
import type { DocumentType, Registry } from '../../registry/registry.ts'
import { isCapitals, type Line } from '../outline/lines.ts'

/** Phần đầu văn bản: the letterhead and the title of an instrument, up to its recitals or first article. */
export type Head = {
  readonly lines: readonly Line[]
  /** The line that names the type in capitals (`QUYẾT ĐỊNH`); null in a dispatch and in news. */
  readonly typeLine: number | null
  readonly type: DocumentType | null
  /** Where in the type line the title begins, behind the type word. */
  readonly titleAt: number
  /** True when the letterhead of the state or the Party stands over it. */
  readonly hasMotto: boolean
  /** True when the text goes on as an instrument does: with recitals, articles or an addressee. */
  readonly hasRecitals: boolean
  /** True when it goes on as a dispatch does: `Kính gửi: …`. */
  readonly isAddressed: boolean
}

const headLinesMax = 70
const recital =
  /^(?:[-–•+*]\s?)?(?:Căn cứ|CĂN CỨ|Xét|XÉT|Theo đề nghị|THEO ĐỀ NGHỊ|Thực hiện|Can cu|Xet|Theo de nghi|Thuc hien|Pursuant to|Based on|At the (?:proposal|request)|Gemäß|Auf der Grundlage|I henhold til|Basert på)\s/u
const bodyStart =
  /^(?:Kính gửi|KÍNH GỬI|Kinh gui|(?:Điều|ĐIỀU|Dieu) 1(?![\d\p{L}])|Article 1(?!\d)|Artikel 1(?!\d)|(?:Chương|CHƯƠNG|Chuong) I(?![\p{L}])|Chapter I(?!\p{L})|Phần thứ nhất|I\.\s|1\.\s)/u
const motto =
  /C[ỘO]NG\s+H[ÒO][ÀA]?\s+X[ÃA]\s+H[ỘO]I|[ĐD][ẢA]NG\s+C[ỘO]NG\s+S[ẢA]N\s+VI[ỆE]T\s+NAM|SOCIALIST REPUBLIC OF VIET|SOZIALISTISCHE REPUBLIK VIETNAM|SOSIALISTISKE REPUBLIKKEN VIETNAM|^(?:Cộng hòa xã hội chủ nghĩa Việt Nam|Socialist Republic of Vietnam)$/u

/** Reads where the head of a text ends and what type it names. Any text has a head; that of news says nothing. */
export function readHead(lines: readonly Line[], language: Language, registry: Registry): Head {
  const words = typeWords(language, registry)
  let typeLine: number | null = null
  let found: TypeWord | undefined
  let end = 0
  let hasRecitals = false
  for (; end < Math.min(lines.length, headLinesMax); end++) {
    const text = lines[end]?.text ?? ''
    hasRecitals = recital.test(text) || bodyStart.test(text)
    if (hasRecitals && end > 0) break
    // What stands over the letterhead of the state is a rubric of the gazette: VĂN BẢN HỢP NHẤT - VĂN PHÒNG QUỐC HỘI.
    // Below it the name of the state is that of an office: CHỦ TỊCH ↵ NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM.
    if (motto.test(text) && !/^(?:CHỦ TỊCH )?NƯỚC /u.test(text)) found = undefined
    if (found) continue
    found = typeWordOf(text, words)
    if (found) typeLine = end
  }
  const head = lines.slice(0, end)
  return {
    lines: head,
    typeLine: found ? typeLine : null,
    type: found?.type ?? null,
    titleAt: found?.length ?? 0,
    hasMotto: head.some(line => motto.test(line.text)),
    hasRecitals,
    isAddressed: lines.slice(end, end + 1).some(line => /^(?:Kính gửi|To|An|Til)\s?:/u.test(line.text)),
  }
}

type TypeWord = { readonly word: string; readonly length: number; readonly type: DocumentType }

/** `QUYẾT ĐỊNH`, `LUẬT THI ĐUA, KHEN THƯỞNG`, `NGH Ị ĐỊNH` (a text layer may part letters); only in capitals. */
function typeWordOf(text: string, words: readonly TypeWord[]): TypeWord | undefined {
  if (!isCapitals(text) || text.length > 250) return undefined
  const word = words.find(one => startsWithWord(text, one.word))
  if (word) return word
  const packed = text.replace(/[\s:]+/g, '')
  const spaced = words.find(one => one.word.replaceAll(' ', '') === packed)
  return spaced && { ...spaced, length: text.length }
}

function startsWithWord(text: string, word: string): boolean {
  return text.startsWith(word) && !/[\p{L}\p{N}]/u.test(text.charAt(word.length))
}

const wordsByLanguage = new WeakMap<Registry, Map<Language, readonly TypeWord[]>>()

/** Names of types in Vietnamese and the language of the text, in capitals, the longest first. */
function typeWords(language: Language, registry: Registry): readonly TypeWord[] {
  const known = wordsByLanguage.get(registry) ?? new Map<Language, readonly TypeWord[]>()
  wordsByLanguage.set(registry, known)
  const words = known.get(language) ?? makeTypeWords(language, registry)
  known.set(language, words)
  return words
}

function makeTypeWords(language: Language, registry: Registry): readonly TypeWord[] {
  const words = new Map<string, TypeWord>()
  for (const type of registry.documentTypes) {
    // Rows by issuer ("Nghị quyết của Quốc hội") and of old times follow the general row of their type.
    if (type.vi.includes(' của ') || type.vi.includes('/')) continue
    for (const name of [type.vi, ...(type.names[language] ?? [])]) {
      const word = name.toUpperCase()
      // Also as texts typed without marks have it.
      for (const spelling of [word, fold(word).toUpperCase()])
        if (!words.has(spelling)) words.set(spelling, { word: spelling, length: word.length, type })
    }
  }
  return [...words.values()].sort((a, b) => b.word.length - a.word.length)
}
