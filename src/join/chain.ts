import { endsEnglishSentence } from '../lexicon/recognise/en-sentence.ts'
import type { Line, Place } from '../read/lines.ts'
import { endsSentence, isChinese, isIdeograph } from '../text/characters.ts'
import { emWidth, firstUnitWidth } from '../text/width.ts'
import { displayScore, displaySigns, latinDisplayScore, type DisplaySigns } from './display.ts'
import {
  APART_FIRST,
  SINGLE,
  APART_LAST,
  APART_NARROWEST,
  APART_MIDDLE,
  DISPLAY,
  FIRST,
  fitLine,
  LAST,
  MIDDLE,
  opensParagraph,
  STATES,
  type Hint,
  type LineView
} from './fit.ts'
import { fitPlaced, WHITE_ABOVE } from './fit-place.ts'
import { learnHabits, type Habits } from './habits.ts'
import { voteMeasures } from './measure.ts'
import { IDEOGRAPHIC, LATIN, type Setting } from './setting.ts'

/** A line's place, decided over the whole page. */
export interface Chained {
  /** FIRST, MIDDLE, LAST, SINGLE or DISPLAY. */
  states: Uint8Array
  /** The measure around each line, in ems; 0 where unknown. */
  measures: Float64Array
  widths: Float64Array
  /** For each line, by how much the best chain beats the best one with another state there, in natural logarithms. */
  margins: Float64Array
}

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
const STARTS: readonly number[] = [-0.9, -5, -5, -2, -0.8, -0.9, NEVER, NEVER]

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
/** A heading right behind a dateline that ends no sentence. */
const HEADING_IN_STORY = -4
/** Lines inside a paragraph that keeps its own measure differ by no more, in ems. */
const SAME_WIDTH = 1.6

/** Type that differs by more, as a ratio, is not of one paragraph. */
const OTHER_SIZE = 1.14
const OTHER_TYPE = -8
/** Breaking off where the columns of a story end, or taking up where another's begin. */
const CUT_AT_CHAIN = -3
/** White inside a paragraph, more than its leading. */
const WHITE_INSIDE = -2.5

