import { isMeasured, type Place } from '../read/lines.ts'
import { areRuledApart, isHeadingRole, isRuledJoint, RULED } from '../read/ruled.ts'
import { APART_FIRST, APART_MIDDLE, DISPLAY, LAST, MIDDLE, STATES, type LineView } from './fit.ts'
import type { Habits } from './habits.ts'

/** White above a line from which a block may begin there, in ems beyond the leading. */
export const WHITE_ABOVE = 0.4

// Moves between lines, in natural logarithms of rough shares.

/** Breaking off a paragraph and taking one up again: rare, less so at a blank line, where a column may have ended, least before a heading: the next story's. */
const CUT_OPEN = -8
const CUT_OPEN_BEFORE_HEADING = -4.5
const RESUME = -9.1
/** A paragraph that changes its measure: it runs round a picture or a box. */
const RUN_ROUND = -3.2
const NEVER = -30
/** A space at a line's start, often what is left of a form feed or a text frame, inside a paragraph. */
const FRAME_INSIDE = -2.5
/** A dash at the line end goes on. */
const DASH = 1

// prettier-ignore
const MOVES: readonly (readonly number[])[] = [
  /*            first     middle   last     single    display   apart first, middle, last */
  /* first   */ [CUT_OPEN, -0.5,   -0.9,   CUT_OPEN, CUT_OPEN, RUN_ROUND, NEVER, NEVER],
  /* middle  */ [CUT_OPEN, -0.25,  -1.5,   CUT_OPEN, CUT_OPEN, RUN_ROUND, NEVER, NEVER],
  /* last    */ [-0.7,     RESUME, RESUME, -2.1,     -1.5,     -0.7,     NEVER, NEVER],
  /* single  */ [-0.8,     RESUME, RESUME, -1.5,     -1.5,     -0.8,     NEVER, NEVER],
  /* display */ [-0.9,     RESUME, RESUME, -2.3,     -0.8,     -0.9,     NEVER, NEVER],
  /* apart f */ [NEVER,    RUN_ROUND, RUN_ROUND,  NEVER,    NEVER,    NEVER,    -0.5,  -0.9],
  /* apart m */ [NEVER,    RUN_ROUND, RUN_ROUND,  NEVER,    NEVER,    NEVER,    -0.25, -1.5],
  /* apart l */ [-0.7,     RESUME, RESUME, -2.1,     -1.5,     -0.7,     NEVER, NEVER]
]
/** What the first line of a page scores in each state. */
export const STARTS: readonly number[] = [-0.9, -5, -5, -2, -0.8, -0.9, NEVER, NEVER]

/** Moves that are wraps: the two lines are one paragraph's. */
const WRAPS = MOVES.map((_, from) =>
  MOVES.map(
    (_, to) =>
      (from <= MIDDLE && (to === MIDDLE || to === LAST || to === APART_FIRST)) ||
      ((from === APART_FIRST || from === APART_MIDDLE) && (to === MIDDLE || to === LAST || to >= APART_MIDDLE))
  )
)

/** The two ideographs at a line end stand together elsewhere on the page: they are a word cut in two. That they do not says nothing. */
const JOINT_KNOWN = 1
/** Lines inside a paragraph that keeps its own measure differ by no more, in ems. */
const SAME_WIDTH = 1.6

/** A line this many times as wide as the one before is set in another measure, unless lines were run together. */
const FAR_WIDER = 1.8
const FAR_WIDER_INSIDE = -1.5

/** Type that differs by more, as a ratio, is not of one paragraph. */
const OTHER_SIZE = 1.14
const OTHER_TYPE = -8
/** Breaking off where the columns of a story end, or taking up where another's begin. */
const CUT_AT_CHAIN = -3
/** White inside a paragraph, more than its leading. */
const WHITE_INSIDE = -2.5

/** A sentence that begins with a pronoun: of those inside paragraphs one in six, of first ones one in fifty. */
const PRONOUN_INSIDE = 1.6
/** A spoken sentence that nothing before it announces, by a comma or a colon, begins a paragraph. */
const QUOTATION_INSIDE = -2
/** … that goes on behind the name of its speaker. */
const SPOKEN_ON_INSIDE = 2
/** A heading's first line hardly begins with a small letter; its second may. */
const SMALL_HEADING = -3
const SMALL_GOES_ON = 1.5

