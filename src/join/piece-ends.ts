import { endsInPage } from '../lexicon/recognise/items.ts'
import type { Line } from '../read/lines.ts'
import { bracketBalance, bracketOf, isClosing, isOpening, lastSign } from '../text/characters.ts'
import { hasPause } from '../text/signs.ts'
import type { Reading } from './chain.ts'
import { APART_FIRST, APART_LAST, APART_MIDDLE, DISPLAY, FIRST, LAST, MIDDLE, SINGLE, STATES } from './fit.ts'
import { throughsOf, weighMoves } from './lattice.ts'
import { apartOf } from './moves.ts'

/** A run of lines without a blank line between: what stood in one column, as far as the dump tells. `end` is behind its last line. */
export interface Piece {
  start: number
  end: number
}

/** Below this a line is no end of half a paragraph, or no beginning of one, in natural logarithms; more certainty than `SURE` says no more. */
const LEAST_OPEN = 0
const LEAST_TAKEN = -1.5
const SURE = 4
/** A sentence, a bracket or an announcement (：) ends with the first half: that a paragraph's end says so needs a reason. */
const ENDS_SENTENCE = -3.5
const isFinished = lastSign('：:）)')
/** What a line may be over without signs that may be set half wide, and for each one; in ems. */
const SQUEEZE = 0.2
const SQUEEZE_SIGN = 0.5
/** A first line emptier than this, in ems, was not filled: a dateline in type of its own. */
const UNFILLED = 0.4
/** How many lines a bracket stays open. */
const BRACKET_REACH = 8
/** A teaser's page number, and the sign that the line end cut off: … 5 / 版. */
const CUT_REFERENCE = /[^\d.][ \u3000]\d{1,2}$/u
const PAGE = '版'

/** Cuts a page's lines into pieces at its blank lines. */
export function cutPieces({ lines }: Reading): Piece[] {
  const pieces: Piece[] = []
  for (let start = 0; start < lines.length;) {
    let end = start + 1
    while (end < lines.length && lines[end]!.gap === 0 && !partsRuled(lines[end - 1]!, lines[end]!)) end++
    pieces.push({ start, end })
    start = end
  }
  return pieces
}

/** Whether an override has one of two neighbours go on elsewhere, or from elsewhere. */
function partsRuled({ ruled: before }: Line, { ruled }: Line): boolean {
  return before?.goesOnIn !== ruled?.goesOnFrom
}

/** What pieces' first and last lines say, each piece of the page read by itself; natural logarithms. 0 for the lines between. */
export interface LooseEnds {
  /** For each such line to break off in mid-paragraph, against ending there. */
  open: Float64Array
  /** For each line to go on with a paragraph, against beginning one. */
  taken: Float64Array
  /** For each line that breaks off to be its paragraph's first; 0 where that is likelier than inside. */
  first: Float64Array
}

/** Reads each of a page's pieces by itself: what stands between blank lines. */
export function findLooseEnds({ views, joints, lattice }: Reading, pieces: readonly Piece[]): LooseEnds {
  const through = throughsOf(weighMoves(apartOf(joints, views), lattice.moves, lattice.fits))
  const count = joints.length
  const ends: LooseEnds = { open: new Float64Array(count), taken: new Float64Array(count), first: new Float64Array(count) }
  for (const { start, end } of pieces) {
    readLine(start)
    if (end - 1 > start) readLine(end - 1)
  }
  return ends

  function readLine(at: number): void {
    const here = at * STATES
    const [first, middle, last] = [through[here + FIRST]!, through[here + MIDDLE]!, through[here + LAST]!]
    const whole = larger(through[here + SINGLE]!, through[here + DISPLAY]!)
    const apart = through[here + APART_FIRST]!
    const inside = larger(larger(first, middle), larger(apart, through[here + APART_MIDDLE]!))
    ends.open[at] = inside - larger(larger(last, whole), through[here + APART_LAST]!)
    ends.taken[at] = larger(middle, last) - larger(larger(first, whole), apart)
    ends.first[at] = first < middle ? first - middle : 0
  }
}

const larger = (one: number, other: number): number => (one > other ? one : other)

/** A piece's end as the first half of a paragraph, whatever the second half is. */
export interface End {
  /** It ends like running text. */
  runs: boolean
  /** A dateline in type of its own: its line was not filled. */
  unfilled: boolean
  /** It ends in a page number that the line end cut off. */
  reference: boolean
  /** How sure it breaks off, as far as that counts. */
  open: number
  /** That it ends as a paragraph does. */
  over: number
  /** What its last line may be over, in ems. */
  squeeze: number
}

/** Undefined where the end cannot be one in mid-paragraph. */
export function readEnd(reading: Reading, { open }: LooseEnds, { start, end }: Piece): End | undefined {
  const { texts, views, widths, measures, setting } = reading
  const last = end - 1
  const text = texts[last]!
  const { hint } = views[last]!
  if (hint === 'note' || open[last]! < LEAST_OPEN) return undefined
  const dateline = hint === 'story'
  return {
    runs: dateline || isRunning(reading, last) || (last > start && !views[last - 1]!.ends && isRunning(reading, last - 1)),
    unfilled: dateline && measures[last]! > 0 && widths[last]! < measures[last]! - setting.indent - UNFILLED,
    reference: CUT_REFERENCE.test(text),
    open: Math.min(SURE, open[last]!),
    over: views[last]!.ends || isFinished(text) ? ENDS_SENTENCE : 0,
    squeeze: squeezeOf(text)
  }
}

/** A piece's beginning as the second half of a paragraph, whatever the first half is. */
export interface Beginning {
  /** It is nothing but the end of a page number that the line end cut off. */
  page: boolean
  /** It begins like running text. */
  runs: boolean
  /** Its first line ends with a page number. */
  reference: boolean
  /** It may go on with a paragraph. */
  goesOn: boolean
  /** How sure it does, as far as that counts. */
  taken: number
}

/** Undefined where its words say what it is. */
export function readBeginning(reading: Reading, { taken }: LooseEnds, { start, end }: Piece): Beginning | undefined {
  const { hint, ends } = reading.views[start]!
  if (hint !== undefined) return undefined
  const text = reading.texts[start]!
  return {
    page: text === PAGE,
    runs: isRunning(reading, start) || (!ends && start + 1 < end && isRunning(reading, start + 1)),
    reference: endsInPage(text),
    goesOn: taken[start]! >= LEAST_TAKEN,
    taken: Math.min(SURE, taken[start]!)
  }
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

/** From this on a line in Latin letters reads like a heading. */
const HEADING_LIKE = 1

/** Running text has pauses; a teaser ends with its page. */
function isRunning({ texts, views, setting }: Reading, at: number): boolean {
  const text = texts[at]!
  if (setting.latin && views[at]!.display < HEADING_LIKE) return true
  return hasPause(text) || endsInPage(text)
}

/** Whether a piece leaves a bracket open at its end. */
export function opensBracket(texts: readonly string[], { start, end }: Piece): boolean {
  return bracketBalance(texts.slice(Math.max(start, end - BRACKET_REACH), end).join('')) > 0
}

/** Whether a piece first closes a bracket that it never opened. */
export function closesBracket(texts: readonly string[], { start, end }: Piece): boolean {
  let balance = 0
  for (let line = start; line < Math.min(end, start + BRACKET_REACH); line++) {
    const text = texts[line]!
    for (let at = 0; at < text.length; at++) {
      const bracket = bracketOf(text.charCodeAt(at))
      balance += bracket
      if (balance < 0) return true
      if (bracket < 0 && balance === 0) return false
    }
  }
  return false
}
