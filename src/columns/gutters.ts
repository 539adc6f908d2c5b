import type { Run } from './cells.ts'
import type { Row } from './rows.ts'

/** Rows that are looked at above and below a gap, and how far away these may be: what a paragraph or two take. */
const WITNESSES = 6
const FARTHEST = 14
/** A run that begins this many cells from where another does may be its column's indented or hanging line. */
const INDENT = 5
/** A channel is at least this wide, in cells. */
const CHANNEL = 2
/** A gap of this many cells is never a word space, however far a justified line was stretched. */
const SURELY = 12
/** Without a witness a gap of this many cells parts columns. */
const LIKELY = 4

/**
 * Takes the gaps that are word spaces of a justified or letter-spaced line for what they are: their runs become one.
 * A gutter shows in the rows around: runs begin where it ends, and nothing is printed across it. A gap that the rows above
 * and below print across is no gutter. One side is enough, since headlines span gutters.
 */
export function settleGutters(rows: readonly Row[]): Row[] {
  return rows.map((row, at) => {
    const runs: Run[] = []
    for (const run of row.runs) {
      const before = runs.at(-1)
      if (before && !isGutter(rows, at, before.right, run.left)) runs[runs.length - 1] = { ...before, end: run.end, right: run.right }
      else runs.push(run)
    }
    return { ...row, runs }
  })
}

function isGutter(rows: readonly Row[], at: number, from: number, to: number): boolean {
  if (to - from >= SURELY) return true
  const above = hear(rows, at, -1, from, to)
  const below = hear(rows, at, 1, from, to)
  if (above === undefined && below === undefined) return to - from >= LIKELY
  return Math.max(above ?? -1, below ?? -1) > 0
}

/** What the rows in one direction say of a gap, from -1 (printed across) to 1 (a gutter); undefined if nothing. */
function hear(rows: readonly Row[], at: number, step: 1 | -1, from: number, to: number): number | undefined {
  let sum = 0
  let heard = 0
  for (let other = at + step; heard < WITNESSES && other >= 0 && other < rows.length && Math.abs(other - at) <= FARTHEST; other += step) {
    const says = witness(rows[other]!.runs, from, to)
    if (says === 0) continue
    sum += says
    heard++
  }
  return heard === 0 ? undefined : sum / heard
}

/** -1 if runs cross the gap, 1 if one begins where it ends (less for an indent away), 0 if the row says nothing. */
function witness(runs: readonly Run[], from: number, to: number): number {
  let first = firstEndingAfter(runs, from)
  let free = 0
  let edge = from
  let aligned = 0
  for (; first < runs.length && runs[first]!.left < to + INDENT; first++) {
    const { left, right } = runs[first]!
    if (left < to) {
      free = Math.max(free, left - edge)
      edge = Math.max(edge, right)
    }
    if (left > from && Math.abs(left - to) <= INDENT) aligned = Math.max(aligned, left === to ? 1 : 0.5)
  }
  free = Math.max(free, to - edge)
  if (free < Math.min(CHANNEL, to - from)) return -1
  return aligned
}

/** Index of the first run that reaches beyond a cell. */
function firstEndingAfter(runs: readonly Run[], cell: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]!.right > cell) high = middle
    else low = middle + 1
  }
  return low
}
