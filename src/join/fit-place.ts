import type { MeasuredPlace, Place } from '../read/lines.ts'
import {
  ANY_SLACK,
  ANY_WIDTH,
  DISPLAY,
  FIRST,
  LAST,
  leanOnWords,
  MIDDLE,
  scoreAtEnd,
  scoreHeading,
  scoreInside,
  SINGLE,
  wrapFit,
  type LineView
} from './fit.ts'
import type { Habits } from './habits.ts'
import { WHITE_ABOVE } from './moves.ts'

// What a line's place in its column says of it. Natural logarithms.

/** White at the left from which a first line is indented, in ems: half an em is the least that papers set. */
export const INDENTED = 0.45
/** A line inside a paragraph that has one: a hanging item, or what runs round a picture. */
const INDENT_INSIDE = -7
const INDENT_INSIDE_LOOSE = -3
/** Lines before and behind with the same white: they run round something, and no indent is seen. In ems. */
const SAME_WHITE = 0.25
/** A colon at the end of a short line, or before an indented one: a list follows. */
const COLON_AT_END = -0.6
/** A first line without one, where the page has them: under a heading or at a column's top, and elsewhere. */
const FLUSH_AT_TOP = -1
const FLUSH_ELSEWHERE = -4
/** A first line's indent beyond any that papers set, in ems. */
const WIDEST_INDENT = 4
const TOO_FAR_IN = -3
/** A heading over text is one, and nothing else; so is type much larger than the text's. */
const HEAD_ONLY = -14
const LARGE = 1.2
const LARGE_WORTH = 5
/** Set to the middle of its column, with white on both sides: a subheading. */
const CENTRED = 2.6
const CENTRED_WHITE = 0.8
const CENTRED_OFF = 0.6
/** Text of the usual size that fills its column is no heading. */
const FULL_TEXT = -4

/** Scores a line of known place in every state, into `out`: the indent is seen, and so is whether the next word would have fitted. */
export function fitPlaced(out: Float64Array, view: LineView, place: MeasuredPlace, habits: Habits, before?: MeasuredPlace, behind?: MeasuredPlace): void {
  const { left, right, part, size, begins, above } = place
  if (part === 'head') {
    out.fill(HEAD_ONLY)
    out[DISPLAY] = 0
    return
  }
  const inside = scoreInside(view, habits)
  const lists = COLON.test(view.line.text) && (right > view.next || (behind?.chain === place.chain && behind.left >= INDENTED))
  const atEnd = lists ? COLON_AT_END : scoreAtEnd(view, habits)
  const heading = scoreHeading(view, habits)
  const runsRound =
    !place.hangs && left >= INDENTED && [before, behind].every((other) => other?.chain === place.chain && Math.abs(other.left - left) < SAME_WHITE)
  const inset = left >= INDENTED
  // In a list of hanging items, a line that opens one is flush, and the others are indented.
  const indented = place.hangs ? !inset : inset && !runsRound && !hangs(view, before)
  const wraps = wrapFit(right, view.next, habits.setting)
  const top = begins !== undefined || above > WHITE_ABOVE || (part === 'loose' && !(before && before.right < SHORT))
  const opens = place.hangs
    ? inset
      ? FLUSH_ELSEWHERE
      : 0
    : runsRound || view.hint === 'item' || opensHanging(view, place, behind)
      ? 0
      : !indented
        ? top
          ? FLUSH_AT_TOP
          : FLUSH_ELSEWHERE
        : left > WIDEST_INDENT
          ? TOO_FAR_IN
          : 0
  const goesOn = !indented ? 0 : part === 'loose' ? INDENT_INSIDE_LOOSE : INDENT_INSIDE
  // A caption's last line is often set to the middle, and is no heading.
  const centred = part === 'text' && left > CENTRED_WHITE && right > CENTRED_WHITE && Math.abs(left - right) < CENTRED_OFF
  out.fill(HEAD_ONLY)
  out[FIRST] = opens + wraps + inside
  out[MIDDLE] = goesOn + wraps + inside
  out[LAST] = goesOn + ANY_SLACK + atEnd
  out[SINGLE] = opens + ANY_SLACK + atEnd
  out[DISPLAY] = ANY_WIDTH + heading + (size >= LARGE ? LARGE_WORTH : 0) + (centred ? CENTRED : 0) + (right < CENTRED_OFF && size < LARGE ? FULL_TEXT : 0)
  leanOnWords(out, view, habits)
}

/** Columns that are drawn with spaces show which lines are headings, too, if not as surely as sizes do. */
const DRAWN_HEAD = 0
const DRAWN_LOOSE = -4

/** Adds to a line's scores what its place says where no sizes are known. */
export function leanOnPlace(out: Float64Array, { part }: Place): void {
  if (part === 'head') out[DISPLAY]! += DRAWN_HEAD
  else if (part === 'loose') out[DISPLAY]! += DRAWN_LOOSE
}

const COLON = /[:：]$/u

/** In small type by itself, a block ends with a line that leaves more white than this, in ems. */
const SHORT = 3

/** A line within this of its column's right edge fills it, in ems. */
const FULL = 1

/** Behind a full line that ends no sentence, an indent is that of a hanging item's further lines; in Latin letters, where lists are set so. */
function hangs({ endedBefore, latin }: LineView, before: MeasuredPlace | undefined): boolean {
  return latin && !endedBefore && before?.part === 'text' && before.right < FULL && before.left < INDENTED
}

/** A line set flush behind a finished one, full and open, with an indented one behind it: a hanging item begins. */
function opensHanging({ endedBefore, ends, latin }: LineView, { left, right, chain }: MeasuredPlace, behind: MeasuredPlace | undefined): boolean {
  return latin && endedBefore && !ends && left < INDENTED && right < FULL && behind?.chain === chain && behind.left >= INDENTED
}
