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

export async function serveBenchSite(
  pageCount: number,
): Promise<BenchSite & { readonly close: () => Promise<void> }> {
  const paths = Array.from({ length: pageCount }, (_, n) => `/tin/bai-${n + 1}.html`)
  const lists = Array.from({ length: Math.ceil(pageCount / linksPerList) }, (_, n) =>
    n === 0 ? '/tin/' : `/tin/?page=${n + 1}`,
  )
  const server = createServer((asked, answer) => {
    const url = asked.url ?? ''
    const page = /^\/tin\/(?:\?page=(\d+))?$/.exec(url)
    answer.writeHead(page || url.endsWith('.html') ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
    })
    const start = (Number(page?.[1] ?? 1) - 1) * linksPerList
    const links = paths.slice(start, start + linksPerList).map(path => `<a href="${path}">${path}</a>`)
    answer.end(
      page
        ? links.join('\n')
        : `<html lang="vi"><head><title>${url}</title></head><body><article><h1>${url}</h1><p>${text}</p></article></body></html>`,
    )
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
