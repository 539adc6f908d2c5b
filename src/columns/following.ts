import type { Follow } from './make-up.ts'
import { isSameMeasure } from './pieces.ts'
import { INDENT_CELLS } from './segments.ts'
import { isBehind, type Head, type Tail, type Unit } from './units.ts'

/** What stands open behind some units read in order: what the next one is weighed against. */
export interface Open {
  /** The last unit. */
  last: number
  /** Headings at the end, with no text behind them yet. */
  headings: readonly number[]
  /** The last text, and the heights at which the columns of its story begin. */
  text: number | undefined
  tops: readonly number[]
  /** Heights at which the headings of its story begin and end. */
  heads: readonly number[]
  /** All of it is one flow of text: what stands before may go on in it. */
  flows: boolean
}

/**
 * How one unit follows others: text goes on; another text begins that nothing heads; a heading closes a text, is stacked under another, or stands
 * apart from it; a text stands under headings, though it does not begin below them, or goes on under them with a text that began beside them.
 */
export type FollowKind = 'on' | 'break' | 'closes' | 'stack' | 'apart' | 'headed' | 'unheaded' | 'beside'

// Evidence in rough natural logarithms, heights in line pitches, widths in cells.

/** What may follow what: from the tail of one text to the head of the next. */
// prettier-ignore
const FOLLOWS: Readonly<Record<Tail, Readonly<Record<Head, number>>>> = {
  /*          what begins so, goes on:                                 */
  hyphen:  { small: 5,  flush: 3,    capital: -1,   indent: -6,  heading: -6 },
  open:    { small: 4,  flush: 3,    capital: 1.5,  indent: -4,  heading: -5 },
  short:   { small: 2,  flush: -1.5, capital: -1,   indent: 1.5, heading: 1 },
  half:    { small: -3, flush: 0,    capital: -0.5, indent: 1,   heading: 0.5 },
  closed:  { small: -5, flush: -1.5, capital: -1.5, indent: 1.5, heading: 1 },
  heading: { small: -1, flush: 0,    capital: 0,    indent: 0,   heading: 0 }
}
/** What a flush head behind a finished paragraph scores where paragraphs have no indent. */
const FLUSH_HABIT = 1
/** Nothing goes on with what opens as stories do, or behind a jump line; text does not with an index's teasers; a jump line alone does, whatever it begins with. */
const OTHER_PART = -3
const JUMPS = 1.5
/** A story's text ends so. */
const ENDS: Readonly<Record<Tail, number>> = { hyphen: -6, open: -4.5, short: -1, half: -0.5, closed: 0.5, heading: 0 }
const ENDS_IN_JUMP = 1.5
/** A story's text begins so, under a heading or under none, where paragraphs have an indent. */
const BEGINS: Readonly<Record<Head, number>> = { small: -5, flush: 0, capital: 0.5, indent: 1.5, heading: 0 }
const BEGINS_FLUSH = -3
const OPENS = 3
const UNHEADED = -3

/** Text of another measure is another column's. */
const OTHER_MEASURE = -3
/** Down the page; in one column; what every line's pitch in between costs. */
const DOWN = 0.5
const ONE_COLUMN = 3
const DOWN_ROW = 0.35
const DOWN_MOST = 5
/** In the next column; columns of a story begin level, and none below the end of the one before; every cell beyond a gutter's costs. */
const NEXT_COLUMN = 2
const LEVEL_ROW = 0.2
const LEVEL_MOST = 5
const BELOW = -3
const GUTTER = 12
const FAR = 0.04
/** Back up, or to the left. */
const BACK = -5
/** Behind a drop cap stands its paragraph. */
const INITIAL = 4

/** Two headings are one package: the second below the first, in its cells or beside them; every line's pitch beyond the usual white costs. */
const STACKED_BESIDE = -1
const WHITE_IN_STACK = 4
const WHITE_ROW = 0.3
const WHITEST = 9
const FAR_BELOW = -2
/** … on one row, as the halves of a couplet are. The gap between them seems the wider the bigger their type is, which takes fewer cells than it covers. */
const COUPLET = -2.5
const COUPLET_GAP = 30
const SIDE_BY_SIDE = -6
/** A picture's heading stands no further under its caption, in line pitches: with more than a stack's white below it heads nothing else. */
const CAPTION_HEADED = 3

