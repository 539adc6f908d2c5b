import { anyOf } from '../lexicon/recognise/pattern.ts'
import { paragraphOpeners } from '../lexicon/zh/openers.ts'
import type { Line } from '../read/lines.ts'
import { anySign, isClosing } from '../text/characters.ts'
import type { Habits } from './habits.ts'
import { WIDEST_COLUMN } from './measure.ts'
import type { Setting } from './setting.ts'

/** What a line is to the block it stands in. The APART states are the same in a paragraph that keeps a measure of its own. */
export const FIRST = 0
export const MIDDLE = 1
export const LAST = 2
export const SINGLE = 3
export const DISPLAY = 4
export const APART_FIRST = 5
export const APART_MIDDLE = 6
export const APART_LAST = 7
export const STATES = 8

/** What a line's words say of its place: nothing, that it is no running text (a credit, a jump line), that it opens an item or a caption, that it opens a story (a dateline, a run-in credit), that it stands where headings do: right above a byline; or that it ends a text: a sentence's end right above a signature. */
export type Hint = undefined | 'note' | 'opening' | 'item' | 'story' | 'heading' | 'closing'

/** All that the fit of a line turns on. */
export interface LineView {
  line: Line
  hint: Hint
  /** Width against the measure: that of the last printed line, where an extractor joined several. */
  width: number
  /** Width of the whole line. */
  printed: number
  /** Width of the next line's first unit. */
  next: number
  /** It begins as paragraphs do: 据了解, 会议强调. */
  opener: boolean
  /** The line, and the line before it, end a sentence. */
  ends: boolean
  endedBefore: boolean
  /** The next line opens a block by its words. */
  opensNext: boolean
  /** Width of the line before; 0 if there is none. */
  widthBefore: number
  /** The measure around it, 0 where unknown. */
  measure: number
  /** The signs at the joint with the line before are a pair of ideographs seen elsewhere on the page. */
  joint: boolean
  /** The page is in Latin letters. */
  latin: boolean
  /** It begins with a small letter on a page in Latin letters. */
  small: boolean
  /** A quotation in Latin letters is open at its end, and the next line opens none. */
  quoted: boolean
  /** It begins with a quotation that goes on behind the name of its speaker. */
  spokenOn: boolean
  /** It begins with a pronoun, which leans on the sentence before. */
  pronoun: boolean
  /** … or with a capital. */
  capital: boolean
  /** It is known to go on with the line before, over a blank line. */
  seam: boolean
  /** For and against a heading, by its words alone. */
  display: number
}

// All scores are natural logarithms of rough shares, counted on Chinese front pages and rounded.

/** What a wrapped line's every em outside that range costs. */
const OFF_MEASURE = 5
const OFF_MEASURE_MOST = 10
/** Any given slack for a line that ends where the text ends: one of some twenty widths. */
export const ANY_SLACK = -2.7
/** … for a heading, which may be wider than the column too. */
export const ANY_WIDTH = -3.1
/** Any line where no measure is known. */
const NO_MEASURE = -1.5
/** A paragraph of a few lines among others of another measure, which has only its own lines to go by. */
const APART = -5
/** No column is narrower, in ems. */
export const APART_NARROWEST = 6
/** The least a dateline's line scores as a first line: it may be cut short, the credit behind it kept whole. */
const STORY_FIRST = -3

const OPEN_INSIDE = -0.08
const FINAL_AT_END = -0.05
const OPEN_AT_END_BEFORE_OPENING = -0.8 // what opens a block ends the one before, with or without a full stop
const OPEN_HEADING = -0.03

/** A sentence's end inside an open quotation: within a paragraph, or the end of one whose quotation the next takes up. */
const SPOKEN_INSIDE = -0.3
const SPOKEN_AT_END = -1.5

/** A line that its words make a note is nothing else. */
const NOTE_ONLY = -9
/** A line that its words make an opening is inside no paragraph, and seldom a heading. */
const OPENING_INSIDE = -7
const OPENING_HEADING = -1.5
/** … an item of a list of several never. */
const ITEM_HEADING = -5
const STORY_HEADING = -7
/** An opening with a bullet or a pointer hangs or stands flush as often as not. */
const OPENING_FLUSH = -0.3
/** 据了解, 会议强调 behind a finished sentence. */
const OPENER = 2
/** An indent kept in the dump, and none where the dump keeps them. */
const INDENT_INSIDE = -4
const NO_INDENT = -2.5
/** A closing mark begins no block, … */
const CLOSING_FIRST = -3
/** … nor does a line that closes a bracket before it opens one; of quotation marks only corner ones count, since engines mistake the others. */
const CLOSES_FIRST = /^[^（〔【《〈「『）〕】》〉」』]*[）〕】》〉」』]/u
const CLOSES_UNOPENED = -7

const OPENERS = new RegExp(`^${anyOf(paragraphOpeners.flat())}`, 'u')
const hasOpenerSign = anySign(
  paragraphOpeners
    .flat()
    .map((opener) => opener[0]!)
    .join('')
)

/** Says whether a line begins as paragraphs do. */
export const opensParagraph = (text: string): boolean => hasOpenerSign(text, 1) && OPENERS.test(text)

// What a line's end says. In a quotation that is still open the sentence behind it is spoken too.

/** … for a line inside a paragraph. */
export const scoreInside = ({ ends, quoted }: LineView, { setting }: Habits): number => (!ends ? OPEN_INSIDE : quoted ? SPOKEN_INSIDE : setting.finalInside)

