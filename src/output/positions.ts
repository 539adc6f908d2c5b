import type { Point, Position } from 'unist'
import type { Span } from '../newspaper.ts'
import { lineStarts } from '../text/line-starts.ts'

/** Gives the place of an offset of a text, 0 to its length, as unist counts: lines and columns from 1, a column for each UTF-16 unit. */
export type Locate = (offset: number) => Point

/**
 * Makes the function that finds places in a text. Lines end at CR, LF or both.
 * Finding one takes the logarithm of the number of lines, so that a tree of many nodes costs no more than its text.
 */
export function locateIn(text: string): Locate {
  const starts = lineStarts(text)
  return (offset) => {
    let [low, high] = [0, starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - starts[low]! + 1, offset }
  }
}

/** The least range that holds all spans, which may hold other blocks' characters too; nothing where there are no spans. */
export function positionOf(spans: readonly Span[], locate: Locate): Position | undefined {
  if (spans.length === 0) return undefined
  let [start, end] = spans[0]!
  for (const [from, to] of spans) {
    start = Math.min(start, from)
    end = Math.max(end, to)
  }
  return { start: locate(start), end: locate(end) }
}
