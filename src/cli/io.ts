import { terminalText } from './terminal-text.ts'

/** Where a command reads and writes: the real streams in the program, strings in tests. */
export type Io = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Bytes of standard input, for commands given `-`. */
  readonly stdin: () => Promise<Uint8Array>
  /** True when a person watches: only then progress is drawn. */
  readonly isTerminal: boolean
  readonly env: Readonly<Record<string, string | undefined>>
}

const stdinBytesMax = 64 * 1024 * 1024

export const processIo: Io = {
  // A pipe or a file gets every character as it is.
  out: text => void process.stdout.write(process.stdout.isTTY ? terminalText(text) : text),
  err: text => void process.stderr.write(process.stderr.isTTY ? terminalText(text) : text),
  stdin: readStdin,
  isTerminal: process.stderr.isTTY === true,
  env: process.env,
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength
    if (bytes > stdinBytesMax)
      throw new Error(`standard input is larger than ${stdinBytesMax} bytes; give a file`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Prints an object as JSON on its own, the same object that the HTTP interface answers. */
export function printJson(io: Io, value: unknown): void {
  io.out(`${JSON.stringify(value, null, 2)}\n`)
}
