import type { Relation } from '../../domain/relation.ts'

/**
 * The words by which texts state a relation.
 * - `active`: what stands before does it to what stands after ("A sửa đổi B").
 * - `passive`: what stands before suffers it from what stands after ("A được sửa đổi bởi B").
 * - `closing`: what stands before suffers it from the text itself ("A hết hiệu lực kể từ ngày …").
 * - `neutral`: looks like a cue and states nothing about a document ("được sửa đổi, bổ sung" without by whom).
 */
export type CueForm = 'active' | 'passive' | 'closing' | 'neutral'
export type Cue = {
  readonly relation: Relation
  readonly form: CueForm
  readonly start: number
  readonly end: number
}

type CuePattern = { readonly relation: Relation; readonly form: CueForm; readonly source: string }

const or = (...sources: string[]) => `(?:${sources.join('|')})`
const someOf = String.raw`(?: (?:một số|các) (?:điều|khoản|nội dung|quy định))?`
const byWhom = String.raw` (?:bởi|theo|tại|bằng)(?: (?:các )?quy định (?:của|tại|ở))?`
const verbs = or(
  'sửa đổi(?:,? (?:và )?bổ sung)?',
  'bổ sung',
  'thay thế',
  'bãi bỏ',
  'h[uủ][ỷy] bỏ',
  'đính chính',
  'hợp nhất',
)

