/** Crawls in a process of its own, so that it can be killed. */
const [way, folder = '', port = ''] = process.argv.slice(2)
const crawl =
  way === 'whole'
    ? (await import('./crawl-whole.ts')).crawlWhole
    : (await import('./crawl-plain.ts')).crawlPlain
await crawl(folder, Number(port))
