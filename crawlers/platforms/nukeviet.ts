import type { Platform } from '../platform.ts'

/**
 * NukeViet 4.x and NukeViet eGov: news at `/<category>/<slug>-<id>.html`, lists at `/<category>/page-2/` (beyond the
 * last: 301 to the first), the laws module at `/laws/` or `/van-ban/`. Last-Modified of pages is always yesterday.
 */
export const nukeviet: Platform = {
  name: 'nukeviet',
  siteDiscovery: [
    // Modules bear the names their owners give them (`tin-tuc`, `cong-bao`): addresses of documents tell them apart.
    { kind: 'sitemap', path: '/sitemap.xml', orElse: ['/index.php?nv=SitemapIndex'] },
    { kind: 'feed', path: '/rss/', dates: 'day' },
  ],
  // The names that the modules of news and of documents have before an owner changes them.
  usualSections: ['/laws/', '/van-ban/', '/news/', '/tin-tuc/'],
  sectionOf: path =>
    /^(\/index\.php\?(?:language=[a-z]{2}&)?nv=[a-z0-9-]+(?:&op=(?!detail\/)[^&/]+(?=\/))?)(?:&op=|\/)/.exec(
      path,
    )?.[1] ??
    /^((?:\/index\.php)?(?:\/[a-z0-9-]+){1,3}\/)detail\//.exec(path)?.[1] ??
    /^((?:\/index\.php)?(?:\/[a-z0-9-]+){1,3}\/)[^/?]+\.html$/.exec(path)?.[1],
  sectionDiscovery: section => [
    // The minutes of its feeds are the number of the month: only the day is told right.
    ...(section === '/' ? [] : [{ kind: 'feed' as const, path: feedOf(section), dates: 'day' as const }]),
    {
      kind: 'list',
      path: section,
      paging: { kind: 'template', template: templateOf(section), first: 2, step: 1, pagesMax: 50 },
    },
  ],
  detail: [
    String.raw`^/(?:index\.php/)?[a-z0-9-]+(?:/[a-z0-9-]+){0,3}-(?<id>\d+)\.html$`,
    String.raw`/detail/[^/]+-(?<id>\d+)/$`,
    // The ending is the owner's choice, and without rewriting the address is a parameter.
    String.raw`^/(?:index\.php/)?(?:[a-z0-9-]+/){1,3}[a-z0-9]+(?:-[a-z0-9]+){2,}-(?<id>\d+)/$`,
    String.raw`[?&]op=(?:detail/[^&]*|(?!area|subject|signer|cat)[^&/]+/[^&]*)-(?<id>\d+)(?:\.html)?$`,
    // Pages and downloads have no number: their ending alone tells them from sections.
    String.raw`^/(?:index\.php/)?(?:[a-z0-9-]+/){1,3}[a-z0-9-]+\.html$`,
    String.raw`[?&]op=[^&]+\.html$`,
  ],
  attachment: [String.raw`[?&]download=1(&|$)`, String.raw`^/uploads/.+\.(pdf|docx?|rtf|zip|xlsx?)$`],
  deny: [
    String.raw`^/(?:index\.php/)?(?:[a-z]{2}/)?(tag|seek|users|statistics|comment|contact|rss|feeds)/`,
    // Standing pages of every installation.
    String.raw`^/(?:index\.php/)?(?:[a-z]{2}/)?(?:about|gioi-thieu|siteterms)/`,
    String.raw`[?&]nv=(?:users|statistics|seek|comment|contact|voting|banners|feeds|about|siteterms)(?:&|$)`,
    String.raw`[?&]pdf=1(&|$)`,
    '/(?:area|signer|subject|topic|groups|author)/',
    String.raw`[?&]op=(?:rss|tag|area|signer|subject|topic|groups|author|search|print|savefile|sendmail)(?:/|&|$)`,
    String.raw`(?:/|[?&]op=)page-\d+/?$|[?&]page=\d+$`,
  ],
  keepQuery: ['download', 'id', 'nv', 'op', 'language', 'page'],
  validatorsTold: false,
}

/** Without rewriting the page is part of the parameter that names the category, or that parameter. */
function templateOf(section: string): string {
  if (section.includes('?')) return /[?&]op=/.test(section) ? '{url}/page-{n}' : '{url}&op=page-{n}'
  return section.endsWith('/') ? '{url}page-{n}/' : '{url}/page-{n}/'
}

function feedOf(section: string): string {
  if (section.includes('?'))
    return /[?&]op=/.test(section) ? section.replace(/([?&]op=)/, '$1rss/') : `${section}&op=rss`
  if (
    /^(?:\/index\.php)?\/(?:laws|download|faq|page|(?:[a-z0-9]+-){0,4}van-ban(?:-[a-z0-9]+){0,4})\/$/.test(
      section,
    )
  )
    return `${section}rss/`
  // A category of the module whose name addresses leave out, or one behind its module's name.
  return section.replace(
    /^((?:\/index\.php)?(?:\/[a-z]{2}(?=\/))?(?:\/[a-z0-9-]+(?=\/[a-z0-9-]+\/$))?)\//i,
    '$1/rss/',
  )
}
