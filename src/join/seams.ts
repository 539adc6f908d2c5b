import { compareTexts } from './alike.ts'
import type { Reading } from './chain.ts'
import { isPair } from './pairs.ts'
import { closesBracket, findLooseEnds, opensBracket, readBeginning, readEnd, type Beginning, type End, type LooseEnds, type Piece } from './piece-ends.ts'
import { lettersOf } from '../read/lines.ts'
import { areRuledApart } from '../read/ruled.ts'
import { LAST, MIDDLE, wrapFit } from './fit.ts'
import { bestLinks, type Link } from './matching.ts'
import { WIDEST_COLUMN } from './measure.ts'
import type { Setting } from './setting.ts'

// What speaks for a paragraph to go on from one piece's last line in another's first; natural logarithms.

/** Measures that differ by more are other columns', in ems. */
const SAME_MEASURE = 1.5
const OTHER_MEASURE = -4
/** A last line this much wider than the column was never one of its lines: the measure around it is not its own. In ems. */
const WIDER = 3
const NO_MEASURE = -1
/** That a line fits its column is no surprise. */
const FITS = 0.4
/** Wider than the column, and no signs in it that may be set half wide. */
const OVERFULL = -2
/** A line alone between blanks is seldom from a paragraph's middle. */
const LONE_MIDDLE = -1.5
/** The two signs at the joint stand together elsewhere on the page, or do not. */
const JOINT_KNOWN = 1.6
const JOINT_NEW = -0.4
/** A bracket that the first half leaves open, the second closes; only one of the two is so. */
const BRACKET_CLOSED = 2.5
const BRACKET_LEFT = -3
/** A page number that the line end cut in two. */
const PAGE_CLOSED = 2.5
/** What all words in common would be worth, the most they are, and what a page's pieces usually have in common. */
const WORDS = 12
const WORDS_MOST = 2
const WORDS_USUAL = 0.5
/** The second half stands behind the first, or before it; and for each piece between. */
const LATER = -2
const EARLIER = -3
const PASSED = -0.03
/** The second half is the next piece: before a page is read, and the least and the most that a page's habit makes of it. */
const NEXT_USUAL = 1.5
const NEXT_LEAST = 0.7
const NEXT_MOST = 2.5
/** Below this two pieces are not joined, neighbours in the dump and others. */
const LEAST = 0.8
const LEAST_AWAY = 1.4
const LEAST_AWAY_LATIN = 4
/** Where more than this share of a page's blanks lie in paragraphs that read right on, blanks part no columns there: a half elsewhere must be surer, by so much for all of them, by so much at most. */
const BLANKS_THAT_LIE = 0.4
const SURER = 20
const SURER_MOST = 3.5
/** Sums that differ by less are equal. */
const EQUAL = 1e-6
/** How many pieces away a second half is looked for: bounds the work. */
const REACH = 60

/**
 * Finds the paragraphs that go on over blank lines: which piece's end goes on in which piece's beginning. Column and page breaks
 * cut paragraphs in two, and some dumps print a page's columns in turns, so that the halves stand far apart. Every piece is
 * read by itself: does it break off in mid-paragraph, does it begin there? Ends and beginnings are matched all at once: the
 * measure, the fit of the first sign, the word across the joint, brackets, words in common, and how near they stand.
 * @param states what the lines are to their blocks, read in the dump's order
 * @param ruled links that overrides ask for: they stand, and the others are matched around them
 * @returns links of pieces
 */
