import type { Line } from '../read/lines.ts'
import type { Rectangle } from './rectangle.ts'

/**
 * A line as the columns stage looks at it: a rectangle in a frame in which text runs from left to right and down. A
 * vertical page is turned for it, a skewed one set straight. Its upper and lower edge are the type's: it is as high as the type is big, whatever the engine
 * drew round it.
 */
export interface Framed extends Rectangle {
  line: Line
  /** Type size. */
  em: number
  /** Type sizes are measured from a scan. */
  scanned: boolean
  /** … and lines of one face differ by so much, as a share: 0 where sizes are known. */
  spread: number
  /** It has too few signs to tell its size: it may well be that of the line above. */
  vague: boolean
  /** The drop cap that it begins with, where that is a line of its own. */
  initial?: Line
}

/** The middle one of some numbers; 0 of none. */
export function median(values: readonly number[]): number {
  if (values.length === 0) return 0
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1]!
}
