import { APART_FIRST, APART_LAST, APART_MIDDLE, DISPLAY, FIRST, fitLine, LAST, MIDDLE, SINGLE, STATES, type LineView } from './fit.ts'
import { isMeasured, type MeasuredPlace } from '../read/lines.ts'
import type * as fitPlace from './fit-place.ts'
import { holdToRole } from './hold-to-role.ts'
import type { Habits } from './habits.ts'
import { MoveTable, STARTS } from './moves.ts'

/** {@link fitPlace} as it is loaded. */
export type FitPlace = typeof fitPlace

/** Scores of all lines in all states, of all moves between them, and of the best chain up to each. */
export interface Lattice {
  count: number
  fits: Float64Array
  /** The moves, and for each line but the first the row of those to it from the line before. */
  moves: MoveTable
  rows: Int32Array
  ahead: Float64Array
  /** The state of the line before in the best chain up to each line and state. */
  from: Uint8Array
}

/**
 * Scores a page's lines in every state, and the chains through them.
 * @param joints all that the move to each line turns on, as {@link jointOf} gives it
 * @param fitPlace scores lines of known place; it may be left out where there are none
 */
export function weighLines(views: readonly LineView[], joints: Int32Array, habits: Habits, fitPlace?: FitPlace): Lattice {
  const fits = new Float64Array(views.length * STATES)
  const row = new Float64Array(STATES)
  for (let at = 0; at < views.length; at++) {
    const view = views[at]!
    const { place } = view.line
    if (fitPlace && isMeasured(place)) fitPlace.fitPlaced(row, view, place, habits, measuredOf(views[at - 1]), measuredOf(views[at + 1]))
    else {
      fitLine(row, view, habits)
      if (place) fitPlace?.leanOnPlace(row, place)
    }
    if (view.line.ruled) holdToRole(row, view.line.ruled)
    for (let state = 0; state < STATES; state++) fits[at * STATES + state] = row[state]!
  }
  return weighMoves(joints, new MoveTable(habits), fits)
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
export function weighMoves(joints: Int32Array, moves: MoveTable, fits: Float64Array): Lattice {
  const count = joints.length
  const ahead = new Float64Array(count * STATES)
  const from = new Uint8Array(count * STATES)
  const rows = new Int32Array(count)
  for (let at = 1; at < count; at++) rows[at] = moves.rowOf(joints[at]!)
  const { scores } = moves
  if (count > 0) for (let to = 0; to < STATES; to++) ahead[to] = STARTS[to]! + fits[to]!
  for (let at = 1; at < count; at++) stepAhead(ahead, from, at * STATES, scores, rows[at]!, fits)
  return { count, fits, moves, rows, ahead, from }
}

/**
 * Weighs the chains up to a line in every state, from those up to the line before. Written out state by state, without the moves that cannot be
 * (what is apart goes on apart or rejoins its paragraph), since it is done up to five times for every line and a loop took three times as long.
 */
function stepAhead(ahead: Float64Array, from: Uint8Array, here: number, scores: Float64Array, row: number, fits: Float64Array): void {
  const before = here - STATES
  const b0 = ahead[before + FIRST]!
  const b1 = ahead[before + MIDDLE]!
  const b2 = ahead[before + LAST]!
  const b3 = ahead[before + SINGLE]!
  const b4 = ahead[before + DISPLAY]!
  const b5 = ahead[before + APART_FIRST]!
  const b6 = ahead[before + APART_MIDDLE]!
  const b7 = ahead[before + APART_LAST]!
  for (let to = FIRST; to <= APART_FIRST; to++) {
    const move = row + to * STATES
    let best = b0 + scores[move]!
    let bestFrom = FIRST
    let value = b1 + scores[move + MIDDLE]!
    if (value > best) {
      best = value
      bestFrom = MIDDLE
    }
    value = b2 + scores[move + LAST]!
    if (value > best) {
      best = value
      bestFrom = LAST
    }
    value = b3 + scores[move + SINGLE]!
    if (value > best) {
      best = value
      bestFrom = SINGLE
    }
    value = b4 + scores[move + DISPLAY]!
    if (value > best) {
      best = value
      bestFrom = DISPLAY
    }
    if (to === MIDDLE || to === LAST) {
      value = b5 + scores[move + APART_FIRST]!
      if (value > best) {
        best = value
        bestFrom = APART_FIRST
      }
      value = b6 + scores[move + APART_MIDDLE]!
      if (value > best) {
        best = value
        bestFrom = APART_MIDDLE
      }
    }
    value = b7 + scores[move + APART_LAST]!
    if (value > best) {
      best = value
      bestFrom = APART_LAST
    }
    ahead[here + to] = best + fits[here + to]!
    from[here + to] = bestFrom
  }
  for (let to = APART_MIDDLE; to <= APART_LAST; to++) {
    const move = row + to * STATES
    const begun = b5 + scores[move + APART_FIRST]!
    const goneOn = b6 + scores[move + APART_MIDDLE]!
    ahead[here + to] = larger(begun, goneOn) + fits[here + to]!
    from[here + to] = goneOn > begun ? APART_MIDDLE : APART_FIRST
  }
}

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
export function throughsOf(lattice: Lattice): Float64Array {
  const { count, ahead } = lattice
  const through = ahead.slice()
  const behind = new Float64Array(STATES)
  for (let at = count - 1; at >= 0; at--) {
    for (let state = 0; state < STATES; state++) through[at * STATES + state]! += behind[state]!
    if (at > 0) stepBack(lattice, at, behind)
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
export function marginsOf(lattice: Lattice): Float64Array {
  const margins = new Float64Array(lattice.count + 1).fill(Infinity)
  const behind = new Float64Array(STATES)
  for (let at = lattice.count - 1; at > 0; at--) margins[at] = stepBack(lattice, at, behind)
  return margins
}

/**
 * Weighs the chains from each state of the line before on, from those behind a line, in place; written out as {@link stepAhead} is.
 * @returns by how much the best chain over the joint between beats the best that decides otherwise there
 */
function stepBack({ fits, moves: { scores }, rows, ahead }: Lattice, at: number, behind: Float64Array): number {
  const here = at * STATES
  const b0 = fits[here]! + behind[FIRST]!
  const b1 = fits[here + MIDDLE]! + behind[MIDDLE]!
  const b2 = fits[here + LAST]! + behind[LAST]!
  const b3 = fits[here + SINGLE]! + behind[SINGLE]!
  const b4 = fits[here + DISPLAY]! + behind[DISPLAY]!
  const b5 = fits[here + APART_FIRST]! + behind[APART_FIRST]!
  const b6 = fits[here + APART_MIDDLE]! + behind[APART_MIDDLE]!
  const b7 = fits[here + APART_LAST]! + behind[APART_LAST]!
  let wrapped = -Infinity
  let parted = -Infinity
  for (let from = 0; from < STATES; from++) {
    const move = rows[at]! + from
    const start = ahead[here - STATES + from]!
    let inner = larger(scores[move + MIDDLE * STATES]! + b1, scores[move + LAST * STATES]! + b2)
    let best = inner
    if (from === APART_FIRST || from === APART_MIDDLE) {
      // Goes on, with its own measure or the column's: nothing else can be.
      best = larger(inner, larger(scores[move + APART_MIDDLE * STATES]! + b6, scores[move + APART_LAST * STATES]! + b7))
      wrapped = larger(wrapped, start + best)
    } else {
      const opens = larger(larger(scores[move]! + b0, scores[move + SINGLE * STATES]! + b3), scores[move + DISPLAY * STATES]! + b4)
      inner = larger(inner, scores[move + APART_FIRST * STATES]! + b5)
      best = larger(inner, opens)
      if (from <= MIDDLE) {
        wrapped = larger(wrapped, start + inner)
        parted = larger(parted, start + opens)
      } else parted = larger(parted, start + best)
    }
    behind[from] = best
  }
  return Math.abs(wrapped - parted)
}

const larger = (one: number, other: number): number => (one > other ? one : other)
