import type { Page } from '../html/page.ts'
import type { Reading } from '../html/reading.ts'

/**
 * A content management system that many sites run: how its pages are recognised from their own mark-up, and
 * how they are read. Sites theme their CMS, so a platform names hooks that the CMS itself writes, and
 * leaves the rest to the general rules by answering null.
 */
export type Platform = {
  readonly id: string
  readonly recognise: (page: Page) => boolean
  readonly read: (page: Page) => Reading | null
  /** Signs of the CMS's own error, status and sign-in pages. */
  readonly failed?: (page: Page) => boolean
}
