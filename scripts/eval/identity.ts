import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Reference } from '../../src/domain/extraction.ts'
import type { Provision } from '../../src/domain/provision.ts'
import { findReferences } from '../../src/extract/references/index.ts'
import { loadRegistry } from '../../src/registry/load.ts'
import { bareContext } from '../bare-context.ts'
import { type Note, notesOf } from './codification-notes.ts'
import type { Suite, SuiteResult } from './suite.ts'

/** One link of the codification (Bộ pháp điển): its words, and the document and provision the publisher links it to. */
type Anchor = {
  readonly file: string
  readonly item: string
  readonly fragment: string
  readonly text: string
}
type Answer = { readonly anchor: Anchor; readonly id: string; readonly reference: Reference | undefined }

/**
 * Do references that the publisher links to one document get one id, and different ones different ids (B³ over links)?
 * And is the provision the one he links to? Each note is read as a text of its own; the reference that begins with the
 * link, or around it, is the answer.
 */
export const run: Suite = async ({ data, gold }) => {
  const folder = basename(data) === 'phapdien' ? data : join(data, 'data', 'phapdien')
  const anchors = readAnchors(gold ?? join(folder, 'gold_citations.tsv'))
  const answers: Answer[] = []
  for (const file of new Set(anchors.map(anchor => anchor.file))) {
    const notes = notesOf(readFileSync(join(folder, 'demuc', file), 'utf8'))
    answers.push(
      ...answersOf(
        notes,
        anchors.filter(anchor => anchor.file === file),
      ),
    )
  }
  return resultOf(answers)
}

function readAnchors(path: string): Anchor[] {
  const [header = '', ...lines] = readFileSync(path, 'utf8').split(/\r?\n/).filter(Boolean)
  const columns = header.split('\t')
  return lines.map(line => {
    const cells = line.split('\t')
    const cell = (name: string) => cells[columns.indexOf(name)] ?? ''
    return {
      file: cell('file'),
      item: cell('vbpl_item_id'),
      fragment: cell('fragment'),
      text: cell('anchor_text'),
    }
  })
}

/** The gold lists the links of a page in the order in which they stand. */
function answersOf(notes: readonly Note[], anchors: readonly Anchor[]): Answer[] {
  const answers: Answer[] = []
  for (const note of notes) {
    const references =
      note.links.length > 0 ? findReferences(bareContext(note.text, { kind: 'listing' }), loadRegistry()) : []
    for (const link of note.links) {
      const anchor = anchors[answers.length]
      if (anchor?.item !== link.item)
        throw new Error(`${anchor?.file}: link ${answers.length + 1} is not the one of the gold`)
      const reference = references.find(one => one.end > link.start && one.start < link.end)
      answers.push({ anchor, reference, id: reference?.id ?? `none ${anchor.file} ${answers.length}` })
    }
  }
  return answers
}

function resultOf(answers: readonly Answer[]): SuiteResult {
  const byId = counted(answers, answer => answer.id)
  const byItem = counted(answers, answer => answer.anchor.item)
  const byBoth = counted(answers, answer => `${answer.id}\t${answer.anchor.item}`)
  const mean = (part: (answer: Answer) => number) =>
    answers.reduce((sum, answer) => sum + part(answer), 0) / Math.max(1, answers.length)
  const both = (answer: Answer) => byBoth.get(`${answer.id}\t${answer.anchor.item}`) ?? 0
  const precision = mean(answer => both(answer) / (byId.get(answer.id) ?? 1))
  const recall = mean(answer => both(answer) / (byItem.get(answer.anchor.item) ?? 1))
  const placed = answers.filter(answer => provisionOf(answer.anchor.fragment) !== undefined)
  const wrong = placed.filter(answer => !hasProvision(answer))
  return {
    suite: 'identity',
    n: answers.length,
    metrics: {
      'b3.precision': precision,
      'b3.recall': recall,
      'b3.f1': precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
      provisionAccuracy: placed.length === 0 ? 1 : 1 - wrong.length / placed.length,
    },
    worst: [...disagreements(answers), ...wrong.map(answer => ({ what: 'provision', ...shown(answer) }))],
  }
}

function counted(answers: readonly Answer[], key: (answer: Answer) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const answer of answers) counts.set(key(answer), (counts.get(key(answer)) ?? 0) + 1)
  return counts
}

const parts = [
  ['Dieu', 'dieu'],
  ['Khoan', 'khoan'],
  ['Diem', 'diem'],
] as const
const outerParts = [
  ['Phan', 'phan'],
  ['Chuong', 'chuong'],
  ['Muc', 'muc'],
] as const

/**
 * `Chuong_I_Dieu_1_Khoan_2` → article 1, clause 2; `Chuong_II_Muc_3` → section 3 of chapter II. The chapter of an
 * article is not in the words of a reference and is left out.
 */
function provisionOf(fragment: string): Provision | undefined {
  const read = (names: readonly (readonly [string, string])[]) =>
    names.flatMap(([name, level]) => {
      const value = new RegExp(`(?:^|_)${name}_([0-9IVXL]+[a-zđ]?)`, 'u').exec(fragment)?.[1]
      return value === undefined ? [] : [[level, value]]
    })
  const inner = read(parts)
  const path: Provision = Object.fromEntries(inner.length > 0 ? inner : read(outerParts).slice(-1))
  return Object.keys(path).length > 0 ? path : undefined
}

function hasProvision({ anchor, reference }: Answer): boolean {
  const wanted = Object.entries(provisionOf(anchor.fragment) ?? {})
  const found: readonly Readonly<Record<string, string>>[] = reference?.provisions ?? []
  return found.some(provision => wanted.every(([level, value]) => provision[level] === value))
}

/** Ids that stand for several of the publisher's documents, and documents with several ids: errors of one side. */
function disagreements(answers: readonly Answer[]): unknown[] {
  const items = new Map<string, Map<string, Answer>>()
  const ids = new Map<string, Map<string, Answer>>()
  for (const answer of answers) {
    const { item } = answer.anchor
    items.set(answer.id, (items.get(answer.id) ?? new Map<string, Answer>()).set(item, answer))
    ids.set(item, (ids.get(item) ?? new Map<string, Answer>()).set(answer.id, answer))
  }
  const several = (groups: Map<string, Map<string, Answer>>, what: string) =>
    [...groups]
      .filter(([, of]) => of.size > 1)
      .map(([key, of]) => ({ what, key, of: [...of.values()].map(shown) }))
  return [...several(items, 'one id, several documents'), ...several(ids, 'one document, several ids')]
}

function shown({ anchor, id, reference }: Answer): object {
  const { text, item, fragment, file } = anchor
  return { text: text.slice(0, 240), item, fragment, file, id, provisions: reference?.provisions ?? [] }
}
