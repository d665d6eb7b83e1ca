import { changesBehind } from '../../../pipelines/index-records.ts'
import { IndexMissingError, openIndex } from '../../search/open-index.ts'
import type { Store } from '../../store/store.ts'
import { bad, type Check, note, ok } from './check.ts'
import { storageCheck } from './storage-check.ts'

/** Whether there is an index, and whether it has everything that the store has. */
export async function checkIndex(store: Store): Promise<Check> {
  try {
    const index = await openIndex(store.folder, { mode: 'read' })
    try {
      const behind = await changesBehind(store, index)
      const { records } = await index.count()
      const says = `${records} mục trong chỉ mục / records`
      return behind === 0
        ? ok('index', says)
        : note('index', `${says}, ${behind} thay đổi chưa vào / changes not in yet`, 'thidua reindex')
    } finally {
      await index.close()
    }
  } catch (error) {
    if (error instanceof IndexMissingError)
      return bad('index', 'chưa có chỉ mục dùng được / no index that can be used', 'thidua reindex')
    if (storageCheck('index', error))
      return bad('index', `chỉ mục hỏng / damaged: ${(error as Error).message}`, 'thidua reindex')
    throw error
  }
}
