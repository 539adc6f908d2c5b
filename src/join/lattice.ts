import { fitLine, STATES, type LineView } from './fit.ts'
import { fitPlaced } from './fit-place.ts'
import type { Habits } from './habits.ts'
import { AT_EDGE, jointOf, MOVE_WRAPS, MOVED_FROM, MOVED_TO, movesOver, MOVES_END, STARTS } from './moves.ts'

/** Scores of all lines in all states, of all moves between them, and of the best chain up to each. */
export interface Lattice {
  count: number
  fits: Float64Array
  /** For each line, the moves to it from the line before, in the order of MOVED. */
  moves: Float64Array[]
  ahead: Float64Array
  /** The state of the line before in the best chain up to each line and state. */
  from: Uint8Array
}

/** Scores a page's lines in every state, and the chains through them. */
export function weighLines(views: readonly LineView[], habits: Habits): Lattice {
  const fits = new Float64Array(views.length * STATES)
  const row = new Float64Array(STATES)
  views.forEach((view, at) => {
    const { place } = view.line
    if (place) fitPlaced(row, view, place, habits, views[at - 1]?.line.place, views[at + 1]?.line.place)
    else fitLine(row, view, habits)
    fits.set(row, at * STATES)
  })
  return weighMoves(views, habits, fits)
}

/**
 * Weighs the chains through lines whose fits are known.
 * @param apart read runs of lines between blank lines each by itself
 */
export function weighMoves(views: readonly LineView[], habits: Habits, fits: Float64Array, apart = false): Lattice {
  const count = views.length
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
    const joint = apart && views[at]!.line.gap > 0 ? AT_EDGE : jointOf(views[at - 1]!, views[at]!)
    let toHere = known.get(joint)
    if (!toHere) known.set(joint, (toHere = movesOver(joint, habits)))
    moves.push(toHere)
    const before = here - STATES
    for (let to = 0, move = 0; to < STATES; to++) {
      let best = -Infinity
      let bestFrom = 0
      for (const end = MOVES_END[to]!; move < end; move++) {
        const value = ahead[before + MOVED_FROM[move]!]! + toHere[move]!
        if (value > best) {
          best = value
          bestFrom = MOVED_FROM[move]!
        }
      }
      ahead[here + to] = best + fits[here + to]!
      from[here + to] = bestFrom
    }
  }
  return { count, fits, moves, ahead, from }
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
  // The best from each state of a line on, that line's own fit with it.
  const onward = new Float64Array(STATES)
  for (let at = count - 1; at >= 0; at--) {
    const here = at * STATES
    for (let state = 0; state < STATES; state++) {
      through[here + state]! += behind[state]!
      onward[state] = fits[here + state]! + behind[state]!
    }
    if (at === 0) break
    behind.fill(-Infinity)
    const toHere = moves[at]!
    for (let move = 0; move < MOVED_FROM.length; move++) {
      const value = toHere[move]! + onward[MOVED_TO[move]!]!
      const from = MOVED_FROM[move]!
      if (value > behind[from]!) behind[from] = value
    }
  }
  return through
}

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
    behind.fill(-Infinity)
    const toHere = moves[at]!
    let [wrapped, parted] = [-Infinity, -Infinity]
    for (let move = 0; move < MOVED_FROM.length; move++) {
      const from = MOVED_FROM[move]!
      const value = toHere[move]! + onward[MOVED_TO[move]!]!
      if (value > behind[from]!) behind[from] = value
      const whole = ahead[before + from]! + value
      if (MOVE_WRAPS[move] === 1) {
        if (whole > wrapped) wrapped = whole
      } else if (whole > parted) parted = whole
    }
    margins[at] = Math.abs(wrapped - parted)
  }
  return margins
}
