import type { Run } from './runs.ts'

/** How much small type may stand between a column or a caption and its heading: several pictures with their captions. */
const SMALL_BETWEEN = 4

/** A run that stands above or below another, how far from what it is next to, and whether that is small type passed over. */
export interface Seen {
  run: Run
  near: number
  past: boolean
}

/** The runs next above or below one, small type passed over, and how far they are from what they are next to. */
export function seenFrom(run: Run, side: 'above' | 'below', small: ReadonlySet<Run>, steps: number = SMALL_BETWEEN): Seen[] {
  return run[side].flatMap((other) => {
    const near = side === 'above' ? run.top - other.bottom : other.top - run.bottom
    return [{ run: other, near, past: steps < SMALL_BETWEEN }, ...(small.has(other) && steps > 0 ? seenFrom(other, side, small, steps - 1) : [])]
  })
}
