import { bracketBalance, isClosing, isOpening, isPause, lastSign } from '../text/characters.ts'
import { endsInHyphen, startsSmall } from '../text/signs.ts'
import { compareTexts } from './alike.ts'
import { findLooseEnds, type LooseEnds, type Reading } from './chain.ts'
import { isPair } from './pairs.ts'
import { endsInPage } from './survey.ts'
import { LAST, MIDDLE, wrapFit } from './fit.ts'
import { bestLinks, type Link } from './matching.ts'
import { WIDEST_COLUMN } from './measure.ts'

/** A run of lines without a blank line between: what stood in one column, as far as the dump tells. `end` is behind its last line. */
export interface Piece {
  start: number
  end: number
}

// What speaks for a paragraph to go on from one piece's last line in another's first; natural logarithms.

/** Below this a line is no end of such a half, or no beginning of one; more certainty than `SURE` says no more. */
const LEAST_OPEN = 0
const LEAST_TAKEN = -1.5
const SURE = 4
/** A sentence, a bracket or an announcement (：) ends with the first half: that a paragraph's end says so needs a reason. */
const ENDS_SENTENCE = -3.5
const isFinished = lastSign('：:）)')
/** Measures that differ by more are other columns', in ems. */
const SAME_MEASURE = 1.5
const OTHER_MEASURE = -4
/** A last line this much wider than the column was never one of its lines: the measure around it is not its own. In ems. */
const WIDER = 3
const NO_MEASURE = -1
/** That a line fits its column is no surprise. */
const FITS = 0.4
/** Wider than the column, and no signs in it that may be set half wide. In ems: what a line may be over without them, and for each one. */
const OVERFULL = -2
const SQUEEZE = 0.2
const SQUEEZE_SIGN = 0.5
/** A line alone between blanks is seldom from a paragraph's middle. */
const LONE_MIDDLE = -1.5
/** A first line emptier than this, in ems, was not filled: a dateline in type of its own. */
const UNFILLED = 0.4
/** The two signs at the joint stand together elsewhere on the page, or do not. */
const JOINT_KNOWN = 1.6
const JOINT_NEW = -0.4
/** A bracket that the first half leaves open, the second closes; only one of the two is so. */
const BRACKET_CLOSED = 2.5
const BRACKET_LEFT = -3
/** How many lines a bracket stays open. */
const BRACKET_REACH = 8
/** A teaser's page number, and the sign that the line end cut off: … 5 / 版. */
const CUT_REFERENCE = /[^\d.][ \u3000]\d{1,2}$/u
const PAGE = '版'
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

/** Cuts a page's lines into pieces at its blank lines. */
export function cutPieces({ lines }: Reading): Piece[] {
  const pieces: Piece[] = []
  lines.forEach((line, at) => {
    if (at === 0 || line.gap > 0) pieces.push({ start: at, end: at + 1 })
    else pieces.at(-1)!.end = at + 1
  })
  return pieces
}

/**
 * Finds the paragraphs that go on over blank lines: which piece's end goes on in which piece's beginning. Column and page breaks
 * cut paragraphs in two, and some dumps print a page's columns in turns, so that the halves stand far apart. Every piece is
 * read by itself: does it break off in mid-paragraph, does it begin there? Ends and beginnings are matched all at once: the
 * measure, the fit of the first sign, the word across the joint, brackets, words in common, and how near they stand.
 * @param states what the lines are to their blocks, read in the dump's order
 * @returns links of pieces
 */
export function findSeams(reading: Reading, pieces: readonly Piece[], states: Uint8Array): Link[] {
  const { texts, views, widths, measures, setting } = reading
  const leastAway = setting.latin ? LEAST_AWAY_LATIN : LEAST_AWAY
  const ends = findLooseEnds(reading)
  const alike = compareTexts(pieces.map(({ start, end }) => texts.slice(start, end).join('')))
  const brackets = pieces.map((piece) => bracketsOf(texts, piece))
  const begins = pieces.map((piece) => readBeginning(reading, ends, piece))
  const links: Link[] = []
  pieces.forEach((first, from) => {
    const last = first.end - 1
    const text = texts[last]!
    if (views[last]!.hint === 'note' || ends.open[last]! < LEAST_OPEN) return
    const dateline = views[last]!.hint === 'story'
    const unfilled = dateline && measures[last]! > 0 && widths[last]! < measures[last]! - setting.indent - UNFILLED
    const runs = dateline || isRunning(reading, last) || (last > first.start && !views[last - 1]!.ends && isRunning(reading, last - 1))
    const reference = CUT_REFERENCE.test(text)
    const squeeze = squeezeOf(text)
    const open = Math.min(SURE, ends.open[last]!)
    const over = views[last]!.ends || isFinished(text) ? ENDS_SENTENCE : 0
    for (let to = Math.max(0, from - REACH); to < Math.min(pieces.length, from + REACH); to++) {
      const begin = begins[to]!
      if (to === from || begin.hinted) continue
      const second = pieces[to]!
      const { start } = second
      const next = to === from + 1
      const chained = next && states[last]! <= MIDDLE && (states[start] === MIDDLE || states[start] === LAST)
      const { page } = begin
      if (reference !== page) continue
      if (!page && !chained && (unfilled || ends.taken[start]! < LEAST_TAKEN)) continue
      // Headings have no pauses, and are no halves of paragraphs.
      if (!page && !runs && !begin.runs) continue
      if (!page && !next && begin.reference) continue
      let value = open + begin.taken
      value += over
      value += page ? PAGE_CLOSED : fitOf(reading, ends, first, second, squeeze)
      value += setting.latin ? latinJoint(text, texts[start]!) : isPair(text, texts[start]!, reading.pairs) ? JOINT_KNOWN : JOINT_NEW
      if (brackets[from]!.opens && brackets[to]!.closes) value += BRACKET_CLOSED
      else if (brackets[from]!.opens || brackets[to]!.closes) value += BRACKET_LEFT
      const apart = next ? 0 : to > from ? LATER + PASSED * (to - from) : EARLIER + PASSED * (from - to)
      // Words are counted only where they can tip the scale.
      if (!chained && value + apart + WORDS_MOST - WORDS_USUAL < LEAST - NEXT_MOST - EQUAL) continue
      value += Math.min(WORDS_MOST, WORDS * alike(from, to)) - WORDS_USUAL
      value += apart
      // What reads on in the dump's order needs no more.
      if (chained) value = Math.max(value, LEAST)
      if (value > LEAST - NEXT_MOST) links.push({ from, to, value })
    }
  })
  // How often the second half is simply the next piece is a habit of the dump, and shows in what is found without it.
  const found = choose(links, NEXT_USUAL, pieces.length, leastAway, 0)
  const nearest = found.filter(({ from, to }) => to === from + 1).length
  const habit = Math.log((nearest + 2) / (found.length - nearest + 1))
  const lying = nearest / Math.max(1, pieces.length - 1)
  const surer = Math.min(SURER_MOST, SURER * Math.max(0, lying - BLANKS_THAT_LIE))
  return choose(links, Math.max(NEXT_LEAST, Math.min(NEXT_MOST, habit)), pieces.length, leastAway, surer)
}

