import { stat } from 'node:fs/promises'
import nodePath, { type PlatformPath } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { inputName, STANDARD_INPUT } from './inputs.ts'

/** A file to read. */
export interface InputFile {
  /** As the person named it, or found below what the person named. */
  path: string
  /** Where its output goes: the folders below the output folder, and the name without an extension. */
  place: string[]
}

/** What the arguments come to. */
export interface FoundInputs {
  files: InputFile[]
  /** Folders and patterns without a file: what to say of each. */
  faults: string[]
}

/** Endings of the files that are taken from a folder; a pattern takes any. */
const ENDINGS = ['txt', 'text', 'html', 'htm', 'xhtml', 'hocr', 'xml', 'tsv', 'json', 'pdf']

/**
 * Finds the files that arguments mean: a file, standard input, a folder with all below it, or a pattern of paths with `*`, `?` or braces.
 * Found files come in the order of their paths, numbers in them by value, so that the order is the same on every machine; hidden files are passed
 * over, and links are not followed.
 *
 * @param out the output folder, in which nothing is looked for
 */
export async function findInputs(args: readonly string[], out: string | undefined): Promise<FoundInputs> {
  const folders = await Promise.all(args.map(async (arg) => arg !== STANDARD_INPUT && (await stat(arg).catch(() => undefined))?.isDirectory() === true))
  const several = folders.filter(Boolean).length > 1
  const files: InputFile[] = []
  const faults: string[] = []
  const found = new Set<string>()
  for (const [at, arg] of args.entries()) {
    const isFolder = folders[at] === true
    const isPattern = !isFolder && arg !== STANDARD_INPUT && isDynamicPattern(arg) && (await stat(arg).catch(() => undefined)) === undefined
    if (!isFolder && !isPattern) {
      files.push({ path: arg, place: [nodePath.parse(inputName(arg)).name] })
      continue
    }
    const base = isFolder ? arg : baseOf(arg)
    const pattern = isFolder ? `**/*.{${ENDINGS.join(',')}}` : patternOf(arg, base)
    const paths = await glob(pattern, {
      cwd: base,
      onlyFiles: true,
      followSymbolicLinks: false,
      caseSensitiveMatch: !isFolder,
      expandDirectories: false,
      ignore: out === undefined ? [] : below(base, out)
    })
    const fresh = paths.map((path) => nodePath.join(base, path)).filter((path) => !found.has(nodePath.resolve(path)))
    for (const path of sortPaths(fresh)) {
      found.add(nodePath.resolve(path))
      files.push({ path, place: placeBelow(several && isFolder ? nodePath.dirname(nodePath.resolve(base)) : base, path) })
    }
    if (paths.length === 0) faults.push(`Cannot find a file ${isFolder ? 'to read in' : 'for'} \`${arg}\``)
  }
  return { files, faults }
}

/**
 * Where a file stands below a folder: the names of the folders between, and its own without its ending.
 * @param path the platform's rules for paths
 */
export function placeBelow(base: string, file: string, path: PlatformPath = nodePath): string[] {
  const below = path.relative(base, file)
  const parts = below.split(path.sep)
  const folders = path.isAbsolute(below) || parts[0] === '..' ? [] : parts.slice(0, -1)
  return [...folders, path.parse(file).name]
}

/** Sorts paths by their characters, numbers by their value: `page2` before `page10`. */
export function sortPaths(paths: readonly string[]): string[] {
  const key = (path: string): string => path.replace(/\d{1,15}/gu, (digits) => digits.padStart(15, '0'))
  const keyed = paths.map((path) => ({ path, key: key(path) }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.path < b.path ? -1 : 1)).map(({ path }) => path)
}

/** The folders at the start of a pattern that are plain names. */
function baseOf(pattern: string): string {
  const parts = toSlashes(pattern).split('/')
  const dynamic = parts.findIndex((part) => isDynamicPattern(part))
  const plain = parts.slice(0, Math.min(dynamic < 0 ? parts.length : dynamic, parts.length - 1))
  return plain.length === 0 ? '.' : plain.join('/') || '/'
}

function patternOf(pattern: string, base: string): string {
  const slashes = toSlashes(pattern)
  return base === '.' && !slashes.startsWith('./') ? slashes : slashes.slice(base === '/' ? 1 : base.length + 1)
}

/** A pattern of all that is in a folder, if it stands below another. */
function below(base: string, folder: string): string[] {
  const path = nodePath.relative(base, folder)
  return path === '' || path.startsWith('..') || nodePath.isAbsolute(path) ? [] : [`${escapePattern(toSlashes(path))}/**`]
}

const toSlashes = (text: string): string => (nodePath.sep === '\\' ? text.replaceAll('\\', '/') : text)
const escapePattern = (text: string): string => text.replace(/[!()*?[\]{}\\]/gu, '\\$&')
