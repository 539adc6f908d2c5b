import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestLinks, type Link } from '../../src/join/matching.ts'

const total = (links: readonly Link[]): number => links.reduce((sum, { value }) => sum + value, 0)

test('gives up the best link where two others are worth more together', () => {
  const links = [
    { from: 0, to: 2, value: 5 },
    { from: 0, to: 3, value: 4 },
    { from: 1, to: 2, value: 4 }
  ]
  expect(bestLinks(links, 4).map(({ from, to }) => [from, to])).toEqual([
    [0, 3],
    [1, 2]
  ])
})

test('keeps the best link where nothing is gained by giving it up', () => {
  const links = [
    { from: 0, to: 2, value: 5 },
    { from: 0, to: 3, value: 1 },
    { from: 1, to: 2, value: 2 }
  ]
  expect(bestLinks(links, 4)).toEqual([links[0]])
})

test('leaves out the weakest of links that run in a circle', () => {
  const links = [
    { from: 0, to: 1, value: 3 },
    { from: 1, to: 2, value: 1 },
    { from: 2, to: 0, value: 2 }
  ]
  expect(bestLinks(links, 3).map(({ from }) => from)).toEqual([0, 2])
})

/** Links from the lower half of some things to the upper half: no circles. */
const someLinks = fc
  .uniqueArray(fc.record({ from: fc.nat(4), to: fc.integer({ min: 5, max: 9 }), value: fc.integer({ min: 1, max: 9 }) }), {
    selector: ({ from, to }) => from * 10 + to,
    maxLength: 16
  })
  .map((links) => links.sort((a, b) => a.from - b.from || a.to - b.to))

/** The most that links can be worth, all choices tried. */
function mostOf(links: readonly Link[], taken: ReadonlySet<number> = new Set()): number {
  const [first, ...rest] = links
  if (!first) return 0
  const without = mostOf(rest, taken)
  if (taken.has(first.from) || taken.has(first.to)) return without
  return Math.max(without, first.value + mostOf(rest, new Set([...taken, first.from, first.to])))
}

test('finds what is worth most, nothing linked twice', () => {
  fc.assert(
    fc.property(someLinks, (links) => {
      const chosen = bestLinks(links, 10)
      expect(new Set(chosen.map(({ from }) => from)).size).toBe(chosen.length)
      expect(new Set(chosen.map(({ to }) => to)).size).toBe(chosen.length)
      expect(total(chosen)).toBe(mostOf(links))
    })
  )
})

test('chooses anew where links close a circle', () => {
  const links = [
    { from: 0, to: 1, value: 4 },
    { from: 0, to: 2, value: 5 },
    { from: 1, to: 2, value: 6 },
    { from: 1, to: 3, value: 4 },
    { from: 3, to: 1, value: 10 }
  ]
  expect(bestLinks(links, 4).map(({ from, to }) => [from, to])).toEqual([
    [1, 2],
    [3, 1]
  ])
})
