import { win32 } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { openNames, safeName } from '../../src/cli/safe-names.ts'

describe('a name becomes one that every usual file system takes', () => {
  test.each([
    ['page', 'page'],
    ['江上渡口今天重开', '江上渡口今天重开'],
    ['4 April. Front page', '4 April. Front page'],
    ['..', '__'],
    ['.', '_'],
    ['', '_'],
    ['../../etc/passwd', '.._.._etc_passwd'],
    ['C:\\page', 'C__page'],
    ['who? what*', 'who_ what_'],
    ['two\nlines\u0000', 'two_lines_'],
    ['exe\u202etxt', 'exe_txt'],
    ['half \ud83d', 'half _'],
    ['the end...', 'the end___'],
    ['blank ', 'blank_'],
    ['con', '_con'],
    ['COM1.page', '_COM1.page'],
    ['nul .txt', '_nul .txt'],
    ['LPT²', '_LPT²'],
    ['console', 'console'],
    ['.broadsheet', '_.broadsheet'],
    ['.hidden', '.hidden']
  ])('%j: %j', (name, safe) => {
    expect(safeName(name)).toBe(safe)
  })

  it('not too long, cut between characters, and different where the names are', () => {
    const [one, two] = [`${'👩‍👩‍👧'.repeat(40)}a`, `${'👩‍👩‍👧'.repeat(40)}b`].map(safeName)
    expect(Buffer.byteLength(one!)).toBeLessThanOrEqual(120)
    expect(one!.replaceAll('👩‍👩‍👧', '')).toMatch(/^~[0-9a-f]{8}$/)
    expect(one).not.toBe(two)
  })

  it('whatever it was, and once safe it stays as it is', () => {
    const piece = fc.constantFrom('con', 'aux.', '..', '/', '\\', ' ', '春', '\u0000', '\udc00', 'é', 'e\u0301', '~', '.broadsheet', 'x'.repeat(130))
    const names = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''))
    )
    fc.assert(
      fc.property(names, (name) => {
        const safe = safeName(name)
        expect(safe).toMatch(/^[^/\\:*?"<>|\p{Cc}\p{Cs}]*[^/\\:*?"<>|\p{Cc}\p{Cs}. ]$/u)
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(121)
        expect(safeName(safe)).toBe(safe)
        // Joined to a folder it stays in it, on Windows too.
        expect(win32.relative('C:\\out', win32.resolve('C:\\out', safe))).toBe(safe)
      }),
      { numRuns: 500 }
    )
  })
})

describe('names are given once', () => {
  const claimAll = (wishes: string[], extension = '.md'): string[] => {
    const names = openNames()
    for (const wish of wishes) names.reserve(wish.split('/'), extension)
    return wishes.map((wish) => names.claim(wish.split('/'), extension))
  }

  test.each<[string[], string[]]>([
    [
      ['page', 'page', 'page'],
      ['page.md', 'page-2.md', 'page-3.md']
    ],
    // Who comes with just that name keeps it.
    [
      ['page', 'PAGE', 'page-2'],
      ['page.md', 'PAGE-3.md', 'page-2.md']
    ],
    [
      ['Straße', 'STRASSE'],
      ['Straße.md', 'STRASSE-2.md']
    ],
    [
      ['caf\u00e9', 'cafe\u0301'],
      ['caf\u00e9.md', 'cafe\u0301-2.md']
    ],
    [
      ['a?', 'a*'],
      ['a_.md', 'a_-2.md']
    ],
    [
      ['1925/page', '1926/page', '1925/Page'],
      ['1925/page.md', '1926/page.md', '1925/Page-2.md']
    ],
    // A folder and a file of one name.
    [
      ['page', 'page.md/inner', 'page.md/other'],
      ['page.md', 'page.md-2/inner.md', 'page.md-2/other.md']
    ],
    [
      ['page.md/inner', 'page'],
      ['page.md/inner.md', 'page-2.md']
    ]
  ])('%j: %j', (wishes, paths) => {
    expect(claimAll(wishes)).toEqual(paths)
  })

  it('quickly, even if all ask for the same', () => {
    const paths = claimAll(Array.from({ length: 20_000 }, () => 'page'))
    expect(new Set(paths).size).toBe(20_000)
  })
})
