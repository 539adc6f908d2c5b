import { hasPause, startsSmall } from '../text/signs.ts'
import { isIndented, type PlacedSegment } from './segments.ts'

/** No more rows of other columns stand between two lines of a paragraph, as a rule. */
const FOREIGN = 3
/** Rows that one line of larger type in another column takes, at most: so many are left empty above it. */
const LARGE_TYPE = 6

/**
 * Finds out how far down the page its rows stand, in line pitches. Columns whose lines are not level are drawn on rows between one
 * another's, so a row is not always a line high: where a full line goes on at its column's edge some rows further down, these rows are one
 * line together; so are those above a line of larger type that was drawn between a finished line and a first one.
 * @param strips the page's columns of lines; heights are written into them, and what stands under white
 */
export function setHeights(strips: readonly (readonly PlacedSegment[])[]): void {
  const votes = new Map<number, number[]>()
  const printed = new Set(strips.flatMap((strip) => strip.map(({ at }) => at)))
  const continued = new Set(strips.flatMap((strip) => strip.filter(({ at }, place) => place === 0 || at - strip[place - 1]!.at === 1).map(({ at }) => at)))
  let last = 0
  for (const strip of strips)
    strip.forEach((line, at) => {
      last = Math.max(last, line.at)
      const before = strip[at - 1]
      if (!before) return
      line.white = isWhite(before.at, line.at)
      const joined = runsOn(before, line) ? !line.white || !breaksOff(before, line, strip[at + 1]) : isPushed(before.at, line.at) && begins(strip, at)
      if (!joined) return
      const rows = line.at - before.at
      for (let row = before.at; row < line.at; row++) votes.set(row, [...(votes.get(row) ?? []), 1 / rows])
    })
  const heights = new Float64Array(last + 1)
  for (let row = 0; row < last; row++) heights[row + 1] = heights[row]! + lowQuartile(votes.get(row) ?? [1])
  for (const strip of strips) for (const line of strip) line.height = heights[line.at]!

  /**
   * Whether all there is between two rows is one row of larger type: a row stands as high as the tops of its lines, but the rows above it are left empty by
   * how far down its letters reach. Under it nothing goes on or begins on the very next row, in any column, as text would.
   */
  function isPushed(over: number, under: number): boolean {
    if (under - over > LARGE_TYPE || !printed.has(under - 1) || continued.has(under)) return false
    for (let row = over + 1; row < under - 1; row++) if (printed.has(row)) return false
    return true
  }

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

/** Whether a line begins a paragraph behind a finished one: it is indented; or flush, and the items above it hang. */
function begins(strip: readonly PlacedSegment[], at: number): boolean {
  const [before, line] = [strip[at - 1]!, strip[at]!]
  if (!before.ends || startsSmall(line.text) || !(line.full || isText(line))) return false
  if (before.base === line.base && isIndented(line, line.base)) return true
  return isIndented(before, line.left) && strip.slice(Math.max(0, at - LIST), at - 1).some(({ left }) => left === line.left)
}

/** Whether a text breaks off over white, at a column's end: neither the line behind it nor the next has a pause, as headings have none. */
const breaksOff = (before: PlacedSegment, line: PlacedSegment, next: PlacedSegment | undefined): boolean =>
  hasPause(before.text) && !startsSmall(line.text) && !isText(line) && !(next?.at === line.at + 1 && isText(next))

/** Lines of an item, in which its first one is looked for. */
const LIST = 6

const isText = ({ ends, text }: PlacedSegment): boolean => ends || hasPause(text)

function lowQuartile(values: number[]): number {
  values.sort((a, b) => a - b)
  return values[values.length >> 2]!
}