/** The space that parts a word from the one before, in ems. */
const LATIN_SPACE = 0.25
/** A capital letter behind a line that ends no sentence, nor in a name: a name, or something new. Of mid-sentence words one in six has one. */
const CAPITAL_INSIDE = -1.6
/** A sentence that begins with a pronoun: of those inside paragraphs one in six, of first ones one in fifty. */
const PRONOUN_INSIDE = 1.6
const PRONOUN_FIRST = /^(?:He|She|It|I|His|Her|They|We)(?=[ ’'])/u
/** A spoken sentence that nothing before it announces, by a comma or a colon, begins a paragraph. */
const QUOTATION_INSIDE = -2
const QUOTED = /^[“"]/
const UNANNOUNCED = /\p{L}$/u
/** A heading's first line hardly begins with a small letter; its second may. */
const SMALL_HEADING = -3
const SMALL_GOES_ON = 1.5
/** The last word has a capital: a name may go on. */
const CAPITAL_LAST = /(?:^|[ (“"‘'])\p{Lu}(?:\p{Ll}[\p{L}.’'-]*|\.)?$/u
/** A small letter at a line's start: the sentence goes on. */
const CAPITAL_FIRST = /^[("“‘']?\p{Lu}/u
const SMALL_FIRST = /^[("“‘']?\p{Ll}/u

/** A teaser ends with the page it points to, as a sentence with its full stop. */
const PAGE_REFERENCE = /[0-9一二三四五六七八九十]版$/u
export const endsInPage = (text: string): boolean => text.endsWith('版') && PAGE_REFERENCE.test(text)

/** Papers of the 1910s to 1930s set 、 where a modern one has a full stop. This many times as many 、 as full stops make such a page. */
const OLD_STOPS = 12

function usesCommasForStops(texts: readonly string[]): boolean {
  let commas = 0
  let stops = 0
  for (const text of texts)
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (unit === 0x3001) commas++
      else if (unit === 0x3002) stops++
    }
  return commas > OLD_STOPS * (stops + 1)
}

/** What a page's lines say by themselves, in whatever order they stand. */
export interface Survey {
  lines: readonly Line[]
  texts: readonly string[]
  widths: Float64Array
  /** Width of each line's first unit, in ems. */
  units: Float64Array
  /** Whether each ends a sentence. */
  ends: readonly boolean[]
  /** For and against each being a heading, by itself. */
  display: readonly DisplaySigns[]
  /** Whether each begins as paragraphs do. */
  openers: readonly boolean[]
  /** Pairs of ideographs that stand together on the page. */
  pairs: Int32Array
  setting: Setting
}

/** A page's lines with all that is known of them before their places are decided. */
export interface Reading extends Survey {
  views: readonly LineView[]
  /** The measure around each line, in ems; 0 where unknown. */
  measures: Float64Array
  habits: Habits
  lattice: Lattice
}

/** Looks at each of a page's lines by itself. */
export function surveyLines(lines: readonly Line[]): Survey {
  const texts = lines.map((line) => line.text)
  const latin = !isChinese(lines)
  const widths = new Float64Array(texts.length)
  const units = new Float64Array(texts.length)
  texts.forEach((text, at) => {
    const { place } = lines[at]!
    widths[at] = place ? place.measure - place.left - place.right : emWidth(text, latin)
    units[at] = firstUnitWidth(text, latin) + (latin ? LATIN_SPACE : 0)
  })
  const oldStops = usesCommasForStops(texts)
  const final = latin ? endsEnglishSentence : endsSentence
  const ends = texts.map((text) => final(text) || endsInPage(text) || (oldStops && text.endsWith('、')))
  const display = texts.map((text) => (latin ? { score: latinDisplayScore(text), balance: 0 } : displaySigns(text)))
  return { lines, texts, widths, units, ends, display, openers: texts.map(opensParagraph), pairs: pairsOf(texts), setting: latin ? LATIN : IDEOGRAPHIC }
}

/** The same lines in another order, all of them. */
export function reorder({ lines, texts, widths, units, ends, display, openers, pairs, setting }: Survey, order: readonly number[]): Survey {
  return {
    lines: order.map((at) => lines[at]!),
    texts: order.map((at) => texts[at]!),
    widths: widths.map((_, at) => widths[order[at]!]!),
    units: units.map((_, at) => units[order[at]!]!),
    ends: order.map((at) => ends[at]!),
    display: order.map((at) => display[at]!),
    openers: order.map((at) => openers[at]!),
    pairs,
    setting
  }
}

/**
 * Reads a page's lines in their order: what their words say, the habits of the page, and the measure, which is voted on
 * twice: by all lines, then by those held to wrap.
 * @param seams 1 for lines that are known to go on with the line before, over a blank line; else 0
 */
export function readLines(survey: Survey, hints: readonly Hint[], seams?: Uint8Array): Reading {
  const { lines, texts, widths, units, ends, display, openers, pairs, setting } = survey
  const { latin } = setting
  const settled = hints.map((hint) => hint !== undefined)
  const quotes = latin ? openQuotes(texts, ends) : undefined
  const views = lines.map((line, at): LineView => ({
    line,
    hint: hints[at],
    width: widths[at]!,
    printed: widths[at]!,
    next: at + 1 < lines.length ? units[at + 1]! : 1,
    ends: ends[at]!,
    endedBefore: at > 0 && ends[at - 1]!,
    opensNext: hints[at + 1] === 'opening' || (hints[at + 1] === 'item' && hints.lastIndexOf('item', at) >= Math.max(0, at - LONGEST_ITEM)),
    widthBefore: at > 0 ? widths[at - 1]! : 0,
    measure: 0,
    joint: at > 0 && isPair(texts[at - 1]!, texts[at]!, pairs),
    opener: openers[at]!,
    display:
      displayScore(display[at]!, texts[at]!, texts[at - 1] ?? '', texts[at + 1] ?? '') +
      (!latin && at > 0 && hints[at - 1] === 'story' && !ends[at - 1] ? HEADING_IN_STORY : 0),
    latin,
    small: latin && SMALL_FIRST.test(texts[at]!),
    capital: latin && CAPITAL_FIRST.test(texts[at]!),
    seam: seams?.[at] === 1,
    pronoun: latin && PRONOUN_FIRST.test(texts[at]!),
    quoted: quotes?.[at] === 1 && !/^[“"]/.test(texts[at + 1] ?? '“')
  }))
  const folds = latin && mendsHyphens(texts)
  const weigh = (measures: Float64Array): { lattice: Lattice; habits: Habits } => {
    lines.forEach(({ place }, at) => {
      if (place) measures[at] = place.measure
    })
    views.forEach((view, at) => {
      view.measure = measures[at]!
      if (folds) view.width = foldWidth(widths[at]!, measures[at]!, setting)
    })
    const habits = learnHabits(lines, settled, ends, widths, measures, setting)
    return { lattice: weighLines(views, habits), habits }
  }
  const roughly = voteMeasures(widths, units, (at) => (ends[at] || hints[at] === 'note' || hints[at + 1] === 'note' ? undefined : 0), setting)
  const rough = bestChain(weigh(roughly).lattice)
  const measures = voteMeasures(
    widths,
    units,
    (at) => {
      if (folds && widths[at]! > roughly[at]! + setting.overfull) return undefined
      const state = rough[at]!
      return state === MIDDLE || state === APART_MIDDLE ? 0 : state === FIRST ? setting.indent : undefined
    },
    setting
  )
  return { ...survey, views, measures, ...weigh(measures) }
}

/** Decides for every line of a page whether it opens, continues, ends or is a paragraph, or is a display line (a heading, a note), weighing all lines together. */
export function chainLines(reading: Reading): Chained {
  const { lattice, measures, widths } = reading
  const margins = marginsOf(lattice, bestChain(lattice))
  return { states: statesOf(reading), margins, measures, widths }
}

/** The states of {@link chainLines} alone. */
export function statesOf({ lattice }: Reading): Uint8Array {
  const states = bestChain(lattice)
  for (let at = 0; at < states.length; at++) {
    const runsOn = at > 0 && states[at] === APART_FIRST && states[at - 1]! <= MIDDLE
    if (states[at]! > DISPLAY) states[at] = runsOn ? MIDDLE : states[at]! - APART_FIRST
  }
  return states
}

/** Where text stands between blank lines: how likely its first line is in each state, whatever stands before the blank. */
const BEHIND_BLANK: readonly number[] = [-0.9, -1.2, -2, -2.3, -1.2, -0.9, NEVER, NEVER]

/** What the lines before and behind blank lines say, each piece of the page read by itself; natural logarithms. */
export interface LooseEnds {
  /** For each line to break off in mid-paragraph, against ending there. */
  open: Float64Array
  /** For each line to go on with a paragraph, against beginning one. */
  taken: Float64Array
  /** For each line that breaks off to be its paragraph's first; 0 where that is likelier than inside. */
  first: Float64Array
}

/** Reads each run of lines between blank lines by itself. */
export function findLooseEnds({ views, habits, lattice }: Reading): LooseEnds {
  const through = throughsOf(weighMoves(views, habits, lattice.fits, true))
  const count = views.length
  const ends: LooseEnds = { open: new Float64Array(count), taken: new Float64Array(count), first: new Float64Array(count) }
  for (let at = 0; at < count; at++) {
    const best = (one: number, two: number): number => Math.max(through[at * STATES + one]!, through[at * STATES + two]!)
    const inside = Math.max(best(FIRST, MIDDLE), best(APART_FIRST, APART_MIDDLE))
    ends.open[at] = inside - Math.max(best(LAST, SINGLE), best(DISPLAY, APART_LAST))
    ends.taken[at] = best(MIDDLE, LAST) - Math.max(best(FIRST, SINGLE), best(DISPLAY, APART_FIRST))
    ends.first[at] = Math.min(0, through[at * STATES + FIRST]! - through[at * STATES + MIDDLE]!)
  }
  return ends
}

/** A quotation runs over no more lines. */
const LONGEST_QUOTATION = 14

/** Whether a quotation (in curly marks) is open at each line's end: opened not far above and not closed, nor taken up anew. */
function openQuotes(texts: readonly string[], ends: readonly boolean[]): Uint8Array {
  const open = new Uint8Array(texts.length)
  let since = -1
  texts.forEach((text, at) => {
    if (since >= 0 && (at - since > LONGEST_QUOTATION || (at > 0 && ends[at - 1] === true && text.startsWith('“')))) since = -1
    const [opened, closed] = [text.lastIndexOf('“'), text.lastIndexOf('”')]
    if (opened > closed) since = at
    else if (closed >= 0) since = -1
    open[at] = since >= 0 ? 1 : 0
  })
  return open
}

/** Of a justified page's lines in Latin letters one in eight or so ends in a hyphen. Where hardly any does, the extractor mended them, and with each joined two lines. */
const HYPHENS_LEFT = 0.04

function mendsHyphens(texts: readonly string[]): boolean {
  let hyphens = 0
  for (const text of texts) if (/\p{Ll}[-\u2010]$/u.test(text)) hyphens++
  return hyphens < HYPHENS_LEFT * texts.length
}

/** Width in ems of the last printed line of a line that an extractor joined of several, at their hyphens; each of the others filled its measure. */
function foldWidth(width: number, measure: number, { overfull }: Setting): number {
  if (measure < APART_NARROWEST || width <= measure + overfull) return width
  return width - measure * Math.min(MOST_FOLDS, Math.ceil((width - overfull) / measure) - 1)
}

/** More printed lines than this no extractor joins to one. */
const MOST_FOLDS = 12

/** An item of a list has no more lines. */
const LONGEST_ITEM = 6

/** Cells of the table of pairs: some five thousand pairs on a page, so hardly two in a cell. */
const PAIR_CELLS = 1 << 17

/** All pairs of ideographs that stand together within lines, marked by bits of a table at a hash of the two. */
function pairsOf(texts: readonly string[]): Int32Array {
  const pairs = new Int32Array(PAIR_CELLS / 32)
  for (const text of texts) {
    let before = 0
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      const ideograph = isIdeograph(unit)
      if (ideograph && before > 0) {
        const cell = cellOf(before, unit)
        pairs[cell >>> 5]! |= 1 << (cell & 31)
      }
      before = ideograph ? unit : 0
    }
  }
  return pairs
}

const cellOf = (first: number, second: number): number => (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 15

/** Whether the last sign of a line and the first of the next are a pair of ideographs seen on the page. */
export function isPair(before: string, text: string, pairs: Int32Array): boolean {
  const [last, first] = [before.charCodeAt(before.length - 1), text.charCodeAt(0)]
  if (!isIdeograph(last) || !isIdeograph(first)) return false
  const cell = cellOf(last, first)
  return (pairs[cell >>> 5]! & (1 << (cell & 31))) !== 0
}

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

function weighLines(views: readonly LineView[], habits: Habits): Lattice {
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

/** @param apart read runs of lines between blank lines each by itself */
function weighMoves(views: readonly LineView[], habits: Habits, fits: Float64Array, apart = false): Lattice {
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
function bestChain({ count, ahead, from }: Lattice): Uint8Array {
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
function throughsOf({ count, fits, moves, ahead }: Lattice): Float64Array {
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
    for (let move = 0; move < MOVED.length; move++) {
      const value = toHere[move]! + onward[MOVED_TO[move]!]!
      const from = MOVED_FROM[move]!
      if (value > behind[from]!) behind[from] = value
    }
  }
  return through
}

/** By how much the best chain beats, at each line, the best one with another state there. */
function marginsOf(lattice: Lattice, states: Uint8Array): Float64Array {
  const through = throughsOf(lattice)
  const margins = new Float64Array(states.length)
  for (let at = 0; at < states.length; at++) {
    const here = at * STATES
    let second = -Infinity
    for (let state = 0; state < STATES; state++) if (state !== states[at]!) second = Math.max(second, through[here + state]!)
    margins[at] = through[here + states[at]!]! - second
  }
  return margins
}

/** The moves that can be, in a list, all moves to one state together: the work of a line. */
const MOVED: readonly (readonly [from: number, to: number])[] = STARTS.flatMap((_, to) =>
  MOVES.flatMap((row, from) => (row[to] === NEVER ? [] : [[from, to] as const]))
)
const MOVED_FROM = Uint8Array.from(MOVED, ([from]) => from)
const MOVED_TO = Uint8Array.from(MOVED, ([, to]) => to)
/** Where in the list the moves to each state end. */
const MOVES_END = Uint8Array.from(STARTS, (_, state) => MOVED.filter(([, to]) => to <= state).length)

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

/** All that the moves from one line to the next turn on, as bits. */
function jointOf(before: LineView, { line, joint, printed, small, capital, pronoun, seam }: LineView): number {
  if (seam) return AT_SEAM
  return (
    (line.gap > 0 ? AT_GAP : 0) |
    (line.lead === 'space' ? AT_FRAME : 0) |
    (before.line.text.endsWith('—') || line.text.startsWith('—') ? AT_DASH : 0) |
    (joint ? AT_PAIR : 0) |
    (small ? AT_SMALL : 0) |
    (capital && !before.ends && !CAPITAL_LAST.test(before.line.text) ? AT_CAPITAL : 0) |
    (pronoun && before.ends ? AT_PRONOUN : 0) |
    (capital && !before.ends && QUOTED.test(line.text) && UNANNOUNCED.test(before.line.text) ? AT_QUOTATION : 0) |
    (printed - before.printed > SAME_WIDTH ? AT_WIDER : 0) |
    (line.place ? placeJoint(before.line.place, line.place) : 0)
  )
}

/** What places say of a joint: another chain begins, there is white between, the type changes. */
function placeJoint(before: Place | undefined, { chain, begins, above, size, part }: Place): number {
  return (
    (before?.chain !== chain ? AT_CHAIN : 0) |
    (above > WHITE_ABOVE && !begins ? AT_WHITE : 0) |
    (before && (before.part !== part || Math.max(before.size, size) > OTHER_SIZE * Math.min(before.size, size)) ? AT_SIZE : 0)
  )
}

/** What each move scores over such a joint, in the order of MOVED. */
function movesOver(joint: number, habits: Habits): Float64Array {
  const gap = (joint & AT_GAP) > 0
  const worth = gap ? habits.gap : habits.noGap
  const inside =
    worth.wrap +
    (joint & AT_PAIR ? JOINT_KNOWN : 0) +
    (joint & AT_FRAME ? FRAME_INSIDE : 0) +
    (joint & AT_DASH ? DASH : 0) +
    (joint & AT_CAPITAL ? CAPITAL_INSIDE : 0) +
    (joint & AT_PRONOUN ? PRONOUN_INSIDE : 0) +
    (joint & AT_QUOTATION ? QUOTATION_INSIDE : 0)
  const scores = new Float64Array(MOVED.length)
  for (let at = 0; at < scores.length; at++) scores[at] = scoreOf(MOVED_FROM[at]!, MOVED_TO[at]!)
  return scores

  function scoreOf(from: number, to: number): number {
    if (joint === AT_EDGE) return BEHIND_BLANK[to]!
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