/** Ordered: of two cues that begin at one place, the earlier pattern stands. A blank matches any white space. */
const patterns: readonly CuePattern[] = [
  // Vietnamese, passive before active, since the one contains the other
  {
    relation: 'amended_by',
    form: 'passive',
    source: `được (?:sửa đổi(?:,? (?:và )?(?:bổ sung|thay thế|bãi bỏ)){0,3}|bổ sung),?${someOf}${byWhom}`,
  },
  { relation: 'replaced_by', form: 'passive', source: `(?:được|bị) thay(?: thế)?${byWhom}` },
  {
    relation: 'repealed_by',
    form: 'passive',
    source: `(?:được|bị) (?:bãi bỏ|h[uủ][ỷy] bỏ)${someOf}${byWhom}`,
  },
  { relation: 'mentions', form: 'neutral', source: `(?:được|bị|đã|chưa) ${verbs}` },
  // heads of the columns of lists of lapsed documents, which announce and do not act
  {
    relation: 'mentions',
    form: 'neutral',
    source: '(?:ngày|lý do|văn bản|danh mục|thời điểm|quy định|nội dung|đã|bị) hết hiệu lực',
  },
  {
    relation: 'amends',
    form: 'active',
    source: `(?:thay(?: thế)?|bãi bỏ|bỏ|sửa đổi|bổ sung) (?:một số )?(?:cụm từ|từ|cụm|đoạn)(?= ?[“"'‘])`,
  },
  { relation: 'amends', form: 'active', source: 'sửa đổi(?:,? (?:và )?bổ sung)?' },
  { relation: 'amends', form: 'active', source: 'bổ sung' },
  { relation: 'replaces', form: 'active', source: 'thay thế(?: cho)?' },
  { relation: 'repeals', form: 'active', source: or('bãi bỏ', 'h[uủ][ỷy] bỏ') },
  {
    relation: 'repeals',
    form: 'closing',
    source: `${or('hết hiệu lực', 'không còn hiệu lực', 'chấm dứt hiệu lực')}(?= (?:thi hành|kể từ|từ|toàn bộ kể từ|khi|sau)|[.;:,])`,
  },
  { relation: 'implements', form: 'active', source: 'quy định (?:chi tiết|cụ thể)' },
  {
    relation: 'implements',
    form: 'active',
    source:
      'hướng dẫn(?: chi tiết)?(?= (?:một số|việc|thi hành|thực hiện|áp dụng|chi tiết|Điều|Luật|Nghị|Pháp lệnh|Bộ luật))',
  },
  { relation: 'promulgates', form: 'active', source: 'kèm(?: theo)?' },
  { relation: 'corrects', form: 'active', source: 'đính chính' },
  {
    relation: 'suspends',
    form: 'active',
    source: or('(?:tạm )?ngưng hiệu lực(?: thi hành)?', '(?:tạm )?đình chỉ(?: việc)?(?: thi hành)?'),
  },
  {
    relation: 'continues',
    form: 'active',
    source: 'tiếp tục (?:được )?(?:đẩy mạnh )?(?:thực hiện|thi hành|áp dụng)',
  },
  // English
  {
    relation: 'amended_by',
    form: 'passive',
    source: or(
      '(?:as |was |were |been |is |are )?amended(?: and supplemented)?(?: (?:with )?a number of articles)? (?:by|under|according to|in accordance with)(?: the provisions of)?',
      '(?:with )?a number of articles (?:under|according to)',
    ),
  },
  { relation: 'replaced_by', form: 'passive', source: or('(?:replaced|superseded) by') },
  { relation: 'repealed_by', form: 'passive', source: or('(?:repealed|annulled|abrogated) by') },
  {
    relation: 'mentions',
    form: 'neutral',
    source: 'been (?:amended|repealed|replaced)(?: and supplemented)?',
  },
  {
    relation: 'repeals',
    form: 'closing',
    source: or(
      '(?:is|are|shall be) (?:hereby )?(?:annulled|repealed|abrogated|abolished)',
      'ceases? to (?:have effect|be effective)',
      'shall (?:no longer be|cease to be) (?:effective|in force)',
      'expires?(?= (?:from|on))',
    ),
  },
  {
    relation: 'amends',
    form: 'active',
    source: or(
      '(?:(?:annul|repeal|edit),? )?amend(?:s|ing)?(?: and supplement(?:s|ing)?)?',
      'amendments?(?:,? (?:and )?(?:supplements?|supplementation|additions?|annulment))* (?:to|of)',
      'supplement(?:s|ing)?(?= (?:Clause|Point|Article|Law|Decree))',
    ),
  },
  { relation: 'replaces', form: 'active', source: or('replac(?:es|ing)', 'supersed(?:es|ing)') },
  {
    relation: 'repeals',
    form: 'active',
    source: or(
      'repeal(?:s|ing)?',
      'annul(?:s|ling)?(?!, amend)',
      'annulment of',
      'abrogat(?:es?|ing)',
      'abolish(?:es|ing)?',
    ),
  },
  {
    relation: 'implements',
    form: 'active',
    source: or(
      'detail(?:s|ing)',
      'elaborat(?:es|ing)(?: on)?',
      'guid(?:es|ing) the implementation(?: of)?',
      'providing guidance on',
    ),
  },
  {
    relation: 'promulgates',
    form: 'active',
    source: or('(?:promulgated|issued) (?:together )?with', 'attached to'),
  },
  {
    relation: 'continues',
    form: 'active',
    source: 'continu(?:e|ing|es) (?:to implement|the implementation of)',
  },
  { relation: 'corrects', form: 'active', source: or('corrects', 'corrigendum to') },
  { relation: 'suspends', form: 'active', source: 'suspend(?:s|ing)' },
  // German
  {
    relation: 'amended_by',
    form: 'passive',
    source: or('geändert (?:und ergänzt )?durch', 'in der Fassung (?:von|des|der)'),
  },
  { relation: 'replaced_by', form: 'passive', source: 'ersetzt durch' },
  { relation: 'repealed_by', form: 'passive', source: 'aufgehoben durch' },
  {
    relation: 'amends',
    form: 'active',
    source: or('ändert(?: und ergänzt)?', '(?:zur )?Änderung(?: und Ergänzung)?'),
  },
  { relation: 'replaces', form: 'active', source: or('ersetzt', 'tritt an die Stelle') },
  { relation: 'repeals', form: 'active', source: or('hebt', 'Aufhebung') },
  {
    relation: 'repeals',
    form: 'closing',
    source: or('(?:wird|werden) aufgehoben', 'tr(?:itt|eten) außer Kraft', 'außer Kraft'),
  },
  {
    relation: 'implements',
    form: 'active',
    source: or(
      'zur (?:Durchführung|Umsetzung|Konkretisierung)',
      'Durchführungsbestimmungen zu',
      'konkretisiert',
    ),
  },
  {
    relation: 'promulgates',
    form: 'active',
    source: or('zusammen mit', '(?:herausgegeben|erlassen|veröffentlicht) mit', 'als Anlage zu', 'beigefügt'),
  },
  {
    relation: 'continues',
    form: 'active',
    source: or(
      'zur (?:weiteren|fortgesetzten|fortlaufenden) (?:Umsetzung|Durchführung)',
      'über die (?:weitere|fortgesetzte) (?:Umsetzung|Durchführung)',
    ),
  },
  { relation: 'corrects', form: 'active', source: or('berichtigt', 'Berichtigung') },
  { relation: 'suspends', form: 'active', source: or('setzt', 'Aussetzung') },
  // Norwegian
  { relation: 'amended_by', form: 'passive', source: '(?:som )?endret (?:og supplert )?(?:ved|av|gjennom)' },
  { relation: 'replaced_by', form: 'passive', source: '(?:erstattet|avløst) av' },
  { relation: 'repealed_by', form: 'passive', source: 'opphevet (?:ved|av)' },
  {
    relation: 'amends',
    form: 'active',
    source: or('endrer(?: og supplerer)?', '(?:om )?endring(?:er)?(?: og supplering)? av'),
  },
  { relation: 'replaces', form: 'active', source: or('erstatter', 'avløser') },
  { relation: 'repeals', form: 'active', source: 'opphever' },
  { relation: 'repeals', form: 'closing', source: or('(?:blir |er |ble )opphevet', 'opphører å gjelde') },
  {
    relation: 'implements',
    form: 'active',
    source: or(
      'utfyller',
      'veileder (?:gjennomføringen|implementeringen)(?: av)?',
      'nærmere regler om',
      'konkretiserer',
    ),
  },
  { relation: 'promulgates', form: 'active', source: or('utstedt (?:sammen )?med', 'vedlagt') },
  {
    relation: 'continues',
    form: 'active',
    source: or(
      'fortsatt (?:gjennomføring|implementering) av',
      'fortsette(?:r)? (?:å implementere|implementeringen av|gjennomføringen av)',
    ),
  },
  { relation: 'corrects', form: 'active', source: or('retter', 'rettelse (?:av|til)') },
  { relation: 'suspends', form: 'active', source: or('suspenderer', 'setter ut') },
]

const matcher = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${patterns.map(({ source }, index) => `(?<c${index}>${source.replaceAll(' ', '\\s+')})`).join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
)

/** Finds the cues of a text in order; none overlaps another. Linear in the text. */
export function findCues(text: string): Cue[] {
  return [...text.matchAll(matcher)].flatMap(match => {
    const at = patterns.findIndex((_, index) => match.groups?.[`c${index}`] !== undefined)
    const pattern = patterns[at]
    return pattern
      ? [
          {
            relation: pattern.relation,
            form: pattern.form,
            start: match.index,
            end: match.index + match[0].length,
          },
        ]
      : []
  })
}
