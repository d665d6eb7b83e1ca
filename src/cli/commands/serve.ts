import type { Command } from 'commander'
import { bringIndex } from '../../../pipelines/index-records.ts'
import { storeRegistry } from '../../../pipelines/store-registry.ts'
import { formatDayVi, timeInVietnam, todayInVietnam } from '../../domain/day.ts'
import { type AddCommand, type DataOptions, withDataOptions } from '../add-command.ts'
import { wholeNumber } from '../arguments.ts'
import { dataFolder, openAnswers, work } from '../data-folder.ts'
import { CommandError, exitCode } from '../exit.ts'
import { startFollowing } from '../following.ts'
import type { Io } from '../io.ts'
import { keepWarm } from '../keep-warm.ts'
import { startNightly } from '../nightly.ts'
import { defaultPort, serveWeb, untilStopped } from '../serve-web.ts'

type Options = DataOptions & { port: number; host: string }

/** `start` fills the registry and the index, serves, and crawls every night; `serve` and `schedule` are its halves. */
export const addServe: AddCommand = (program, io) => {
  withServeOptions(
    program.command('start'),
    'The whole service: registry, index, pages, HTTP interface and nightly crawl, until stopped.',
  )
    .option('--no-schedule', 'do not crawl at night')
    .action(async (options: Options & { schedule: boolean }) => {
      const folder = dataFolder(options, io)
      await prepare(folder, io)
      const nightly = options.schedule ? startNightly(folder, io) : undefined
      const following = startFollowing(folder, io)
      await serveFolder(folder, options, io)
      await following.stop()
      await nightly?.stop()
    })
  withServeOptions(
    program.command('serve'),
    'Serve the pages and the HTTP interface of a data folder, until stopped.',
  ).action(async (options: Options) => serveFolder(dataFolder(options, io), options, io))
  withDataOptions(program.command('schedule'))
    .description(
      'Crawl every night at 02:00 in Vietnam, until stopped; a night that was missed is made up for.',
    )
    .action(async (options: DataOptions) => {
      const folder = dataFolder(options, io)
      await prepare(folder, io)
      const nightly = startNightly(folder, io)
      const following = startFollowing(folder, io)
      io.out(`thidua: ${nextRunWords(nightly.nextRunAt())}  (Ctrl-C để dừng / to stop)\n`)
      await untilStopped(io)
      await following.stop()
      await nightly.stop()
    })
}

function withServeOptions(command: Command, description: string): Command {
  return withDataOptions(command)
    .description(description)
    .option('--port <port>', 'port to listen on; 0 takes a free one', wholeNumber(0, 65535), defaultPort)
    .option('--host <host>', 'address to listen on', '127.0.0.1')
}

/**
 * The registry answers before the first crawl. A folder that another run is writing to, such as one that outlived the service
 * that began it, has been prepared by that run.
 */
async function prepare(folder: string, io: Io): Promise<void> {
  try {
    await work(folder, undefined, async place => {
      storeRegistry(place.store, place.registry)
      await bringIndex(place)
    })
  } catch (error) {
    if (!(error instanceof CommandError) || error.code !== exitCode.locked) throw error
    io.err(`thidua: ${error.message}; going on with what is there\n`)
  }
}

/** `lượt sau 02:00 ngày 23/11/2026, giờ Việt Nam / next run 2026-11-22T19:00:00.000Z`, whatever the machine's zone. */
function nextRunWords(at: Date | null): string {
  if (at === null) return ''
  return `lượt sau ${timeInVietnam(at)} ngày ${formatDayVi(todayInVietnam(at))}, giờ Việt Nam / next run ${at.toISOString()}`
}

/** Answers over HTTP until it is told to stop, kept warm meanwhile; then the folder is closed. */
export async function serveFolder(
  folder: string,
  { port, host }: { port: number; host: string },
  io: Io,
): Promise<void> {
  const { answers, index, close } = await openAnswers(folder, io.env)
  try {
    const web = await serveWeb(answers, { host, port })
    io.out(`thidua: ${web.url}  (Ctrl-C để dừng / to stop)\n`)
    const warming = keepWarm({ index, answers, activity: web.activity, io })
    await untilStopped(io)
    await warming.stop()
    await web.close()
  } finally {
    await close()
  }
}