/** Headings are set flush with the first of their columns; they begin left of it; they are set to the middle of so many that they begin right of it. */
const SET_FLUSH = 2
const LEFT_OF_COLUMN = -4
const RIGHT_OF_COLUMN = -2
/** White between headings and text; they do not stand over it. */
const WHITE_UNDER = 5
const WHITE_MOST = 4
/** … where a caption shows that a picture stands between. */
const WHITE_PICTURED = 1
const NOT_OVER = -4
/** Columns of two stories begin level, but no line of their headings does: the headings are one story's, drawn on rows between one another's. */
const INTERLEAVED = -4
/** Headings stand in the midst of a text that began beside them. */
const INTERRUPTED = -3

/** Heights that differ by less are one; cells by which columns may overlap. */
const LEVEL = 0.6
const OVERLAP = 0.5
const OVERLAP_CELLS = 1
/** Bounds what is remembered of a story. */
const MOST_HEADINGS = 6
const MOST_TOPS = 12

/** What tells how units follow one another. */
export interface Following extends Follow<Open> {
  judge: (open: Open, at: number) => { kind: FollowKind; score: number }
}

/**
 * Weighs how the units of a page follow one another.
 * @param units the ways to read them
 * @param ways for each unit, the numbers of its ways
 * @param indented paragraphs begin with an indent
 */