/** Where text stands between blank lines: how likely its first line is in each state, whatever stands before the blank. */
const BEHIND_BLANK: readonly number[] = [-0.9, -1.2, -2, -2.3, -1.2, -0.9, NEVER, NEVER]

/** 1 for moves that are wraps, in the order of {@link MoveTable.scores}: the two lines are one paragraph's. */
export const MOVE_WRAPS: Uint8Array = Uint8Array.from({ length: STATES * STATES }, (_, move) => (WRAPS[move % STATES]![Math.floor(move / STATES)]! ? 1 : 0))

const AT_GAP = 1
const AT_FRAME = 2
const AT_DASH = 4
const AT_PAIR = 8
const AT_WIDER = 16
const AT_SMALL = 32
const AT_CAPITAL = 64
/** The lines are known to be one paragraph's. */
const AT_SEAM = 128
/** A blank line, the pieces before and behind it read each by itself. */
const AT_EDGE = 256
const AT_PRONOUN = 512
const AT_QUOTATION = 1024
const AT_CHAIN = 2048
const AT_WHITE = 4096
const AT_SIZE = 8192
/** An override joins the lines, or parts them. */
const AT_JOINED = 16384
const AT_PARTED = 32768
const AT_SPOKEN_ON = 65536
const AT_FAR_WIDER = 131072

/** All that the moves from one line to the next turn on, as bits. */
export function jointOf(before: LineView, { line, joint, printed, small, capital, pronoun, spokenOn, seam }: LineView): number {
  // Lines of a heading are joined later, when its package is read.
  if (line.ruled && isRuledJoint(before.line, line) && !isHeadingRole(line.ruled.role)) return AT_JOINED
  const parted = line.ruled !== undefined && areRuledApart(before.line, line)
  if (seam && !parted) return AT_SEAM
  const letters = capital && !before.ends ? line.words?.letters : undefined
  return (
    (parted ? AT_PARTED : 0) |
    (line.gap > 0 ? AT_GAP : 0) |
    (line.lead === 'space' ? AT_FRAME : 0) |
    (before.line.text.endsWith('—') || line.text.startsWith('—') ? AT_DASH : 0) |
    (joint ? AT_PAIR : 0) |
    (small ? AT_SMALL : 0) |
    (letters && !letters.endsInName(before.line.text) ? AT_CAPITAL : 0) |
    (pronoun && before.ends ? AT_PRONOUN : 0) |
    (spokenOn ? AT_SPOKEN_ON : 0) |
    (letters?.beginsQuotation(line.text) && letters.endsInLetter(before.line.text) ? AT_QUOTATION : 0) |
    (printed - before.printed > SAME_WIDTH ? AT_WIDER : 0) |
    (printed > FAR_WIDER * before.printed && before.printed > 0 ? AT_FAR_WIDER : 0) |
    (line.place ? placeJoint(before.line.place, line.place) : 0)
  )
}

/** The same for each of a page's lines and the one before it; 0 for the first. */
export function jointsOf(views: readonly LineView[]): Int32Array {
  const joints = new Int32Array(views.length)
  for (let at = 1; at < views.length; at++) joints[at] = jointOf(views[at - 1]!, views[at]!)
  return joints
}

/** The same joints where pieces between blank lines are read each by itself. */
export const apartOf = (joints: Int32Array, views: readonly LineView[]): Int32Array =>
  joints.map((joint, at) => (views[at]!.line.gap > 0 ? AT_EDGE | (views[at]!.small ? AT_SMALL : 0) : joint))

/** What places say of a joint: another chain begins, there is white between, the type changes. */
function placeJoint(before: Place | undefined, place: Place): number {
  const chain = before?.chain !== place.chain ? AT_CHAIN : 0
  if (!isMeasured(place)) return chain
  const { above, begins, part, size } = place
  const otherSize = isMeasured(before) && (before.part !== part || Math.max(before.size, size) > OTHER_SIZE * Math.min(before.size, size))
  return chain | (above > WHITE_ABOVE && !begins ? AT_WHITE : 0) | (otherSize ? AT_SIZE : 0)
}

