import { randomUUID } from 'node:crypto'
import { lstat, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join, parse } from 'node:path'
import { explain, inputName } from './inputs.ts'

/** Writes the output of the input at an index; throws an error that names the file. */
export type WriteOutput = (index: number, text: string) => Promise<void>

/**
 * Opens a folder for output files, making it if need be.
 *
 * A file is written under a name of its own and then renamed, so that it is there whole or not at all.
 * A file of an earlier run is replaced; an input never is.
 *
 * @throws An error whose message names the folder, where it cannot be made.
 */
export async function openFolder(folder: string, inputs: readonly string[], extension: string): Promise<WriteOutput> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    throw new Error(`Cannot make the folder \`${folder}\`: ${explain(error)}`, { cause: error })
  }
  const names = outputNames(inputs, extension)
  const taken = new Set((await Promise.all(inputs.map(identities))).flat())
  return async (index, text) => {
    const target = join(folder, names[index] ?? '')
    if ((await identities(target)).some((identity) => taken.has(identity))) throw new Error(`Cannot write \`${target}\`: expected a file that is not an input`)
    const unfinished = join(folder, `.broadsheet-${randomUUID()}.tmp`)
    try {
      await writeFile(unfinished, text, { flag: 'wx' })
      await rename(unfinished, target)
    } catch (error) {
      await rm(unfinished, { force: true })
      throw new Error(`Cannot write \`${target}\`: ${explain(error)}`, { cause: error })
    }
  }
}

/**
 * File names for the outputs, one for each input, all different even where the file system takes no account of case.
 * The first input of a name keeps it; others of the same name get `-2`, `-3` and so on, in the order of the arguments.
 */
export function outputNames(inputs: readonly string[], extension: string): string[] {
  const key = (stem: string): string => stem.normalize('NFC').toLowerCase()
  const stems = inputs.map((input) => parse(inputName(input)).name)
  const used = new Set(stems.map(key))
  const seen = new Set<string>()
  return stems.map((stem) => {
    let unique = stem
    if (seen.has(key(stem))) {
      for (let number = 2; used.has(key(unique)); number++) unique = `${stem}-${number}`
    }
    seen.add(key(stem))
    used.add(key(unique))
    return `${unique}.${extension}`
  })
}

/** What tells a file from every other, for the file and for the link that names it; nothing where there is none. */
async function identities(path: string): Promise<string[]> {
  const found = await Promise.all([stat, lstat].map((look) => look(path, { bigint: true }).catch(() => undefined)))
  return found.flatMap((stats) => (stats === undefined ? [] : [`${stats.dev}:${stats.ino}`]))
}
