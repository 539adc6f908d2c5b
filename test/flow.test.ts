import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

const src = fileURLToPath(new URL('../src', import.meta.url))

/** What every file of src imports, types too, by path. */
const imports = new Map(
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => {
      const file = join(src, name)
      return [file, ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles.map(({ fileName }) => fileName)]
    })
)

const ownImports = (file: string): string[] => (imports.get(file) ?? []).filter((name) => name.startsWith('.')).map((name) => join(dirname(file), name))

/** The first circle of files that a walk along the imports comes upon; none if it comes to an end. */
function findCircle(file: string, path: string[] = [], done = new Set<string>()): string[] | undefined {
  if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
  if (done.has(file)) return undefined
  for (const next of ownImports(file)) {
    const circle = findCircle(next, [...path, file], done)
    if (circle) return circle
  }
  done.add(file)
  return undefined
}

test('no file of src imports itself by way of others', () => {
  const done = new Set<string>()
  const circles = [...imports.keys()].flatMap((file) => findCircle(file, [], done) ?? [])
  expect(circles.map((file) => file.slice(src.length + 1))).toEqual([])
})
