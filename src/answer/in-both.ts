/** `chưa biết "x" (nothing is known of "x")`: why something is refused, for a face that does not know its reader's language. */
export function inBoth({ detail, english }: { readonly detail: string; readonly english: string }): string {
  return `${detail} (${english})`
}
