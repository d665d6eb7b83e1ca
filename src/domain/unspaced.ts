/** A letter of a script that writes no spaces between words: what stands beside it is a word of its own (第98/2023/NĐ-CP号). */
export const unspaced =
  /[\p{Script=Han}\p{Script=Khmer}\p{Script=Lao}\p{Script=Thai}\p{Script=Hiragana}\p{Script=Katakana}]/u
