import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A site of our own on loopback: lists of a hundred links each, and pages of news of a few kilobytes. */
export type BenchSite = {
  readonly port: number
  readonly paths: readonly string[]
  readonly lists: readonly string[]
}

/** With how many connections it is asked. */
export const connections = 4

const linksPerList = 100
const text = 'Nội dung bài viết về công tác thi đua, khen thưởng của tỉnh. '.repeat(60)

function articleAt(path: string): string {
  return `<html lang="vi"><head><title>${path}</title></head><body><article><h1>${path}</h1><p>${text}</p></article></body></html>`
}

export async function serveBenchSite(
  pageCount: number,
): Promise<BenchSite & { readonly close: () => Promise<void> }> {
  const paths = Array.from({ length: pageCount }, (_, n) => `/tin/bai-${n + 1}.html`)
  const lists = Array.from({ length: Math.ceil(pageCount / linksPerList) }, (_, n) =>
    n === 0 ? '/tin/' : `/tin/?page=${n + 1}`,
  )
  // Kept as bytes: the site is to take little of the processors that the crawlers share with it.
  const answers = new Map<string, Buffer>([
    ...paths.map((path): [string, Buffer] => [path, Buffer.from(articleAt(path))]),
    ...lists.map((list, n): [string, Buffer] => {
      const links = paths.slice(n * linksPerList, (n + 1) * linksPerList)
      return [list, Buffer.from(links.map(path => `<a href="${path}">${path}</a>`).join('\n'))]
    }),
  ])
  const server = createServer(({ url = '' }, answer) => {
    const body = answers.get(url) ?? Buffer.from(articleAt(url))
    answer.writeHead(answers.has(url) || url.endsWith('.html') ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      'content-length': body.length,
    })
    answer.end(body)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return {
    port: (server.address() as AddressInfo).port,
    paths,
    lists,
    close: () =>
      new Promise(done => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}
