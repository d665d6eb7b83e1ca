import { fileEnding } from './embedded-files.ts'
import { lineOf } from './render.ts'
import { attribute, type HtmlElement } from './tree.ts'

/**
 * The address of the file that a link or button leads to, null when it leads to none: an address that ends as files do, one
 * of the forms in which content systems hand files out, a link whose words are the name of a file and whose address says
 * that it hands one out, and what a script is called with (`downloadfile('name','path')`, `location.href='path'`).
 * Viewers, prints, shares and saved pages are none.
 */
export function fileAddress(element: HtmlElement): string | null {
  const href = attribute(element, 'href').trim()
  const late = attribute(element, 'data-downloadurl').trim()
  if (downloadAddress.test(late)) return late
  const inLink = href.toLowerCase().startsWith('javascript:') ? scriptAddress(href) : null
  const inScript = inLink ?? scriptAddress(attribute(element, 'onclick'))
  if (inScript !== null) return inScript
  if (href === '' || /^(?:javascript|mailto|tel|data):|^#/i.test(href) || noFile.test(href)) return null
  if (fileEnding.test(href) || downloadAddress.test(href) || handsOut.test(href) || handler.test(href))
    return href
  if (handsOutPerhaps.test(href) && namesFile(wordsOf(element))) return href
  return element.attributes.has('download') && !/^(?:https?:)?\/*$/.test(href) ? href : null
}

/** Files that buttons and boxes keep for a script, in whatever attribute: `data-file`, `data-href`, `source`. */
export function filesInAttributes(element: HtmlElement): readonly string[] {
  if (element.attributes.size === 0) return []
  const found: string[] = []
  for (const [name, value] of element.attributes) {
    if (!(name.startsWith('data-') || name === 'source') || value.length > addressUnitsMax) continue
    const address = value.trim()
    if (/^[^\s"'{}<>[\]]*\/[^\s"'{}<>[\]]*$/.test(address) && isFile(address)) found.push(address)
  }
  return found
}

const addressUnitsMax = 2_000

/** Download managers, portals, extensions: NukeViet, WordPress, Liferay, DotNetNuke, Joomla and portals of their own. */
const downloadAddress =
  /[?&]download=\d|[?&]wpdmdl=\d|[?&]wpfb_dl=\d|[?&]s[dm]{2}_process_download=1|[?&]ddownload=\d|\/showproperty\?|[?&]nodeid=|[?&]fileticket=|\/downloadfile|\/documentdownload\b|\/media\/\d+\/download\b|\/getfile\b|\/download\/attachment|\/item\/download\/\d|\/documents\/\d+\/\d+\/[^/]+\/[0-9a-f-]{36}/i
const handsOut =
  /(?:download|attach|file|tai-?ve)[^?#]{0,80}\?(?:[^#]{0,200}&)?(?:file|attach(?:ment)?|document|doc)_?-?id=/i
/** `/DownloadHandler.ashx?id=55`: a program named after handing out. */
const handler =
  /(?:^|\/)[a-z_]{0,30}(?:download|tai-?ve|tai-?file)(?:-?(?:er|handler|files?|attachments?|documents?|van-?ban))?\.(?:ashx|axd|aspx|php|jsp|do)\?/i
const handsOutPerhaps = /download|attach|file|tai-?ve|taixuong|\.ashx|\.axd|document|media/i
const noFile =
  /[?&]pdf=1\b|wopiframe|docs\.google\.com\/(?:viewer|gview)|view\.officeapps|\/pdfview|\/viewer\.(?:html|php)|\/savefile\/|\/print\/|\/sendmail\/|\/sharer|[?/]share(?:[?/]|article)|\/intent\/tweet/i

function isFile(address: string): boolean {
  return !noFile.test(address) && (fileEnding.test(address) || downloadAddress.test(address))
}

/** Of a link that is a picture, what the picture and the mouse say. */
function wordsOf(element: HtmlElement): string {
  return lineOf(element) || attribute(element, 'title') || attribute(element, 'aria-label')
}

/** `danh-sach.xlsx`, `Quyết định khen thưởng(.pdf, 1,2 MB)`. */
function namesFile(words: string): boolean {
  return words.length <= namesUnitsMax && fileName.test(words)
}

const namesUnitsMax = 300
const fileName =
  /(?:\.|\(|(?:tệp|tập tin|file|bản) )(?:pdf|docx?|xlsx?|pptx?|zip|rar|7z|odt|ods|rtf)(?![\p{L}\d])/iu

const scriptUnitsMax = 2_000

/** What a call or a change of place is given that is a file; the last one, as names stand before paths. */
function scriptAddress(script: string): string | null {
  if (script.length > scriptUnitsMax) return null
  const call = calls.exec(script)
  if (!call || /^(?:print|share|delete|remove|play)/i.test(call[1] ?? '')) return null
  const quoted = [...(call[2] ?? '').matchAll(/'([^']*)'|"([^"]*)"/g)].map(
    match => match[1] ?? match[2] ?? '',
  )
  if (/^window\.open$/i.test(call[1] ?? '')) return quoted.slice(0, 1).find(isFile) ?? null
  // A bare name is an address only where it becomes the place: otherwise a session knows what it stands for.
  const isPlace = /location(?:\.href)?$/i.test(call[1] ?? '')
  return quoted.findLast(one => (isPlace || one.includes('/')) && isFile(one)) ?? null
}

const calls = /([\w$.]{2,60})\s?(?:\(|=\s?)([^)]{1,1500})/
