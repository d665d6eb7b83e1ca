import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { noStatedFields } from '../../../src/domain/document.ts'
import { effectiveDays } from '../../../src/extract/facts/effective-from.ts'

type Commencements = {
  readonly right: number
  readonly all: number
  readonly misses: readonly {
    readonly what: string
    readonly wanted: string
    readonly found: string | null
  }[]
}

const article =
  /<p class='pDieu'>(?:<a[^>]*><\/a>)?[^<]*<\/p><p class='pGhiChu'>(.*?)<\/p><p class='pNoiDung'>(.*?)(?=<p class='pDieu'>|<p class='pChuong'>|$)/gsu
const source =
  /\((Điều \S+) (Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư liên tịch|Thông tư|Quyết định|Chỉ thị) số ([^\s,]+).*?, có hiệu lực thi hành kể từ ngày (\d\d)\/(\d\d)\/(\d{4})/su
/** Closing articles that name a day themselves; days of signing and of gazettes are not in these pages. */
const statesDay =
  /(?:Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|liên tịch|Quyết định|Chỉ thị)\s+này\s+(?:\S+\s+\S+\s+)?có\s+hiệu\s+lực\s*(?:thi\s+hành)?,?\s+(?:kể\s+)?từ\s+(?:ngày\s+)?\d/u

/**
 * Closing articles of the codification of laws, each with the day of commencement that its publisher gives beside it.
 * The publisher gives a few days that the article contradicts.
 */
export function codifiedCommencements(folder: string): Commencements {
  if (!existsSync(folder)) return { right: 0, all: 0, misses: [] }
  const seen = new Set<string>()
  const misses: { what: string; wanted: string; found: string | null }[] = []
  for (const file of readdirSync(folder).sort()) {
    for (const [, note = '', body = ''] of readFileSync(join(folder, file), 'utf8').matchAll(article)) {
      const [, dieu, type = '', symbol, date, month, year] = source.exec(plain(note)) ?? []
      const text = plain(body)
      const key = `${symbol} ${dieu}`
      if (symbol === undefined || !statesDay.test(text) || seen.has(key)) continue
      seen.add(key)
      const wanted = `${year}-${month}-${date}`
      const found = dayOf(`${dieu}. Hiệu lực thi hành\n${text}`, type)
      if (found !== wanted) misses.push({ what: `codification: ${type} ${key}`, wanted, found })
    }
  }
  return { right: seen.size - misses.length, all: seen.size, misses }
}

function dayOf(text: string, typeName: string): string | null {
  const [claim] = effectiveDays({
    articles: [text],
    typeName,
    issuedOn: null,
    stated: noStatedFields,
    language: 'vi',
  })
  return claim?.value ?? null
}

function plain(markup: string): string {
  return markup
    .replace(/<\/p>|<br[^>]*>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&nbsp;', ' ')
    .normalize('NFC')
    .replace(/[ \t]+/g, ' ')
    .trim()
}
