import { afterAll, describe, expect, test } from 'vitest'
import { closeReaders } from '../src/read/index.ts'
import { isolatedLimits, readIsolated } from '../src/read/isolated/read-isolated.ts'
import { makeDocx, paragraph } from './fixtures/read/make-docx.ts'
import { makePdf } from './fixtures/read/make-pdf.ts'
import { failed, rawFile, readable } from './fixtures/read/raw-file.ts'

afterAll(closeReaders)

const good = () => rawFile(makeDocx(paragraph('Quyết định')), 'tot.docx')
const textOfGood = async () => readable(await readIsolated(good(), true)).body.text

describe('a file that breaks its reader costs itself', () => {
  test('a crash: the next file is read by a new thread', async () => {
    // Bytes that are none make the thread fail outside every reader.
    const none = { byteLength: 1, buffer: { byteLength: 1 } }
    const broken = { ...good(), bytes: none as unknown as Uint8Array }
    expect(failed(await readIsolated(broken, true))).toMatchObject({
      class: 'unreadable',
      subject: 'tot.docx',
    })
    expect(await textOfGood()).toBe('Quyết định')
  })

  test('silence: a reader that reports nothing for too long is stopped', async () => {
    const limits = { ...isolatedLimits, silenceMsMax: 1 }
    expect(failed(await readIsolated(good(), true, limits))).toMatchObject({
      class: 'limit',
      detail: expect.stringContaining('no sign of life'),
    })
    expect(await textOfGood()).toBe('Quyết định')
  })

  test('endless work: a reader that reports page after page is stopped as well', async () => {
    const pages = Array.from({ length: 300 }, () => [{ text: 'một trang', x: 70, y: 100 }])
    const limits = { ...isolatedLimits, totalMsMax: 20 }
    expect(failed(await readIsolated(rawFile(makePdf(pages)), true, limits))).toMatchObject({
      class: 'limit',
      detail: expect.stringContaining('not read within'),
    })
    expect(await textOfGood()).toBe('Quyết định')
  })

  test('files given at once are read one after the other', async () => {
    const files = ['một', 'hai', 'ba'].map(text => rawFile(makeDocx(paragraph(text))))
    const texts = await Promise.all(
      files.map(async file => readable(await readIsolated(file, true)).body.text),
    )
    expect(texts).toEqual(['một', 'hai', 'ba'])
  })
})
