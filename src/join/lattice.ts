import { fitLine, STATES, type LineView } from './fit.ts'
import { isMeasured, type MeasuredPlace } from '../read/lines.ts'
import { fitPlaced, leanOnPlace } from './fit-place.ts'
import { holdToRole } from './hold-to-role.ts'
import type { Habits } from './habits.ts'
import { MOVE_WRAPS, movesOver, STARTS } from './moves.ts'

/** Scores of all lines in all states, of all moves between them, and of the best chain up to each. */
export interface Lattice {
  count: number
  fits: Float64Array
  /** For each line, the moves to it from the line before, as {@link movesOver} gives them. */
  moves: Float64Array[]
  ahead: Float64Array
  /** The state of the line before in the best chain up to each line and state. */
  from: Uint8Array
}

/**
 * Scores a page's lines in every state, and the chains through them.
 * @param joints all that the move to each line turns on, as {@link jointOf} gives it
 */
export function weighLines(views: readonly LineView[], joints: Int32Array, habits: Habits): Lattice {
  const fits = new Float64Array(views.length * STATES)
  const row = new Float64Array(STATES)
  for (let at = 0; at < views.length; at++) {
    const view = views[at]!
    const { place } = view.line
    if (isMeasured(place)) fitPlaced(row, view, place, habits, measuredOf(views[at - 1]), measuredOf(views[at + 1]))
    else {
      fitLine(row, view, habits)
      if (place) leanOnPlace(row, place)
    }
    if (view.line.ruled) holdToRole(row, view.line.ruled)
    for (let state = 0; state < STATES; state++) fits[at * STATES + state] = row[state]!
  }
  return weighMoves(joints, habits, fits)
}

/** A line's place where boxes tell it; undefined elsewhere, and without a line. */
export function measuredOf(view: LineView | undefined): MeasuredPlace | undefined {
  const place = view?.line.place
  return isMeasured(place) ? place : undefined
}

/**
 * Weighs the chains through lines whose fits are known.
 * @param joints all that the move to each line turns on, as {@link jointOf} gives it
 */
export function weighMoves(joints: Int32Array, habits: Habits, fits: Float64Array): Lattice {
  const count = joints.length
  const moves: Float64Array[] = []
  const known = new Map<number, Float64Array>()
  const ahead = new Float64Array(count * STATES)
  const from = new Uint8Array(count * STATES)
  for (let at = 0; at < count; at++) {
    const here = at * STATES
    if (at === 0) {
      for (let to = 0; to < STATES; to++) ahead[to] = STARTS[to]! + fits[to]!
      moves.push(NO_MOVES)
      continue
    }
    const joint = joints[at]!
    let toHere = known.get(joint)
    if (!toHere) known.set(joint, (toHere = movesOver(joint, habits)))
    moves.push(toHere)
    stepAhead(ahead, from, here, toHere, fits)
  }
  return { count, fits, moves, ahead, from }
}

/** Weighs the chains up to a line in every state, from those up to the line before. Written out state by state, it takes a third of a loop's time: it is done five times for every line. */
function stepAhead(ahead: Float64Array, from: Uint8Array, here: number, moves: Float64Array, fits: Float64Array): void {
  const before = here - STATES
  const b0 = ahead[before]!
  const b1 = ahead[before + 1]!
  const b2 = ahead[before + 2]!
  const b3 = ahead[before + 3]!
  const b4 = ahead[before + 4]!
  const b5 = ahead[before + 5]!
  const b6 = ahead[before + 6]!
  const b7 = ahead[before + 7]!
  for (let to = 0; to < STATES; to++) {
    const move = to * STATES
    let best = b0 + moves[move]!
    let bestFrom = 0
    let value = 0
    value = b1 + moves[move + 1]!
    if (value > best) {
      best = value
      bestFrom = 1
    }
    value = b2 + moves[move + 2]!
    if (value > best) {
      best = value
      bestFrom = 2
    }
    value = b3 + moves[move + 3]!
    if (value > best) {
      best = value
      bestFrom = 3
    }
    value = b4 + moves[move + 4]!
    if (value > best) {
      best = value
      bestFrom = 4
    }
    value = b5 + moves[move + 5]!
    if (value > best) {
      best = value
      bestFrom = 5
    }
    value = b6 + moves[move + 6]!
    if (value > best) {
      best = value
      bestFrom = 6
    }
    value = b7 + moves[move + 7]!
    if (value > best) {
      best = value
      bestFrom = 7
    }
    ahead[here + to] = best + fits[here + to]!
    from[here + to] = bestFrom
  }
}

