import { platforms } from './platforms/index.ts'
import { type Source, type SourceInput, sourceSchema } from './source.ts'

/**
 * Checks the facts and fills in the platform.
 * @throws ZodError naming the field; and when a source asks for no pause without being our own sample or network.
 */
export function defineSource(input: SourceInput): Source {
  const facts = sourceSchema.parse(input)
  const platform = platforms[facts.platform]
  if (facts.politeness.gapMs < 1_000 && facts.kind !== 'sample' && !facts.privateNetwork)
    throw new RangeError(`${facts.id}: a gap of ${facts.politeness.gapMs} ms is only for the sample`)
  const folder = new URL(facts.baseUrls[0] ?? '').pathname.replace(/\/+$/, '')
  const everywhere = platform.siteDiscovery.map(way => ({
    ...way,
    path: folder + way.path,
    ...((way.kind === 'sitemap' || way.kind === 'json') && way.orElse
      ? { orElse: way.orElse.map(path => folder + path) }
      : {}),
    ...(way.kind === 'json' && way.types ? { types: { ...way.types, path: folder + way.types.path } } : {}),
  }))
  const own = [...facts.sections.flatMap(platform.sectionDiscovery), ...facts.discovery]
  const patterns = (patterns: readonly string[]): readonly RegExp[] =>
    patterns.map(text => new RegExp(text, 'iu'))
  return {
    ...facts,
    // Sections alone are what is wanted; with a filter, or without sections, the whole site is looked through.
    discovery: [...(own.length === 0 || facts.filter !== null ? everywhere : []), ...own],
    urls: {
      detail: patterns(facts.urls.detail ?? platform.detail),
      attachment: patterns([...(facts.urls.attachment ?? []), ...platform.attachment]),
      deny: patterns([...(facts.urls.deny ?? []), ...platform.deny, ...deniedEverywhere]),
      keepQuery: facts.urls.keepQuery ?? platform.keepQuery,
    },
    entriesAreDocuments:
      facts.urls.detail === undefined
        ? platform.detail.length === 0 || platform.ownerNamesAddresses === true
        : facts.urls.detail.length === 0,
    hosts: new Set(facts.baseUrls.map(url => new URL(url).hostname)),
    folder,
    validatorsTold: platform.validatorsTold,
  }
}

/** Addresses that are no document anywhere: sign-in, sharing, copies for print and phones, language loops (`/vi/vi/en/`). */
const deniedEverywhere: readonly string[] = [
  '/(vi|en|fr|zh)/(vi|en|fr|zh)/',
  String.raw`/(login|dang-nhap|dang-ky|register|logout|print|sendmail|savefile)(/|\.|$)`,
  String.raw`[?&](print|tmpl=component|replytocom|share)(=|&|$)`,
  String.raw`/amp/?$|^/amp/|\.amp$|[?&](?:amp|outputType=amp|nonamp|noamp)(=|&|$)`,
]
