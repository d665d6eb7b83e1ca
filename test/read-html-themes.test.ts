import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { noProvenance, type ParsedDocument } from '../src/domain/document.ts'
import { readHtml } from '../src/read/html.ts'

/**
 * The same documents under other themes: what a page states must not hang on the names a theme gives. Each platform's
 * document is changed as theme makers change pages, and read again.
 */
const folder = new URL('../crawlers/platforms/examples/', import.meta.url)

/** A name that says nothing, the same for the same name. */
function meaningless(name: string): string {
  let hash = 7
  for (const unit of name) hash = (hash * 31 + unit.charCodeAt(0)) >>> 0
  return `k${hash.toString(36)}`
}

const namesOf = (attribute: string): RegExp => new RegExp(String.raw`(\s${attribute}=")([^"]*)"`, 'g')

/** Classes of WordPress's own, and grids and hidden parts of style sheets, are no theme's choice. */
const kept = /^(?:single|single-post|archive|post-password-form|hidden|hide|d-none|row|col-.*|span\d+)$/

function renamedClasses(html: string): string {
  return html.replace(namesOf('class'), (_, start: string, names: string) => {
    const renamed = names.split(' ').map(name => (kept.test(name) ? name : meaningless(name)))
    return `${start}${renamed.join(' ')}"`
  })
}

function renamedIds(html: string): string {
  // Portlets are named by the system.
  return html.replace(namesOf('id'), (all, start: string, id: string) =>
    /^(?:p_p_id_|portlet_)/.test(id) ? all : `${start}${meaningless(id)}"`,
  )
}

const withoutMicrodata = (html: string): string =>
  html.replace(/\s(?:itemprop|itemtype)="[^"]*"|\sitemscope/g, '')
const withoutMeta = (html: string): string =>
  html.replace(/<meta (?:property|class)=[^>]*>|<script type="application\/ld\+json">[^<]*<\/script>/g, '')
const wrapped = (html: string): string =>
  html
    .replace(/<body([^>]*)>/, '<body$1><div class="a"><div><div class="b">')
    .replace('</body>', '</div></div></div></body>')
    .replace(/<(p|h1|h2|table)\b/g, '<div class="c"><$1')
    .replace(/<\/(p|h1|h2|table)>/g, '</$1></div>')
const otherDays = (html: string): string => html.replace(/(\d\d)\/(\d\d)\/(20\d\d)/g, '$1.$2.$3')
const plainElements = (html: string): string =>
  html.replace(/<(\/?)(?:article|section|main|header|footer|nav|aside)\b/g, '<$1div')
const otherLabels = (html: string): string =>
  html
    .replaceAll('Số ký hiệu', 'Số, kí hiệu văn bản')
    .replaceAll('Ngày ban hành', 'Ban hành ngày')
    .replaceAll('Cơ quan ban hành', 'Nơi ban hành')
    .replaceAll('Loại văn bản', 'Hình thức văn bản')

const changes: Readonly<Record<string, (html: string) => string>> = {
  'other classes': renamedClasses,
  'other ids': renamedIds,
  'no microdata': withoutMicrodata,
  'no meta elements': withoutMeta,
  'more boxes': wrapped,
  'days with full stops': otherDays,
  'boxes without meaning': plainElements,
  'other labels': otherLabels,
  'a theme of its own': html => wrapped(renamedClasses(withoutMicrodata(html))),
}

function facts({ pageKind, stated, attachments }: ParsedDocument): unknown {
  const { title, publishedOn, number, issuedOn, effectiveOn, issuer, signer, docType } = stated
  const files = attachments.map(({ href }) => href).sort()
  return { pageKind, title, publishedOn, number, issuedOn, effectiveOn, issuer, signer, docType, files }
}

/** The longest lines are the text; heads and captions may come or go. */
function sentences(html: string): readonly string[] {
  return readHtml(html, noProvenance)
    .body.text.split('\n')
    .filter(line => line.length > 80)
}

for (const platform of readdirSync(folder)) {
  const html = readFileSync(new URL(`${platform}/detail.html`, folder), 'utf8')
  const before = readHtml(html, noProvenance)
  describe(platform, () => {
    for (const [name, change] of Object.entries(changes)) {
      test(name, () => {
        const after = readHtml(change(html), noProvenance)
        expect(facts(after)).toEqual(facts(before))
        for (const sentence of sentences(html)) expect(after.body.text).toContain(change(sentence))
      })
    }
  })
}
