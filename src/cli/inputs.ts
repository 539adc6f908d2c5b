import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'

/** The argument that means standard input. */
export const STANDARD_INPUT = '-'

/** What an input is called in messages and outputs. */
export function inputName(file: string): string {
  return file === STANDARD_INPUT ? 'stdin' : file
}

/** Where standard input comes from. */
export type StandardInput = AsyncIterable<Uint8Array | string>

/** An input that is read: whole, or where it is larger than is held at once, its beginning and what follows. */
export type Input = { bytes: Uint8Array } | { head: Uint8Array; chunks: AsyncIterable<Uint8Array> }

/**
 * Reads one input as far as it is held at once.
 *
 * @param most bytes that are held at once
 * @throws An error whose message names the input and says what is wrong with it.
 */
export async function readInput(file: string, stdin: StandardInput, most: number): Promise<Input> {
  const chunks = chunksOf(file, stdin)
  const { bytes, isEnd } = await gather(chunks, most)
  if (isEnd) return { bytes }
  return { head: bytes, chunks: follow(bytes, chunks) }
}

/** All bytes of what was read in part. */
export async function readRest(file: string, chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  try {
    return (await gather(chunks[Symbol.asyncIterator](), Infinity)).bytes
  } catch (error) {
    if (error instanceof RangeError) throw new Error(`Cannot read \`${inputName(file)}\`: too large to be held in memory`, { cause: error })
    throw error
  }
}

async function gather(chunks: AsyncIterator<Uint8Array>, most: number): Promise<{ bytes: Uint8Array; isEnd: boolean }> {
  const parts: Uint8Array[] = []
  let length = 0
  for (;;) {
    const next = await chunks.next()
    if (next.done === true) return { bytes: Buffer.concat(parts), isEnd: true }
    parts.push(next.value)
    length += next.value.length
    if (length > most) return { bytes: Buffer.concat(parts), isEnd: false }
  }
}

async function* follow(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  yield* rest
}

async function* chunksOf(file: string, stdin: StandardInput): AsyncGenerator<Uint8Array> {
  try {
    const stream = file === STANDARD_INPUT ? stdin : (createReadStream(file, { highWaterMark: CHUNK }) as AsyncIterable<Uint8Array>)
    for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk
  } catch (error) {
    throw new Error(`Cannot read \`${inputName(file)}\`: ${explain(error)}`, { cause: error })
  }
}

/** Bytes read at a time: most files are a page, and room for more would have to be made and collected for each. */
const CHUNK = 2 ** 16

/** Fails where a path names no plain file: a wrapper may name what never ends, as a device does. */
export async function assertFile(path: string): Promise<void> {
  const found = await stat(path).catch((error: unknown) => {
    throw new Error(`Cannot read \`${path}\`: ${explain(error)}`, { cause: error })
  })
  if (!found.isFile()) throw new Error(`Cannot read \`${path}\`: expected a file, found something else`)
}

const EXPLANATIONS: Record<string, string> = {
  ENOENT: 'expected a file, found none',
  ENOTDIR: 'a part of the path is no directory',
  EISDIR: 'expected a file, found a directory',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOSPC: 'no space left',
  EEXIST: 'expected a directory, found a file'
}

/** Says what a failed operation of the file system failed at. */
export function explain(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return EXPLANATIONS[code ?? ''] ?? message
}
