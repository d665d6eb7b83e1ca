import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createPageReader } from '../crawlers/page-reader.ts'
import { noProvenance, type RawDocument } from '../src/domain/document.ts'
import { isFinding } from '../src/domain/finding.ts'
import { closeReaders } from '../src/read/index.ts'
import { makeDocx, paragraph } from './fixtures/read/make-docx.ts'

const beside = createPageReader({ pagesBeforeThread: 0 })
const here = createPageReader({ pagesBeforeThread: Number.POSITIVE_INFINITY })
afterAll(async () => {
  await beside.close()
  await closeReaders()
})

describe('pages read in a thread beside the crawl', () => {
  test('are read to the letter as they are read in the crawl', async () => {
    const pages = examplePages()
    expect(pages.length).toBeGreaterThan(40)
    for (const page of pages) {
      // Nothing of the page goes with its reading: what is sent is what is told.
      const told = await here.read(page)
      expect(await beside.read(page)).toEqual(told)
    }
  })

  test('so are those that come faster than the thread reads, of which the crawl reads some itself', async () => {
    const pages = examplePages().slice(0, 20)
    const told = await Promise.all(pages.map(page => here.read(page)))
    expect(await Promise.all(pages.map(page => beside.read(page)))).toEqual(told)
  })

  test('a file is read as files are, and remembered in the same way', async () => {
    const raw = rawOf(makeDocx(paragraph('Quyết định về việc khen thưởng')))
    const read = await beside.read(raw)
    expect(isFinding(read) ? read : read.reading).toMatchObject({ textChars: 30, frame: '', fields: '' })
    expect(await here.read(raw)).toEqual(read)
  })

  test('bytes that are part of a larger buffer stay where they are', async () => {
    const [page] = examplePages()
    if (!page) throw new Error('no example pages')
    const all = Buffer.concat([Buffer.from('trước'), page.bytes, Buffer.from('sau')])
    const part = all.subarray(Buffer.byteLength('trước'), all.length - Buffer.byteLength('sau'))
    expect(await beside.read({ ...page, bytes: part })).toEqual(await here.read(page))
    expect(Buffer.compare(part, page.bytes)).toBe(0)
  })

  test('what cannot be read is a finding', async () => {
    expect(await beside.read(rawOf(new Uint8Array()))).toMatchObject({
      class: 'unread-format',
      next: 'Fetch or copy the file again',
    })
  })
})

/** The pages that stand beside the definitions of platforms and sources. */
function examplePages(): readonly RawDocument[] {
  const folder = new URL('../crawlers/', import.meta.url).pathname
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.html') && statSync(join(folder, name)).isFile())
    .map(name => rawOf(readFileSync(join(folder, name)), `http://mau.example/${name}`))
}

function rawOf(bytes: Uint8Array, url: string | null = null): RawDocument {
  return { stage: 'raw', bytes, mediaType: null, charset: null, provenance: { ...noProvenance, url } }
}
