import type { Document, ParsedDocument } from '../domain/document.ts'
import type { MappedText } from '../domain/source-map.ts'
import type { Draft } from './draft.ts'
import { languageOf } from './language.ts'
import { looksLegal } from './legal-text.ts'
import { decodeMaskedDate, maskedTokensOf } from './masked-date.ts'
import { mapNfc } from './nfc.ts'
import { tidyBlankLines } from './steps/blank-lines.ts'
import { ethToD } from './steps/eth.ts'
import { gluedWarning, separateGluedWords } from './steps/glued-words.ts'
import { withoutInvisible } from './steps/invisible.ts'
import { legacyFonts } from './steps/legacy-fonts.ts'
import { latinLookAlikes } from './steps/look-alikes.ts'
import { repairMojibake } from './steps/mojibake.ts'
import { takeOutPageLines } from './steps/page-lines.ts'
import { plainSpaces } from './steps/spaces.ts'
import { translationOf } from './translation.ts'
import { unitClass, unitClassesOf } from './unit-class.ts'

/**
 * Makes a read document clean: its letters Unicode in composed form, the lines of its page gone (and recorded), its
 * language known, and whether a machine translated it. Every unit of the clean text keeps its place in the source.
 * Normalising clean text changes nothing.
 */
export function normalise(parsed: ParsedDocument): Document {
  const { stage: _, ...read } = parsed
  const body = cleanCharacters(parsed.body)
  const draft: Draft = {
    body,
    cautious: parsed.pageKind !== 'article' || looksLegal(body),
    withoutPictures: parsed.format !== 'html',
    title: parsed.stated.title,
    sourceUrl: null,
    metadataLines: [],
    dropped: [],
    warnings: [],
  }
  const lines = tidyBlankLines(takeOutPageLines(draft))
  const language = languageOf(lines.body.text)
  const clean = separateGluedWords(lines, language)
  return {
    ...read,
    stage: 'document',
    body: clean.body,
    language,
    translation: translationOf({
      text: clean.body.text,
      language,
      sourceUrl: clean.sourceUrl,
      url: parsed.provenance.url,
      lines: [...parsed.dropped, ...clean.dropped, ...clean.metadataLines],
      gluedWords: clean.warnings.filter(warning => warning.startsWith(gluedWarning)).length,
    }),
    metadataLines: clean.metadataLines,
    dropped: [...parsed.dropped, ...clean.dropped],
    warnings: [...parsed.warnings, ...clean.warnings, ...maskedWarnings(clean)],
  }
}

/**
 * The steps that change characters, in order, each with the units it has work for. Fonts come before invisible
 * characters, because the soft hyphen is TCVN3's ư; composition comes last, because the others can bring a mark next
 * to its letter.
 */
const characterSteps: readonly (readonly [trigger: number, step: CharacterStep])[] = [
  [unitClass.mojibake, repairMojibake],
  [unitClass.space, plainSpaces],
  [unitClass.tcvn3 | unitClass.vni | unitClass.viqr, legacyFonts],
  [unitClass.invisible, withoutInvisible],
  [unitClass.otherAlphabet, latinLookAlikes],
  [unitClass.eth, ethToD],
  [unitClass.composing, mapNfc],
]

type CharacterStep = (body: MappedText, classes: number) => MappedText

/** Until nothing changes: a look-alike or an unseen character can hide damage from the first round. */
function cleanCharacters(body: MappedText): MappedText {
  let clean = body
  for (let round = 0; round < roundsMax; round++) {
    const next = cleanOnce(clean)
    if (next === clean) break
    clean = next
  }
  return clean
}

const roundsMax = 4

function cleanOnce(body: MappedText): MappedText {
  let clean = body
  let classes = unitClassesOf(clean.text)
  for (const [trigger, step] of characterSteps) {
    if ((classes & trigger) === 0) continue
    const next = step(clean, classes)
    if (next !== clean) classes = unitClassesOf(next.text)
    clean = next
  }
  return clean
}

function maskedWarnings({ body, metadataLines }: Draft): string[] {
  const tokens = new Set([body.text, ...metadataLines].flatMap(maskedTokensOf))
  return [...tokens].map(token => {
    const day = decodeMaskedDate(token)
    return day ? `"${token}" is a hidden number, likely the day ${day}` : `"${token}" is a hidden number`
  })
}
