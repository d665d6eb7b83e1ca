import { decodeHTML } from 'entities'
import { canonicalUrl as spelledOneWay } from '../src/normalise/canonical-url.ts'
import { fold } from '../src/normalise/fold.ts'
import type { Discovery } from './discovery.ts'
import { linksOf } from './links.ts'
import type { PlatformName } from './platform.ts'
import { topicWords } from './topic-filter.ts'

/** What the front page of a site tells about it. */
export type Probe = {
  readonly platform: PlatformName
  /** What the guess rests on. */
  readonly why: string
  readonly title: string | null
  /** Paths of lists about the field, by their words in the menu. */
  readonly sections: readonly { readonly path: string; readonly words: string }[]
  readonly feeds: readonly string[]
}

/** Marks of a system in the source of a page, the surest first. */
const marks: readonly [platform: PlatformName, mark: RegExp, why: string][] = [
  ['nukeviet', /<meta name="generator" content="NukeViet/i, 'its generator tag'],
  [
    'wordpress',
    /<meta name="generator" content="WordPress|\/wp-json\/|\/wp-content\//i,
    'its generator tag or paths',
  ],
  ['joomla', /<meta name="generator" content="Joomla/i, 'its generator tag'],
  ['dotnetnuke', /<meta[^>]{0,200}DotNetNuke|id="dnn_/i, 'ids that begin with dnn_'],
  ['vnpt', /_WAR_vnpteportal/i, 'portlets named vnpteportal'],
  ['liferay', /Liferay\.(ThemeDisplay|Portlet)|\/o\/frontend-|lfr-|p_p_id_/i, 'scripts and ids of Liferay'],
  [
    'sharepoint',
    /_spPageContextInfo|\/_layouts\/15\/|<meta name="GENERATOR" content="Microsoft SharePoint/i,
    'scripts of SharePoint',
  ],
  ['onecms', /POWERED BY\s*<?[^>]{0,80}ONECMS|\.1cdn\.vn/i, 'its footer or file host'],
  ['cms-star', /class="[^"]*\bcms-(?:link|title|desc|body)\b/i, 'class names that begin with cms-'],
  ['vccorp', /VCSortableInPreviewMode|afcbc-body|box-stream-link/i, 'its class names'],
  ['nukeviet', /\/themes\/default\/|nv_lang_|\/assets\/js\/language\/vi\.js/i, 'paths of its theme'],
]

const sectionsMax = 12
/** Entries of menus are short; titles of documents are not. */
const menuWordsMax = 45
/** … unless the address says that it is one. */
const sectionWordsMax = 60
const sectionPath =
  /\/(?:category|chuyen-muc|danh-muc|the-loai|linh-vuc|laws|van-ban)(?:[/?-]|$)|[?&](?:cat|nv)=/i
/** Tags, and addresses with the id of a document: `…-11.html`, `/detail/…-6/`, `?p=7`. */
const notASection =
  /^\/tag\/|[-/]\d+\.(?:html?|aspx)$|\d{3,}\.html?$|\/detail\/|[?&](?:p|page_id|ItemID|docid)=|\.(?:aspx|pdf)$/i

/** Looks at a front page: which system, which sections of the menu are about the field, which feeds it names. */
export function probePage(html: string, url: string): Probe {
  const mark = marks.find(([, pattern]) => pattern.test(html))
  const host = new URL(url).hostname
  const sections = new Map<string, string>()
  for (const { href, text } of linksOf(html).links) {
    if (!URL.canParse(href, url)) continue
    const link = new URL(spelledOneWay(new URL(href, url).href))
    const path = link.pathname + link.search
    const wordsMax = sectionPath.test(path) ? sectionWordsMax : menuWordsMax
    if (link.hostname !== host || path === '/' || text.length > wordsMax || notASection.test(path)) continue
    const words = fold(text)
    const isSection =
      topicWords.some(word => words.includes(fold(word))) || /\/(laws|van-ban)(?:[/?-]|$)/.test(path)
    if (isSection && sections.size < sectionsMax && !sections.has(path)) sections.set(path, text)
  }
  return {
    platform: mark?.[0] ?? 'generic',
    why: mark?.[2] ?? 'no mark of a known system',
    title: titleOf(html),
    sections: [...sections].map(([path, words]) => ({ path, words })),
    feeds: feedsOf(html, url),
  }
}

function titleOf(html: string): string | null {
  const title = /<title[^>]*>([^<]{1,300})<\/title>/i.exec(html)?.[1]
  return title === undefined ? null : decodeHTML(title).trim()
}

function feedsOf(html: string, url: string): readonly string[] {
  const feeds: string[] = []
  for (const [tag] of html.matchAll(/<link\b[^>]{0,500}>/gi)) {
    if (!/type\s*=\s*["']application\/(rss|atom)\+xml/i.test(tag)) continue
    const href = /href\s*=\s*["']([^"']{1,500})["']/i.exec(tag)?.[1]
    if (href !== undefined && URL.canParse(href, url)) feeds.push(new URL(href, url).href)
  }
  return feeds
}

/** What looking further than the front page has told. */
export type MoreFacts = {
  readonly privateNetwork?: boolean
  /** Ways that the platform does not know, as they stand in a source file. */
  readonly discovery?: readonly Discovery[]
  /** The shape of documents' addresses, where the platform knows none. */
  readonly detail?: string | null
}

/** A source file for a probed site, to be corrected by a person. `id` from the host: `sonoivu.caobang.gov.vn` → `sonoivu-caobang`. */
export function sourceText(
  url: string,
  probe: Probe,
  more: MoreFacts = {},
): { readonly id: string; readonly text: string } {
  const { hostname } = new URL(url)
  const id = hostname
    .replace(/^www\./, '')
    .replace(/\.(gov|edu|org|com)?\.?vn$/, '')
    .replace(/[^a-z0-9]+/g, '-')
  const name = `${/^\d/.test(id) ? 'site-' : ''}${id}`.replace(/-(\w)/g, (_, letter: string) =>
    letter.toUpperCase(),
  )
  const sections = probe.sections.map(
    ({ path, words }) => `    ${quoted(path)}, // ${words.replace(/\s+/g, ' ')}`,
  )
  const text = [
    importLine('defineSource', 'define-source'),
    importLine('topicWords', 'topic-filter'),
    '',
    `export const ${name} = defineSource({`,
    `  id: ${quoted(id)},`,
    `  name: ${quoted(probe.title ?? hostname)},`,
    "  kind: 'gov-province',",
    '  jurisdiction: null,',
    `  baseUrls: [${quoted(baseUrlOf(url, probe.platform))}],`,
    ...(more.privateNetwork ? ['  privateNetwork: true,'] : []),
    `  platform: ${quoted(probe.platform)},`,
    '  enabled: false,',
    `  knowledge: { certainty: 'derived', note: ${quoted(`Platform by ${probe.why}; sections by the words of the menu.`)} },`,
    ...(sections.length > 0 ? ['  sections: [', ...sections, '  ],'] : []),
    ...(more.discovery && more.discovery.length > 0
      ? ['  discovery: [', ...more.discovery.map(way => `    ${wayText(way)},`), '  ],']
      : []),
    ...(more.detail ? [`  urls: { detail: [String.raw\`${more.detail}\`] },`] : []),
    '  filter: { words: [...topicWords] },',
    '})',
    '',
  ].join('\n')
  return { id, text }
}

/** Systems that are installed in a folder have all their addresses there: `https://mau.example/portal/`. */
export function baseUrlOf(url: string, platform: PlatformName): string {
  const { origin, pathname } = new URL(url)
  const isFolder = pathname.length > 1 && pathname.endsWith('/')
  return isFolder && (platform === 'wordpress' || platform === 'nukeviet') ? origin + pathname : origin
}

function wayText(way: Discovery): string {
  const include =
    way.kind === 'sitemap' && way.include !== undefined ? `, include: ${quoted(way.include)}` : ''
  return `{ kind: ${quoted(way.kind)}, path: ${quoted(way.path)}${include} }`
}

function importLine(name: string, file: string): string {
  return `import { ${name} } ${'from'} '../../${file}.ts'`
}

function quoted(text: string): string {
  return `'${text
    .replace(/\\/g, '\\\\')
    .replace(/'/g, "\\'")
    .replace(/[\r\n]+/g, ' ')}'`
}
