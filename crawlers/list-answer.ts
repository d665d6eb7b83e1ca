/** What a script gets when it asks for more of a list, as a page. */

const nodesMax = 20_000
const unitsMax = 4_000_000

/**
 * The page in an answer to a script: a part of a page is made one; text that is JSON is replaced by the HTML it carries,
 * or by links made of its entries (`{"url":"/tin/7","title":"…"}`); anything else stays as it is.
 */
export function pageOfAnswer(text: string): string {
  if (/^\s*<(?!!|\?|html|head|body)[a-z]/i.test(text) && !/<(?:body|title)[\s>]/i.test(text))
    return asPage(text)
  if (!/^\s*[[{]/.test(text)) return text
  const parts: string[] = []
  let units = 0
  const queue: unknown[] = [jsonOf(text)]
  for (let at = 0; at < queue.length && units < unitsMax; at += 1) {
    const part = partOf(queue[at])
    if (part !== null) {
      units += part.length
      parts.push(part)
    }
    const node = queue[at]
    if (typeof node !== 'object' || node === null) continue
    for (const value of Object.values(node)) if (queue.length < nodesMax) queue.push(value)
  }
  return parts.length === 0 ? text : asPage(`<ul>${parts.join('\n')}</ul>`)
}

function asPage(part: string): string {
  return `<html><body><main>${part}</main></body></html>`
}

function partOf(node: unknown): string | null {
  if (typeof node === 'string') return /<a\s/i.test(node) ? node : null
  return typeof node === 'object' && node !== null ? entryOf(node) : null
}

const addressNames = ['url', 'link', 'href', 'permalink', 'detailUrl', 'detail_url']
const titleNames = ['title', 'name', 'tieuDe', 'tieu_de', 'TieuDe', 'Title']
const dayNames = ['date', 'publishedAt', 'published_at', 'publishDate', 'ngayDang', 'createdAt', 'created_at']

function entryOf(node: object): string | null {
  const address = firstText(node, addressNames)
  const title = firstText(node, titleNames)
  if (address === null || title === null || !/^(?:https?:\/\/|\/|\?)/.test(address)) return null
  return `<li><a href="${escaped(address)}">${escaped(title)}</a> <span>${escaped(firstText(node, dayNames) ?? '')}</span></li>`
}

function firstText(node: object, names: readonly string[]): string | null {
  for (const name of names) {
    const value = Object.hasOwn(node, name) ? (node as Record<string, unknown>)[name] : undefined
    if (typeof value === 'string' && value !== '') return value
  }
  return null
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
