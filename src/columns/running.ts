import type { PlacedSegment } from './segments.ts'
import { endsInHyphen, hasLatinPause, hasPause, isCapitals, startsSmall } from '../text/signs.ts'

/** Tells running text from headings, by what a line says and by the lines it stands among. */
export function markRunning(lines: readonly PlacedSegment[], latin: boolean): void {
  const alone = latin ? new Uint8Array(lines.length) : findLoneGroups(lines)
  lines.forEach((line, at) => (line.running = isRunning(lines, at, latin, alone[at] === 1)))
}

/** More is no line of the column, as a share of its measure. */
const OVERFULL = 1.12

/** Lines that show what their neighbours are stand no more rows away. */
const BESIDE = 4

/** Whether a line is running text: it ends a sentence or goes on in mid-word; it goes on with one that does not; or it is full and stands among lines that have the pauses of running text. */
function isRunning(lines: readonly PlacedSegment[], at: number, latin: boolean, alone: boolean): boolean {
  const line = lines[at]!
  const { text, width, ends, measure, full } = line
  if (width > OVERFULL * measure) return false
  if (latin && endsInHyphen(text)) return true
  if (latin && isCapitals(text)) return false
  if (ends || (latin && startsSmall(text))) return true
  if (alone) return false
  // The last line of a paragraph, whatever it ends with.
  const before = lines[at - 1]
  if (before && before.full && before.running && !before.ends && line.at - before.at === 1 && line.left === line.base) return true
  if (!full) return false
  if (!latin && hasPause(text)) return true
  for (let other = Math.max(0, at - BESIDE); other <= at + BESIDE && other < lines.length; other++) {
    const beside = lines[other]!
    if (beside.base === line.base && Math.abs(beside.at - line.at) <= BESIDE && (beside.ends || (latin ? hasLatinPause(beside.text) : hasPause(beside.text))))
      return true
  }
  return false
}

/** Lines of a heading that stand alone, at most. */
const LONE = 2

/** Marks lines that stand alone, one or two of them, wider apart from what is above and below than lines are there, without a pause of running text. */
function findLoneGroups(lines: readonly PlacedSegment[]): Uint8Array {
  const alone = new Uint8Array(lines.length)
  let start = 0
  for (let at = 1; at <= lines.length; at++) {
    if (at < lines.length && lines[at]!.at - lines[at - 1]!.at <= pitchAround(lines, at)) continue
    const [before, last, next] = [lines[start - 1], lines[at - 1]!, lines[at]]
    // What an unfinished line leads to, and what leads on to a flush line, is a paragraph's.
    const goesOn = before?.base === lines[start]!.left && before.full && !before.ends && hasPause(before.text)
    const leads = next !== undefined && next.left === next.base && next.width <= OVERFULL * next.measure && last.full && next.at - last.at <= BESIDE
    if (at - start <= LONE && !goesOn && !leads && lines.slice(start, at).every(({ ends, text }) => !ends && !hasPause(text))) alone.fill(1, start, at)
    start = at
  }
  return alone
}

/** Lines on either side that show how far apart lines stand. */
const REACH = 9

/** From one line to the next around a line, mostly, in rows. */
function pitchAround(lines: readonly PlacedSegment[], at: number): number {
  let [single, double, more] = [0, 0, 0]
  for (let other = Math.max(1, at - REACH); other <= Math.min(lines.length - 1, at + REACH); other++) {
    const step = lines[other]!.at - lines[other - 1]!.at
    if (step === 1) single++
    else if (step === 2) double++
    else more++
  }
  return double > single && double >= more ? 2 : 1
}
