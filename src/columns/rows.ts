import type { Line } from '../read/lines.ts'
import { isBlank } from '../text/blank.ts'
import { GRIDS, runsOf, type Grid, type Run } from './cells.ts'

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

/** Blanks before a row that take no more cells than a narrow column on any grid. */
const MOST_LEADING = 3

/**
 * Whether a row may be cut at a gap, or stand beyond a narrow column, on any grid: a quick look that may let through too much. A single space cuts
 * nothing, other blanks may be wide.
 */
export function mayPart({ spans }: Line, source: string): boolean {
  const [start, end] = spans[0]!
  const from = rowStart(source, start)
  let leading = from
  while (leading < end && isBlank(source.charCodeAt(leading))) leading++
  if (leading - from > MOST_LEADING || source.slice(from, leading).includes('\t')) return true
  let before = false
  for (let at = leading; at < end; at++) {
    const unit = source.charCodeAt(at)
    const blank = isBlank(unit)
    if (blank && (before || unit !== 0x20)) return true
    before = blank
  }
  return false
}

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

/** Where the row of an offset begins, leading blanks included. */
function rowStart(source: string, offset: number): number {
  let from = offset
  while (from > 0 && !isLineEnd(source.charCodeAt(from - 1))) from--
  return from
}

const isLineEnd = (unit: number): boolean => unit >= 0x0a && unit <= 0x0d

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
