import type { Line } from '../read/lines.ts'
import { WIDEST_COLUMN } from './measure.ts'
import type { Setting } from './setting.ts'

/** Slack within which a first line counts as indented or as flush when the page's habit is learned, in indents. */
const NEAR = 0.35
/** Before a page is read: one paragraph in twelve starts flush left, as if that many had been seen. */
const FLUSH_SHARE = 0.03
const FLUSH_SEEN = 6
/** Before a page is read: how often a blank line stands inside a paragraph and between two, as if that many had been seen. */
const GAP_IN_WRAP = 0.08
const GAP_IN_BREAK = 0.4
const GAPS_SEEN = 3
/** A line this much short of the measure that ends a sentence ends its paragraph; one within `FULL` that does not, wraps. In ems. */
const SHORT = 3
const FULL = 1
/** … and one this short is no full line. */
const SHORT_OF_FULL = 2
/** Of gaps in mid-sentence, one in four or so parts pieces that do not follow one another; natural logarithms. */
const CUT_NOT_WRAP = -2.5
const CUT_MOST = -6
const CUT_LEAST = -2
/** From this share of lines on, indents kept in the dump are a habit. */
const INDENTED_SHARE = 1 / 12

/** What a page's own lines teach of it; natural logarithms. */
export interface Habits {
  /** What a blank line, or none, says for a wrap and for a break. */
  gap: { wrap: number; break: number }
  noGap: { wrap: number; break: number }
  /** A blank line in mid-sentence: columns end there. What breaking off before one, or taking up behind one, costs. */
  cutAtGap: number
  setting: Setting
  /** Cost of a first line set flush left. Chinese papers indent; web pages and some dumps do not. */
  flush: number
  /** The dump keeps indents as full-width spaces. */
  indented: boolean
  /** Most of the text stands in lines that no measure ever cut: a paragraph to a line. */
  unwrapped: boolean
}

/** Learns a page's habits where the text alone settles what a line end is. */
export function learnHabits(
  lines: readonly Line[],
  settled: readonly boolean[],
  ends: readonly boolean[],
  widths: Float64Array,
  measures: Float64Array,
  setting: Setting
): Habits {
  const { indent } = setting
  let [wraps, wrapGaps, breaks, breakGaps] = [0, 0, 0, 0]
  let [flush, firsts] = [FLUSH_SHARE * FLUSH_SEEN, FLUSH_SEEN]
  let indents = 0
  let gaps = 0
  let [unwrapped, all] = [0, 0]
  for (const width of widths) {
    all += width
    if (width > WIDEST_COLUMN) unwrapped += width
  }
  for (let at = 0; at < lines.length; at++) {
    if (lines[at]!.lead === 'indent') indents++
    if (measures[at] === 0) continue
    const slack = measures[at]! - widths[at]!
    const gap = at + 1 < lines.length && lines[at + 1]!.gap > 0 ? 1 : 0
    gaps += gap
    if (ends[at] && slack > SHORT) {
      breaks++
      breakGaps += gap
    } else if (!ends[at] && Math.abs(slack) < FULL) {
      wraps++
      wrapGaps += gap
    }
    const first = at > 0 && ends[at - 1] && !ends[at] && !settled[at] && measures[at - 1]! - widths[at - 1]! > SHORT_OF_FULL
    if (first && Math.abs(slack - indent) < NEAR * indent) firsts++
    else if (first && Math.abs(slack) < NEAR * indent) {
      flush++
      firsts++
    }
  }
  const share = (hits: number, all: number, prior: number): number => (hits + GAPS_SEEN * prior) / (all + GAPS_SEEN)
  const inWrap = share(wrapGaps, wraps, GAP_IN_WRAP)
  const inBreak = share(breakGaps, breaks, GAP_IN_BREAK)
  return {
    gap: { wrap: Math.log(inWrap), break: Math.log(inBreak) },
    noGap: { wrap: Math.log(1 - inWrap), break: Math.log(1 - inBreak) },
    cutAtGap: Math.max(CUT_MOST, Math.min(CUT_LEAST, Math.log((wrapGaps + 0.2) / (gaps + GAPS_SEEN)) + CUT_NOT_WRAP)),
    setting,
    flush: Math.log(flush / firsts),
    indented: indents > INDENTED_SHARE * lines.length,
    unwrapped: unwrapped > all / 2
  }
}
