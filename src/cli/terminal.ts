import { createColors } from 'picocolors'
import { explain } from './inputs.ts'
import type { Progress } from './progress.ts'

/** What the command reads from and writes to. */
export interface Terminal {
  stdin: AsyncIterable<Uint8Array | string> & { isTTY?: boolean; destroy?: () => unknown }
  stdout: NodeJS.WritableStream & { isTTY?: boolean }
  stderr: NodeJS.WritableStream & { isTTY?: boolean }
  env: Record<string, string | undefined>
  /** Aborted when the person asks to stop (SIGINT). */
  signal?: AbortSignal
}

/** 0 done, 1 some input failed, 2 wrong usage, 130 stopped by the person. */
export type ExitCode = 0 | 1 | 2 | 130

/** Standard output takes no more. */
export class OutputError extends Error {
  /** Whether the reader went away, as `head` does: no fault of anybody's. */
  readonly closed: boolean

  constructor(cause: unknown) {
    super(`Cannot write to standard output: ${explain(cause)}`, { cause })
    this.closed = (cause as NodeJS.ErrnoException).code === 'EPIPE'
  }
}

/** Writes a text and waits until it is taken. */
export function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(new OutputError(error)) : resolve()))
  })
}

/** Writes messages to standard error, one line each whatever names they hold. */
export interface Report {
  /** Something went wrong, or wants a look. */
  fault: (message: unknown) => void
  /** Something to know. */
  note: (message: string) => void
}

/** Reports beside a progress bar. */
export function openReport({ stderr, env }: Terminal, progress: Progress): Report {
  const colors = createColors(stderr.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb')
  const say = (prefix: string, message: string): void => {
    progress.clear()
    stderr.write(`${prefix} ${message.replace(/\p{Cc}/gu, escapeControl)}\n`)
  }
  return {
    fault: (message) => say(colors.red('broadsheet:'), message instanceof Error ? message.message : String(message)),
    note: (message) => say('broadsheet:', message)
  }
}

function escapeControl(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`
}
