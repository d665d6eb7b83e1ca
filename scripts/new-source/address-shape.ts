/** Shapes in which content systems end the addresses of documents, the most telling first; the group is the stable id. */
const shapes: readonly string[] = [
  String.raw`-post(?<id>\d+)\.(?:html|tpo)$`,
  String.raw`-a(?<id>\d+)\.html$`,
  String.raw`-(?<id>\d{8,20})\.htm$`,
  String.raw`-(?<id>\d+)\.html?$`,
  String.raw`--(?<id>\d+)$`,
  String.raw`/detail/[^/]+-(?<id>\d+)/?$`,
  String.raw`[?&](?:ItemID|NewsId|IDNews|docid|articleid)=(?<id>\d+)`,
  String.raw`-(?<id>\d+)/?$`,
  String.raw`/(?:chi-tiet|bai-viet|tin-tuc|news|detail)/[^/?]+/?$`,
]

const shareMin = 0.6

/** The shape that most of the addresses have; null where none prevails. A person must look at it. */
export function addressShape(urls: readonly string[]): string | null {
  const paths = urls.filter(url => URL.canParse(url)).map(url => new URL(url).pathname + new URL(url).search)
  const fits = (shape: string): number => paths.filter(path => new RegExp(shape, 'iu').test(path)).length
  return shapes.find(shape => paths.length > 0 && fits(shape) >= paths.length * shareMin) ?? null
}
