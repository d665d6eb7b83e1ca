import { selectFirst } from '../html/select.ts'
import type { Platform } from './platform.ts'
import { readByViews, type View } from './views.ts'

const views: readonly View[] = [
  {
    kind: 'listing',
    when: ['.documents-list-body', '.documents-list-head'],
    main: ['.documents-list-head', '.documents-list-body'],
    drop: ['#search'],
    title: ['.documents-list-head'],
    isDetail: href => /opendocument/i.test(href),
  },
]

/** Provincial gazettes (Công báo tỉnh) on Lotus Domino: `/congbao.nsf/…`. Issues open by script, without addresses. */
export const congbao: Platform = {
  id: 'congbao',
  recognise: page => selectFirst(page.tree, ['form[action*="congbao.nsf"]', '[class^=cb-div-]']) !== null,
  read: page => readByViews(page, views, []),
}
