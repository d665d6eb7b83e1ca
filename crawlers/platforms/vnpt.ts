import type { Platform } from '../platform.ts'
import { liferay } from './liferay.ts'

/** VNPT Portal: Liferay with portlets of its own (`dsnews_WAR_…`, `dsvanbanphapquy_WAR_…`). */
export const vnpt: Platform = {
  ...liferay,
  name: 'vnpt',
  detail: [
    ...liferay.detail,
    String.raw`[?&]_ds(?:news|vanban)[A-Za-z]*_WAR_[A-Za-z]+_(?:id|newsId|docId)=(?<id>\d+)`,
  ],
}