export function followingOf(units: readonly Unit[], ways: Follow<Open>['ways'], indented: boolean): Following {
  const captions = units.filter(({ kind }) => kind === 'caption')
  return { ways, begin, weigh: (open, at) => judge(open, at).score, join, judge }

  function begin(at: number): Open | undefined {
    const { kind, top } = units[at]!
    if (kind === 'heading') return { last: at, headings: [at], text: undefined, tops: [], heads: [], flows: false }
    return kind === 'text' ? { last: at, headings: [], text: at, tops: [top], heads: [], flows: true } : undefined
  }

  function join(open: Open, first: number, end: Open): Open {
    if (end.text === undefined) return { ...open, last: end.last, headings: [...open.headings, ...end.headings].slice(-MOST_HEADINGS), flows: false }
    if (!end.flows) return end
    const { kind } = judge(open, first)
    const goesOn = kind === 'on' || kind === 'beside' || (kind === 'headed' && isInColumn(open))
    return {
      ...end,
      tops: goesOn ? [...open.tops, ...end.tops].slice(-MOST_TOPS) : end.tops,
      heads: kind === 'headed' && !goesOn ? open.headings.flatMap((at) => [units[at]!.top, units[at]!.bottom]) : open.heads,
      flows: open.flows && kind === 'on'
    }
  }

  /** Whether the headings at the end stand within the column of the text before, as subheadings do. */
  function isInColumn({ text, headings }: Open): boolean {
    if (text === undefined) return false
    const { base, right, bottom } = units[text]!
    return headings.every((at) => units[at]!.left >= base - 1 && units[at]!.right <= right + 2 && units[at]!.top >= bottom - OVERLAP)
  }

  function judge(open: Open, at: number): { kind: FollowKind; score: number } {
    const [last, unit] = [units[open.last]!, units[at]!]
    if (last.kind === 'heading') return unit.kind === 'heading' ? stack(last, unit) : under(open, unit)
    if (unit.kind === 'heading') return { kind: 'closes', score: last.initial ? -INITIAL : ends(last) }
    if (last.initial) return { kind: 'on', score: isBehind(last, unit) ? INITIAL : -INITIAL }
    const on = follows(last, unit) + way(open.tops, last, unit)
    const broken = ends(last) + begins(unit) + UNHEADED
    return on >= broken ? { kind: 'on', score: on } : { kind: 'break', score: broken }
  }

  function ends({ jumps, tail }: Unit): number {
    return jumps ? ENDS_IN_JUMP : ENDS[tail]
  }

  function begins({ opens, head }: Unit): number {
    return opens ? OPENS : head === 'flush' && indented ? BEGINS_FLUSH : BEGINS[head]
  }

  function follows(from: Unit, { opens, head, jumps, lines, teasers }: Unit): number {
    if (opens || from.jumps || from.teasers !== teasers) return OTHER_PART
    if (jumps && lines === 1) return JUMPS
    return !indented && (head === 'flush' || head === 'capital') && from.tail === 'closed' ? FLUSH_HABIT : FOLLOWS[from.tail][head]
  }

  /** How good the way from the end of a text to another is. */
  function way(tops: readonly number[], from: Unit, to: Unit): number {
    const measure = isSameMeasure(from, to) ? 0 : OTHER_MEASURE
    if (Math.min(from.right, to.right) - Math.max(from.left, to.left) > OVERLAP_CELLS) {
      if (to.top < from.bottom - OVERLAP) return measure + BACK
      return measure + DOWN + (Math.abs(from.base - to.base) <= INDENT_CELLS ? ONE_COLUMN : 0) - Math.min(DOWN_MOST, DOWN_ROW * (to.top - from.bottom))
    }
    if (to.left < from.right - OVERLAP_CELLS) return measure + BACK
    let uneven = Math.abs(to.top - from.top)
    for (const top of tops) uneven = Math.min(uneven, Math.abs(to.top - top))
    return (
      measure + NEXT_COLUMN - Math.min(LEVEL_MOST, LEVEL_ROW * uneven) - FAR * Math.max(0, to.left - from.right - GUTTER) + (to.top > from.bottom ? BELOW : 0)
    )
  }

  /** Whether a heading stands right under a picture's caption, which it may head. */
  function isUnderCaption({ left, right, top }: Unit): boolean {
    return captions.some((caption) => Math.abs(top - caption.bottom) <= CAPTION_HEADED && caption.left < right && caption.right > left)
  }

  function stack(over: Unit, heading: Unit): { kind: FollowKind; score: number } {
    const white = heading.top - over.bottom
    if (white < -OVERLAP) {
      const isCouplet = Math.abs(heading.top - over.top) < LEVEL && heading.left - over.right < COUPLET_GAP
      return isCouplet ? { kind: 'stack', score: COUPLET } : { kind: 'apart', score: SIDE_BY_SIDE }
    }
    if (white > WHITEST) return { kind: 'apart', score: FAR_BELOW }
    const beside = over.left < heading.right && over.right > heading.left ? 0 : STACKED_BESIDE
    const kind = white > WHITE_IN_STACK && isUnderCaption(over) ? 'apart' : 'stack'
    return { kind, score: beside - WHITE_ROW * Math.max(0, white - WHITE_IN_STACK) }
  }

  function under(open: Open, text: Unit): { kind: FollowKind; score: number } {
    const headed = headedBy(open, text)
    const from = open.text === undefined ? undefined : units[open.text]!
    if (!from || open.headings.some((at) => units[at]!.left < from.right - OVERLAP_CELLS)) return headed
    const beside = follows(from, text) + way(open.tops, from, text) - ends(from) + INTERRUPTED
    return beside > headed.score ? { kind: 'beside', score: beside } : headed
  }

  function headedBy({ headings, tops, heads }: Open, text: Unit): { kind: FollowKind; score: number } {
    const near = units[headings.at(-1)!]!
    const white = text.top - near.bottom
    if (white < -OVERLAP) return { kind: 'unheaded', score: begins(text) + NOT_OVER }
    let { left } = near
    for (const at of headings) left = Math.min(left, units[at]!.left)
    const set = Math.abs(left - text.base) <= 1 ? SET_FLUSH : left < text.base - INDENT_CELLS ? LEFT_OF_COLUMN : near.left >= text.right ? RIGHT_OF_COLUMN : 0
    const isLevel = (height: number): boolean => headings.some((at) => [units[at]!.top, units[at]!.bottom].some((own) => Math.abs(own - height) < LEVEL))
    const interleaved = heads.length > 0 && tops.some((top) => Math.abs(top - text.top) < LEVEL) && !heads.some(isLevel)
    const pictured = captions.some(
      (caption) => caption.top >= near.bottom - OVERLAP && caption.bottom <= text.top + OVERLAP && caption.left < text.right && caption.right > text.left
    )
    const score =
      begins(text) + set - Math.min(pictured ? WHITE_PICTURED : WHITE_MOST, WHITE_ROW * Math.max(0, white - WHITE_UNDER)) + (interleaved ? INTERLEAVED : 0)
    return { kind: 'headed', score }
  }
}
