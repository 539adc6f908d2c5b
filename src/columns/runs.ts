import { isByline } from '../lexicon/recognise.ts'
import { median, type Framed } from './framed.ts'
import { isRuledOff, type Regions } from './regions.ts'

/** Lines that stand under one another in one column, of one type size, nothing between but leading. */
export interface Run {
  lines: Framed[]
  left: number
  right: number
  top: number
  bottom: number
  /** Type size. */
  em: number
  /** Runs right above and right below it that overlap it sideways. */
  above: Run[]
  below: Run[]
}

/** Two lines overlap sideways if they share more than this much of the narrower one. */
const OVERLAP = 0.12
/** From one line to the next of a run: no further than this from top to top, in ems of the larger. */
const FARTHEST_STEP = 2.3
/** Type of one size: what is left of differences once sizes are put right. */
const SAME_SIZE = 1.06
/** … where sizes are known, or lines of one height have one. */
const SAME_EXACT = 1.03
/** Lines that share more than this of their height are of one level. */
const ONE_LEVEL = 0.6
/** A line that begins further right than this is no line of the run, in ems: an indent, or a line set to the middle. */
const MOST_INDENT = 4

/** A line set to the middle of the run is no further off than this, in ems. */
const CENTRED = 0.6

/** Whether two things overlap sideways by more than chance. */
export function overlapsSideways(a: { left: number; right: number }, b: { left: number; right: number }): boolean {
  const shared = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  return shared > OVERLAP * Math.min(a.right - a.left, b.right - b.left)
}

/** Whether two type sizes are one. */
export function isSameSize(a: number, b: number): boolean {
  return Math.max(a, b) <= SAME_SIZE * Math.min(a, b)
}

/** Cuts a page's lines into runs; no run goes on across a rule. */
export function cutRuns(lines: readonly Framed[], regions: Regions): Run[] {
  const sorted = [...lines].sort((a, b) => a.top - b.top || a.left - b.left)
  const { above, below } = neighbours(withoutIndents(sorted))
  const runOf = new Map<Framed, Run>()
  const runs: Run[] = []
  sorted.forEach((line, at) => {
    const [over] = above[at]!
    const beside = above[at]!.length === 1 ? below[over!]!.filter((other) => other !== at && sorted[other]!.top < line.bottom) : []
    const before = above[at]!.length === 1 && beside.length === 0 ? sorted[over!]! : undefined
    const run = before && goesOn(before, line) && !isRuledOff(before, line, regions, line.em) ? runOf.get(before) : undefined
    if (run && fits(run, line)) {
      run.lines.push(line)
      run.left = Math.min(run.left, line.left)
      run.right = Math.max(run.right, line.right)
      run.bottom = Math.max(run.bottom, line.bottom)
      runOf.set(line, run)
    } else {
      const { left, right, top, bottom, em } = line
      const opened: Run = { lines: [line], left, right, top, bottom, em, above: [], below: [] }
      runs.push(opened)
      runOf.set(line, opened)
    }
  })
  for (const run of runs) run.em = median(run.lines.map(({ em }) => em))
  if (runs.some(({ lines: [line] }) => line!.scanned)) snapSizes(runs)
  linkRuns(runs)
  return runs
}

/** Runs of a scan as near to the usual size as its spread have it: many signs measure it well, few badly. No further than this, as a ratio. */
const USUAL_LONG = 1.08
const USUAL_SHORT = 1.16
const MANY_SIGNS = 24

/** Puts sizes right that were measured from a scan: all lines of a run have one, and what is about the usual size has that. */
function snapSizes(runs: readonly Run[]): void {
  const signs = ({ lines }: Run): number => lines.reduce((sum, { line }) => sum + line.text.length, 0)
  const usual = median(runs.flatMap((run) => new Array<number>(Math.ceil(Math.min(MOST_SIGNS, signs(run)) / MANY_SIGNS)).fill(run.em)))
  const { spread } = runs[0]!.lines[0]!
  const [long, short] = [Math.min(USUAL_LONG, 1 + spread), Math.min(USUAL_SHORT, 1 + 2 * spread)]
  for (const run of runs) {
    const near = Math.max(run.em, usual) <= (signs(run) >= MANY_SIGNS ? long : short) * Math.min(run.em, usual)
    run.em = near ? usual : run.em
    for (const line of run.lines) line.em = run.em
  }
}

/** A run counts for the usual size by its signs, up to this many. */
const MOST_SIGNS = 2400

/**
 * Lines as if none had an indent: so that a paragraph's first line stands right below the last of the one before, however short that is. An indent is white:
 * a line has none where another ends before it on its level, as a caption's last line does before the credit.
 */
