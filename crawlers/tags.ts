import { Tokenizer } from 'htmlparser2'

/** What a page or an XML file is told by, in its order. Names of HTML are in lower case, attributes decoded. */
export type TagEvents = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

/** An element with more has been made to be a burden. */
const attributesMax = 256

/**
 * Goes through tags and text as they stand, without asking what is inside what: time is linear in the source, however
 * deep it is nested. An end tag is told whether or not something is open; what is never closed is not told to end.
 */
export function eachTag(source: string, events: TagEvents, { xml = false } = {}): void {
  let name = ''
  let attributes: Record<string, string> = {}
  let count = 0
  let attribute = ''
  let value = ''
  const named = (start: number, end: number): string =>
    xml ? source.slice(start, end) : source.slice(start, end).toLowerCase()
  const nothing = (): void => undefined
  const tokenizer = new Tokenizer(
    { xmlMode: xml, decodeEntities: true },
    {
      onopentagname(start, end) {
        name = named(start, end)
        attributes = {}
        count = 0
      },
      onattribname(start, end) {
        attribute = named(start, end)
        value = ''
      },
      onattribdata(start, end) {
        value += source.slice(start, end)
      },
      onattribentity(codePoint) {
        value += String.fromCodePoint(codePoint)
      },
      onattribend() {
        if (count >= attributesMax || Object.hasOwn(attributes, attribute)) return
        attributes[attribute] = value
        count += 1
      },
      onopentagend: () => events.open(name, attributes),
      onselfclosingtag() {
        events.open(name, attributes)
        if (xml) events.close(name)
      },
      onclosetag: (start, end) => events.close(named(start, end)),
      // The rest of a tag that the source does not finish is told as text without a place.
      ontext: (start, end) => (start < 0 ? undefined : events.text(source.slice(start, end))),
      ontextentity: codePoint => events.text(String.fromCodePoint(codePoint)),
      oncdata: (start, end, endOffset) =>
        xml ? events.text(source.slice(start, end - endOffset)) : undefined,
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  )
  tokenizer.write(source)
  tokenizer.end()
}
