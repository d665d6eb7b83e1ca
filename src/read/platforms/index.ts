import type { Page } from '../html/page.ts'
import { congbao } from './congbao.ts'
import { liferay } from './liferay.ts'
import { nukeviet } from './nukeviet.ts'
import type { Platform } from './platform.ts'
import { thuvienphapluat } from './thuvienphapluat.ts'
import { vbpl } from './vbpl.ts'
import { wordpress } from './wordpress.ts'

/** One line a platform; the first that recognises a page reads it. A new platform is a file and a line here. */
export const platforms: readonly Platform[] = [vbpl, thuvienphapluat, congbao, nukeviet, liferay, wordpress]

export function platformOf(page: Page): Platform | null {
  return platforms.find(platform => platform.recognise(page)) ?? null
}
