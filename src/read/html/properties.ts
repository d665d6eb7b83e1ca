import type { LabelledValue } from '../../domain/document.ts'
import { fileEnding } from './embedded-files.ts'
import { fieldOfRow, labelField } from './label-names.ts'
import type { Page } from './page.ts'
import { inlineNames, lineRows } from './property-lines.ts'
import { cleanLabel, labelUnitsMax, linksIn } from './property-values.ts'
import { lineOf } from './render.ts'
import { attribute, closest, type HtmlElement } from './tree.ts'

/** A portal's table of properties of one document: its rows, and the element that holds them. */
export type Properties = {
  readonly holder: HtmlElement
  readonly rows: readonly LabelledValue[]
  /** The rows as blocks of the holder, which may hold more; empty for tables and grids. */
  readonly blocks: readonly HtmlElement[]
}

type Row = LabelledValue & { readonly holder: HtmlElement; readonly at: number }

const knownLabelsMin = 3
const rowUnitsMax = 4_000
/** More tables than this are not compared. */
const tablesMax = 50

/**
 * Finds the table of properties on the page of one legal document. Label and value may be two cells of a
 * row (one pair or several), `dt` and `dd`, two columns of a grid, or one line `Label: value`. Lists of
 * documents, which repeat the same labels for each document or put them over columns, are none.
 */
export function findProperties(page: Page, within: readonly HtmlElement[]): Properties | null {
  const groups = new Map<HtmlElement, Row[]>()
  for (const part of within) {
    for (let index = part.index; index <= part.last; index++) {
      const element = page.tree.elements[index]
      if (!element || (page.counts.text[index] ?? 0) === 0) continue
      for (const row of rowsOf(page, element)) {
        const known = groups.get(row.holder)
        if (known) known.push(row)
        else groups.set(row.holder, [row])
      }
    }
  }
  const tables = [...groups]
    .map(([holder, rows]) => ({ holder, rows }))
    .filter(isPropertyTable)
    .slice(0, tablesMax)
  const inLists = tables.filter(table =>
    tables.some(other => other !== table && areLike(table.holder, other.holder)),
  )
  const found = tables.find(table => !inLists.includes(table))
  if (!found) return null
  const joined = withColumns(page, found, groups)
  return { ...joined, blocks: blocksOf(page, joined) }
}

type Table = { readonly holder: HtmlElement; readonly rows: readonly Row[] }

const columnsShareMin = 0.8

/** Properties in two columns: what stands beside the table in a box of the same kind, under other labels, belongs to it. */
function withColumns(page: Page, found: Table, groups: ReadonlyMap<HtmlElement, readonly Row[]>): Table {
  const { parent } = found.holder
  const labels = new Set(found.rows.map(row => row.label))
  const columns = (parent?.children ?? []).flatMap(child => {
    const rows = child.kind === 'element' && child !== found.holder ? groups.get(child) : undefined
    const isColumn =
      child.kind === 'element' &&
      child.name === found.holder.name &&
      rows?.every(row => labelField(row.label) !== null && !labels.has(row.label))
    return isColumn && rows ? [{ holder: child, rows }] : []
  })
  if (!parent || columns.length === 0) return found
  const all = [found, ...columns]
  const units = all.reduce((sum, { holder }) => sum + (page.counts.text[holder.index] ?? 0), 0)
  const isAll = units >= (page.counts.text[parent.index] ?? 0) * columnsShareMin
  const rows = all.flatMap(column => column.rows).sort((a, b) => a.at - b.at)
  return { holder: isAll ? parent : found.holder, rows }
}

function blocksOf(
  page: Page,
  { holder, rows }: { holder: HtmlElement; rows: readonly Row[] },
): HtmlElement[] {
  const blocks = rows.flatMap(({ at }) => page.tree.elements[at] ?? [])
  return blocks.every(({ name, parent }) => inlineNames.has(name) && parent === holder) ? blocks : []
}

/** Every row that has a label and a value in these parts, property table or not. */
export function propertyRows(page: Page, within: readonly HtmlElement[]): LabelledValue[] {
  return within.flatMap(part =>
    page.tree.elements.slice(part.index, part.last + 1).flatMap(element => rowsOf(page, element)),
  )
}

/** Several equal tables at equal places are the entries of a list. */
function areLike(a: HtmlElement, b: HtmlElement): boolean {
  return a.depth === b.depth && isSameKind(a, b) && (a.parent === b.parent || isSameKind(a.parent, b.parent))
}

function isSameKind(a: HtmlElement | null, b: HtmlElement | null): boolean {
  return a?.name === b?.name && a?.attributes.get('class') === b?.attributes.get('class')
}

function isPropertyTable({ rows }: { readonly rows: readonly Row[] }): boolean {
  const known = rows.map(fieldOfRow).filter(field => field !== null)
  const identifying = known.filter(field => field === 'number' || field === 'issuedOn')
  const repeated = new Set(identifying).size < identifying.length
  return (
    new Set(rows.map(row => row.label)).size >= knownLabelsMin &&
    known.length >= knownLabelsMin - 1 &&
    identifying.length > 0 &&
    !repeated &&
    !rows.some(isEntryNumber)
  )
}

