import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import type { Answers } from '../answer/answers.ts'
import { createWeb } from '../web/app.ts'
import { type Activity, newActivity } from './activity.ts'
import { wrongUsage } from './exit.ts'
import type { Io } from './io.ts'
import { packageVersion } from './version.ts'

type WebOptions = { readonly host: string; readonly port: number }
export type RunningWeb = {
  readonly url: string
  readonly activity: Activity
  readonly close: () => Promise<void>
}

export const defaultPort = 8347

/** Serves pages and interface; resolves once it listens. Port 0 takes any free one. */
export async function serveWeb(answers: Answers, { host, port }: WebOptions): Promise<RunningWeb> {
  const app = createWeb(answers, packageVersion())
  const activity = newActivity()
  return await new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, info => {
      resolve({
        url: `http://${host.includes(':') ? `[${host}]` : host}:${info.port}/`,
        activity,
        close: () => new Promise(done => server.close(() => done())),
      })
    })
    const http = server as Server
    http.on('request', (_, response) => response.once('close', activity.begin()))
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? wrongUsage(`port ${port} on ${host} is taken; give another one with --port`)
          : error,
      ),
    )
  })
}

/** Waits until the person stops the program (Ctrl-C) or the system does. */
export async function untilStopped(io: Io): Promise<void> {
  await new Promise<void>(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  io.err('\n')
}
