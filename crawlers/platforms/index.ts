import type { Platform, PlatformName } from '../platform.ts'
import { cmsStar } from './cms-star.ts'
import { congbao } from './congbao.ts'
import { dotnetnuke } from './dotnetnuke.ts'
import { generic } from './generic.ts'
import { joomla } from './joomla.ts'
import { liferay } from './liferay.ts'
import { nukeviet } from './nukeviet.ts'
import { onecms } from './onecms.ts'
import { sharepoint } from './sharepoint.ts'
import { vanbanChinhphu } from './vanban-chinhphu.ts'
import { vbpl } from './vbpl.ts'
import { vccorp } from './vccorp.ts'
import { vietnamVn } from './vietnam-vn.ts'
import { vnpt } from './vnpt.ts'
import { wordpress } from './wordpress.ts'

/** Every platform by its name; a name without one does not compile. */
export const platforms: Readonly<Record<PlatformName, Platform>> = {
  nukeviet,
  wordpress,
  liferay,
  sharepoint,
  onecms,
  'cms-star': cmsStar,
  vccorp,
  vnpt,
  vbpl,
  'vanban-chinhphu': vanbanChinhphu,
  congbao,
  dotnetnuke,
  joomla,
  'vietnam-vn': vietnamVn,
  generic,
}