/** A number that leads to the document is an entry of a list, not the page's own. */
function isEntryNumber({ label, value, links }: Row): boolean {
  return (
    labelField(label) === 'number' &&
    links.some(link => link.text === value && !/^(?:#|javascript:|$)/i.test(link.href))
  )
}

function rowsOf(page: Page, element: HtmlElement): Row[] {
  if ((page.counts.text[element.index] ?? 0) > rowUnitsMax) return []
  if (element.name === 'tr') return cellRows(page, element)
  if (element.name === 'table') return columnRows(element)
  if (element.name === 'dt') return definitionRow(page, element)
  const inline = lineRows(page, element)
  return inline.length > 0
    ? inline.map(({ row, holder }) => ({ ...row, holder, at: element.index }))
    : gridRow(page, element)
}

/** `td` label, `td` value, once or several times a row. A row of labels only is the head of a list. */
function cellRows(page: Page, row: HtmlElement): Row[] {
  const cells = childElements(row).filter(cell => cell.name === 'td' || cell.name === 'th')
  const holder = closest(row.parent, one => one.name === 'table') ?? row
  const texts = cells.map(cell => lineOf(cell))
  const isLabel = texts.map(text => labelField(text) !== null)
  if (isLabel.filter((label, index) => label && isLabel[index + 1] === true).length > 0) return []
  const filled = cells
    .map((cell, index) => ({ cell, text: texts[index] ?? '' }))
    .filter(one => one.text !== '')
  const first = filled[0]
  if (!first) return []
  const composite = compositeRow(
    first.text,
    filled.slice(1).map(one => one.cell),
    holder,
  )
  if (composite.length > 0) return composite
  const rows: Row[] = []
  for (let index = 0; index < cells.length; index++) {
    const label = texts[index] ?? ''
    const value = cells[index + 1]
    if (!value || label === '') continue
    if (holdsControl(page, value)) continue
    if (labelField(label) === null && !(index === 0 && looksLikeLabel(cells[0], label, cells.length)))
      continue
    rows.push(rowFrom(label, value, holder))
    index++
  }
  return rows
}

/** Labels over the columns of one row, of which no cell leads to another page: one document, and no list. */
function columnRows(table: HtmlElement): Row[] {
  if (table.last - table.index > columnElementsMax) return []
  const rows = rowElements(table)
  const [head, values] = rows
  if (rows.length !== 2 || !head || !values) return []
  const labels = childElements(head).map(lineOf)
  const cells = childElements(values)
  const isHead = labels.length === cells.length && labels.every(label => labelField(label) !== null)
  const leads = linksIn([values]).some(({ href }) => !fileEnding.test(href))
  if (!isHead || leads) return []
  return cells.flatMap((cell, index) =>
    lineOf(cell) === '' ? [] : rowFrom(labels[index] ?? '', cell, table),
  )
}

const columnElementsMax = 80

function rowElements(table: HtmlElement): HtmlElement[] {
  return childElements(table).flatMap(child =>
    child.name === 'tr' ? child : groupNames.has(child.name) ? rowElements(child) : [],
  )
}

const groupNames = new Set(['thead', 'tbody', 'tfoot'])

/** `Cơ quan hợp nhất/ Người ký/ Chức danh` before three values. */
function compositeRow(label: string, values: readonly HtmlElement[], holder: HtmlElement): Row[] {
  const labels = label.split('/').map(part => part.trim())
  if (labels.length < 2 || labels.length !== values.length) return []
  if (!labels.every(part => labelField(part) !== null)) return []
  return values.map((value, index) => rowFrom(labels[index] ?? '', value, holder))
}

/** Unknown labels are taken from two-cell rows whose first cell is a head or ends in a colon or is short. */
function looksLikeLabel(cell: HtmlElement | undefined, label: string, cells: number): boolean {
  return (
    cell !== undefined && label.length <= 40 && (cell.name === 'th' || /:\s*$/.test(label) || cells === 2)
  )
}

function definitionRow(page: Page, term: HtmlElement): Row[] {
  const next = page.tree.elements[term.last + 1]
  const value = next?.parent === term.parent ? next : undefined
  const label = lineOf(term)
  return value?.name === 'dd' && label !== '' ? [rowFrom(label, value, term.parent ?? term)] : []
}

/** Two columns of a grid: `<div class="row"><div>Số ký hiệu</div><div>12/QĐ-UBND</div></div>`. */
function gridRow(page: Page, element: HtmlElement): Row[] {
  if (element.name !== 'div' && element.name !== 'li') return []
  const children = childElements(element).filter(child => (page.counts.text[child.index] ?? 0) > 0)
  const [label, value] = children
  if (children.length !== 2 || !label || !value || !isShort(page, label)) return []
  const text = lineOf(label)
  if (labelField(text) === null || labelField(lineOf(value)) !== null) return []
  return [rowFrom(text, value, element.parent ?? element)]
}

/** Search forms have the labels of a property table, and fields to fill in for values. */
function holdsControl(page: Page, value: HtmlElement): boolean {
  for (let index = value.index; index <= value.last; index++) {
    const element = page.tree.elements[index]
    if (element && controlNames.has(element.name) && attribute(element, 'type') !== 'hidden') return true
  }
  return false
}

const controlNames = new Set(['input', 'select', 'textarea'])

function isShort(page: Page, element: HtmlElement): boolean {
  return (page.counts.text[element.index] ?? 0) <= labelUnitsMax
}

function rowFrom(label: string, value: HtmlElement, holder: HtmlElement): Row {
  return {
    label: cleanLabel(label),
    value: lineOf(value),
    links: linksIn([value]),
    holder,
    at: value.index,
  }
}

function childElements(element: HtmlElement): HtmlElement[] {
  return element.children.filter((child): child is HtmlElement => child.kind === 'element')
}
