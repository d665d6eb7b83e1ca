import { tokenise } from './tokens.ts'

/**
 * Syllables that join others and name nothing: a pair with one of them is no word, and says nothing that its other half
 * does not. With marks, as `có` is also `cơ` (cơ sở) and `cờ`, `tại` is `tài`, `từ` is `thông tư`.
 */
const functionWords =
  'và của các cho được theo tại trong về có với này những một khi từ đến hoặc do để bởi đã sẽ đang cũng phải nếu thì mà như ra vào trên dưới sau trước đó nào bị'

let kept: ReadonlySet<string> | undefined

/** By the exact form of a word, see `tokens.ts`. */
export function isFunctionWord(exact: string): boolean {
  kept ??= new Set(tokenise(functionWords).map(token => token.exact))
  return kept.has(exact)
}
