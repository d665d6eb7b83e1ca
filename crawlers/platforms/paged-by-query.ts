/** The template of a list that is paged by a parameter: `?p=2`, or `&p=2` where the list's address has a query already. */
export function pagedByQuery(section: string, parameter: string): string {
  return `{url}${section.includes('?') ? '&' : '?'}${parameter}={n}`
}
