/** The description by which browsers offer the search in their address bar (OpenSearch 1.1). `base` has no slash at the end. */
export function openSearchDescription(base: string): string {
  const origin = base.replace(/[&<>"]/g, '')
  return `<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>thidua</ShortName>
<Description>Tra cứu văn bản thi đua, khen thưởng</Description>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" template="${origin}/?q={searchTerms}"/>
<Url type="application/atom+xml" template="${origin}/feed.atom?q={searchTerms}"/>
</OpenSearchDescription>
`
}
