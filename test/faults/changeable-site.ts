import type { Fetcher } from '../../src/fetch/fetcher.ts'
import { article, type CrawlRig, crawlRig, fetcherFor, type Handler, serveMock } from '../crawl-kit.ts'
import { closing } from './get.ts'

/** A site whose answers can be exchanged between two nights. */
export async function changeable(
  first: Handler,
): Promise<{ rig: CrawlRig; fetcher: Fetcher; requests: string[]; show: (next: Handler) => void }> {
  let handler = first
  const site = await serveMock((request, response) => handler(request, response))
  const fetcher = fetcherFor([site])
  closing.push(site.close, fetcher.close)
  return {
    rig: crawlRig(),
    fetcher,
    requests: site.requests,
    show: next => {
      handler = next
    },
  }
}

/** A list of one article, and the article. */
export const one = '/tin/bai-1.html'
export const place = `http://mock.example${one}`
export const list = { '/tin/': `<ul><li><a href="${one}">Bài một</a></li></ul>` }
export const good = article('Bài một')
export const html = { 'content-type': 'text/html; charset=utf-8' }
