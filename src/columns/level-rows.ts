import type { Rectangle } from './rectangle.ts'
import type { TextStrand } from './text-strands.ts'

/** Columns of a story begin this level, in line pitches. */
const LEVEL = 1.3

/** Rows of columns that begin level, side by side, each row from left to right; every column is in one, if only by itself. */
export function levelRows(strands: readonly TextStrand[], boxes: readonly Rectangle[]): TextStrand[][] {
  const rows: TextStrand[][] = []
  const sorted = [...strands].sort((a, b) => a.top - b.top)
  for (let start = 0; start < sorted.length;) {
    let end = start + 1
    while (end < sorted.length && sorted[end]!.top - sorted[start]!.top <= LEVEL) end++
    rows.push(...partRow(sorted.slice(start, end), strands))
    start = end
  }
  return addSubheaded(rows, strands, boxes)
}

/** Parts columns that begin level wherever another column stands between two, or one begins within another's bounds. */
function partRow(level: TextStrand[], strands: readonly TextStrand[]): TextStrand[][] {
  const rows: TextStrand[][] = []
  for (const strand of level.sort((a, b) => a.left - b.left)) {
    const last = rows.at(-1)?.at(-1)
    if (last && strand.left >= last.right - 1 && !isParted(last, strand, strands)) rows.at(-1)!.push(strand)
    else rows.push([strand])
  }
  return rows
}

/** Adds a column that begins with a subheading to the row that it is level with by that. */
function addSubheaded(rows: readonly TextStrand[][], strands: readonly TextStrand[], boxes: readonly Rectangle[]): TextStrand[][] {
  const left = new Set(rows)
  for (const row of rows) {
    const [strand, other] = row
    if (other || !left.has(row) || strand!.caps.length === 0) continue
    const { top } = boxes[strand!.caps[0]!]!
    const home = rows.find((into) => into !== row && left.has(into) && Math.abs(Math.min(...into.map((one) => one.top)) - top) <= LEVEL && fits(into, strand!))
    if (!home) continue
    home.push(strand!)
    home.sort((a, b) => a.left - b.left)
    left.delete(row)
  }
  return [...left]

  function fits(row: readonly TextStrand[], strand: TextStrand): boolean {
    if (!row.every((beside) => beside.left >= strand.right - 1 || beside.right <= strand.left + 1)) return false
    return row.some((beside) => !isParted(...(beside.left < strand.left ? ([beside, strand] as const) : ([strand, beside] as const)), strands))
  }
}

/** Whether another column stands between two at the height where they begin. */
function isParted(first: TextStrand, second: TextStrand, strands: readonly TextStrand[]): boolean {
  const height = Math.max(first.top, second.top) + 0.5
  const isBetween = (strand: TextStrand): boolean =>
    strand.left >= first.right - 1 && strand.right <= second.left + 1 && strand.top <= height && strand.bottom >= height
  return strands.some((strand) => strand !== first && strand !== second && isBetween(strand))
}
