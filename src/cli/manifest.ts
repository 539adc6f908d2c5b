import { createHash } from 'node:crypto'
import { closeSync, constants, openSync, writeSync } from 'node:fs'
import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { explain } from './inputs.ts'
import { OWN_PREFIX } from './safe-names.ts'

/** The file in an output folder that says what is done. A line of JSON for each input, written once its outputs are there. */
export const MANIFEST: string = `${OWN_PREFIX}.ndjson`

/** A file as it was: changed since then, it is another. */
export interface Print {
  path: string
  size: number
  /** When it was last written, in nanoseconds. */
  modified: string
}

/** What is done: from these files came those. */
export interface Entry {
  /** The place that the output has, or the folder of several. */
  target: string
  /** The task's files, then those that they name. */
  inputs: Print[]
  /** Paths below the output folder, with their sizes in bytes. */
  outputs: { path: string; size: number }[]
  /** Why there are none. */
  error?: string
}

/** A folder's manifest, open for more lines. */
export interface Manifest {
  /** What an earlier run did for a target, if its outputs are still there and nothing has changed since. */
  find: (target: string, inputs: readonly Print[]) => Promise<Entry | undefined>
  /** Adds a line; it is there whole once this returns. */
  add: (entry: Entry) => void
  /** Closes it; where all is done and nobody will resume, it is removed, unless it holds other runs' lines. */
  close: (isDone: boolean) => Promise<void>
}

/**
 * Opens a folder's manifest, making it if need be.
 *
 * @param settings what outputs depend on beside the inputs: what was done with other settings counts for nothing
 * @param resume whether earlier lines are read
 */
export async function openManifest(folder: string, settings: unknown, resume: boolean): Promise<Manifest> {
  const file = join(folder, MANIFEST)
  const before = await readFile(file, 'utf8').catch(() => '')
  const run = createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 16)
  const entries = resume ? readEntries(before, run) : new Map<string, Entry>()
  const handle = openOwn(file)
  let written = 0
  const write = (line: object): void => {
    const text = JSON.stringify(line) + '\n'
    writeSync(handle, text)
    written += Buffer.byteLength(text)
  }
  // A line that a killed run left unfinished is ended, so that it spoils no other.
  if (before !== '' && !before.endsWith('\n')) writeSync(handle, '\n')
  write({ run })
  return {
    find: async (target, inputs) => {
      const entry = entries.get(target)
      if (!entry || entry.error !== undefined) return undefined
      const named = await printsOf(entry.inputs.slice(inputs.length).map(({ path }) => path))
      if (!named || JSON.stringify(entry.inputs) !== JSON.stringify([...inputs, ...named])) return undefined
      const sizes = await Promise.all(
        entry.outputs.map(({ path }) =>
          stat(join(folder, path)).then(
            ({ size }) => size,
            () => -1
          )
        )
      )
      return sizes.every((size, at) => size === entry.outputs[at]!.size) ? entry : undefined
    },
    add: (entry) => write({ run, ...entry }),
    close: async (isDone) => {
      closeSync(handle)
      if (isDone && !resume && (await stat(file)).size === written) await rm(file, { force: true })
    }
  }
}

/** Opens a file for more lines; one that is a link is not followed, where the platform lets one say so. */
function openOwn(file: string): number {
  const { O_APPEND, O_CREAT, O_WRONLY, O_NOFOLLOW = 0 } = constants as Record<string, number>
  try {
    return openSync(file, O_APPEND! | O_CREAT! | O_WRONLY! | O_NOFOLLOW)
  } catch (error) {
    throw new Error(`Cannot write \`${file}\`: ${(error as NodeJS.ErrnoException).code === 'ELOOP' ? 'expected a file, found a link' : explain(error)}`, {
      cause: error
    })
  }
}

/** The last line of each target. A run with other settings wrote over what was there: what came before it counts for nothing. */
function readEntries(text: string, run: string): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  for (const line of text.split('\n')) {
    const value = readLine(line)
    if (value === undefined) continue
    if (value.run !== run) entries.clear()
    else if ('target' in value) entries.set(value.target, value)
  }
  return entries
}

function readLine(line: string): (Entry & { run: string }) | { run: string } | undefined {
  try {
    const value = JSON.parse(line) as Partial<Entry & { run: string }> | null
    if (typeof value?.run !== 'string') return undefined
    if (!('target' in value)) return { run: value.run }
    if (typeof value.target === 'string' && isPrints(value.inputs) && Array.isArray(value.outputs)) return value as Entry & { run: string }
  } catch {
    // A killed run's last line.
  }
  return undefined
}

/** Whether a manifest's value is what it should be: another program may have written to it. */
const isPrints = (value: unknown): value is Print[] => Array.isArray(value) && value.every((print: Partial<Print> | null) => typeof print?.path === 'string')

/** What files are now; nothing where one cannot be looked at. */
export async function printsOf(paths: readonly string[]): Promise<Print[] | undefined> {
  try {
    return await Promise.all(
      paths.map(async (path) => {
        const { size, mtimeNs } = await stat(path, { bigint: true })
        return { path, size: Number(size), modified: String(mtimeNs) }
      })
    )
  } catch {
    return undefined
  }
}
