import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { noProvenance, type ParsedDocument } from '../src/domain/document.ts'
import { readHtml } from '../src/read/html.ts'

/** Each page of fixtures/html beside what reading it must give. A page without its pair gets one, and fails until reviewed. */
const folder = new URL('./fixtures/html/', import.meta.url)

for (const name of readdirSync(folder).filter(file => file.endsWith('.html'))) {
  test(name, () => {
    const read = summary(
      readHtml(readFileSync(new URL(name, folder), 'utf8'), { ...noProvenance, fileName: name }),
    )
    const expected = new URL(name.replace('.html', '.expected.json'), folder)
    if (!existsSync(expected)) {
      writeFileSync(expected, `${JSON.stringify(read, null, 2)}\n`)
      throw new Error(`no expected file; wrote ${expected.pathname}; review it, then run again`)
    }
    expect(read).toEqual(JSON.parse(readFileSync(expected, 'utf8')))
  })
}

function summary({ pageKind, stated, listItems, attachments, body, dropped }: ParsedDocument): unknown {
  const { labels, ...fields } = stated
  return {
    pageKind,
    stated: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)),
    labels: labels.map(
      ({ label, value, links }) => `${label} = ${value}${links.map(link => ` <${link.href}>`).join('')}`,
    ),
    listItems,
    attachments: attachments.map(({ href }) => href),
    text: body.text.split('\n'),
    dropped,
  }
}
