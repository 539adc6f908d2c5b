import type { Line } from '../read/lines.ts'
import { bracketBalance, endsSentence, isClosing, isIdeograph, isPause } from '../text/characters.ts'
import { emWidth, firstUnitWidth } from '../text/width.ts'
import { voteMeasures, WIDEST_COLUMN } from './measure.ts'

/** What a line is to the block it stands in. */
export const FIRST = 0
export const MIDDLE = 1
export const LAST = 2
export const SINGLE = 3
export const DISPLAY = 4
const STATES = 5

/** A line's place, decided over the whole page. */
export interface Chained {
  states: Uint8Array
  /** The measure around each line, in ems; 0 where unknown. */
  measures: Float64Array
  widths: Float64Array
  /** For each line, by how much the chosen state beats the best path through another one (natural logarithms, roughly). */
  margins: Float64Array
}

/** What the stages before know of a line: nothing, that it is no running text (a credit, a jump line), or that it opens a paragraph or an item. */
export type Hint = undefined | 'note' | 'opening'

// All scores are natural logarithms of rough shares, counted by eye on Chinese front pages and rounded.

/** First-line indent of a Chinese paragraph, in ems (GB/T 15834 leaves it to custom; every newspaper sets two). */
const INDENT = 2
/** A wrapped line may be this much wider than the measure: closing marks set half wide. In ems. */
const OVERFULL = 1.25
/** … and this much emptier than the next unit asks: gaps stretched to justify. In ems. */
const STRETCH = 0.45
/** What a wrapped line's every em outside that range costs. */
const OFF_MEASURE = 5
const OFF_MEASURE_MOST = 10
/** A paragraph that starts flush left. */
const FLUSH_FIRST = -2.6
/** Any given slack for a line that ends where the text ends: one of some twenty widths. */
const ANY_SLACK = -2.7
/** … for a heading, which may be wider than the column too. */
const ANY_WIDTH = -3.1

const FINAL_INSIDE = -2.6 // a line inside a paragraph that happens to end a sentence
const OPEN_INSIDE = -0.08
const FINAL_AT_END = -0.05
const OPEN_AT_END = -3.4
const FINAL_HEADING = -3.6
const OPEN_HEADING = -0.03

const NEVER = -9

/** Moves from state to state: rows from, columns to. Moves that break off a paragraph or take one up again cost, less where a blank line stands (a column ended there). */
const CUT_OPEN = -6.5
const CUT_OPEN_AT_GAP = -4.5
const RESUME = -6.5
const RESUME_AT_GAP = -4.5
const MOVES: readonly (readonly number[])[] = [
  /* first   */ [CUT_OPEN, -0.5, -0.9, CUT_OPEN, CUT_OPEN],
  /* middle  */ [CUT_OPEN, -0.25, -1.5, CUT_OPEN, CUT_OPEN],
  /* last    */ [-0.7, RESUME, RESUME, -2.1, -1.5],
  /* single  */ [-0.8, RESUME, RESUME, -1.5, -1.5],
  /* display */ [-0.9, RESUME, RESUME, -2.3, -0.8]
]
const STARTS: readonly number[] = [-0.9, -5, -5, -2, -0.8]

/** A teaser ends with the page it points to, as a sentence with its full stop. */
const PAGE_REFERENCE = /[0-9一二三四五六七八九十]版$/u

const isWrap = (from: number, to: number): boolean => from <= MIDDLE && (to === MIDDLE || to === LAST)

/** What a blank line is worth on this page, told by how often one stands where the text alone settles the matter. */
interface GapWorth {
  wrap: number
  wrapNone: number
  break: number
  breakNone: number
}

function learnGaps(lines: readonly Line[], ends: readonly boolean[], widths: Float64Array, measures: Float64Array): GapWorth {
  let [wraps, wrapGaps, breaks, breakGaps] = [0, 0, 0, 0]
  for (let at = 0; at + 1 < lines.length; at++) {
    const slack = measures[at]! - widths[at]!
    const gap = lines[at + 1]!.gap > 0 ? 1 : 0
    if (measures[at] === 0) continue
    if (ends[at] && slack > 3) {
      breaks++
      breakGaps += gap
    } else if (!ends[at] && Math.abs(slack) < 1) {
      wraps++
      wrapGaps += gap
    }
  }
  const share = (hits: number, all: number, prior: number): number => (hits + 3 * prior) / (all + 3)
  const inWrap = share(wrapGaps, wraps, 0.08)
  const inBreak = share(breakGaps, breaks, 0.4)
  return { wrap: Math.log(inWrap), wrapNone: Math.log(1 - inWrap), break: Math.log(inBreak), breakNone: Math.log(1 - inBreak) }
}

