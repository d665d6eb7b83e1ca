import type { PageKind } from '../../domain/document.ts'
import type { DocumentKind } from '../../domain/extraction.ts'
import { fold } from '../../normalise/fold.ts'

/** Kinds of instruments by the type part of their ids; types not named here are `other-instrument`. */
const kindsByType: Readonly<Record<string, DocumentKind>> = {
  hp: 'law',
  luat: 'law',
  pl: 'law',
  sl: 'law',
  slt: 'law',
  nd: 'decree',
  tt: 'circular',
  ttlt: 'circular',
  qd: 'decision',
  ct: 'directive',
  nq: 'resolution',
  nqlt: 'resolution',
  kl: 'conclusion',
  cv: 'dispatch',
  cd: 'dispatch',
  kh: 'plan',
  ctr: 'plan',
  pa: 'plan',
  da: 'plan',
  hd: 'guidance',
  bc: 'report',
  ttr: 'report',
  tb: 'notice',
  tc: 'notice',
  vbhn: 'consolidated',
}

/** The kind of an instrument, by its type code (`qd-cb` is a decision as `qd` is). */
export function kindOfInstrument(typeCode: string): DocumentKind {
  return kindsByType[typeCode.replace(/-cb$/, '')] ?? 'other-instrument'
}

/**
 * Words that make news of a kind, folded, in Vietnamese, English, German, Norwegian, French and Spanish. The order
 * decides when a title has several: a conference for training is training, and a signing is what its conference was for.
 */
const newsWords: readonly (readonly [DocumentKind, RegExp])[] = [
  [
    'training',
    /\b(?:tap huan|boi duong|dao tao nghiep vu|training|schulung|fortbildung|oppl(?:ae|æ)ring|kurs|formation|capacitacion)/,
  ],
  [
    'signing',
    /\b(?:ky ket|ky giao uoc|giao uoc thi dua|signing|signed|signs|unterzeichn|signer|undertegn|signature|firma de)/,
  ],
  [
    'award',
    /\b(?:trao tang|trao thuong|tang thuong|don nhan|vinh danh|tuyen duong|phong tang|truy tang|trao bang khen|trao co thi dua|award(?:s|ed|ing) ceremony|presented with|commended|awarded|verleih|ausgezeichnet|auszeichnung|tildel|utmerkelse)/,
  ],
  [
    'movement',
    /\b(?:phat dong|phong trao thi dua|huong ung thi dua|dot thi dua|launch(?:es|ed|ing)? .{0,40}(?:movement|emulation)|emulation movement|nachahmungsbewegung|wettbewerbsbewegung|emuleringsbevegelse)/,
  ],
  [
    'conference-report',
    /\b(?:hoi nghi|giao ban|so ket|tong ket|hoi thao|dai hoi|phien hop|toa dam|conference|congress|meeting|review of|konferenz|tagung|konferanse|mote|conference de|reunion)/,
  ],
]

/** The kind of a news page, by the words of its title, else of its first lines. */
export function kindOfNews(title: string | null, lead: string): DocumentKind {
  return byWords(title ?? '') ?? byWords(lead) ?? 'news'
}

/** The ministry and its departments are of education and training; that makes no training of what they do. */
const organNames =
  /(?:giao duc (?:va|&) dao tao|education (?:and|&) training|bildung und ausbildung|utdanning og oppl(?:ae|æ)ring|formation professionnelle)/g

function byWords(text: string): DocumentKind | undefined {
  const folded = fold(text).replace(organNames, ' ')
  return newsWords.find(([, pattern]) => pattern.test(folded))?.[0]
}

/** Pages that are no document; undefined for those that are one. */
export function kindOfPage(pageKind: PageKind): DocumentKind | undefined {
  switch (pageKind) {
    case 'listing':
      return 'listing'
    case 'error':
      return 'error'
    case 'wrong-document':
      return 'wrong-document'
    case 'article':
    case 'legal-document':
    case 'fragment':
      return undefined
  }
}
