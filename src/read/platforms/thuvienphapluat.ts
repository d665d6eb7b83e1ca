import { findProperties } from '../html/properties.ts'
import { emptyReading } from '../html/reading.ts'
import { selectAll, selectFirst } from '../html/select.ts'
import type { Platform } from './platform.ts'
import { mainParts } from './views.ts'

/** Adverts and notes that the site writes into the Vietnamese text. */
const dropped = '.NoiDungChiaSe, .box_bm_m, .ttlq, [class*=Tomtatvanban], .cldivContentDocEn'

/**
 * A commercial database whose saved pages turn up under other documents' names. Not crawled; read when a
 * file is given. The English translation beside the text is another work.
 */
export const thuvienphapluat: Platform = {
  id: 'thuvienphapluat',
  recognise: page =>
    selectFirst(page.tree, ['#divThuocTinh']) !== null &&
    selectFirst(page.tree, ['#divContentDoc', '.cldivContentDocVn', '.contentDoc']) !== null,
  read: page => {
    const parts = mainParts(page, ['#divContentDoc .content1', '.cldivContentDocVn .content1'])
    if (parts.length === 0) return null
    return {
      ...emptyReading,
      kind: 'legal-document',
      parts,
      leftOut: new Set(selectAll(page.tree, dropped)),
      heading: selectFirst(page.tree, ['#divThuocTinh h1', 'h1']),
      fileParts: parts,
      labels: findProperties(page, selectAll(page.tree, '#divThuocTinh'))?.rows ?? [],
    }
  },
}
