import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root. */
export const ROOT: string = fileURLToPath(new URL('../..', import.meta.url))

/** What package.json says, as far as tests ask. */
export interface Manifest {
  version: string
  dependencies: Record<string, string>
  bin: Record<string, string>
}

/** The repository's own. */
export const manifest: Manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest

/** A project that has the packed package installed, its dependencies, and what was asked for besides. */
export interface Project {
  folder: string
  /** Paths in the tarball, sorted. */
  packed: string[]
  /** Takes the project away. */
  remove: () => void
}

/** Not part of the sources that a build starts from. */
const LEFT_OUT = new Set(['node_modules', 'dist', 'coverage', '.git', join('bench', '.peers'), join('docs', 'api')])

/**
 * Builds and packs a copy of the repository and installs the tarball, without a registry: it is unpacked, its dependencies are linked.
 * The repository itself stays as it is, so that tests may run beside one another.
 *
 * @param types whether to build the declarations too, which takes some seconds
 * @param besides packages that the project has beside the package and its dependencies
 */
export function installPackage({ types = false, besides = [] }: { types?: boolean; besides?: string[] } = {}): Project {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-package-'))
  const copy = join(folder, 'copy')
  const modules = join(folder, 'node_modules')
  cpSync(ROOT, copy, { recursive: true, filter: (path) => !LEFT_OUT.has(relative(ROOT, path)) })
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction')
  execFileSync(process.execPath, [join(ROOT, 'node_modules/tsup/dist/cli-default.js'), '--silent', ...(types ? [] : ['--no-dts'])], { cwd: copy })

  const output = execFileSync('npm', ['pack', '--json', '--ignore-scripts'], { cwd: copy, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const [tarball] = JSON.parse(output) as [{ filename: string; files: { path: string }[] }]
  mkdirSync(modules)
  execFileSync('tar', ['-xzf', join(copy, tarball.filename), '-C', modules])
  renameSync(join(modules, 'package'), join(modules, 'broadsheet'))
  for (const name of new Set([...Object.keys(manifest.dependencies), ...besides])) {
    const link = join(modules, name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules', name), link, 'junction')
  }
  return { folder, packed: tarball.files.map(({ path }) => path).sort(), remove: () => rmSync(folder, { recursive: true, force: true }) }
}
