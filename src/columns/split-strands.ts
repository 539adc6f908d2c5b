import { extentOf } from './rectangle.ts'
import { median, type Framed } from './framed.ts'
import { isRuledOff, type Regions } from './regions.ts'
import type { Run } from './runs.ts'
import { HEADING, LARGEST_SUBHEADING, PARAGRAPH_GAP, STACK_GAP_SMALL, type Strand } from './strand.ts'

/** White between two lines of a run, beyond its leading, that may part two stories, in ems. */
const PARTING = 0.2
/** Columns of one row end this level, in ems of the text. */
const LEVEL = 0.8
/** Between neighbouring columns, in ems. */
const NEXT_DOOR = 5

/**
 * Splits strands where there is more white than leading and the column next door ends level with it, a heading below: one row of
 * stories ends there, and the next story begins beside its headline. So it may go on from column to column.
 */
export function splitAtRows(strands: readonly Strand[]): Strand[] {
  let split = [...strands]
  for (let count = -1; count !== split.length;) {
    count = split.length
    split = split.flatMap((strand) => splitAtRow(strand, split))
  }
  return split
}

function splitAtRow(strand: Strand, strands: readonly Strand[]): Strand[] {
  const lines = strand.runs.flatMap((run) => run.lines)
  const whites = lines.map((line, at) => (at === 0 ? 0 : line.top - lines[at - 1]!.bottom))
  const leading = median(whites.slice(1))
  const cut = lines.findIndex((line, at) => {
    if (at === 0 || whites[at]! < leading + PARTING * strand.em) return false
    const { bottom } = lines[at - 1]!
    return strands.some((other) => {
      const apart = Math.max(strand.left, other.left) - Math.min(strand.right, other.right)
      return other !== strand && apart > 0 && apart < NEXT_DOOR * strand.em && Math.abs(other.bottom - bottom) < LEVEL * strand.em && endsRow(other, line)
    })
  })
  return cut < 0 ? [strand] : [{ ...strandOf(lines.slice(0, cut), strand.runs), split: true }, strandOf(lines.slice(cut), strand.runs)]
}

/** Whether a row of stories ends with a column, level with a line next door: a headline stands below, or the column was split there for one. */
function endsRow({ runs, split, em }: Strand, line: Framed): boolean {
  return split === true || runs.at(-1)!.below.some((run) => headsStory(run, em) && Math.abs(run.top - line.top) < PARAGRAPH_GAP * em)
}

/** Whether a run is a headline over text of a size, or the kicker of one: a label over a few lines heads no row of stories. */
function headsStory(run: Run, em: number): boolean {
  if (run.em > LARGEST_SUBHEADING * em) return true
  return run.em > HEADING * em && run.below.some((other) => other.em > LARGEST_SUBHEADING * em && other.top - run.bottom < STACK_GAP_SMALL * run.em)
}

/** Some lines of a strand as a strand of one run, with the neighbours of the runs they are from. */
function strandOf(lines: readonly Framed[], runs: readonly Run[]): Strand {
  const own = runs.filter((run) => run.lines.some((line) => lines.includes(line)))
  const extent = { ...extentOf(lines), em: median(lines.map(({ em }) => em)) }
  const inside = (run: Run): boolean => own.includes(run)
  const [first, last] = [own[0]!, own.at(-1)!]
  const run: Run = {
    ...extent,
    lines: [...lines],
    above: first.lines[0] === lines[0] ? first.above.filter((other) => !inside(other)) : [],
    below: last.lines.at(-1) === lines.at(-1) ? last.below.filter((other) => !inside(other)) : []
  }
  return { ...extent, runs: [run] }
}

/** Splits a strand where a rule runs over its column: it parts stories, as the cut-off rules of old papers do. */
export function splitAtRules(strand: Strand, regions: Regions): Strand[] {
  const parts: Run[][] = []
  strand.runs.forEach((run, at) => {
    if (at === 0 || isRuledOff(strand.runs[at - 1]!, run, regions, strand.em)) parts.push([run])
    else parts.at(-1)!.push(run)
  })
  if (parts.length === 1) return [strand]
  const { top, bottom, em, split = false } = strand
  return parts.map((runs, at): Strand => {
    const [above, below] = [at > 0, at < parts.length - 1]
    return { runs, ...extentOf(runs), em, ...(split && !below && { split }), ruled: { top, bottom, above, below } }
  })
}
