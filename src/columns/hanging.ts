import { endsSentence, hasIdeograph } from '../text/characters.ts'
import type { Framed } from './framed.ts'

/** White from which a line is indented, and to which, in ems. */
const INDENTED = 0.45
const FARTHEST_IN = 4
/** Lines of one indent differ by less, in ems. */
const SAME_INDENT = 0.3
/** A line within this of its column's right edge is full, in ems. */
const FULL = 1.5

// What speaks for a list of hanging items, and against it.

/** An indented line goes on with a sentence that the full line above breaks off. */
const RUNS_IN = 1
/** … or stands under a line of the same indent. */
const LEVEL_BELOW = 0.5
/** An indented line behind a finished sentence, as a paragraph's first. */
const OPENS = -1
/** A flush line goes on with a sentence that the full line above breaks off, as within a paragraph. */
const RUNS_ON = -1
/** What a list must have in its favour: two items whose lines run in. */
const ENOUGH = 2
/** So much against it ends one. */
const ENDS_LIST = 1.5

/**
 * Finds the lists of hanging items in a column of text in Latin letters: each item's first line is flush, its others are indented, where paragraphs are set
 * the other way round. Told by which lines an unfinished sentence runs into, over several items: one may be a paragraph that runs round something.
 * @param left the column's left edge, and `right` its right one
 * @returns for each line whether it stands in such a list
 */
export function findHanging(lines: readonly Framed[], left: number, right: number): boolean[] {
  const hanging = lines.map(() => false)
  if (lines.some(({ line }) => hasIdeograph(line.text))) return hanging
  const indents = lines.map((line) => (line.left - left) / line.em)
  const isIndented = (at: number): boolean => indents[at]! >= INDENTED && indents[at]! <= FARTHEST_IN
  const isOpen = (at: number): boolean => !endsSentence(lines[at]!.line.text) && (right - lines[at]!.right) / lines[at]!.em < FULL
  const evidence = lines.map((_, at) => {
    if (at === 0) return 0
    const level = isIndented(at - 1) && Math.abs(indents[at]! - indents[at - 1]!) < SAME_INDENT
    if (!isIndented(at)) return isOpen(at - 1) ? RUNS_ON : 0
    if (isOpen(at - 1)) return RUNS_IN + (level ? LEVEL_BELOW : 0)
    return level ? LEVEL_BELOW : endsSentence(lines[at - 1]!.line.text) ? OPENS : 0
  })
  let start = 0
  let sum = 0
  let [best, end] = [0, 0]
  const close = (next: number): void => {
    if (best >= ENOUGH) hanging.fill(true, start, end)
    start = next
    sum = best = 0
    end = next
  }
  evidence.forEach((worth, at) => {
    sum += worth
    if (sum > best || (sum === best && worth === 0 && best > 0)) [best, end] = [sum, at + 1]
    if (sum < Math.max(0, best - ENDS_LIST)) close(sum < 0 || best < ENOUGH ? at : end)
  })
  close(lines.length)
  return hanging
}
