import type { Platform } from '../platform.ts'
import { liferay } from './liferay.ts'

/** VNPT Portal: Liferay with portlets of its own (`dsnews_WAR_…`, `dsvanbanphapquy_WAR_…`). */
export const vnpt: Platform = {
  ...liferay,
  name: 'vnpt',
  // The place of a pattern is part of stored ids: what Liferay learnt later stands behind.
  detail: [
    ...liferay.detail.slice(0, 3),
    String.raw`[?&]_ds(?:news|vanban)[A-Za-z]*_WAR_[A-Za-z]+_(?:id|newsId|docId)=(?<id>\d+)`,
    ...liferay.detail.slice(3),
  ],
}
