import { isBlank } from '../text/blank.ts'
import { isWide } from '../text/characters.ts'

/** How many cells a character takes in a dump that sets text on a grid. Tools differ: some give a full-width sign one cell, some two, some two unless Latin type has the sign too (“ ” — · …). */
export interface Grid {
  /** Cells of a full-width sign. */
  wide: 1 | 2
  /** Cells of a sign that Chinese type sets full width and Latin type does not. */
  ambiguous: 1 | 2
}

/** The grids that tools draw on, the likeliest first. */
export const GRIDS: readonly Grid[] = [
  { wide: 1, ambiguous: 1 },
  { wide: 2, ambiguous: 2 },
  { wide: 2, ambiguous: 1 }
]

/** A tab leads to the next multiple of this. */
const TAB = 8

const LAST_NARROW = 0x10ff

/** How many cells a UTF-16 unit takes at a column of the grid. */
export function cellsOf(unit: number, column: number, grid: Grid): number {
  if (unit === 0x09) return TAB - (column % TAB)
  if (unit < 0x300) return unit < 0x20 ? 0 : unit === 0xb7 ? grid.ambiguous : 1
  if (isMark(unit)) return 0
  if (unit === 0x3000) return grid.wide
  if (!isWide(unit)) return 1
  // Marks and symbols outside the blocks that are always full width.
  return unit > LAST_NARROW && unit < 0x2e80 ? grid.ambiguous : grid.wide
}

/** Takes no cell: the second half of a surrogate pair, a mark set over the letter before it, a zero-width space. */
function isMark(unit: number): boolean {
  return (unit >= 0xdc00 && unit <= 0xdfff) || (unit >= 0x300 && unit <= 0x36f) || (unit >= 0x200b && unit <= 0x200f) || unit === 0xfeff
}

/** A run of signs on a row without a wide gap inside. */
export interface Run {
  /** Where it stands in the source. */
  start: number
  end: number
  /** The cells it takes, half open. */
  left: number
  right: number
}

/**
 * Cuts a stretch of the source (a printed row) into runs at gaps of at least `least` cells.
 * @param from where the row begins, leading blanks included
 */
export function runsOf(source: string, from: number, to: number, grid: Grid, least: number): Run[] {
  const runs: Run[] = []
  let column = 0
  let run: Run | undefined
  for (let at = from; at < to; at++) {
    const unit = source.charCodeAt(at)
    const cells = cellsOf(unit, column, grid)
    if (!isBlank(unit)) {
      if (!run || (column - run.right >= least && cells > 0)) runs.push((run = { start: at, end: at, left: column, right: column }))
      run.end = at + 1
      run.right = column + cells
    }
    column += cells
  }
  return runs
}