/** … for a paragraph's last line. */
export function scoreAtEnd({ ends, opensNext, quoted }: LineView, { setting }: Habits): number {
  if (ends) return quoted ? SPOKEN_AT_END : FINAL_AT_END
  return opensNext ? OPEN_AT_END_BEFORE_OPENING : setting.openAtEnd
}

/** … for a heading, with what its words say. */
export const scoreHeading = ({ ends, display }: LineView, { setting }: Habits): number => (ends ? setting.finalHeading : OPEN_HEADING) + display

/** Scores a line in every state, into `out`. */
export function fitLine(out: Float64Array, view: LineView, habits: Habits): void {
  const { line, hint, width, ends, measure } = view
  const { setting } = habits
  const inside = scoreInside(view, habits)
  const atEnd = scoreAtEnd(view, habits)
  const heading = scoreHeading(view, habits)
  if (width > WIDEST_COLUMN) {
    // Never cut at a measure: a paragraph on one line, or a piece of one that a column or page break cut.
    out[FIRST] = out[MIDDLE] = ends ? -4 : -0.1
    out[LAST] = out[SINGLE] = ends ? -0.1 : -4
    out[DISPLAY] = -6 + (setting.latin ? Math.max(0, 2 * view.display) : 0)
  } else if (measure === 0 || (habits.unwrapped && width > measure + setting.overfull)) {
    out[FIRST] = out[MIDDLE] = NO_MEASURE + inside
    out[LAST] = out[SINGLE] = NO_MEASURE + atEnd
    out[DISPLAY] = NO_MEASURE + heading
  } else {
    const slack = measure - width
    out[FIRST] =
      Math.max(
        wrapFit(slack - setting.indent, view.next, setting),
        wrapFit(slack, view.next, setting) + (hint === 'opening' || hint === 'item' ? OPENING_FLUSH : habits.flush)
      ) + inside
    out[MIDDLE] = wrapFit(slack, view.next, setting) + inside
    out[LAST] = ANY_SLACK + tooWide(slack, -setting.overfull) + atEnd
    out[SINGLE] = ANY_SLACK + tooWide(slack, setting.indent - setting.overfull) + atEnd
    out[DISPLAY] = ANY_WIDTH + heading
  }
  out[SINGLE] = Math.max(out[SINGLE], APART + atEnd)
  const wider = width > WIDEST_COLUMN ? 0 : view.printed - view.widthBefore
  out[APART_FIRST] = width < APART_NARROWEST ? NOTE_ONLY : APART + inside
  out[APART_MIDDLE] = Math.max(wrapFit(-wider, view.next, setting), wrapFit(setting.indent - wider, view.next, setting) - 0.7) + inside
  out[APART_LAST] = ANY_SLACK + tooWide(-wider, -setting.overfull - setting.indent) + atEnd
  leanOnWords(out, view, habits)
  const closing = isClosing(line.text.charCodeAt(0)) && line.text.charCodeAt(0) > 0x7f ? CLOSING_FIRST : CLOSES_FIRST.test(line.text) ? CLOSES_UNOPENED : 0
  if (closing !== 0) {
    addToFirst(out, closing)
    out[APART_FIRST] += closing
    if (!line.text.startsWith('—')) out[DISPLAY] += closing
  }
}

/** Adds what a line's words and its lead say. */
export function leanOnWords(out: Float64Array, { line, hint, endedBefore, opener, small }: LineView, habits: Habits): void {
  if (small) {
    addToFirst(out, SMALL_OPENS)
    out[APART_FIRST]! += SMALL_OPENS
  }
  if (hint === 'note') {
    for (let state = 0; state < STATES; state++) out[state]! += NOTE_ONLY
    out[DISPLAY] = 0
  } else if (hint === 'heading') out[DISPLAY]! += OVER_BYLINE
  else if (hint === 'closing') out[DISPLAY]! -= OVER_BYLINE
  else if (hint) {
    if (hint === 'story') out[FIRST] = Math.max(out[FIRST]!, STORY_FIRST)
    addToInner(out, OPENING_INSIDE)
    out[APART_MIDDLE]! += OPENING_INSIDE
    out[APART_LAST]! += OPENING_INSIDE
    out[DISPLAY]! += hint === 'story' ? STORY_HEADING : hint === 'item' ? ITEM_HEADING : OPENING_HEADING
  }
  if (endedBefore && opener) addToFirst(out, OPENER)
  if (line.lead === 'indent') addToInner(out, INDENT_INSIDE)
  else if (habits.indented) addToFirst(out, NO_INDENT)
}

/** Adds to the scores of a line that begins a paragraph. */
function addToFirst(out: Float64Array, value: number): void {
  out[FIRST]! += value
  out[SINGLE]! += value
}

/** … and of one inside a paragraph. */
function addToInner(out: Float64Array, value: number): void {
  out[MIDDLE]! += value
  out[LAST]! += value
}

/** How well a line that wraps fits its measure: would the next line's first unit have fitted too? */
export function wrapFit(slack: number, next: number, { overfull, stretch, fills, offMeasure }: Setting): number {
  const off = slack < -overfull ? -overfull - slack : slack > next + stretch ? slack - next - stretch : 0
  // Inside the range the likeliest is a line filled to the measure.
  return off === 0 ? fills - 0.15 * Math.max(0, Math.abs(slack) - 0.6) : fills - 0.25 - Math.min(OFF_MEASURE_MOST, offMeasure * off)
}

const tooWide = (slack: number, least: number): number => (slack < least ? -OFF_MEASURE * Math.min(4, least - slack) : 0)

/** Right above a byline stands the headline, or its deck; right above a signature none. */
const OVER_BYLINE = 4
/** A paragraph hardly begins with a small letter. */
const SMALL_OPENS = -4