/** Room for the moves over so many kinds of joints at first: most pages have no more. */
const USUAL_JOINTS = 16

/** What moves score on a page of some habits: joints of one kind share a row, and a page has few kinds. */
export class MoveTable {
  readonly #habits: Habits
  readonly #rows = new Map<number, number>()
  #scores = new Float64Array(USUAL_JOINTS * STATES * STATES)

  constructor(habits: Habits) {
    this.#habits = habits
  }

  /** All rows so far: from state `f` to state `t` at `t * STATES + f` of a row, all moves to one state together; −∞ for those that cannot be. */
  get scores(): Float64Array {
    return this.#scores
  }

  /** Where the row of such a joint begins. Rows met for the first time may replace {@link MoveTable.scores}. */
  rowOf(joint: number): number {
    const known = this.#rows.get(joint)
    if (known !== undefined) return known
    const row = this.#rows.size * STATES * STATES
    if (row === this.#scores.length) {
      const grown = new Float64Array(2 * row)
      grown.set(this.#scores)
      this.#scores = grown
    }
    this.#rows.set(joint, row)
    scoreMoves(joint, this.#habits, this.#scores, row)
    return row
  }
}

/** Scores all moves over a joint, into `scores` from `row` on. */
function scoreMoves(joint: number, habits: Habits, scores: Float64Array, row: number): void {
  const gap = (joint & AT_GAP) > 0
  const worth = gap ? habits.gap : habits.noGap
  const inside =
    worth.wrap +
    (joint & AT_PAIR ? JOINT_KNOWN : 0) +
    (joint & AT_FRAME ? FRAME_INSIDE : 0) +
    (joint & AT_DASH ? DASH : 0) +
    (joint & AT_CAPITAL ? habits.setting.capitalInside : 0) +
    (joint & AT_PRONOUN ? PRONOUN_INSIDE : 0) +
    (joint & AT_SPOKEN_ON ? SPOKEN_ON_INSIDE : 0) +
    (joint & AT_FAR_WIDER ? FAR_WIDER_INSIDE : 0) +
    (joint & AT_QUOTATION ? QUOTATION_INSIDE : 0)
  for (let to = 0; to < STATES; to++)
    for (let from = 0; from < STATES; from++) scores[row + to * STATES + from] = MOVES[from]![to] === NEVER ? -Infinity : scoreOf(from, to)

  function scoreOf(from: number, to: number): number {
    if (joint & AT_EDGE) return BEHIND_BLANK[to]! + (joint & AT_SMALL && to === DISPLAY ? SMALL_HEADING : 0)
    if (joint === AT_JOINED) return WRAPS[from]![to]! ? MOVES[from]![to]! : -RULED
    if (joint & AT_PARTED && WRAPS[from]![to]!) return -RULED
    if (joint === AT_SEAM) return WRAPS[from]![to]! ? MOVES[from]![to]! : NEVER
    if (joint & AT_WIDER && from === APART_MIDDLE && to >= APART_MIDDLE) return NEVER
    let move = MOVES[from]![to]!
    if (joint & (AT_CHAIN | AT_SIZE)) {
      if (WRAPS[from]![to]!) return move + (joint & AT_CHAIN ? NEVER : OTHER_TYPE)
      return move === CUT_OPEN || move === RESUME ? CUT_AT_CHAIN : move
    }
    if (joint & AT_WHITE && WRAPS[from]![to]!) return move + inside + WHITE_INSIDE
    if (gap && move === CUT_OPEN) move = Math.max(habits.cutAtGap, to === DISPLAY ? CUT_OPEN_BEFORE_HEADING : CUT_OPEN)
    else if (gap && move === RESUME) move = habits.cutAtGap
    if (WRAPS[from]![to]!) return move + inside
    if (to === DISPLAY && joint & AT_SMALL) move += from === DISPLAY ? SMALL_GOES_ON : SMALL_HEADING
    return from === DISPLAY && to === DISPLAY ? move : move + worth.break
  }
}
