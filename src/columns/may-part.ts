import type { Line } from '../read/lines.ts'
import { isBlank } from '../text/blank.ts'

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

/** Where the row of an offset begins, leading blanks included. */
export function rowStart(source: string, offset: number): number {
  let from = offset
  while (from > 0 && !isLineEnd(source.charCodeAt(from - 1))) from--
  return from
}

const isLineEnd = (unit: number): boolean => unit >= 0x0a && unit <= 0x0d
