import type { CheerioAPI } from 'cheerio'
import { isNextWords } from './next-words.ts'
import { selectable } from './selectable.ts'

/** What a button that leads on asks for: an address, and the fields to send there; `fields` null: it is only opened. */
export type NextButton = {
  readonly address: string | null
  readonly fields: Readonly<Record<string, string>> | null
}

const buttonsMax = 100
const inputsMax = 1_000
const fieldsMax = 200
const fieldCharsMax = 2_000_000
const scriptCharsMax = 500

/**
 * The button that leads to the next page of a list: of a form, which is opened with its fields in the address or sent, as its
 * method says, or one whose script changes the place (`location.href='?page=2'`). It says so, or sends the number `next` as
 * that of a page (`<button name="page" value="2">`). Undefined where there is none: what else a form may be for is not guessed.
 */
export function nextButton(html: string, next?: number): NextButton | undefined {
  const page = selectable(html)
  const found = page(buttons)
    .slice(0, buttonsMax + 1)
    .toArray()
  const neverClosed = aroundOthers(found)
  for (const element of found.slice(0, buttonsMax)) {
    const button = page(element)
    const words = neverClosed.has(element) ? toldWords(button) : wordsOf(button)
    const leadsOn = words.some(isNextWords) || sendsNumber(button, next)
    if (button.attr('disabled') !== undefined || !leadsOn) continue
    const place = placeIn(button.attr('onclick') ?? '') ?? button.attr('data-url') ?? button.attr('data-href')
    if (place !== undefined) return { address: place, fields: null }
    const form = button.closest('form')
    if (form.length === 0 || /^button$/i.test(button.attr('type') ?? '')) continue
    // From the whole page: below one element cheerio compares its children with each other.
    const sent = page('form input[name]')
      .slice(0, inputsMax)
      .filter((_, input) => page(input).closest('form').is(form))
      .slice(0, fieldsMax)
      .toArray()
    const name = button.attr('name')
    const fields = Object.fromEntries([
      ...sent.flatMap(input => fieldOf(page(input))),
      ...(name ? [[name, button.attr('value') ?? ''] as const] : []),
    ])
    const action = button.attr('formaction') ?? form.attr('action') ?? null
    const isSent = /^post$/i.test(button.attr('formmethod') ?? form.attr('method') ?? '')
    return isSent ? { address: action, fields } : { address: withQuery(action, fields), fields: null }
  }
  return undefined
}

const buttons = 'button, input[type="submit" i], input[type="button" i], input[type="image" i]'
/** Names of what is the number of a page and nothing else. */
const pageName = /^(?:paged?|trang|page_?(?:index|no|num|number)|current_?page)$/i

type Selected = ReturnType<CheerioAPI>
type SelectedNode = NonNullable<ReturnType<CheerioAPI['root']>[number]['parent']>

function sendsNumber(button: Selected, next: number | undefined): boolean {
  return pageName.test(button.attr('name') ?? '') && button.attr('value') === String(next)
}

/** Buttons hold no other: those that do are never closed, and the words of the others are not theirs. */
function aroundOthers(found: readonly Pick<SelectedNode, 'parent'>[]): ReadonlySet<SelectedNode> {
  const around = new Set<SelectedNode>()
  for (const { parent } of found)
    for (let at = parent; at; at = at.parent) if ('name' in at && at.name === 'button') around.add(at)
  return around
}

/** A button that is never closed has the rest of the page for its words. */
const elementsInButtonMax = 20

function wordsOf(button: Selected): readonly string[] {
  const isOpen =
    button.children().length > elementsInButtonMax || button.find('*').length > elementsInButtonMax
  return isOpen ? toldWords(button) : [button.text().replace(/\s+/g, ' ').trim(), ...toldWords(button)]
}

/** What attributes say. */
function toldWords(button: Selected): readonly string[] {
  return ['value', 'title', 'alt', 'aria-label'].map(name => (button.attr(name) ?? '').trim())
}

function fieldOf(input: Selected): readonly (readonly [name: string, value: string])[] {
  const { type = 'text', name = '', value = '' } = input.attr() ?? {}
  return sentTypes.test(type) ? [[name, value.slice(0, fieldCharsMax)]] : []
}

const sentTypes = /^(?:hidden|text|search|number)$/i

function withQuery(action: string | null, fields: Readonly<Record<string, string>>): string {
  return `${(action ?? '').replace(/[?#].*$/s, '')}?${new URLSearchParams(fields).toString()}`
}

function placeIn(script: string): string | undefined {
  if (script.length > scriptCharsMax) return undefined
  return /\blocation(?:\.href)?\s?=\s?['"]([^'"]{1,300})['"]/.exec(script)?.[1]
}
