import { Readable, Writable } from 'node:stream'
import type { Terminal } from '../../src/cli/terminal.ts'

/** A terminal that remembers what was written to it. */
export interface FakeTerminal extends Terminal {
  written: { stdout: string; stderr: string }
}

/** Which streams a person sits at, what comes in, and whether the reader of standard output has gone. */
export interface FakeTerminalOptions {
  input?: Uint8Array | string
  env?: Record<string, string>
  stdinIsTerminal?: boolean
  stdoutIsTerminal?: boolean
  stderrIsTerminal?: boolean
  /** The error that standard output fails with, by its code. */
  stdoutFails?: string
}

export function fakeTerminal(options: FakeTerminalOptions = {}): FakeTerminal {
  const written = { stdout: '', stderr: '' }
  const sink = (name: 'stdout' | 'stderr', fails?: string): Writable => {
    const stream = new Writable({
      write: (chunk, _encoding, done) => {
        if (fails === undefined) written[name] += String(chunk)
        done(fails === undefined ? null : Object.assign(new Error(`write ${fails}`), { code: fails }))
      }
    })
    return stream.on('error', () => {})
  }
  return {
    stdin: Object.assign(Readable.from([Buffer.from(options.input ?? '')]), { isTTY: options.stdinIsTerminal === true }),
    stdout: Object.assign(sink('stdout', options.stdoutFails), { isTTY: options.stdoutIsTerminal === true }),
    stderr: Object.assign(sink('stderr'), { isTTY: options.stderrIsTerminal === true }),
    env: options.env ?? {},
    written
  }
}
