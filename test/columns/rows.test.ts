import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GRIDS, runsOf } from '../../src/columns/cells.ts'
import { mayPart } from '../../src/columns/may-part.ts'
import { LEAST_GUTTER } from '../../src/columns/rows.ts'
import type { Line } from '../../src/read/lines.ts'

const lineAt = (start: number, end: number): Line => ({ text: '', spans: [[start, end]], repairs: [], page: 1, gap: 0, lead: 'none', sameRow: false })

describe('a quick look for gaps', () => {
  test('sees what may be a gutter or a column further right', () => {
    for (const row of ['国 国 文  字', '国\u3000国', 'one\ttwo', '        国国']) expect(mayPart(lineAt(row.length - 1, row.length), row)).toBe(true)
  })

  test('keeps quiet at single spaces, and at what stands on other rows', () => {
    const source = 'a  b\n国国 one two 国，国\nc  d'
    expect(mayPart(lineAt(5, 19), source)).toBe(false)
  })

  test('where it keeps quiet, no grid cuts the row', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('国', 'a', ' ', '\u3000', '\t', '\u2003', '\u00a0', '\u200b', '\u0301', '“', '·', '\r'), minLength: 1 }),
        (row) => {
          fc.pre(!row.includes('\r') && !mayPart(lineAt(0, row.length), row))
          for (const grid of GRIDS) {
            const runs = runsOf(row, 0, row.length, grid, LEAST_GUTTER)
            expect(runs.length).toBeLessThanOrEqual(1)
            expect(runs[0]?.left ?? 0).toBeLessThanOrEqual(6)
          }
        }
      )
    )
  })
})
