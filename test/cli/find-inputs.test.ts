import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix, relative, win32 } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { findInputs, placeBelow, sortPaths } from '../../src/cli/find-inputs.ts'

let home: string
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'broadsheet-'))
  for (const path of [
    'a/page10.txt',
    'a/page2.TXT',
    'a/1926/page1.hocr',
    'a/scan.png',
    'a/.hidden.txt',
    'a/out/page2.txt',
    'b/page2.txt',
    'b/[1] x.txt',
    'empty/scan.png'
  ]) {
    mkdirSync(dirname(join(home, path)), { recursive: true })
    writeFileSync(join(home, path), 'x')
  }
  symlinkSync(join(home, 'b'), join(home, 'a', 'link'))
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

async function find(args: string[], out?: string): Promise<Record<string, string>> {
  const { files, faults } = await findInputs(
    args.map((arg) => (arg === '-' ? arg : join(home, arg))),
    out === undefined ? undefined : join(home, out)
  )
  return Object.fromEntries([
    ...files.map(({ path, place }) => [relative(home, path), place.join('/')]),
    ...faults.map((fault) => ['fault', fault.replace(home, '')])
  ]) as Record<string, string>
}

describe('finds', () => {
  it('what a folder holds, at any depth, in the order of numbers, without hidden files and links', async () => {
    const found = await find(['a'])
    expect(Object.entries(found)).toEqual([
      ['a/1926/page1.hocr', '1926/page1'],
      ['a/out/page2.txt', 'out/page2'],
      ['a/page2.TXT', 'page2'],
      ['a/page10.txt', 'page10']
    ])
  })

  it('nothing in the output folder', async () => {
    expect(Object.keys(await find(['a'], 'a/out'))).toEqual(['a/1926/page1.hocr', 'a/page2.TXT', 'a/page10.txt'])
    expect(Object.keys(await find(['b'], 'b'))).toEqual(['b/[1] x.txt', 'b/page2.txt'])
  })

  it('several folders side by side, under their names', async () => {
    expect(Object.values(await find(['a', 'b'])).sort()).toEqual(['a/1926/page1', 'a/out/page2', 'a/page10', 'a/page2', 'b/[1] x', 'b/page2'])
  })

  it('files by pattern, each once', async () => {
    expect(await find(['a/**/*.txt', 'a/*0.txt'])).toEqual({ 'a/page10.txt': 'page10', 'a/out/page2.txt': 'out/page2' })
    expect(await find(['{a,b}/page2.txt'])).toEqual({ 'b/page2.txt': 'b/page2' })
  })

  it('files as they are named, patterns among them, and standard input', async () => {
    expect(await find(['b/[1] x.txt', 'a/scan.png', 'none.txt', '-'])).toEqual({
      'b/[1] x.txt': '[1] x',
      'a/scan.png': 'scan',
      'none.txt': 'none',
      [relative(home, '-')]: 'stdin'
    })
  })

  it.each([
    ['empty', 'Cannot find a file to read in `/empty`'],
    ['*.nothing', 'Cannot find a file for `/*.nothing`']
  ])('nothing in %s, and says so', async (arg, fault) => {
    expect(await find([arg])).toEqual({ fault })
  })
})

test.each([
  [win32, 'C:\\archive', 'C:\\archive\\1925\\page.txt', ['1925', 'page']],
  [win32, 'C:\\archive', 'C:\\ARCHIVE\\1925\\page.one.txt', ['1925', 'page.one']],
  [win32, 'C:\\archive', 'D:\\other\\page.txt', ['page']],
  [win32, 'archive', 'archive\\page.txt', ['page']],
  [posix, '/archive', '/archive/1925/page.txt', ['1925', 'page']],
  [posix, '/archive', '/other/page.txt', ['page']],
  [posix, '/archive', '/archive/a\\b.txt', ['a\\b']]
])('the place of a file is told by the rules of the platform', (path, base, file, place) => {
  expect(placeBelow(base, file, path)).toEqual(place)
})

test('paths are sorted the same way everywhere', () => {
  expect(sortPaths(['b2', 'b10', 'B3', 'a/2/z', 'a/10/a', 'é', 'b02'])).toEqual(['B3', 'a/2/z', 'a/10/a', 'b02', 'b2', 'b10', 'é'])
})
