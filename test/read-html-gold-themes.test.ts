import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { compareFields, foldSpace } from '../scripts/eval/content/fields.ts'
import { type ContentGold, readContentGold } from '../scripts/eval/content/gold.ts'
import { noProvenance } from '../src/domain/document.ts'
import { decode } from '../src/normalise/decode.ts'
import { readHtml } from '../src/read/html.ts'

/**
 * The labelled real pages under changed themes: which fields survive per platform. The shares below may only rise.
 * `npm run test:long` prints the whole table.
 */
const shared = fileURLToPath(new URL('../../shared/', import.meta.url))
const goldFile = `${shared}gold/content-dev.jsonl`
const isHere = existsSync(goldFile)
if (!isHere) console.warn('read-html-gold-themes: ../shared is not here, skipped')
const isLong = process.env.THIDUA_LONG === '1'

const attributeValue = (attribute: string): RegExp =>
  new RegExp(String.raw`(\s${attribute}=)(?:"([^"]*)"|'([^']*)')`, 'g')
/** Grids and hidden parts of style sheets are no theme's choice, portlets are named by the system. */
const keptName = /^(?:row|col-.*|span\d+|hidden|hide|d-none|p_p_id_.*|portlet_.*)?$/

function nonsense(name: string): string {
  let hash = 7
  for (const unit of name) hash = (hash * 31 + unit.charCodeAt(0)) >>> 0
  return keptName.test(name) ? name : `k${hash.toString(36)}`
}

const renamed = (html: string): string =>
  ['class', 'id'].reduce(
    (text, name) =>
      text.replace(
        attributeValue(name),
        (_, start: string, double?: string, single?: string) =>
          `${start}"${(double ?? single ?? '').split(/\s+/).map(nonsense).join(' ')}"`,
      ),
    html,
  )
const bare = (html: string): string =>
  html
    .replace(/\s(?:itemprop|itemtype|itemid)=(?:"[^"]*"|'[^']*')|\sitemscope(?:="[^"]*")?/g, '')
    .replace(
      /<meta (?!charset|http-equiv)[^>]*>|<script[^>]*application\/ld\+json[^>]*>[^<]*<\/script>|<link rel="https:\/\/api\.w\.org\/"[^>]*>/gi,
      '',
    )
const wrapped = (html: string): string =>
  html
    .replace(/<body([^>]*)>/, '<body$1><div class="a"><div><div class="b">')
    .replace('</body>', '</div></div></div></body>')
    .replace(/<(p|h1|h2|table)\b/g, '<div class="c"><$1')
    .replace(/<\/(p|h1|h2|table)>/g, '</$1></div>')

const changes: Readonly<Record<string, (html: string) => string>> = {
  'as it is': html => html,
  'no microdata, meta, JSON-LD': bare,
  'other classes and ids': renamed,
  'both, and more boxes': html => wrapped(bare(renamed(html))),
}

type Tally = Map<string, { right: number; all: number }>

function count(tally: Tally, name: string, isRight: boolean): void {
  const known = tally.get(name) ?? { right: 0, all: 0 }
  tally.set(name, { right: known.right + (isRight ? 1 : 0), all: known.all + 1 })
}

function measure(gold: ContentGold, change: (html: string) => string, tally: Tally): void {
  const hints = { mediaType: 'text/html', charset: 'utf-8' }
  const source = change(decode(readFileSync(`${shared}${gold.file}`), hints).text)
  const parsed = readHtml(source, { ...noProvenance, fileName: basename(gold.file) })
  const text = foldSpace(parsed.body.text)
  count(tally, 'kind', parsed.pageKind === gold.page_kind)
  for (const segment of gold.with) count(tally, 'text kept', text.includes(foldSpace(segment)))
  for (const segment of gold.without) count(tally, 'rest left out', !text.includes(foldSpace(segment)))
  for (const { field, right } of compareFields(gold, parsed)) count(tally, field, right)
}

/** Measured shares, rounded down: a platform, a change, and what of all its fields and segments is right at least. */
const floors: readonly [folder: string, change: string, share: number][] = [
  ['real-pages/nukeviet', 'as it is', 1],
  ['real-pages/nukeviet', 'no microdata, meta, JSON-LD', 1],
  ['real-pages/nukeviet', 'other classes and ids', 0.98],
  ['real-pages/nukeviet', 'both, and more boxes', 0.96],
  ['real-pages/wordpress', 'as it is', 1],
  ['real-pages/wordpress', 'no microdata, meta, JSON-LD', 1],
  ['real-pages/wordpress', 'other classes and ids', 1],
  ['real-pages/wordpress', 'both, and more boxes', 0.98],
  ['real-pages/liferay', 'as it is', 1],
  ['real-pages/liferay', 'no microdata, meta, JSON-LD', 1],
  ['real-pages/liferay', 'other classes and ids', 0.96],
  ['real-pages/liferay', 'both, and more boxes', 0.96],
  ['vbpl/html', 'as it is', 1],
  ['vbpl/html', 'no microdata, meta, JSON-LD', 1],
  ['vbpl/html', 'other classes and ids', 0.78],
]

describe.skipIf(!isHere)('real pages under changed themes', () => {
  const pages = isHere ? readContentGold(goldFile) : []
  for (const [folder, name, least] of floors) {
    const own = pages.filter(({ file }) => file.startsWith(`data/${folder}`))
    // Liferay's pages are many and like each other.
    const some = isLong ? own : own.filter((_, index) => index % Math.ceil(own.length / 25) === 0)
    test(`${folder}: ${name}`, () => {
      const tally: Tally = new Map()
      for (const gold of some) measure(gold, changes[name] ?? (html => html), tally)
      const sums = [...tally.values()]
      const right = sums.reduce((sum, one) => sum + one.right, 0)
      const all = sums.reduce((sum, one) => sum + one.all, 0)
      if (isLong) {
        const shares = [...tally].map(([field, one]) => `${field} ${(one.right / one.all).toFixed(3)}`)
        console.info(`${folder}, ${name}: ${(right / all).toFixed(3)}; ${shares.join(', ')}`)
      }
      expect(right / all).toBeGreaterThanOrEqual(least)
    })
  }
})
