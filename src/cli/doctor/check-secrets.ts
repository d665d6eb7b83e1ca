import { countSecretsTold } from '../../store/secrets-told.ts'
import type { Store } from '../../store/store.ts'
import { bad, type Check, ok } from './check.ts'

/** Whether texts marked MẬT keep to themselves what they say; in a folder of an earlier program they may not. */
export function checkSecrets(store: Store): Check {
  const count = countSecretsTold(store)
  if (count === 0)
    return ok('secrets', 'văn bản có dấu MẬT không để lộ nội dung / texts marked MẬT tell nothing')
  return bad(
    'secrets',
    `${count} văn bản có dấu MẬT còn để lộ trích yếu, số hiệu hoặc viện dẫn trong câu trả lời khác / texts marked MẬT still told of in other answers`,
    'thidua reextract',
  )
}
