import { edgeRight, placeLines } from './place-lines.ts'
import { INDENT_CELLS, type PlacedSegment, type Segment } from './segments.ts'
import { endsInHyphen, startsSmall } from '../text/signs.ts'

/** Lines of one column, one under the other without a blank row between. */
export interface Piece {
  segments: PlacedSegment[]
  /** Its column's left edge, in cells: where its lines begin, indents left out. */
  base: number
  /** Its column's right edge, in cells. */
  edge: number
  left: number
  right: number
  top: number
  bottom: number
  /** Its column's measure, in ems: what a full line holds. */
  measure: number
}

/**
 * Cuts strips into pieces: wherever a row lies between two lines of a strip, unless the upper line is full and goes on at
 * the column's edge. Rows of other columns lie between the lines of one where type sizes differ.
 */
export function cutPieces(strips: readonly (readonly Segment[])[], latin: boolean): Piece[] {
  const pieces: Piece[] = []
  for (const lines of placeLines(strips, latin)) {
    let start = 0
    for (let at = 1; at <= lines.length; at++) {
      if (at < lines.length && holds(lines, at, latin) && !isHeadEnd(lines, start, at)) continue
      const middle = (start + at) >> 1
      const { base, measure } = lines[middle]!
      pieces.push(pieceOf(lines.slice(start, at), base, edgeRight(lines, middle, base), measure))
      start = at
    }
  }
  return pieces
}

/** No more rows of other columns stand between two lines of a paragraph. */
const FOREIGN = 3

/** Whether a line stays with the one before it. */
function holds(lines: readonly PlacedSegment[], at: number, latin: boolean): boolean {
  const [before, line] = [lines[at - 1]!, lines[at]!]
  if (line.at - before.at === 1) return Math.abs(line.base - before.base) <= INDENT_CELLS
  if (line.at - before.at > FOREIGN || line.base !== before.base || before.ends) return false
  const breaksOff = latin && endsInHyphen(before.text)
  // Type as small as a text's leaves no row empty within it: only big type beside it does, and small letters show that it goes on.
  if (latin && line.white && !breaksOff && !startsSmall(line.text)) return false
  if (!breaksOff && !(before.full && before.running)) return false
  return (latin && startsSmall(line.text)) || (line.left === line.base && line.running)
}

/** Whether a heading ends and text begins: no line since the last cut is running text, and this one is. */
function isHeadEnd(lines: readonly PlacedSegment[], start: number, at: number): boolean {
  if (at - start > LONGEST_HEAD) return false
  for (let line = start; line < at; line++) if (lines[line]!.running) return false
  return lines[at]!.running
}

/** No heading has more lines. */
const LONGEST_HEAD = 8

/** How much of a line's pitch it takes. */
const LINE = 0.9

function pieceOf(segments: PlacedSegment[], base: number, edge: number, measure: number): Piece {
  return {
    segments,
    base,
    edge,
    measure,
    left: Math.min(...segments.map(({ left }) => left)),
    right: Math.max(...segments.map(({ reach }) => reach)),
    top: segments[0]!.height,
    bottom: segments.at(-1)!.height + LINE
  }
}

/** Measures that differ by a greater share are other columns'. */
const SAME_MEASURE = 0.1

/** Whether two columns have one measure. */
export const isSameMeasure = (a: { measure: number }, b: { measure: number }): boolean =>
  Math.abs(a.measure - b.measure) <= SAME_MEASURE * Math.max(a.measure, b.measure)