/**
 * Decides for every line of a page whether it opens, continues, ends or is a paragraph, or is a display line (a heading,
 * a note), weighing all lines together (Viterbi). The measure is voted on twice: by all lines, then by those held to wrap.
 */
export function chainLines(lines: readonly Line[], hints: readonly Hint[]): Chained {
  const texts = lines.map((line) => line.text)
  const widths = Float64Array.from(texts, emWidth)
  const ends = texts.map((text) => endsSentence(text) || PAGE_REFERENCE.test(text))
  let measures = voteMeasures(widths, texts, (at) => (ends[at] || hints[at] === 'note' || hints[at + 1] === 'note' ? undefined : 0))
  let gaps = learnGaps(lines, ends, widths, measures)
  const display = texts.map(displayScore)
  let decoded = decode(lines, hints, widths, measures, ends, display, gaps)
  measures = voteMeasures(widths, texts, (at) => {
    const state = decoded.states[at]!
    return state === MIDDLE ? 0 : state === FIRST ? INDENT : undefined
  })
  gaps = learnGaps(lines, ends, widths, measures)
  decoded = decode(lines, hints, widths, measures, ends, display, gaps)
  return { ...decoded, measures, widths }
}

/** For and against a line being a heading, by its words alone: pauses and open brackets speak for running text, gaps between clauses for a heading. */
function displayScore(text: string): number {
  let pauses = 0
  let clauses = 0
  for (let at = 1; at + 1 < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (isPause(unit)) pauses++
    else if ((unit === 0x20 || unit === 0x3000) && isIdeograph(text.charCodeAt(at - 1)) && isIdeograph(text.charCodeAt(at + 1))) clauses++
  }
  if (text.length > 0 && isPause(text.charCodeAt(text.length - 1))) pauses += 2
  let score = pauses === 0 ? 0.9 : -0.8 * Math.min(pauses, 4)
  if (clauses > 0) score += pauses === 0 ? 1.6 : 0.5
  if (bracketBalance(text) !== 0) score -= 2.2
  return score
}

function wrapFit(slack: number, need: number): number {
  const off = slack < -OVERFULL ? -OVERFULL - slack : slack > need + STRETCH ? slack - need - STRETCH : 0
  // Inside the range the likeliest is a line filled to the measure.
  return off === 0 ? -0.35 - 0.15 * Math.max(0, Math.abs(slack) - 0.6) : -0.6 - Math.min(OFF_MEASURE_MOST, OFF_MEASURE * off)
}

