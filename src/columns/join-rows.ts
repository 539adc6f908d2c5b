import { boxAround } from '../read/forms/words.ts'
import type { Line } from '../read/lines.ts'
import { endsSentence, hasIdeograph } from '../text/characters.ts'
import type { Framed } from './framed.ts'
import { isRuledBetween, type Regions } from './regions.ts'
import { isOneFace } from './runs.ts'

/** Pieces of one row stand level, in ems. */
const LEVEL = 0.3
/** The white of a justified line's word space, and of a letter-spaced one's, is no wider than this, in ems. */
const WIDEST_SPACE = 3
const WIDEST_LETTER_SPACE = 2.2
/** Lines no further up or down than this show what stands over the white, in ems from top to top. */
const NEAR_ROWS = 2.5
/** Another line runs over the white if it begins this much further left and ends as much further right, in ems. */
const ACROSS = 1
/** Two lines begin at one edge, in ems; the second perhaps with an indent. */
const ONE_EDGE = 0.5
const INDENT = 2.2
/** A line's last word or two, torn off, are no wider; they end with their column, in ems. */
const MOST_TORN = 4
const FLUSH = 0.2

/** Single capitals with a space between: I F */
const SPACED_LETTERS = /^(?:\p{Lu} )*\p{Lu}$/u

/**
 * Puts together the pieces of a printed line that an extractor parted at wide word spaces: those of a justified line, where a line above or below of the
 * same type runs over the white and nothing begins at its edge; and those of a letter-spaced label. Leaves alone lines of columns side by side: there
 * the next lines begin at the same edge; what an upright rule parts; and in Chinese what stands behind a full stop: a credit behind a caption.
 */
export function joinRows(lines: readonly Framed[], regions: Regions): Framed[] {
  const sorted = [...lines].sort((a, b) => a.top - b.top || a.left - b.left)
  const gone = new Set<Framed>()
  sorted.forEach((line, at) => {
    if (gone.has(line)) return
    for (let next = pieceBehind(line, at); next; next = pieceBehind(line, at)) {
      line.line = joinPieces(line.line, next.line)
      line.right = next.right
      gone.add(next)
    }
  })
  return lines.filter((line) => !gone.has(line))

  function pieceBehind(line: Framed, at: number): Framed | undefined {
    const around = [...near(sorted, at, gone)]
    const behind = around
      .filter((other) => Math.abs(other.top - line.top) < LEVEL * line.em && other.left > line.right - LEVEL * line.em)
      .sort((a, b) => a.left - b.left)[0]
    // A line with a drop cap begins a paragraph.
    if (!behind || behind.initial || !isOneFace(behind, line) || isRuledBetween(line, behind, regions, line.em)) return undefined
    const gap = (behind.left - line.right) / line.em
    const spaced = SPACED_LETTERS.test(line.line.text) && SPACED_LETTERS.test(behind.line.text)
    if (spaced) return gap < WIDEST_LETTER_SPACE ? behind : undefined
    if (gap > WIDEST_SPACE || (hasIdeograph(line.line.text) && endsSentence(line.line.text))) return undefined
    const slack = line.em
    const rows = around.filter((other) => other !== behind && isOneFace(other, line) && Math.abs(other.top - line.top) > LEVEL * line.em)
    const runsOver = rows.some(
      ({ left, right }) =>
        left < line.right - ACROSS * slack && right > behind.left + ACROSS * slack && left < line.left + slack && right > behind.right - slack
    )
    // Pieces that end flush, and begin nowhere near the same place, are the last words of a justified column's lines.
    const isTorn = ({ left, right }: Framed): boolean =>
      right - left < MOST_TORN * slack && Math.abs(right - behind.right) < FLUSH * slack && Math.abs(left - behind.left) > FLUSH * slack
    const narrow = behind.right - behind.left < MOST_TORN * slack
    const edge = rows.some((row) => row.left > behind.left - ONE_EDGE * slack && row.left < behind.left + INDENT * slack && !(narrow && isTorn(row)))
    return runsOver && !edge ? behind : undefined
  }
}

/** The lines that stand near a row of the sorted ones, up and down, but those that are gone. */
function* near(sorted: readonly Framed[], at: number, gone: ReadonlySet<Framed>): Generator<Framed> {
  const line = sorted[at]!
  const reach = NEAR_ROWS * line.em
  for (let other = at - 1; other >= 0 && line.top - sorted[other]!.top < 2 * reach; other--)
    if (Math.abs(line.top - sorted[other]!.top) < reach && !gone.has(sorted[other]!)) yield sorted[other]!
  for (let other = at + 1; other < sorted.length && sorted[other]!.top - line.top < reach; other++) if (!gone.has(sorted[other]!)) yield sorted[other]!
}

/** Two pieces of one line of the engine's as one line. */
function joinPieces(first: Line, second: Line): Line {
  const box = { page: first.box!.page, ...boxAround([first.box!, second.box!]) }
  return { ...first, text: `${first.text} ${second.text}`, spans: [...first.spans, ...second.spans], repairs: [...first.repairs, ...second.repairs], box }
}