/** A piece's beginning as the second half of a paragraph, whatever the first half is. */
interface Beginning {
  /** Its words say what it is. */
  hinted: boolean
  /** It is nothing but the end of a page number that the line end cut off. */
  page: boolean
  /** It begins like running text. */
  runs: boolean
  /** Its first line ends with a page number. */
  reference: boolean
  /** How sure it goes on with a paragraph, as far as that counts. */
  taken: number
}

function readBeginning(reading: Reading, { taken }: LooseEnds, { start, end }: Piece): Beginning {
  const text = reading.texts[start]!
  return {
    hinted: reading.views[start]!.hint !== undefined,
    page: text === PAGE,
    runs: isRunning(reading, start) || (!reading.views[start]!.ends && start + 1 < end && isRunning(reading, start + 1)),
    reference: endsInPage(text),
    taken: Math.min(SURE, taken[start]!)
  }
}

/**
 * The best links where being the next piece is worth so much; in a dump where that is little, standing elsewhere is no surprise.
 * @param surer how much surer than elsewhere a link must be that passes over more than one piece (an advertisement, a line of specks)
 */
function choose(links: readonly Link[], nextWorth: number, count: number, leastAway: number, surer: number): Link[] {
  const elsewhere = (NEXT_MOST - nextWorth) / 2
  const worth: Link[] = []
  for (const { from, to, value } of links) {
    const next = to === from + 1
    const all = value + (next ? nextWorth : elsewhere)
    if (all > (next ? LEAST : to === from + 2 ? leastAway : leastAway + surer)) worth.push({ from, to, value: all })
  }
  return bestLinks(worth, count)
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
  const fit = (slack: number): number => FITS + wrapFit(slack, units[start]!, setting) + (slack < -squeeze ? OVERFULL : 0)
  return rest + Math.max(fit(slack) + (lone ? LONE_MIDDLE + Math.min(0, taken[last]!) : 0), fit(slack - setting.indent) + begins[last]!)
}

/** What a line may gain by setting its full-width marks half wide, in ems. */
function squeezeOf(text: string): number {
  let most = SQUEEZE
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit > 0x7f && (isClosing(unit) || isOpening(unit))) most += SQUEEZE_SIGN
  }
  return most
}

/** What the joint itself says in Latin letters: a broken word wants its rest, a sentence goes on with a small letter, seldom with a capital. */
function latinJoint(first: string, second: string): number {
  const small = startsSmall(second)
  if (endsInHyphen(first)) return small ? WORD_BROKEN : WORD_LEFT
  return small ? SMALL_JOINT : /^[“"‘'(]?\p{Lu}/u.test(second) ? CAPITAL_JOINT : 0
}
const WORD_BROKEN = 2.5
const WORD_LEFT = -4
const SMALL_JOINT = 1.2
const CAPITAL_JOINT = -1.2

/** From this on a line in Latin letters reads like a heading. */
const HEADING_LIKE = 1

/** Running text has pauses; a teaser ends with its page. */
function isRunning({ texts, views, setting }: Reading, at: number): boolean {
  const text = texts[at]!
  if (setting.latin && views[at]!.display < HEADING_LIKE) return true
  for (let sign = 0; sign < text.length; sign++) if (isPause(text.charCodeAt(sign))) return true
  return endsInPage(text)
}

/** Whether a piece leaves a bracket open at its end, and whether it first closes one that it never opened. */
function bracketsOf(texts: readonly string[], { start, end }: Piece): { opens: boolean; closes: boolean } {
  const opens = bracketBalance(texts.slice(Math.max(start, end - BRACKET_REACH), end).join('')) > 0
  const head = texts.slice(start, Math.min(end, start + BRACKET_REACH)).join('')
  let balance = 0
  for (const sign of head) {
    const change = bracketBalance(sign)
    balance += change
    if (balance < 0) return { opens, closes: true }
    if (change < 0 && balance === 0) break
  }
  return { opens, closes: false }
}
