import { type LanguageWords, monthNames } from './language-words.ts'

/** Dutch and Swedish, in which machine copies of Vietnamese texts exist: enough to read their numbers and dates. */
export const others: LanguageWords = {
  language: 'und',
  types: {
    luat: ['wet', 'lag', 'lagen'],
    nd: ['decreet', 'besluit', 'dekret', 'dekretet'],
    nq: ['resolutie', 'resolution'],
    qd: ['beslissing', 'beslut', 'beslutet'],
    ct: ['richtlijn', 'direktiv', 'direktivet'],
    tt: ['circulaire', 'rundzendbrief', 'cirkulär'],
    kl: ['conclusie', 'slutsats'],
  },
  titleJoints: ['inzake', 'betreffende', 'över', 'om'],
  units: { dieu: ['artikel', 'artikelen', 'artikeln'], khoan: ['lid', 'stycke'], diem: ['punt', 'punkt'] },
  innerUnits: {},
  listWords: [],
  numberMarks: ['nr.', 'nr', 'nummer'],
  and: ['en', 'och'],
  to: ['tot', 'till'],
  of: ['van de', 'van het', 'van', 'i', 'av'],
  thisAfter: [],
  thisBefore: ['deze', 'dit', 'denna', 'detta'],
  backAfter: [],
  backBefore: [],
  dated: ['van', 'gedateerd', 'd.d.', 'daterad', 'av den', 'av'],
  yearMarks: ['van', 'från'],
  months: monthNames(
    'januari februari maart|mars april mei|maj juni juli augustus|augusti september oktober november december',
  ),
}
