import { expect, test } from 'vitest'
import type { Finding } from '../src/domain/finding.ts'
import { openFindings } from '../src/store/findings.ts'
import { type Sketch, save, withStore } from './store-builders.ts'

const gap: Finding = { class: 'numbering-gap', subject: 'x', detail: 'x', next: 'y' }
const file: Sketch = { url: null, place: 'cũ/a.txt', text: 'A', findings: [gap] }
const moved: Sketch = { ...file, place: 'mới/a.txt' }
const other: Sketch = { ...file, text: 'B' }
const page: Sketch = { ...file, url: 'https://mau.test/a' }

test.each<[what: string, saved: Sketch[], open: string[]]>([
  ['a file that is moved has its findings at its new path', [file, moved], ['mới/a.txt']],
  ['one that lies at two paths has them once', [file, moved, file], ['cũ/a.txt']],
  ['another file at the old path keeps its own', [file, other, moved], ['cũ/a.txt', 'mới/a.txt']],
  ['a file that has changed where it is', [file, other], ['cũ/a.txt']],
  ['another file at another path', [file, { ...other, place: 'mới/b.txt' }], ['cũ/a.txt', 'mới/b.txt']],
  ['a page', [page, page], ['https://mau.test/a']],
])('%s', (_, saved, open) =>
  withStore(store => {
    for (const sketch of saved) save(store, sketch)
    expect(openFindings(store).map(({ subject }) => subject)).toEqual(open)
  }),
)
