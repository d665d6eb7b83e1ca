import { eachTag } from './tags.ts'

/** Where a page says for its scripts that its list goes on. */
export type ScriptedNext = {
  /** `<link rel="next">`: meant for machines. */
  readonly declared: string | null
  /** Addresses in attributes and scripts, each once, as they stand there. */
  readonly addresses: readonly string[]
  /** The words of a control that shows more and leads nowhere by itself; null where there is none. */
  readonly control: string | null
}

/** More of a page's scripts than this is not looked at. */
const scriptUnitsMax = 400_000
const addressesMax = 20
const wordsUnitsMax = 40

type Open = { readonly name: string; words: string; readonly leadsOn: boolean; readonly named: boolean }

/**
 * Reads what a list keeps for a script that shows more of it: attributes (`data-next-url`, or `data-url` of what is named
 * after loading more), and addresses under such names in scripts and JSON (`"nextLink":"…"`). Nothing is run.
 */
export function scriptedNext(html: string): ScriptedNext {
  const addresses = new Set<string>()
  const scripts: string[] = []
  let scriptUnits = 0
  let declared: string | null = null
  let control: string | null = null
  let inScript = false
  let open: Open | null = null
  const add = (address: string): void => {
    if (addresses.size < addressesMax && isAddress(address)) addresses.add(address)
  }
  eachTag(html, {
    open(name, attributes) {
      if (name === 'link' && /(?:^|\s)next(?=\s|$)/i.test(attributes.rel ?? ''))
        declared ??= attributes.href ?? null
      inScript = name === 'script' && attributes.src === undefined
      const named = moreName.test(`${attributes.class ?? ''} ${attributes.id ?? ''}`)
      for (const [key, value] of Object.entries(attributes))
        if (nextAttribute.test(key) || (named && anyAttribute.test(key))) add(value)
      if (name !== 'a' && name !== 'button') return
      const href = attributes.href ?? ''
      const leadsOn = href !== '' && !/^(?:#|javascript:)/i.test(href)
      if (leadsOn && loadName.test(attributes.class ?? '')) add(href)
      open = { name, words: '', leadsOn, named: named || moreName.test(attributes.onclick ?? '') }
    },
    text(text) {
      if (inScript && scriptUnits < scriptUnitsMax) {
        scripts.push(text)
        scriptUnits += text.length
      } else if (open !== null && open.words.length <= wordsUnitsMax) open.words += text
    },
    close(name) {
      if (name === 'script') inScript = false
      if (open === null || name !== open.name) return
      control ??= open.leadsOn ? null : controlWords(open)
      open = null
    },
  })
  for (const [, address] of scripts.join('\n').slice(0, scriptUnitsMax).matchAll(nextInScript))
    add(unescaped(address ?? ''))
  return { declared, addresses: [...addresses], control }
}

/** "Xem thêm" alone unfolds a text as often as it loads more of a list: its name must say so, too. */
function controlWords({ words, named }: Open): string | null {
  const said = words.replace(/\s+/g, ' ').trim().normalize('NFC')
  if (said.length > wordsUnitsMax || !moreWords.test(said)) return null
  return named || !/^(?:xem|hiển thị|hiện) thêm$|^(?:show|view) more$/iu.test(said) ? said : null
}

const moreName = /load-?_?more|view-?more|show-?more|xem-?them|tai-?them|infinite|btn-?more|more-?btn/i
/** A link named after showing more may lead to another list; one named after loading more does not. */
const loadName = /load-?_?more|infinite/i
const nextAttribute =
  /^data-(?:next(?:-?(?:page|url|link|href))*|(?:url|href|link)-next|(?:load-?)?more-(?:url|href|link))$/i
const anyAttribute = /^data-(?:url|href|link|ajax|ajax-url|action|src)$/i
const moreWords =
  /^(?:xem|tải|hiển thị|hiện) thêm(?: (?:tin|bài|tin bài|bài viết|văn bản|nội dung|kết quả|mục))?$|^(?:load|show|view) more(?: \w+)?$/iu
const nextInScript =
  /["']?\b(?:next(?:_?(?:page|url|link|href))*|url_?next|(?:load_?)?more_?(?:url|link|href))["']?\s{0,3}[:=]\s{0,3}["']([^"'\s<>]{1,500})["']/gi

function unescaped(text: string): string {
  return text
    .replaceAll('\\/', '/')
    .replace(/\\u0026/gi, '&')
    .replaceAll('&amp;', '&')
}

/** An address of a page, and no picture, style or pattern with a place to fill in. */
function isAddress(text: string): boolean {
  return (
    /^(?:https?:\/\/|\/|\?)[^\s<>{}]{1,500}$/.test(text) &&
    !/\.(?:js|css|png|jpe?g|svg|gif|webp|ico)(?:$|\?)/i.test(text)
  )
}
