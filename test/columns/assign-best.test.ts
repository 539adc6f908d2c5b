import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assignBest, type Pair } from '../../src/columns/assign-best.ts'

/** The best total over all ways to pair, by trying them all. */
function bestTotal(rows: number, pairs: readonly Pair[], row = 0, taken: ReadonlySet<number> = new Set()): number {
  if (row === rows) return 0
  let best = bestTotal(rows, pairs, row + 1, taken)
  for (const pair of pairs)
    if (pair.row === row && pair.worth > 0 && !taken.has(pair.column))
      best = Math.max(best, pair.worth + bestTotal(rows, pairs, row + 1, new Set([...taken, pair.column])))
  return best
}

const pairsOf = fc.uniqueArray(fc.record({ row: fc.nat(4), column: fc.nat(4), worth: fc.integer({ min: -3, max: 9 }) }), {
  selector: ({ row, column }) => `${row} ${column}`
})

test('makes the pairs that are worth most in all', () => {
  fc.assert(
    fc.property(pairsOf, (pairs) => {
      const columns = assignBest(5, pairs)
      const made = [...columns].flatMap((column, row) => pairs.filter((pair) => pair.row === row && pair.column === column))
      expect(made.length).toBe([...columns].filter((column) => column >= 0).length)
      expect(new Set(made.map(({ column }) => column)).size).toBe(made.length)
      expect(made.reduce((sum, { worth }) => sum + worth, 0)).toBe(bestTotal(5, pairs))
    })
  )
})

test('gives up the best pair for two that are worth more together', () => {
  expect([
    ...assignBest(2, [
      { row: 0, column: 0, worth: 5 },
      { row: 0, column: 1, worth: 4 },
      { row: 1, column: 0, worth: 4 }
    ])
  ]).toEqual([1, 0])
})

test('leaves alone what is worth nothing', () => {
  expect([...assignBest(2, [{ row: 1, column: 3, worth: -1 }])]).toEqual([-1, -1])
})