/** To the first line leads no move. */
const NO_MOVES = new Float64Array()

/** The states of the best chain, traced back from its end. */
export function bestChain({ count, ahead, from }: Lattice): Uint8Array {
  const states = new Uint8Array(count)
  if (count === 0) return states
  let state = 0
  for (let other = 1; other < STATES; other++) if (ahead[(count - 1) * STATES + other]! > ahead[(count - 1) * STATES + state]!) state = other
  for (let at = count - 1; at >= 0; at--) {
    states[at] = state
    state = from[at * STATES + state]!
  }
  return states
}

/** For every line and state the best chain through it, from both ends. */
export function throughsOf({ count, fits, moves, ahead }: Lattice): Float64Array {
  const through = ahead.slice()
  const behind = new Float64Array(STATES)
  for (let at = count - 1; at >= 0; at--) {
    const here = at * STATES
    for (let state = 0; state < STATES; state++) through[here + state]! += behind[state]!
    if (at > 0) stepBehind(behind, moves[at]!, fits, here)
  }
  return through
}

/** Weighs the chains from each state of the line before on, from those behind a line. */
function stepBehind(behind: Float64Array, moves: Float64Array, fits: Float64Array, here: number): void {
  const b0 = fits[here]! + behind[0]!
  const b1 = fits[here + 1]! + behind[1]!
  const b2 = fits[here + 2]! + behind[2]!
  const b3 = fits[here + 3]! + behind[3]!
  const b4 = fits[here + 4]! + behind[4]!
  const b5 = fits[here + 5]! + behind[5]!
  const b6 = fits[here + 6]! + behind[6]!
  const b7 = fits[here + 7]! + behind[7]!
  for (let state = 0; state < STATES; state++) {
    let best = moves[state]! + b0
    best = larger(best, moves[STATES + state]! + b1)
    best = larger(best, moves[2 * STATES + state]! + b2)
    best = larger(best, moves[3 * STATES + state]! + b3)
    best = larger(best, moves[4 * STATES + state]! + b4)
    best = larger(best, moves[5 * STATES + state]! + b5)
    best = larger(best, moves[6 * STATES + state]! + b6)
    behind[state] = larger(best, moves[7 * STATES + state]! + b7)
  }
}

const larger = (one: number, other: number): number => (one > other ? one : other)

/** For every line and state the best chain from it on, its own fit with it. */
export function onwardsOf(lattice: Lattice): Float64Array {
  return throughsOf(lattice).map((through, at) => through - lattice.ahead[at]! + lattice.fits[at]!)
}

/**
 * For the joint before each line, and behind the last: by how much the best chain beats the best one that decides otherwise there, whether the two
 * lines are one paragraph's; in natural logarithms. Infinity at the page's ends.
 */
export function marginsOf({ count, fits, moves, ahead }: Lattice): Float64Array {
  const margins = new Float64Array(count + 1).fill(Infinity)
  const behind = new Float64Array(STATES)
  const onward = new Float64Array(STATES)
  for (let at = count - 1; at > 0; at--) {
    const [here, before] = [at * STATES, (at - 1) * STATES]
    for (let state = 0; state < STATES; state++) onward[state] = fits[here + state]! + behind[state]!
    const toHere = moves[at]!
    let wrapped = -Infinity
    let parted = -Infinity
    for (let from = 0; from < STATES; from++) {
      let wraps = -Infinity
      let parts = -Infinity
      for (let to = 0; to < STATES; to++) {
        const value = toHere[to * STATES + from]! + onward[to]!
        if (MOVE_WRAPS[to * STATES + from] === 1) {
          if (value > wraps) wraps = value
        } else if (value > parts) parts = value
      }
      const start = ahead[before + from]!
      wrapped = larger(wrapped, start + wraps)
      parted = larger(parted, start + parts)
      behind[from] = larger(wraps, parts)
    }
    margins[at] = Math.abs(wrapped - parted)
  }
  return margins
}
