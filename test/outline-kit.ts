import { formatProvision } from '../src/domain/provision.ts'
import { readOutline } from '../src/extract/outline/index.ts'

/** Each part of a text as it is cited: `khoản 1 Điều 2`. */
export function paths(text: string): string[] {
  return readOutline(text).parts.map(part => formatProvision(part.path))
}

/** The heading of each part, empty where it has none. */
export function headings(text: string): string[] {
  return readOutline(text).parts.map(part => part.heading)
}