function decode(lines: readonly Line[], hints: readonly Hint[], widths: Float64Array, measures: Float64Array, ends: readonly boolean[], display: readonly number[], gaps: GapWorth): { states: Uint8Array; margins: Float64Array } {
  const count = lines.length
  const emission = new Float64Array(STATES)
  const scores = new Float64Array(count * STATES)
  const from = new Uint8Array(count * STATES)
  const indented = lines.filter((line) => line.lead === 'indent').length * 12 > count
  for (let at = 0; at < count; at++) {
    emit(emission, at)
    const line = lines[at]!
    const gap = line.gap > 0
    const previousText = at > 0 ? lines[at - 1]!.text : ''
    for (let to = 0; to < STATES; to++) {
      let best = -Infinity
      let origin = 0
      if (at === 0) best = STARTS[to]!
      else
        for (let state = 0; state < STATES; state++) {
          let move = MOVES[state]![to]!
          if (move <= RESUME && gap) move = move === RESUME ? RESUME_AT_GAP : CUT_OPEN_AT_GAP
          const wrap = isWrap(state, to)
          if (state !== DISPLAY || to !== DISPLAY) move += wrap ? (gap ? gaps.wrap : gaps.wrapNone) : gap ? gaps.break : gaps.breakNone
          if (wrap && line.lead === 'space') move -= 1.5
          if (wrap && isDash(previousText, line.text)) move += 1
          const value = scores[(at - 1) * STATES + state]! + move
          if (value > best) {
            best = value
            origin = state
          }
        }
      scores[at * STATES + to] = best + emission[to]!
      from[at * STATES + to] = origin
    }
  }
  return trace(scores, from, count)

  function emit(out: Float64Array, at: number): void {
    const text = lines[at]!.text
    const width = widths[at]!
    const measure = measures[at]!
    const end = ends[at]!
    const next = at + 1 < count ? firstUnitWidth(lines[at + 1]!.text) : 1
    if (width > WIDEST_COLUMN) {
      // Never cut at a measure: a paragraph on one line, or a piece of one that a column or page break cut.
      out[FIRST] = out[MIDDLE] = end ? -4 : -0.1
      out[LAST] = out[SINGLE] = end ? -0.1 : -4
      out[DISPLAY] = -6
    } else if (measure === 0) {
      out[FIRST] = out[MIDDLE] = -1.5 + (end ? FINAL_INSIDE : OPEN_INSIDE)
      out[LAST] = out[SINGLE] = -1.5 + (end ? FINAL_AT_END : OPEN_AT_END)
      out[DISPLAY] = -1.5 + (end ? FINAL_HEADING : OPEN_HEADING) + display[at]!
    } else {
      const slack = measure - width
      const inside = end ? FINAL_INSIDE : OPEN_INSIDE
      const atEnd = end ? FINAL_AT_END : OPEN_AT_END
      const over = slack < -OVERFULL ? OFF_MEASURE * Math.min(4, -OVERFULL - slack) : 0
      out[FIRST] = Math.max(wrapFit(slack - INDENT, next), wrapFit(slack, next) + (hints[at] === 'opening' ? -0.3 : FLUSH_FIRST)) + inside
      out[MIDDLE] = wrapFit(slack, next) + inside
      out[LAST] = ANY_SLACK - over + atEnd
      out[SINGLE] = ANY_SLACK - (slack < INDENT - OVERFULL ? OFF_MEASURE * Math.min(4, INDENT - OVERFULL - slack) : 0) + atEnd
      out[DISPLAY] = ANY_WIDTH + (end ? FINAL_HEADING : OPEN_HEADING) + display[at]!
    }
    if (hints[at] === 'note') {
      out[DISPLAY] = 0
      out[FIRST]! += NEVER
      out[MIDDLE]! += NEVER
      out[LAST]! += NEVER
      out[SINGLE]! += NEVER
    } else if (hints[at] === 'opening') {
      out[MIDDLE]! -= 4
      out[LAST]! -= 4
    }
    if (lines[at]!.lead === 'indent') {
      out[MIDDLE]! -= 4
      out[LAST]! -= 4
    } else if (indented) {
      out[FIRST]! -= 2.5
      out[SINGLE]! -= 2.5
    }
    if (isClosing(text.charCodeAt(0)) && text.charCodeAt(0) > 0x7f) {
      out[FIRST]! -= 3
      out[SINGLE]! -= 3
      out[DISPLAY]! -= text.startsWith('—') ? 0 : 3
    }
  }
}

const isDash = (before: string, after: string): boolean => before.endsWith('—') || after.startsWith('—')

function trace(scores: Float64Array, from: Uint8Array, count: number): { states: Uint8Array; margins: Float64Array } {
  const states = new Uint8Array(count)
  const margins = new Float64Array(count)
  let state = 0
  if (count > 0) for (let other = 1; other < STATES; other++) if (scores[(count - 1) * STATES + other]! > scores[(count - 1) * STATES + state]!) state = other
  for (let at = count - 1; at >= 0; at--) {
    states[at] = state
    let second = -Infinity
    for (let other = 0; other < STATES; other++) if (other !== state && scores[at * STATES + other]! > second) second = scores[at * STATES + other]!
    margins[at] = scores[at * STATES + state]! - second
    state = from[at * STATES + state]!
  }
  return { states, margins }
}