export function findSeams(reading: Reading, pieces: readonly Piece[], states: Uint8Array, ruled: readonly Link[] = []): Link[] {
  const { texts, setting } = reading
  const { scanned } = setting
  const leastAway = setting.latin ? LEAST_AWAY_LATIN : LEAST_AWAY
  const ends = findLooseEnds(reading, pieces)
  const begins = pieces.map((piece): Beginning | undefined => readBeginning(reading, ends, piece))
  const takers = reachable(begins, ({ page, goesOn, reference }) => !page && goesOn && !reference)
  const pages = reachable(begins, ({ page }) => page)
  // Asked of few pieces, and of none on most pages.
  const opens: boolean[] = []
  const closes: boolean[] = []
  let alike: ((from: number, to: number) => number) | undefined
  let known: ReadonlySet<string> | undefined
  const wordsOfPage = (): ReadonlySet<string> => (known ??= lettersOf(reading)?.wordsInside(texts) ?? new Set())
  const links: Link[] = []
  for (let from = 0; from < pieces.length; from++) linkOn(from)
  links.push(...ruled)
  // How often the second half is simply the next piece is a habit of the dump, and shows in what is found without it.
  const found = choose(links, NEXT_USUAL, pieces.length, { leastAway, surer: 0, scanned })
  const nearest = found.filter(({ from, to }) => to === from + 1).length
  const habit = Math.log((nearest + 2) / (found.length - nearest + 1))
  const lying = nearest / Math.max(1, pieces.length - 1)
  const surer = Math.min(SURER_MOST, SURER * Math.max(0, lying - BLANKS_THAT_LIE))
  return choose(links, Math.max(NEXT_LEAST, Math.min(NEXT_MOST, habit)), pieces.length, { leastAway, surer, scanned })

  /** Weighs the links from a piece's end. */
  function linkOn(from: number): void {
    const end = readEnd(reading, ends, pieces[from]!)
    if (!end) return
    if (begins[from + 1]) weighLink(from, end, from + 1)
    if (end.reference) for (const to of pages(from)) weighLink(from, end, to)
    else if (!end.unfilled) for (const to of takers(from)) weighLink(from, end, to)
  }

  function weighLink(from: number, end: End, to: number): void {
    const [first, second] = [pieces[from]!, pieces[to]!]
    const last = first.end - 1
    const { start } = second
    const begin = begins[to]!
    const { page } = begin
    const next = to === from + 1
    const chained = next && states[last]! <= MIDDLE && (states[start] === MIDDLE || states[start] === LAST)
    if (end.reference !== page || areRuledApart(reading.lines[last]!, reading.lines[start]!)) return
    if (!page && !chained && (end.unfilled || !begin.goesOn)) return
    // Headings have no pauses, and are no halves of paragraphs.
    if (!page && !end.runs && !begin.runs) return
    const [before, behind] = [texts[last]!, texts[start]!]
    const joint = setting.latin
      ? (lettersOf(reading)?.weighJoint(before, behind, setting.language, wordsOfPage) ?? 0)
      : isPair(before, behind, reading.pairs)
        ? JOINT_KNOWN
        : JOINT_NEW
    const open = (opens[from] ??= opensBracket(texts, first))
    const closed = (closes[to] ??= closesBracket(texts, second))
    const bracket = open || closed ? (open && closed ? BRACKET_CLOSED : BRACKET_LEFT) : 0
    const apart = next ? 0 : to > from ? LATER + PASSED * (to - from) : EARLIER + PASSED * (from - to)
    const least = next ? LEAST - NEXT_MOST : LEAST_AWAY - elsewhereWorth(NEXT_LEAST)
    // The column is looked at only where it can tip the scale, and then the words.
    const most = (page ? PAGE_CLOSED : FITS) + WORDS_MOST - WORDS_USUAL
    if (!chained && end.open + begin.taken + end.over + joint + bracket + apart + most < least - EQUAL) return
    let value = end.open + begin.taken
    value += end.over
    value += page ? PAGE_CLOSED : fitOf(reading, ends, first, second, end.squeeze)
    value += joint
    value += bracket
    if (!chained && value + apart + WORDS_MOST - WORDS_USUAL < least - EQUAL) return
    alike ??= compareTexts(
      pieces.map((piece) => texts.slice(piece.start, piece.end).join('')),
      lettersOf(reading)
    )
    value += Math.min(WORDS_MOST, WORDS * alike(from, to)) - WORDS_USUAL
    value += apart
    // What reads on in the dump's order needs no more.
    if (chained) value = Math.max(value, LEAST)
    if (value > least) links.push({ from, to, value })
  }
}

