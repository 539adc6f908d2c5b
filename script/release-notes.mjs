/**
 * `npm run release-notes -- VERSION` (package.json's if absent): what CHANGELOG.md says of a version, and the integrity of the tarball that `npm pack` makes here,
 * by which the published one, and the provenance that the registry states for it, can be compared.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const root = new URL('../', import.meta.url)
const read = (path) => readFileSync(new URL(path, root), 'utf8')
const version = process.argv[2] ?? JSON.parse(read('package.json')).version

const sections = read('CHANGELOG.md').split(/^## /m)
const section = sections.find((text) => text.startsWith(`[${version}]`))
if (section === undefined) {
  console.error(`Cannot write notes for \`${version}\`: expected a section \`## [${version}]\` in CHANGELOG.md`)
  process.exit(1)
}
const [{ filename, integrity }] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
)
console.log(`${section.slice(section.indexOf('\n')).trim()}\n\n\`${filename}\`: \`${integrity}\``)
