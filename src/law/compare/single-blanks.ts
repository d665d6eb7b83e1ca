/** One blank for each run of blanks and line breaks. Most clauses have it so, and telling that is cheaper than writing them anew. */
export function singleBlanks(text: string): string {
  return / {2}|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text
}
