import { closest, type HtmlElement } from './tree.ts'

/**
 * How strongly an element's name, class, id or role says that it is furniture of the page (menus, shares,
 * comments, adverts, related lists): 0 not at all; 1 perhaps, since layouts bear such names too
 * (`with-right-rail`); 2 by a plain name, 3 by HTML's own elements and roles. Names are compared word by word,
 * so `headline` is not `head`.
 */
export function chromeLevel(element: HtmlElement): ChromeLevel {
  return levelBy(element, articleWords)
}

/** The same for the frame of a page whatever it shows: in a list of entries, `related` and `teaser` are entries. */
export function frameLevel(element: HtmlElement): ChromeLevel {
  // The foot of an entry holds its date.
  if (element.name === 'footer' && closest(element, one => one.name === 'article')) return 0
  return levelBy(element, frameWords)
}

function levelBy(element: HtmlElement, words: Words): ChromeLevel {
  if (sureElements.has(element.name)) return isOpenButton(element) ? 0 : 3
  if (neverChrome.has(element.name)) return 0
  const role = element.attributes.get('role')
  if (role !== undefined && sureRoles.has(role.toLowerCase())) return 3
  const className = element.attributes.get('class')
  const id = element.attributes.get('id')
  if (className === undefined && id === undefined) return 0
  return levelOfNames(`${className ?? ''} ${id ?? ''}`, words)
}

/** What is never closed has the paragraphs behind it inside: a button holds words and pictures. */
function isOpenButton({ name, children }: HtmlElement): boolean {
  return name === 'button' && children.some(child => child.kind === 'element' && textNames.has(child.name))
}

const textNames = new Set('p h1 h2 h3 h4 h5 h6 ul ol table article section'.split(' '))

export type ChromeLevel = 0 | 1 | 2 | 3

const levelsMax = 20_000
const namesUnitsMax = 500

/** Names mean the same on every page, so verdicts are remembered. */
type Words = {
  readonly sure: ReadonlySet<string>
  readonly likely: ReadonlySet<string>
  /** Names of several words, tried on the words run together: `chan-trang`, `chanTrang` and `chantrang` are one. */
  readonly sureJoined: RegExp
  readonly likelyJoined: RegExp
  readonly known: Map<string, ChromeLevel>
}

function levelOfNames(names: string, words: Words): ChromeLevel {
  const known = words.known.get(names)
  if (known !== undefined) return known
  const own = names.length > namesUnitsMax ? [] : wordsOf(names)
  const squeezed = own.join('')
  const isSure = own.some(word => words.sure.has(word)) || words.sureJoined.test(squeezed)
  const isLikely = own.some(word => words.likely.has(word)) || words.likelyJoined.test(squeezed)
  const level = besideArticle.test(squeezed) ? 3 : isSure ? 2 : isLikely ? 1 : 0
  if (words.known.size >= levelsMax) words.known.clear()
  words.known.set(names, level)
  return level
}

/** Page builders call every box of a text a widget, style sheets the parts of a card its head and foot. */
const builderNames =
  /(?<![\w-])(?:(?:card|panel|box)-(?:footer|header)|elementor-(?:widget(?:-wrap|-container)?|popup-modal)|so-widget|siteorigin-widget)(?![a-z])/g

/** `relatedPosts`, `related-posts` and `related_posts` are `related`, `posts`. */
function wordsOf(names: string): string[] {
  return names
    .replace(builderNames, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
}

const sureElements = new Set('nav footer aside button dialog menu'.split(' '))
const neverChrome = new Set('html body main article h1 #root'.split(' '))
const sureRoles = new Set(
  'navigation banner contentinfo complementary search dialog alertdialog menu menubar'.split(' '),
)

const frameSure = `ads adsense advertisement breadcrumb breadcrumbs comment comments cmt disqus footer masthead nav
  navbar navigation sidebar sharing socials newsletter popup cookie cookies consent gdpr pagination pager
  outbrain taboola livechat`
const frameLikely = `ad adv advert advertorial banner menu share shares sharebar social follow subscribe
  subscription signup login modal popover lightbox paging toolbar rating ratings vote poll polls sponsor
  sponsored skip tooltip noprint paywall tagcloud`
const entrySure = 'related relate recirc recommendations recommended trending'
const entryLikely = `rail recommend recommendation widget widgets popular teaser teasers promo promos promotion toc hidden
  donate donation tags topics crosssell`

/** Foot and head of the page, menus, path, pager, visitor counts, comments, adverts. */
/** Who wrote it, and the way on and back: never the text, however short that is. */
const besideArticle =
  /createdate|modifydate|author(?:box|bio|info|card|profile)|about(?:the)?author|prevnext|nextprev|postnav/

/** Foot and head of the page, menus, path, pager, visitor counts, comments, adverts. */
const frameJoined = /chantrang|cuoitrang|dautrang|duongdan|phantrang|luottruycap|thongketruycap|quangcao/
const frameJoinedLikely = /binhluan|chiase|danhgia|lienketweb|chaychu/
const entryJoined = /tinlienquan|bailienquan|cungchuyenmuc/
const entryJoinedLikely = /tinkhac|baikhac|xemnhieu|docnhieu|tukhoa/

const frameWords = wordLists(frameSure, frameLikely, frameJoined, frameJoinedLikely)
const articleWords = wordLists(
  `${frameSure} ${entrySure}`,
  `${frameLikely} ${entryLikely}`,
  either(frameJoined, entryJoined),
  either(frameJoinedLikely, entryJoinedLikely),
)

function wordLists(sure: string, likely: string, sureJoined: RegExp, likelyJoined: RegExp): Words {
  const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))
  return { sure: set(sure), likely: set(likely), sureJoined, likelyJoined, known: new Map() }
}

function either(a: RegExp, b: RegExp): RegExp {
  return new RegExp(`${a.source}|${b.source}`)
}
