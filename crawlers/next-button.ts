import { load } from 'cheerio'
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
 * method says, or one whose script changes the place (`location.href='?page=2'`). Undefined where none says so.
 */
export function nextButton(html: string): NextButton | undefined {
  const page = load(html, { xml: { xmlMode: false, decodeEntities: true } })
  const buttons = page('button, input[type="submit" i], input[type="button" i], input[type="image" i]')
  for (const element of buttons.slice(0, buttonsMax).toArray()) {
    const button = page(element)
    const words = [
      button.attr('value'),
      button.text(),
      button.attr('title'),
      button.attr('alt'),
      button.attr('aria-label'),
    ]
    if (button.attr('disabled') !== undefined || !words.some(one => isNextWords((one ?? '').trim()))) continue
    const place = placeIn(button.attr('onclick') ?? '') ?? button.attr('data-url') ?? button.attr('data-href')
    if (place !== undefined) return { address: place, fields: null }
    const form = button.closest('form')
    if (form.length === 0 || /^button$/i.test(button.attr('type') ?? '')) continue
    const inputs = form.find('input[name]').slice(0, fieldsMax).toArray()
    const fields = inputs.flatMap(input => {
      const { type = 'text', name = '', value = '' } = page(input).attr() ?? {}
      return sentTypes.test(type) ? [[name, value.slice(0, fieldCharsMax)] as const] : []
    })
    const { name, value = '' } = button.attr() ?? {}
    const all = Object.fromEntries(name ? [...fields, [name, value] as const] : fields)
    const action = button.attr('formaction') ?? form.attr('action') ?? null
    const isSent = /^post$/i.test(button.attr('formmethod') ?? form.attr('method') ?? '')
    return isSent ? { address: action, fields: all } : { address: withQuery(action, all), fields: null }
  }
  return undefined
}

const sentTypes = /^(?:hidden|text|search|number)$/i

function withQuery(action: string | null, fields: Readonly<Record<string, string>>): string {
  return `${(action ?? '').replace(/[?#].*$/s, '')}?${new URLSearchParams(fields).toString()}`
}

function placeIn(script: string): string | undefined {
  if (script.length > scriptCharsMax) return undefined
  return /\blocation(?:\.href)?\s?=\s?['"]([^'"]{1,300})['"]/.exec(script)?.[1]
}
