import { setHeights } from './heights.ts'
import { markRunning } from './running.ts'
import { INDENT_CELLS, isIndented, type PlacedSegment, type Segment } from './segments.ts'
import { markItems, markTeasers } from './lists.ts'

/** A line this near to the measure is full, as a share of it. */
export const FULL = 0.86
/** What a full line of Chinese may lack, in ems: a sign and the mark behind it went over. */
const UNFILLED = 2.1
/** Lines on either side that show a line's column edge and measure. */
const REACH = 9

/** Finds out for each line of some strips what its neighbours show of it. */
export function placeLines(strips: readonly (readonly Segment[])[], latin: boolean): PlacedSegment[][] {
  const placed = strips.flatMap(cutAtMeasures).map((strip) =>
    strip.map((segment, at): PlacedSegment => {
      const base = edgeAround(strip, at)
      const measure = measureAround(strip, at, base)
      return { ...segment, base, measure, height: segment.at, full: isFull(segment, base, measure, latin), running: false, white: false }
    })
  )
  placed.forEach(latin ? markItems : markTeasers)
  setHeights(placed)
  for (const lines of placed) markRunning(lines, latin)
  return placed
}

/** Lines on either side of white that show two measures, at least, and by how much these differ. */
const LINES = 3
const OTHER_MEASURE = 1.5
/** Rows from one line to the next, if they are to be of two columns. */
const APART = 3

/**
 * Cuts a strip where a column of text ends and a much wider or narrower one stands below it, a few rows further down: neither shows the other's measure.
 */
function cutAtMeasures(strip: readonly Segment[]): (readonly Segment[])[] {
  const parts: (readonly Segment[])[] = []
  let start = 0
  for (let at = 1; at < strip.length; at++) {
    if (strip[at]!.at - strip[at - 1]!.at < APART) continue
    const [above, below] = [measureOf(strip.slice(Math.max(start, at - REACH), at)), measureOf(strip.slice(at, at + REACH))]
    if (above === undefined || below === undefined || Math.max(above, below) < OTHER_MEASURE * Math.min(above, below)) continue
    parts.push(strip.slice(start, at))
    start = at
  }
  return start === 0 ? [strip] : [...parts, strip.slice(start)]
}

/** The measure of some lines, if enough of them fill it. */
function measureOf(lines: readonly Segment[]): number | undefined {
  const widths = lines.map(({ width }) => width).sort((a, b) => b - a)
  const measure = widths[widths.length >> 2]!
  return widths.filter((width) => width >= FULL * measure && width * FULL <= measure).length >= LINES ? measure : undefined
}

/** An indent in ems. */
const INDENT = 2
const LATIN_INDENT = 0.9

/** Whether a line fills its column, its indent counted in. */
function isFull(segment: Segment, base: number, measure: number, latin: boolean): boolean {
  const indent = isIndented(segment, base) ? (latin ? LATIN_INDENT : INDENT) : 0
  return segment.width + indent >= (latin ? FULL * measure : Math.min(FULL * measure, measure - UNFILLED))
}

/** So many lines show an edge. */
const SPEAKS = 3

/** A column's left edge around a line: the commonest of its neighbours' edges, the least of equally common ones. */
function edgeAround(strip: readonly Segment[], at: number): number {
  const counts = new Map<number, number>()
  const { left } = strip[at]!
  let best = left
  for (let other = Math.max(0, at - REACH); other <= Math.min(strip.length - 1, at + REACH); other++) {
    const { left: edge, right: end } = strip[other]!
    if (edge <= left + INDENT_CELLS && end > left) counts.set(edge, (counts.get(edge) ?? 0) + 1)
  }
  // A line set in the middle is far from its column's edge: it takes an edge that several lines have.
  for (const [edge, count] of counts) if (Math.abs(edge - left) > INDENT_CELLS && count < SPEAKS) counts.delete(edge)
  for (const [edge, count] of counts) if (count > counts.get(best)! || (count === counts.get(best)! && edge < best)) best = edge
  return best
}

/** A column's right edge around a line: the cell that a third of its neighbours reach; a letter-spaced line overruns it. */
export function edgeRight(strip: readonly Segment[], at: number, base: number): number {
  const edges: number[] = []
  for (let other = Math.max(0, at - REACH); other <= Math.min(strip.length - 1, at + REACH); other++)
    if (Math.abs(strip[other]!.left - base) <= INDENT_CELLS) edges.push(strip[other]!.reach)
  edges.sort((a, b) => b - a)
  return edges[Math.floor(edges.length / 4)] ?? strip[at]!.right
}

/** The measure around a line: the width that a third of its neighbours of the same edge reach. */
function measureAround(strip: readonly Segment[], at: number, base: number): number {
  const widths: number[] = []
  for (let other = Math.max(0, at - REACH); other <= Math.min(strip.length - 1, at + REACH); other++)
    if (Math.abs(strip[other]!.left - base) <= INDENT_CELLS) widths.push(strip[other]!.width)
  widths.sort((a, b) => b - a)
  return widths[Math.floor(widths.length / 4)] ?? strip[at]!.width
}
