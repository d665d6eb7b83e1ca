import { remembered } from '../../../domain/remembered.ts'
import { readBareProvision } from '../bare-provision.ts'
import { adopt, type Draft, kept, namesDocument, type Pass, type Reading } from '../draft.ts'
import { placeOf } from '../place-of.ts'
import { isLegalText, ownSpeaker } from '../speaker.ts'
import { everydayTypes, readThis } from '../this-document.ts'
import { isCapital } from '../title-words.ts'
import { baseType, noteTopic, type View } from '../view.ts'

/**
 * "Luật này", "Nghị định nói trên", "khoản 2 Điều này", "khoản 2 Điều 5" alone: whose words they are, and which
 * document was named. Between quotation marks another document speaks; in an amending article provisions are those of
 * the amended document.
 */
export const readContext: Pass = reading => {
  const isLegal = isLegalText(reading)
  const view: View = {
    reading,
    isLegal,
    own: isLegal ? ownSpeaker(reading) : undefined,
    topics: new Map(),
  }
  for (const draft of kept(reading)) {
    readOne(draft, view)
    noteTopic(draft, view)
  }
}

function readOne(draft: Draft, view: View): void {
  const { head } = draft.find
  if (head.by === 'context') {
    readBareProvision(draft, view)
    return
  }
  draft.provisions = placeOf(draft, view.reading)
  if (head.by === 'this') readThis(draft, head.type, view)
  if (head.by === 'back') readBack(draft, head.type, view)
  if (head.by === 'declared') readDeclared(draft, view.reading)
}

const nearUnitsMax = 800

/** In lower case the nouns of everyday speech point back only to what stands near. */
function readBack(draft: Draft, type: string, { reading, topics }: View): void {
  const topic = topics.get(baseType(type))
  const isFar = topic !== undefined && draft.start - topic.find.end > nearUnitsMax
  const isLoose = everydayTypes.has(type) && !isCapital(reading.scan.text, draft.start)
  if (topic && namesDocument(topic) && !(isLoose && isFar))
    adopt(draft, topic, 'the document of this type that the text speaks of')
  else draft.isDropped = true
}

/** "NQ98": the document behind which the text declares the abbreviation. */
function readDeclared(draft: Draft, reading: Reading): void {
  const { head } = draft.find
  const full = head.by === 'declared' ? bySymbol(reading).get(head.of) : undefined
  if (full) adopt(draft, full, 'the text declares this abbreviation')
}

const bySymbol = remembered(
  ({ drafts }: Reading) =>
    new Map(
      drafts.flatMap(draft => (draft.find.head.by === 'symbol' ? [[draft.find.head.symbol, draft]] : [])),
    ),
)
