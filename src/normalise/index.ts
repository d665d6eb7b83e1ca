import type { Document, ParsedDocument } from '../domain/document.ts'
import { cleanCharacters } from './clean-characters.ts'
import { cleanAttachments, cleanListItems, cleanStated } from './clean-fields.ts'
import type { Draft } from './draft.ts'
import { languageOf } from './language.ts'
import { looksLegal } from './legal-text.ts'
import { decodeMaskedDate, maskedTokensOf } from './masked-date.ts'
import { tidyBlankLines } from './steps/blank-lines.ts'
import { repairDays } from './steps/damaged-days.ts'
import { repairNumbers } from './steps/damaged-numbers.ts'
import { takeOutSecondSpaces } from './steps/double-spaces.ts'
import { gluedWarning, separateGluedWords } from './steps/glued-words.ts'
import { takeOutPageLines } from './steps/page-lines.ts'
import { translationOf } from './translation.ts'

/**
 * Makes a read document clean: its letters Unicode in composed form, the lines of its page gone (and recorded), its
 * language known, and whether a machine translated it. Every unit of the clean text keeps its place in the source.
 * Normalising clean text changes nothing.
 */
export function normalise(parsed: ParsedDocument): Document {
  const { stage: _, ...read } = parsed
  const body = takeOutSecondSpaces(repairDays(repairNumbers(cleanCharacters(parsed.body))))
  const stated = cleanStated(parsed.stated)
  const draft: Draft = {
    body,
    cautious: parsed.pageKind !== 'article' || looksLegal(body),
    withoutPictures: parsed.format !== 'html',
    title: stated.title,
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
    stated,
    listItems: cleanListItems(parsed.listItems),
    attachments: cleanAttachments(parsed.attachments),
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

function maskedWarnings({ body, metadataLines }: Draft): string[] {
  const tokens = new Set([body.text, ...metadataLines].flatMap(maskedTokensOf))
  return [...tokens].map(token => {
    const day = decodeMaskedDate(token)
    return day ? `"${token}" is a hidden number, likely the day ${day}` : `"${token}" is a hidden number`
  })
}