/** Makes the function that gives the pieces of some beginnings within reach of a piece, but the next: asked of one piece after the other. */
function reachable(begins: readonly (Beginning | undefined)[], isOne: (begin: Beginning) => boolean): (from: number) => readonly number[] {
  const all: number[] = []
  begins.forEach((begin, at) => {
    if (begin && isOne(begin)) all.push(at)
  })
  let first = 0
  return (from) => {
    while (first < all.length && all[first]! < from - REACH) first++
    const near: number[] = []
    for (let at = first; at < all.length && all[at]! < from + REACH; at++) if (all[at] !== from && all[at] !== from + 1) near.push(all[at]!)
    return near
  }
}

/** What standing elsewhere is worth where being the next piece is worth so much. */
const elsewhereWorth = (nextWorth: number): number => (NEXT_MOST - nextWorth) / 2

/** What a link must be worth. */
interface Bar {
  /** One to another piece than the next. */
  leastAway: number
  /** How much more one that passes over more than one piece (an advertisement, a line of specks), if its halves might be other pieces' too. */
  surer: number
  /** Letters are misread: then halves seem torn that are not, and that no other piece wants one says nothing. */
  scanned: boolean
}

/**
 * The best links where being the next piece is worth so much; in a dump where that is little, standing elsewhere is no surprise.
 */
function choose(links: readonly Link[], nextWorth: number, count: number, { leastAway, surer, scanned }: Bar): Link[] {
  const elsewhere = elsewhereWorth(nextWorth)
  const worth: Link[] = []
  for (const { from, to, value } of links) {
    const next = to === from + 1
    const all = value + (next ? nextWorth : elsewhere)
    if (all > (next ? LEAST : LEAST_AWAY)) worth.push({ from, to, value: all })
  }
  const best = bestLinks(worth, count)
  const froms = new Set(best.map(({ from }) => from))
  const tos = new Set(best.map(({ to }) => to))
  const [freeFrom, freeTo] = [new Set<number>(), new Set<number>()]
  for (const { from, to } of worth) {
    if (!tos.has(to)) freeFrom.add(from)
    if (!froms.has(from)) freeTo.add(to)
  }
  return best.filter(({ from, to, value }) => {
    const rivalled = scanned || freeFrom.has(from) || freeTo.has(to)
    return to === from + 1 || value > leastAway + (to === from + 2 || !rivalled ? 0 : surer)
  })
}

/**
 * How well two halves fit one column: by the measure around the longer one, since a line or two have none of their own.
 * @param squeeze what the first half's last line may be over, in ems
 */
function fitOf(
  { views, widths, units, measures, setting }: Reading,
  { taken, first: begins }: LooseEnds,
  first: Piece,
  second: Piece,
  squeeze: number
): number {
  const [last, { start }] = [first.end - 1, second]
  if (widths[last]! > WIDEST_COLUMN || widths[start]! > WIDEST_COLUMN) return 0
  const [lone, short] = [first.end - first.start === 1, second.end - second.start === 1]
  const [one, two] = [measures[last]!, measures[start]!]
  // A line that ends no sentence and is all there is of the second half goes on itself: it must be full.
  const rest = short && !views[start]!.ends && one > 0 ? Math.min(0, FITS + wrapFit(one - views[start]!.width, 1, setting)) : 0
  if (!lone && !short && one > 0 && two > 0 && Math.abs(one - two) > SAME_MEASURE) return rest + OTHER_MEASURE
  const measure = lone || (!short && first.end - first.start <= second.end - second.start) ? two : one
  if (measure === 0) return rest
  const slack = measure - views[last]!.width
  if (slack < -WIDER) return rest + NO_MEASURE
  if (views[start]!.width > measure + WIDER) return rest + OTHER_MEASURE
  const asMiddle = fitAt(slack, units[start]!, setting, squeeze) + (lone ? LONE_MIDDLE + Math.min(0, taken[last]!) : 0)
  const asFirst = fitAt(slack - setting.indent, units[start]!, setting, squeeze) + begins[last]!
  return rest + Math.max(asMiddle, asFirst)
}

const fitAt = (slack: number, next: number, setting: Setting, squeeze: number): number =>
  FITS + wrapFit(slack, next, setting) + (slack < -squeeze ? OVERFULL : 0)
