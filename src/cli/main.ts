#!/usr/bin/env node
import { tolerateClosedPipes } from './closed-pipe.ts'
import { processIo } from './io.ts'
import { keepPausesShort } from './short-pauses.ts'

tolerateClosedPipes([process.stdout, process.stderr], processIo.err)
const args = process.argv.slice(2)
keepPausesShort(args)
// Only now: what has been loaded before takes room among what is new, and that room is never given back.
const { runProgram } = await import('./program.ts')
const code = await runProgram(args, processIo)
process.exitCode ||= code