function withoutIndents(sorted: readonly Framed[]): Framed[] {
  const { above, below } = neighbours(sorted)
  const lefts: number[] = []
  return sorted.map((line, at) => {
    lefts[at] = line.left
    for (const over of above[at]!) {
      if (below[over]!.some((other) => sorted[other]!.right <= line.left && isLevel(sorted[other]!, line))) continue
      const indent = line.left - lefts[over]!
      const step = line.top - sorted[over]!.top
      if (indent > 0 && indent <= MOST_INDENT * line.em && isOneFace(sorted[over]!, line) && step <= 2 * FARTHEST_STEP * line.em)
        lefts[at] = Math.min(lefts[at], lefts[over]!)
    }
    return { ...line, left: lefts[at] }
  })
}

/** Whether two lines stand side by side, at about one height. */
const isLevel = (a: Framed, b: Framed): boolean => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > ONE_LEVEL * Math.min(a.em, b.em)

/** Whether a line goes on with the run of the one above; none goes on with a byline. */
function goesOn(before: Framed, line: Framed): boolean {
  return !isByline(before.line.text, before.line.words) && isOneFace(before, line) && line.top - before.top <= FARTHEST_STEP * Math.max(before.em, line.em)
}

/** Sizes that a scan gives for lines of one face differ by no more. */
const ONE_SCANNED_FACE = 1.2

/** … where one has too few signs to tell. */
const VAGUELY_ONE = 1.35

/** Whether two lines are of one size, as far as it is known: each may be off by the scan's spread. */
export function isOneFace(a: Framed, b: Framed): boolean {
  const ratio = Math.max(a.em, b.em) / Math.min(a.em, b.em)
  return ratio <= (a.scanned ? SAME_SIZE : SAME_EXACT) || ratio <= (a.vague || b.vague ? VAGUELY_ONE : Math.min(ONE_SCANNED_FACE, 1 + 2 * a.spread))
}

/** A line that begins far from where the run does is another column's, or a heading's over several. */
function fits({ left, right, em }: Run, line: Framed): boolean {
  const offCentre = Math.abs(line.left + line.right - left - right) / 2
  return Math.abs(line.left - left) <= MOST_INDENT * em || offCentre < CENTRED * em
}

/** For each rectangle of some sorted by their tops, those right above and right below: that overlap it with nothing between. */
export function neighbours(sorted: readonly { left: number; right: number; top: number; bottom: number }[]): { above: number[][]; below: number[][] } {
  const above: number[][] = sorted.map(() => [])
  const below: number[][] = sorted.map(() => [])
  // The lower edge of what is already there: of each rectangle what still shows from below, as pieces of the page's width.
  let skyline: { left: number; right: number; index: number }[] = []
  sorted.forEach((rectangle, at) => {
    const { left, right } = rectangle
    const seen = new Map<number, number>()
    const rest: typeof skyline = []
    for (const piece of skyline) {
      const [from, to] = [Math.max(left, piece.left), Math.min(right, piece.right)]
      if (from >= to) {
        rest.push(piece)
        continue
      }
      seen.set(piece.index, (seen.get(piece.index) ?? 0) + to - from)
      if (piece.left < from) rest.push({ ...piece, right: from })
      if (piece.right > to) rest.push({ ...piece, left: to })
    }
    const near = [...seen].filter(([index, shared]) => {
      const other = sorted[index]!
      return shared > OVERLAP * Math.min(right - left, other.right - other.left) && other.top + other.bottom < rectangle.top + rectangle.bottom
    })
    for (const [index] of near) {
      // What shows past a short or indented line is not right above.
      if (near.some(([other]) => other !== index && isOver(above, index, other, SHOWS_PAST))) continue
      above[at]!.push(index)
      below[index]!.push(at)
    }
    rest.push({ left, right, index: at })
    skyline = rest
  })
  return { above, below }
}

/** How many short lines in a row another may show past. */
const SHOWS_PAST = 4

/** Whether a rectangle is above another, directly or over a few between. */
function isOver(above: readonly number[][], index: number, other: number, steps: number): boolean {
  return above[other]!.some((over) => over === index || (steps > 1 && isOver(above, index, over, steps - 1)))
}

function linkRuns(runs: Run[]): void {
  runs.sort((a, b) => a.top - b.top || a.left - b.left)
  const { above, below } = neighbours(runs)
  runs.forEach((run, at) => {
    run.above = above[at]!.map((index) => runs[index]!)
    run.below = below[at]!.map((index) => runs[index]!)
  })
}
