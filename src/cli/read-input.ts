import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { todayInVietnam } from '../domain/day.ts'
import { noProvenance, type ParsedDocument, type Provenance, type RawDocument } from '../domain/document.ts'
import { isFinding } from '../domain/finding.ts'
import { normalise } from '../normalise/index.ts'
import { read } from '../read/index.ts'
import { CommandError, exitCode, wrongUsage } from './exit.ts'
import type { Io } from './io.ts'

/** Bytes of a file, or of standard input for `-`, with what is known of where they came from. */
export async function rawInput(file: string, io: Io, given: Partial<Provenance> = {}): Promise<RawDocument> {
  return {
    stage: 'raw',
    bytes: file === '-' ? await io.stdin() : bytesOf(file),
    mediaType: null,
    charset: null,
    provenance: {
      ...noProvenance,
      seenOn: todayInVietnam(),
      fileName: file === '-' ? null : basename(file).normalize('NFC'),
      ...given,
    },
  }
}

/** Reads it whatever its format. A file that cannot be read ends the command with the reason and the next step. */
export async function parsedInput(raw: RawDocument, name: string): Promise<ParsedDocument> {
  const parsed = await read(raw)
  if (isFinding(parsed))
    throw new CommandError(exitCode.needsHuman, `${name}: ${parsed.detail}. ${parsed.next}`)
  return parsed
}

/** The clean text of a file, or of standard input (`-`). @throws CommandError when it cannot be read */
export async function textOfInput(file: string, io: Io): Promise<string> {
  return normalise(await parsedInput(await rawInput(file, io), file)).body.text
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(resolve(file))
  } catch (error) {
    throw wrongUsage(
      `${file} cannot be read: ${(error as Error).message}. Give an existing file, or - for standard input.`,
    )
  }
}
