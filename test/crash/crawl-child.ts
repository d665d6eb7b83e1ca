import { once } from 'node:events'
import { crawlPlain } from './crawl-plain.ts'
import { crawlWhole } from './crawl-whole.ts'

/** Crawls in a process of its own, so that it can be killed. Waits, loaded, for a line that says what and where. */
const [line] = (await once(process.stdin, 'data')) as [Buffer]
const [way, folder, port] = JSON.parse(line.toString()) as [way: string, folder: string, port: number]
await (way === 'whole' ? crawlWhole : crawlPlain)(folder, port)
process.exit(0)
