import { parseTree } from '../src/read/html/parse-tree.ts'
import { lineOf } from '../src/read/html/render.ts'
import { selectAll } from '../src/read/html/select.ts'
import { attribute, closest, type HtmlElement, type HtmlTree } from '../src/read/html/tree.ts'
import { isNextWords } from './next-words.ts'

/** What a button that leads on asks for: an address, and the fields to send there; `fields` null: it is only opened. */
export type NextButton = {
  readonly address: string | null
  readonly fields: Readonly<Record<string, string>> | null
}

const buttonsMax = 100
const fieldsMax = 200
const fieldCharsMax = 2_000_000
const scriptCharsMax = 500

/**
 * The button that leads to the next page of a list: of a form, which is opened with its fields in the address or sent, as its
 * method says, or one whose script changes the place (`location.href='?page=2'`). It says so, or sends the number `next` as
 * that of a page (`<button name="page" value="2">`). Undefined where there is none: what else a form may be for is not guessed.
 */
export function nextButton(html: string, next?: number): NextButton | undefined {
  const tree = parseTree(html)
  for (const button of selectAll(tree, buttons).slice(0, buttonsMax)) {
    const leadsOn = wordsOf(button).some(isNextWords) || sendsNumber(button, next)
    if (button.attributes.has('disabled') || !leadsOn) continue
    const place =
      placeIn(attribute(button, 'onclick')) ??
      button.attributes.get('data-url') ??
      button.attributes.get('data-href')
    if (place !== undefined) return { address: place, fields: null }
    const form = closest(button, ({ name }) => name === 'form')
    if (form === null || /^button$/i.test(attribute(button, 'type'))) continue
    const name = attribute(button, 'name')
    const fields = Object.fromEntries([
      ...fieldsOf(tree, form),
      ...(name === '' ? [] : [[name, attribute(button, 'value')] as const]),
    ])
    const action = button.attributes.get('formaction') ?? form.attributes.get('action') ?? null
    const isSent = /^post$/i.test(button.attributes.get('formmethod') ?? attribute(form, 'method'))
    return isSent ? { address: action, fields } : { address: withQuery(action, fields), fields: null }
  }
  return undefined
}

const buttons = 'button, input[type="submit"], input[type="button"], input[type="image"]'
/** Names of what is the number of a page and nothing else. */
const pageName = /^(?:paged?|trang|page_?(?:index|no|num|number)|current_?page)$/i

function sendsNumber(button: HtmlElement, next: number | undefined): boolean {
  return pageName.test(attribute(button, 'name')) && attribute(button, 'value') === String(next)
}

/** A button that is never closed has the rest of the page for its words. */
const elementsInButtonMax = 20

function wordsOf(button: HtmlElement): readonly string[] {
  const { index, last } = button
  const told = ['value', 'title', 'alt', 'aria-label'].map(name => attribute(button, name).trim())
  return last - index > elementsInButtonMax ? told : [lineOf(button), ...told]
}

function fieldsOf(tree: HtmlTree, form: HtmlElement): readonly (readonly [name: string, value: string])[] {
  return selectAll(tree, 'input[name]', form)
    .slice(0, fieldsMax)
    .filter(input => sentTypes.test(input.attributes.get('type') ?? 'text'))
    .map(input => [attribute(input, 'name'), attribute(input, 'value').slice(0, fieldCharsMax)] as const)
}

const sentTypes = /^(?:hidden|text|search|number)$/i

function withQuery(action: string | null, fields: Readonly<Record<string, string>>): string {
  return `${(action ?? '').replace(/[?#].*$/s, '')}?${new URLSearchParams(fields).toString()}`
}

function placeIn(script: string): string | undefined {
  if (script.length > scriptCharsMax) return undefined
  return /\blocation(?:\.href)?\s?=\s?['"]([^'"]{1,300})['"]/.exec(script)?.[1]
}
