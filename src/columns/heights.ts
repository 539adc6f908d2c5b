import { hasPause, startsSmall } from '../text/signs.ts'
import type { PlacedSegment } from './segments.ts'

/** No more rows of other columns stand between two lines of a paragraph, as a rule. */
const FOREIGN = 3

/**
 * Finds out how far down the page its rows stand, in line pitches. Columns whose lines are not level are drawn on rows between one
 * another's, so a row is not always a line high: where a full line goes on at its column's edge some rows further down, these rows are one
 * line together.
 * @param strips the page's columns of lines; heights are written into them, and what stands under white
 */
export function setHeights(strips: readonly (readonly PlacedSegment[])[]): void {
  const votes = new Map<number, number[]>()
  const printed = new Set(strips.flatMap((strip) => strip.map(({ at }) => at)))
  let last = 0
  for (const strip of strips)
    strip.forEach((line, at) => {
      last = Math.max(last, line.at)
      const before = strip[at - 1]
      if (!before) return
      line.white = isWhite(before.at, line.at)
      if (!runsOn(before, line) || (line.white && breaksOff(before, line, strip[at + 1]))) return
      const rows = line.at - before.at
      for (let row = before.at; row < line.at; row++) votes.set(row, [...(votes.get(row) ?? []), 1 / rows])
    })
  const heights = new Float64Array(last + 1)
  for (let row = 0; row < last; row++) heights[row + 1] = heights[row]! + lowQuartile(votes.get(row) ?? [1])
  for (const strip of strips) for (const line of strip) line.height = heights[line.at]!

  /** Whether there are rows between two, and nothing is printed on them, in any column. */
  function isWhite(over: number, under: number): boolean {
    for (let row = over + 1; row < under; row++) if (printed.has(row)) return false
    return under - over > 1
  }
}

/** Whether a line surely goes on with the one before it, by where they stand alone. */
const runsOn = (before: PlacedSegment, line: PlacedSegment): boolean =>
  !before.ends &&
  before.base === line.base &&
  line.left === line.base &&
  (startsSmall(line.text) ? line.at - before.at <= FOREIGN : before.full && line.at - before.at <= (line.full ? FOREIGN : 2))

/** Whether a text breaks off over white, at a column's end: neither the line behind it nor the next has a pause, as headings have none. */
const breaksOff = (before: PlacedSegment, line: PlacedSegment, next: PlacedSegment | undefined): boolean =>
  hasPause(before.text) && !startsSmall(line.text) && !isText(line) && !(next?.at === line.at + 1 && isText(next))

const isText = ({ ends, text }: PlacedSegment): boolean => ends || hasPause(text)

function lowQuartile(values: number[]): number {
  values.sort((a, b) => a - b)
  return values[values.length >> 2]!
}
