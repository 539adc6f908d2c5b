import { lstat, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { explain } from './inputs.ts'
import { OWN_PREFIX } from './safe-names.ts'

/** A folder for output files. */
export interface OutFolder {
  /**
   * Writes a file, making the folders above it if need be; throws an error that names the file.
   *
   * @param path below the folder, its parts safe names joined by `/`
   */
  write: (path: string, text: string) => Promise<void>
}

/**
 * Opens a folder for output files, making it if need be.
 *
 * A file is written under a name of its own and then renamed, so that it is there whole or not at all.
 * A file of an earlier run is replaced; an input never is; a link is never followed out of the folder.
 *
 * @param inputs paths of the files that are read
 * @throws An error whose message names the folder, where it cannot be made.
 */
export async function openFolder(folder: string, inputs: readonly string[]): Promise<OutFolder> {
  try {
    await makeFolder(folder)
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no folder can be made there' : explain(error)
    throw new Error(`Cannot make the folder \`${folder}\`: ${why}`, { cause: error })
  }
  const taken = await identitiesOf(inputs)
  const made = new Set<string>()
  let count = 0
  return {
    write: async (path, text) => {
      const target = join(folder, path)
      const unfinished = join(folder, unfinishedName(process.pid, count++))
      try {
        await makeFoldersAbove(folder, path, made)
        if ((await identities(target)).some((identity) => taken.has(identity))) throw new Error('expected a file that is not an input')
        await writeFile(unfinished, text, { flag: 'wx' })
        await rename(unfinished, target)
      } catch (error) {
        await rm(unfinished, { force: true })
        throw new Error(`Cannot write \`${target}\`: ${explain(error)}`, { cause: error })
      }
    }
  }
}

/** What a file is called until it is written: its folder's own affair, told from that of other processes. */
const unfinishedName = (process: number, count: number): string => `${OWN_PREFIX}-${process}-${count}.tmp`

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

async function identitiesOf(paths: readonly string[]): Promise<Set<string>> {
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
