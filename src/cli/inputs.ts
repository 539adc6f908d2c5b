import { readFile } from 'node:fs/promises'

/** The argument that means standard input. */
export const STANDARD_INPUT = '-'

/** What an input is called in messages and outputs. */
export function inputName(file: string): string {
  return file === STANDARD_INPUT ? 'stdin' : file
}

/**
 * Reads one input whole.
 *
 * @throws An error whose message names the input and says what is wrong with it.
 */
export async function readInput(file: string, stdin: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  try {
    if (file !== STANDARD_INPUT) return await readFile(file)
    const chunks: Uint8Array[] = []
    for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
    return Buffer.concat(chunks)
  } catch (error) {
    throw new Error(`Cannot read \`${inputName(file)}\`: ${explain(error)}`, { cause: error })
  }
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
