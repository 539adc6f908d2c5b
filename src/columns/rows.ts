import type { Line } from '../read/lines.ts'
import { GRIDS, runsOf, type Grid, type Run } from './cells.ts'
import { rowStart } from './may-part.ts'

/** A printed row: what stands beside one another at one height. */
export interface Row {
  /** Its height on the page: rows counted from the top, blank ones too. */
  at: number
  runs: Run[]
}

/** A gap of this many cells may be a gutter; a word space is one. */
export const LEAST_GUTTER = 2

/** No page has more columns, tables included: a row of more runs is not cut. Bounds the work. */
const MOST_RUNS = 32

/** Sets lines on the grid that suits them, and cuts them at gaps wide enough for a gutter. */
export function setRows(lines: readonly Line[], source: string): { rows: Row[]; grid: Grid } {
  let best: { rows: Row[]; grid: Grid; order: number } | undefined
  for (const grid of GRIDS) {
    const rows = rowsOn(lines, source, grid)
    const order = orderOf(rows)
    if (!best || order > best.order * CLEARLY) best = { rows, grid, order }
  }
  return best!
}

/** Another grid than the likeliest must line up edges better by this factor. */
const CLEARLY = 1.05

function rowsOn(lines: readonly Line[], source: string, grid: Grid): Row[] {
  let at = 0
  return lines.map(({ spans, gap }) => {
    at += gap + 1
    const [start, end] = spans[0]!
    const runs = runsOf(source, rowStart(source, start), end, grid, LEAST_GUTTER)
    return { at, runs: runs.length > MOST_RUNS ? [{ ...runs[0]!, end: runs.at(-1)!.end, right: runs.at(-1)!.right }] : runs }
  })
}

/** How well the left edges behind gaps line up: the chance that two of them, drawn at random, are equal. */
function orderOf(rows: readonly Row[]): number {
  const edges = new Map<number, number>()
  let all = 0
  for (const { runs } of rows)
    for (const { left } of runs.slice(1)) {
      edges.set(left, (edges.get(left) ?? 0) + 1)
      all++
    }
  let sum = 0
  for (const count of edges.values()) sum += count * count
  return all === 0 ? 0 : sum / (all * all)
}
