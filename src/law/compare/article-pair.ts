/** Cặp điều tương ứng: an article of the old text and the one of the new text that has taken its place. */
export type ArticlePair = {
  /** Index of the old and of the new article. */
  readonly was: number
  readonly is: number
  /** 0–1: how alike they are, by heading and content; for a part, how much of it stands in the other. */
  readonly score: number
  /** `main`: each is the other's counterpart; `split`: the new one holds a part of the old; `merged`: the reverse. */
  readonly role: 'main' | 'split' | 'merged'
}
