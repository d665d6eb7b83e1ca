#!/usr/bin/env node
import { tolerateClosedPipes } from './closed-pipe.ts'
import { processIo } from './io.ts'
import { runProgram } from './program.ts'

tolerateClosedPipes([process.stdout, process.stderr])
process.exitCode = await runProgram(process.argv.slice(2), processIo)
