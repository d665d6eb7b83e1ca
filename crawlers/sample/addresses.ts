import type { SampleContent, SampleLaw, SampleNews } from './documents.ts'

/** Path of a post: `/<category>/<slug>-<id>.html`; the number at the end is the stable key. */
export function newsPath(post: SampleNews): string {
  return `/${post.category}/${slugOf(post.title)}-${post.id}.html`
}

/** Path of a document of the laws module: `/laws/detail/<slug>-<id>/`. */
export function lawPath(law: SampleLaw): string {
  return `/laws/detail/${slugOf(law.title)}-${law.id}/`
}

/** Path of the nth file of a page, counted from 0. */
export function filePath(pagePath: string, index: number): string {
  return `${pagePath}?download=1&id=${index}`
}

/** Path of `law:2` or `news:101`. @throws RangeError when the data names a document that is not there. */
export function targetPath(content: SampleContent, target: string): string {
  const [kind, id] = target.split(':')
  const law = content.laws.find(({ id: own }) => kind === 'law' && own === Number(id))
  if (law) return lawPath(law)
  const post = content.news.find(({ id: own }) => kind === 'news' && own === Number(id))
  if (post) return newsPath(post)
  throw new RangeError(`data/sample-portal links to "${target}", which does not exist`)
}

/** Lower-case Latin letters and digits, words joined by hyphens, as the CMS makes its addresses. */
export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
