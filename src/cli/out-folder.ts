import { createHash, randomUUID } from 'node:crypto'
import { lstat, mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { explain } from './inputs.ts'
import { OWN_PREFIX } from './safe-names.ts'

/** A folder for output files. */
export interface OutFolder {
  /**
   * Opens a file to write, making the folders above it if need be.
   *
   * @param path below the folder, its parts safe names joined by `/`
   * @throws An error whose message names the file, here and in each function of the file.
   */
  open: (path: string) => Promise<OutFile>
}

/** A file that is there once it is finished, and not before. */
export interface OutFile {
  write: (text: string) => Promise<void>
  /** Gives the file its name; returns its size in bytes. */
  finish: () => Promise<number>
  /** Leaves nothing of it. */
  abandon: () => Promise<void>
}

/**
 * Opens a folder for output files that is there.
 *
 * A file is written under a name of its own and then renamed, so that it is there whole or not at all.
 * A file of an earlier run is replaced; an input never is; a link is never followed out of the folder.
 *
 * @param inputs what tells the files that are read from others, by {@link identitiesOf}
 */
export function openFolder(folder: string, inputs: ReadonlySet<string>): OutFolder {
  const made = new Set<string>()
  return {
    open: async (path) => {
      const target = join(folder, path)
      const unfinished = join(folder, unfinishedName())
      const naming = async <T>(step: () => Promise<T>): Promise<T> => {
        try {
          return await step()
        } catch (error) {
          await abandon()
          throw new Error(`Cannot write \`${target}\`: ${explain(error)}`, { cause: error })
        }
      }
      let handle: FileHandle | undefined
      const abandon = async (): Promise<void> => {
        await handle?.close().catch(() => {})
        handle = undefined
        await rm(unfinished, { force: true })
      }
      await naming(async () => {
        await makeFoldersAbove(folder, path, made)
        if ((await identities(target)).some((identity) => inputs.has(identity))) throw new Error('expected a file that is not an input')
        handle = await open(unfinished, 'wx')
      })
      let size = 0
      return {
        write: (text) =>
          naming(async () => {
            size += Buffer.byteLength(text)
            await handle?.appendFile(text)
          }),
        finish: () =>
          naming(async () => {
            await handle?.close()
            handle = undefined
            await rename(unfinished, target)
            return size
          }),
        abandon
      }
    }
  }
}

/** Tells this machine's processes from those of others that share the folder. */
const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
const UNFINISHED = new RegExp(`^${OWN_PREFIX.replace('.', '[.]')}-${HOST}-(\\d+)-[\\da-f-]+[.]tmp$`)

/** What a file is called until it is written. */
const unfinishedName = (): string => `${OWN_PREFIX}-${HOST}-${process.pid}-${randomUUID()}.tmp`

/**
 * Removes what processes of this machine that are no more left unfinished in a folder.
 *
 * @param own whether this process's own goes too
 */
export async function removeUnfinished(folder: string, own: boolean): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = Number(UNFINISHED.exec(name)?.[1])
    if (pid > 0 && (pid === process.pid ? own : !isRunning(pid))) await rm(join(folder, name), { force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

/**
 * Makes a folder for outputs, and those above it, if need be.
 *
 * @throws An error whose message names the folder, where it cannot be made.
 */
export async function makeOutFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder)
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no folder can be made there' : explain(error)
    throw new Error(`Cannot make the folder \`${folder}\`: ${why}`, { cause: error })
  }
}

/** Makes a folder and those above it. Node's own way of doing so never ends where a file system takes no folders, as /proc does. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if ((await stat(folder).catch(() => undefined))?.isDirectory()) return
    const above = dirname(resolve(folder))
    if (code !== 'ENOENT' || above === resolve(folder) || (await exists(above))) throw error
    await makeFolder(above)
    await mkdir(folder)
  }
}

/** Makes the folders between the output folder and a file: folders of their own, no links to others. */
async function makeFoldersAbove(folder: string, path: string, made: Set<string>): Promise<void> {
  let below = folder
  for (const part of path.split('/').slice(0, -1)) {
    below = join(below, part)
    if (made.has(below)) continue
    await mkdir(below).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    })
    const found = await lstat(below)
    if (!found.isDirectory()) throw new Error(`expected a folder at \`${below}\`, found ${found.isSymbolicLink() ? 'a link' : 'a file'}`)
    made.add(below)
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false
  )

/** Files looked at together. */
const AT_ONCE = 64

/** What tells files from every other. */
export async function identitiesOf(paths: readonly string[]): Promise<Set<string>> {
  const all = new Set<string>()
  for (let at = 0; at < paths.length; at += AT_ONCE)
    for (const found of await Promise.all(paths.slice(at, at + AT_ONCE).map(identities))) for (const identity of found) all.add(identity)
  return all
}

/** What tells a file from every other, for the file and for the link that names it; nothing where there is none. */
async function identities(path: string): Promise<string[]> {
  const found = await Promise.all([stat, lstat].map((look) => look(path, { bigint: true }).catch(() => undefined)))
  return found.flatMap((stats) => (stats === undefined ? [] : [`${stats.dev}:${stats.ino}`]))
}
