import { displayScore } from '../text/display.ts'
import { APART_FIRST, APART_MIDDLE, APART_NARROWEST, DISPLAY, FIRST, MIDDLE, type Hint, type LineView } from './fit.ts'
import { learnHabits, type Habits } from './habits.ts'
import { bestChain, marginsOf, weighLines, type Lattice } from './lattice.ts'
import { isMeasured, lettersOf } from '../read/lines.ts'
import { voteMeasures } from './measure.ts'
import { jointsOf } from './moves.ts'
import { isPair } from './pairs.ts'
import { startsSmall } from '../text/signs.ts'
import type { Survey } from './survey.ts'

/** A line's place, decided over the whole page. */
export interface Chained {
  /** FIRST, MIDDLE, LAST, SINGLE or DISPLAY. */
  states: Uint8Array
  /** The measure around each line, in ems; 0 where unknown. */
  measures: Float64Array
  widths: Float64Array
  /** For the joint before each line, and behind the last: how sure it is, in natural logarithms. */
  margins: Float64Array
}

/** A page's lines with all that is known of them before their places are decided. */
export interface Reading extends Survey {
  views: readonly LineView[]
  /** All that the move to each line from the one before turns on. */
  joints: Int32Array
  /** The measure around each line, in ems; 0 where unknown. */
  measures: Float64Array
  habits: Habits
  lattice: Lattice
}

/** A heading right behind a dateline that ends no sentence. */
const HEADING_IN_STORY = -4
/** An item of a list has no more lines. */
const LONGEST_ITEM = 6

/** Whether the line behind one ends the item it may be of: it opens the next, or, where no box tells, is a note behind a list's last (whom the list is by). */
function endsItem(hints: readonly Hint[], at: number, placed: boolean): boolean {
  const next = hints[at + 1]
  if (next !== 'item' && (placed || next !== 'note')) return false
  const item = hints.lastIndexOf('item', at)
  if (item < Math.max(0, at - LONGEST_ITEM)) return false
  return next === 'item' || (item > 0 && hints.lastIndexOf('item', item - 1) >= Math.max(0, item - LONGEST_ITEM))
}

/**
 * Reads a page's lines in their order: what their words say, the habits of the page, and the measure, which is voted on
 * twice: by all lines, then by those held to wrap.
 * @param seams 1 for lines that are known to go on with the line before, over a blank line; else 0
 */
export function readLines(survey: Survey, hints: readonly Hint[], seams?: Uint8Array): Reading {
  const { lines, texts, widths, units, ends, display, openers, pairs, setting, fitPlace } = survey
  const { latin, language } = setting
  const settled = hints.map((hint) => hint !== undefined)
  const letters = latin ? lettersOf(survey) : undefined
  const quotes = language && letters?.openQuotes(texts, ends, language.quotes)
  const spoken = language && letters?.spokenOn(texts, ends, language.quotes)
  // Behind a page's last line the text may go on all the same.
  const anyUnit = latin ? units.reduce((sum, unit) => sum + unit, 0) / units.length : 1
  const views = lines.map((line, at): LineView => ({
    line,
    hint: hints[at],
    width: widths[at]!,
    printed: widths[at]!,
    next: units[at + 1] ?? anyUnit,
    ends: ends[at]!,
    endedBefore: at > 0 && ends[at - 1]!,
    opensNext: hints[at + 1] === 'opening' || endsItem(hints, at, isMeasured(line.place)),
    widthBefore: at > 0 ? widths[at - 1]! : 0,
    measure: 0,
    joint: at > 0 && isPair(texts[at - 1]!, texts[at]!, pairs),
    opener: openers[at]!,
    display:
      displayScore(display[at]!, texts[at]!, at > 0 ? texts[at - 1]! : '', texts[at + 1] ?? '') +
      (!latin && at > 0 && hints[at - 1] === 'story' && !ends[at - 1] ? HEADING_IN_STORY : 0),
    latin,
    small: latin && startsSmall(texts[at]!),
    capital: letters?.beginsCapital(texts[at]!) === true,
    seam: seams?.[at] === 1,
    pronoun: language !== undefined && letters?.beginsPronoun(texts[at]!, language) === true,
    spokenOn: spoken?.[at] === 1,
    quoted: quotes?.[at] === 1 && at + 1 < texts.length && letters?.beginsQuotation(texts[at + 1]!) === false
  }))
  const joints = jointsOf(views)
  const folds = latin && letters?.mendsHyphens(texts) === true
  const weigh = (measures: Float64Array): { lattice: Lattice; habits: Habits } => {
    lines.forEach(({ place }, at) => {
      if (isMeasured(place)) measures[at] = place.measure
    })
    views.forEach((view, at) => {
      view.measure = measures[at]!
      if (folds) view.width = measures[at]! < APART_NARROWEST ? widths[at]! : letters.foldWidth(widths[at]!, measures[at]!, setting.overfull)
    })
    const habits = learnHabits(lines, settled, ends, widths, measures, setting)
    return { lattice: weighLines(views, joints, habits, fitPlace), habits }
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
  const { lattice, habits } = weigh(measures)
  return { ...survey, views, joints, measures, habits, lattice }
}

/** Decides for every line of a page whether it opens, continues, ends or is a paragraph, or is a display line (a heading, a note), weighing all lines together. */
export function chainLines(reading: Reading): Chained {
  const { lattice, measures, widths } = reading
  return { states: statesOf(reading), margins: marginsOf(lattice), measures, widths }
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
