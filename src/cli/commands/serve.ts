import { bringIndex } from '../../../pipelines/index-records.ts'
import { storeRegistry } from '../../../pipelines/store-registry.ts'
import { type AddCommand, type DataOptions, withDataOptions } from '../add-command.ts'
import { wholeNumber } from '../arguments.ts'
import { dataFolder, openAnswers, work } from '../data-folder.ts'
import type { Io } from '../io.ts'
import { defaultPort, serveWeb, untilStopped } from '../serve-web.ts'

type Options = DataOptions & { port: number; host: string }

/**
 * `start` fills the registry and the index, then serves; `serve` only serves what is there.
 * Crawling of real sources on a schedule joins `start` when sources are enabled.
 */
export const addServe: AddCommand = (program, io) => {
  add('start', 'The whole service: registry, index, pages and HTTP interface, until stopped.', true)
  add('serve', 'Serve the pages and the HTTP interface of a data folder, until stopped.', false)

  function add(name: string, description: string, prepares: boolean): void {
    withDataOptions(program.command(name))
      .description(description)
      .option('--port <port>', 'port to listen on; 0 takes a free one', wholeNumber(0, 65535), defaultPort)
      .option('--host <host>', 'address to listen on', '127.0.0.1')
      .action(async (options: Options) => {
        const folder = dataFolder(options, io)
        if (prepares) await prepare(folder)
        await serveFolder(folder, options, io)
      })
  }
}

/** The registry answers before the first crawl. */
async function prepare(folder: string): Promise<void> {
  await work(folder, undefined, async place => {
    storeRegistry(place.store, place.registry)
    await bringIndex(place)
  })
}

export async function serveFolder(
  folder: string,
  { port, host }: { port: number; host: string },
  io: Io,
): Promise<void> {
  const { answers, close } = await openAnswers(folder)
  try {
    const web = await serveWeb(answers, { host, port })
    io.out(`thidua: ${web.url}  (Ctrl-C để dừng / to stop)\n`)
    await untilStopped(io)
    await web.close()
  } finally {
    await close()
  }
}
