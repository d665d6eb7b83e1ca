import { identityMap, type MappedText } from '../domain/source-map.ts'
import { mapNfc } from './nfc.ts'
import { ethToD } from './steps/eth.ts'
import { withoutInvisible } from './steps/invisible.ts'
import { legacyFonts } from './steps/legacy-fonts.ts'
import { latinLookAlikes } from './steps/look-alikes.ts'
import { repairMojibake } from './steps/mojibake.ts'
import { plainSpaces } from './steps/spaces.ts'
import { unitClass, unitClassesOf } from './unit-class.ts'

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

/**
 * Makes every character of a text what it was meant to be, in composed Unicode, with the map kept. The steps are
 * repeated until nothing changes: a look-alike or an unseen character can hide damage from the first round.
 */
export function cleanCharacters(body: MappedText): MappedText {
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

/** The same for a text whose places do not matter, e.g. a title; without outer spaces. */
export function cleanText(text: string): string {
  return cleanCharacters(identityMap(text)).text.trim()
}
