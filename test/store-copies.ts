import type { Sketch } from './store-builders.ts'

/** A text and the translation of it that names its address. */
export const original: Sketch = { url: 'https://bao.example/tin-goc', text: 'Bản gốc tiếng Việt.' }
export const copy: Sketch = {
  url: 'https://copies.example/en/1',
  text: 'The English copy.',
  language: 'en',
  machineTranslated: true,
  originalUrl: 'https://bao.example/tin-goc',
}
