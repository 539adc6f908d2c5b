import { BUILT_IN } from '../lexicon/built-in.ts'
import { endsText } from '../lexicon/recognise/sentence.ts'
import type { LatinLanguage } from '../text/languages/language.ts'
import { latinDisplayScore } from '../text/latin-display.ts'
import { tellLanguage } from '../text/languages/tell.ts'
import { endsInHyphen, hasPause, startsSmall } from '../text/signs.ts'
import type { PlacedSegment } from './segments.ts'

/** More is no line of the column, as a share of its measure. */
export const OVERFULL = 1.12
/** Lines that show what their neighbours are stand no further away, in line pitches. */
const BESIDE = 4
/** From one line of running text to the next, in line pitches, at most. */
export const TIGHT = 1.3

/** Lines of a heading that stand alone, at most. */
const LONE = 2
const LONE_LATIN = 5

/** Marks lines that stand alone, a few of them, wider apart from what is above and below than lines of text are, and that do not read as running text. */
export function findLoneGroups(lines: readonly PlacedSegment[], latin: boolean): Uint8Array {
  const alone = new Uint8Array(lines.length)
  const language = latin ? tellLanguage(lines.map(({ text }) => text)).language : undefined
  let start = 0
  for (let at = 1; at <= lines.length; at++) {
    if (at < lines.length && lines[at]!.height - lines[at - 1]!.height <= TIGHT) continue
    const [group, before, next] = [lines.slice(start, at), lines[start - 1], lines[at]]
    const isHeading = language ? weighLatinGroup(group, before, next, alone[start - 1] === 1, language) > 0 : isLone(group, before, next)
    if (isHeading) alone.fill(1, start, at)
    start = at
  }
  return alone
}

/** Whether a group of lines on a page in ideographs is a heading: without a pause of running text, led on to by nothing. */
function isLone(group: readonly PlacedSegment[], before: PlacedSegment | undefined, next: PlacedSegment | undefined): boolean {
  if (group.length > LONE) return false
  const [first, last] = [group[0]!, group.at(-1)!]
  // What an unfinished line leads to, and what leads on to a flush line, is a paragraph's.
  const goesOn = before?.base === first.left && before.full && !before.ends && hasPause(before.text) && first.height - before.height <= BESIDE
  const leads = next !== undefined && next.left === next.base && next.width <= OVERFULL * next.measure && last.full && next.height - last.height <= BESIDE
  return !goesOn && !leads && group.every(({ ends, text }) => !ends && !hasPause(text))
}

// Evidence for a group of Latin lines being a heading, in natural logarithms.

/** White above, and below: for each line's pitch up to … */
const WHITE_MOST = 2
/** Wider than the column; set to its middle, with white on both sides, in ems. */
const WIDER = 4
const CENTRED = 2
const CENTRED_WHITE = 0.8
const CENTRED_OFF = 0.6
const CENTRED_OFF_SHARE = 0.1
/** Big type does not fill a column with as many ems as text does. */
const FILLED = 0.88
const TEXT_SIZE = -2
const TEXT_SIZE_ALONE = -1
const SENTENCE_END = -2.5
/** Close under another heading. */
const HEADED = 0.5
/** It goes on with an unfinished line above, or an unfinished line leads on to what stands below; in mid-sentence for sure. */
const GOES_ON = -3
const GOES_ON_SMALL = -6
const LEADS = -2
const LEADS_SMALL = -4

/** What speaks for a group being a heading: its words, as far as headings and text differ, and how it stands in its column. */
function weighLatinGroup(
  group: readonly PlacedSegment[],
  before: PlacedSegment | undefined,
  next: PlacedSegment | undefined,
  headed: boolean,
  language: LatinLanguage
): number {
  if (group.length > LONE_LATIN) return -Infinity
  const [first, last] = [group[0]!, group.at(-1)!]
  const white = (gap: number): number => Math.min(WHITE_MOST, gap - 1)
  let score = group.reduce((sum, { text }) => sum + latinDisplayScore(text, language), 0) / group.length
  score += before ? white(first.height - before.height) : 1
  score += next ? white(next.height - last.height) : 1
  if (group.some(({ width, measure }) => width > OVERFULL * measure)) score += WIDER
  if (group.every(isCentred)) score += CENTRED
  const widest = Math.max(...group.map(({ width, measure }) => width / measure))
  if (widest > FILLED && widest <= OVERFULL) score += group.length > 1 ? TEXT_SIZE : TEXT_SIZE_ALONE
  if (endsText(last.text, BUILT_IN) && !last.text.endsWith('?')) score += SENTENCE_END
  if (headed && first.height - before!.height <= BESIDE) score += HEADED
  else if (before && !before.ends && before.base === first.left) {
    if (startsSmall(first.text) || endsInHyphen(before.text)) score += GOES_ON_SMALL
    else if (before.full && first.height - before.height <= BESIDE) score += GOES_ON
  }
  if (next && last.full && !endsText(last.text, BUILT_IN) && next.left === next.base) {
    if (startsSmall(next.text) || endsInHyphen(last.text)) score += LEADS_SMALL
    else if (next.height - last.height <= BESIDE) score += LEADS
  }
  return score
}

/** Whether a line is set to the middle of its column. */
function isCentred({ left, base, right, width, measure }: PlacedSegment): boolean {
  const indent = ((left - base) * width) / Math.max(1, right - left)
  const rest = measure - indent - width
  return indent > CENTRED_WHITE && rest > CENTRED_WHITE && Math.abs(indent - rest) < CENTRED_OFF + CENTRED_OFF_SHARE * measure
}
