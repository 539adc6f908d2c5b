import type { Setting } from './setting.ts'

/** Cells of the vote's histogram to an em. */
const CELLS = 4
/** Wider than any newspaper column: such lines were never cut at a measure and do not vote. In ems. */
export const WIDEST_COLUMN = 60
/** Lines on either side that vote: a short paragraph has as many. */
const REACH = 8
/** … and lines further off, most of the same story, whose votes settle what the near ones leave open. */
const FAR = 40

/** Where a line's vote goes: `shift` ems are added to its width (an indent's, for a first line); undefined keeps it out. */
export type Vote = (line: number) => number | undefined

/**
 * The measure (column width) around each line, in ems, by interval vote; 0 where nothing votes.
 *
 * A line that wraps says that the measure lies between its own width and that width plus the next line's first unit, which
 * did not fit any more. Short intervals say more. The answer is the middle of the plateau that most weight agrees on.
 */
export function voteMeasures(widths: Float64Array, units: Float64Array, vote: Vote, { squeeze, farShare }: Setting): Float64Array {
  const count = widths.length
  const low = new Int32Array(count).fill(-1)
  const high = new Int32Array(count)
  const weight = new Float64Array(count)
  const size = WIDEST_COLUMN * CELLS + 64
  for (let at = 0; at + 1 < count; at++) {
    const shift = vote(at)
    if (shift === undefined || widths[at]! > WIDEST_COLUMN) continue
    const need = Math.min(6, units[at + 1]!)
    low[at] = Math.max(0, Math.round((widths[at]! + shift - squeeze) * CELLS))
    high[at] = Math.min(size - 1, Math.round((widths[at]! + shift + need) * CELLS))
    weight[at] = 1 / (high[at]! - low[at]! + 1)
  }
  const steps = new Float64Array(size + 1)
  const put = (at: number, share: number): void => {
    if (at < 0 || at >= count || low[at]! < 0) return
    steps[low[at]!]! += share * weight[at]!
    steps[high[at]! + 1]! -= share * weight[at]!
  }
  const measures = new Float64Array(count)
  const far = farShare > 0
  for (let at = 0; at < Math.min(FAR, count); at++) put(at, at < REACH ? 1 : farShare)
  // Only the cells that someone near the line votes for are looked at.
  let lowest = size
  let highest = 0
  const reach = (at: number): void => {
    if (at >= count || low[at]! < 0) return
    if (low[at]! < lowest) lowest = low[at]!
    if (high[at]! > highest) highest = high[at]!
  }
  for (let at = 0; at < Math.min(REACH, count); at++) reach(at)
  for (let at = 0; at < count; at++) {
    if (far) put(at + FAR, farShare)
    put(at + REACH, 1 - farShare)
    put(at - REACH - 1, farShare - 1)
    if (far) put(at - FAR - 1, -farShare)
    reach(at + REACH)
    const gone = at - REACH - 1
    if (gone >= 0 && low[gone]! >= 0 && (low[gone] === lowest || high[gone] === highest)) {
      lowest = size
      highest = 0
      for (let near = gone + 1; near <= at + REACH; near++) reach(near)
    }
    measures[at] = plateau(steps, lowest, highest + 2) / CELLS
  }
  return measures
}

/** Middle of the first plateau of the highest vote, in cells; 0 if nothing votes. */
function plateau(steps: Float64Array, start: number, size: number): number {
  let sum = 0
  let best = 1e-9
  let from = 0
  let to = 0
  let on = false
  for (let cell = start; cell < size; cell++) {
    const step = steps[cell]!
    if (step === 0) continue
    sum += step
    if (sum > best + 1e-9) {
      best = sum
      from = cell
      on = true
    } else if (on && sum < best - 1e-9) {
      to = cell - 1
      on = false
    }
  }
  return from === 0 ? 0 : (from + Math.max(from, to)) / 2
}
