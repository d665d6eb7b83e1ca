import { fold } from './fold.ts'

/**
 * Tiếng: whether a word is built like a Vietnamese syllable — an initial consonant, a rime, at most one tone —
 * e.g. `thưởng`, `Quyết`, `gì`. Case does not count; borrowed names (`Đắk`, `Krông`) are not syllables.
 * Input in NFC.
 */
export function isSyllable(word: string): boolean {
  if (word.length > lettersPerSyllableMax) return false
  const { letters, tone, tones } = withoutTone(word.toLowerCase())
  if (tones > 1) return false
  const rime = rimeOf(letters, onsets, rimes)
  if (rime === undefined) return false
  return !/(?:[cpt]|ch)$/.test(rime) || tone === 'sắc' || tone === 'nặng'
}

/** The same for a word typed without tone and shape marks: `thuong`, `Quyet`, `dong`. */
export function isPlainSyllable(word: string): boolean {
  if (word.length > lettersPerSyllableMax) return false
  return rimeOf(word.toLowerCase(), plainOnsets, plainRimes) !== undefined
}

/** `nghiêng` is the longest. */
const lettersPerSyllableMax = 7

const onsets = 'ngh ng nh gh gi kh ph qu th tr ch b c d đ g h k l m n p r s t v x'.split(' ')

/** Vần, with shape marks and without tones. */
const rimes = new Set(
  [
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu',
    'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu',
    'o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet',
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
    'u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ',
    'uy uya uych uynh uyt uyu uyên uyêt',
    'ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu',
    'y yêm yên yêng yêt yêu',
  ]
    .join(' ')
    .split(' '),
)

const plainOnsets = onsets.filter(onset => onset !== 'đ')
const plainRimes = new Set([...rimes].map(fold))

const toneMarks: Readonly<Record<string, string>> = {
  '\u0300': 'huyền',
  '\u0301': 'sắc',
  '\u0303': 'ngã',
  '\u0309': 'hỏi',
  '\u0323': 'nặng',
}

function withoutTone(word: string): { letters: string; tone: string | null; tones: number } {
  let tone: string | null = null
  let tones = 0
  const letters = word.normalize('NFD').replace(/[\u0300\u0301\u0303\u0309\u0323]/g, mark => {
    tone = toneMarks[mark] ?? null
    tones++
    return ''
  })
  return { letters: letters.normalize('NFC'), tone, tones }
}

/** The rime behind the longest initial consonant that leaves one; `gi` and `qu` may end in their own vowel. */
function rimeOf(
  letters: string,
  initials: readonly string[],
  endings: ReadonlySet<string>,
): string | undefined {
  for (const initial of [...initials, '']) {
    if (!letters.startsWith(initial)) continue
    const rest = letters.slice(initial.length)
    if (endings.has(rest)) return rest
  }
  return undefined
}
