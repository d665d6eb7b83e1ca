import { type Day, dayOf } from '../../domain/day.ts'

/** `d20240626140911784`, `-20240414171704686.htm`: a day and time to the millisecond in the address of a post. */
const stamp = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?:[01]\d|2[0-3])[0-5]\d[0-5]\d(?:\d{3})?(?!\d)/
/** `/2024/06/26/`: the folder of a day, as WordPress makes it. */
const folder = /\/((?:19|20)\d{2})\/(\d{1,2})\/(\d{1,2})(?:\/|$)/

/** The day that the address of a post gives; null for addresses with a bare id or without a date. */
export function dayOfUrl(url: string): { day: Day; quote: string } | null {
  for (const pattern of [stamp, folder]) {
    const match = pattern.exec(pathOf(url))
    const day = match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined
    if (match && day) return { day, quote: match[0] }
  }
  return null
}

const slugWordsMin = 4

/**
 * The words of the title that an address carries: `…/so-noi-vu-to-chuc-boi-duong-1021185` → `so noi vu to chuc boi duong`.
 * Null when no part of the path has enough words.
 */
export function titleOfUrl(url: string): string | null {
  const parts = pathOf(url).split('/').map(readable)
  const slugs = parts.map(part =>
    part
      .replace(/\.(?:html?|aspx?|php|ldo|chn|tpo|vnp|vov|epi|htm)$/i, '')
      .replace(/-(?:post|d|p|c|id)?\d{5,}$/i, '')
      .split(/[-_+\s]+/)
      .filter(word => word !== ''),
  )
  const longest = slugs.sort((a, b) => b.length - a.length)[0] ?? []
  return longest.length >= slugWordsMin && longest.some(word => /\p{L}/u.test(word))
    ? longest.join(' ')
    : null
}

/** The host without `www.`; null for what is no address. */
export function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : ''
}

function readable(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
