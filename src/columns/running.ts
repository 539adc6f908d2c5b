import { BUILT_IN } from '../lexicon/built-in.ts'
import { isByline } from '../lexicon/recognise.ts'
import { opensBlock, opensStory } from '../lexicon/recognise/opening.ts'
import { endsText } from '../lexicon/recognise/sentence.ts'
import { endsInHyphen, hasLatinPause, hasPause, isCapitals, startsSmall } from '../text/signs.ts'
import { findLoneGroups, OVERFULL, TIGHT } from './lone-groups.ts'
import { isIndented, type PlacedSegment } from './segments.ts'

/** Tells running text from headings, by what a line says and by the lines it stands among. */
export function markRunning(lines: readonly PlacedSegment[], latin: boolean): void {
  const alone = findLoneGroups(lines, latin)
  lines.forEach((line, at) => (line.running = isRunning(lines, at, latin, alone[at] === 1)))
  const opens = lines.map(({ text }, at) => opensStory(text, lines[at + 1]?.text ?? '', BUILT_IN))
  lines.forEach((_, at) => markOpening(lines, at, opens))
}

/** A dateline opens running text, a byline is none; and what stands right above either is what it stands under. */
function markOpening(lines: readonly PlacedSegment[], at: number, opens: readonly boolean[]): void {
  if (!opens[at] && !isByline(lines[at]!.text, BUILT_IN)) return
  lines[at]!.running = opens[at]!
  for (let over = at - 1; over >= Math.max(0, at - LONGEST_HEAD) && lines[over + 1]!.height - lines[over]!.height <= TIGHT; over--) {
    if (opens[over]) return
    if (endsText(lines[over]!.text, BUILT_IN) && !lines[over]!.text.endsWith('?')) return
    lines[over]!.running = false
  }
}

/** No heading has more lines. */
const LONGEST_HEAD = 5

/** Lines that show what their neighbours are stand no further away, in line pitches. */
const BESIDE = 4

/** Whether a line is running text: it ends a sentence or goes on in mid-word; it goes on with one that does not; or it is full and stands among lines that have the pauses of running text. */
function isRunning(lines: readonly PlacedSegment[], at: number, latin: boolean, alone: boolean): boolean {
  const line = lines[at]!
  const { text, width, ends, measure, full } = line
  if (line.item) return true
  if (width > OVERFULL * measure || (latin && alone)) return false
  const top = at === 0 || line.height - lines[at - 1]!.height > TIGHT
  // Text begins at its column's edge or behind it, never before.
  if (top && line.left < line.base) return false
  if (latin && endsInHyphen(text)) return true
  if (latin && isCapitals(text)) return false
  if (ends || (latin && startsSmall(text))) return true
  if (!latin && isIndented(line, line.base) && (leadsOn(line, lines[at + 1]) || isFirstLine(lines, at))) return true
  if (alone) return false
  // The last line of a paragraph, whatever it ends with.
  const before = lines[at - 1]
  if (before && before.full && before.running && !before.ends && line.height - before.height < TIGHT && line.left === line.base) return true
  if (!full) return false
  if (!latin && (hasPause(text) || isOverFirstLine(line, lines[at + 1]))) return hasPause(text)
  for (let other = Math.max(0, at - BESIDE); other <= at + BESIDE && other < lines.length; other++) {
    const beside = lines[other]!
    if (
      beside.base === line.base &&
      Math.abs(beside.height - line.height) <= BESIDE &&
      (beside.ends || (latin ? hasLatinPause(beside.text) : hasPause(beside.text)))
    )
      return true
  }
  return false
}

/** Whether a paragraph's first line stands right under a flush line: what breaks off there is no paragraph, full as it is. Items hang by less. */
function isOverFirstLine({ left, base, height, text }: PlacedSegment, next: PlacedSegment | undefined): boolean {
  if (left !== base || next?.base !== base || next.height - height >= TIGHT || opensBlock(text)) return false
  return next.left - base > HANG && isIndented(next, base) && next.full
}

/** An item's further lines hang by no more cells. */
const HANG = 1

/** An indent, and how far off it a full line's width may be, in ems. */
const INDENT = 2
const EXACTLY = 0.6

/** What leads on to a full line at the column's edge is a first line: under a heading stands an indented one. */
function leadsOn(line: PlacedSegment, next: PlacedSegment | undefined): boolean {
  return next?.base === line.base && next.left === line.base && next.full && next.height - line.height < TIGHT
}

/**
 * Whether a line in ideographs fills its column but for an indent, where other lines show the column: a first line has white before it and none
 * behind, a heading set to the middle has as much on either side.
 */
function isFirstLine(lines: readonly PlacedSegment[], at: number): boolean {
  const line = lines[at]!
  if (Math.abs(INDENT + line.width - line.measure) > EXACTLY || COUPLET.test(line.text)) return false
  let shown = 0
  for (let other = Math.max(0, at - REACH); other <= at + REACH && other < lines.length; other++)
    if (lines[other]!.left === line.base && lines[other]!.full) shown++
  return shown >= SHOWN
}

/** A gap between the clauses of a heading. */
const COUPLET = /[^ ]{2} +[^ ]{2}/u
/** So many full lines so near show a column. */
const SHOWN = 4
const REACH = 9
