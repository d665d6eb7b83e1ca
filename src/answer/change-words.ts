import type { Said } from '../domain/said.ts'
import type { Change } from './applicable.ts'

/** What happens on the day of a change, for readers. */
export const changeWords: Record<Change['what'], Said> = {
  begins: { vi: 'bắt đầu có hiệu lực', en: 'begins' },
  ends: { vi: 'hết hiệu lực', en: 'ends' },
  'part-ends': { vi: 'hết hiệu lực một phần', en: 'ends in part' },
  'where-not-contrary': { vi: 'chỉ còn hiệu lực phần không trái', en: 'holds only where not contrary' },
  suspended: { vi: 'ngưng hiệu lực', en: 'is suspended' },
  amended: { vi: 'được sửa đổi, bổ sung', en: 'is amended' },
  merger: { vi: 'thay đổi địa giới', en: 'territory changes' },
}
