import { isBlank } from '../text/blank.ts'
import { endsSentence, isWide } from '../text/characters.ts'
import { LATIN_WIDTHS } from '../text/latin-widths.ts'
import { emWidth } from '../text/width.ts'
import type { Run } from './cells.ts'
import type { Row } from './rows.ts'

/** A run of a row as a line of its column. */
export interface Segment extends Run {
  /** Its row, and that row's height on the page. */
  row: number
  at: number
  text: string
  /** Where it would end without letter-spacing, in cells: a spaced line overruns its column. */
  reach: number
  /** In ems. */
  width: number
  /** It ends a sentence, or a teaser in a list. */
  ends: boolean
}

/** A segment with what its strip shows of it. */
export interface PlacedSegment extends Segment {
  /** Its column's left edge, in cells, and measure, in ems. */
  base: number
  measure: number
  /** How far down the page it stands, in line pitches. */
  height: number
  /** It fills its column. */
  full: boolean
  /** It is running text, no heading. */
  running: boolean
  /** Rows without anything on them, in any column, stand between it and the line above, no others. */
  white: boolean
  /** It is of an item in a list: its first line, or a further one. */
  item?: 'first' | 'further'
}

/** An indent, and what a hanging line is set back, in cells at most. */
export const INDENT_CELLS = 5

/** Whether a line begins an indent away from its column's edge. */
export function isIndented({ left }: Segment, base: number): boolean {
  return left > base && left <= base + INDENT_CELLS
}

/** Makes segments of rows. */
export function segmentsOf(rows: readonly Row[], source: string, latin: boolean): Segment[][] {
  return rows.map(({ at, runs }, row) =>
    runs.map((run): Segment => {
      const text = source.slice(run.start, run.end)
      return {
        ...run,
        row,
        at,
        text,
        reach: run.right - spacingOf(text),
        width: emWidth(text.replace(WIDE_GAPS, ' '), latin ? LATIN_WIDTHS : undefined),
        ends: endsSentence(text)
      }
    })
  )
}

/** Gaps beside full-width signs that make a line letter-spaced, as a share of its signs. */
const SPACED = 0.3

/** The cells that letter-spacing takes. */
function spacingOf(text: string): number {
  let gaps = 0
  for (let at = 1; at < text.length; at++) if (isBlank(text.charCodeAt(at)) && (isWide(text.charCodeAt(at - 1)) || isWide(text.charCodeAt(at + 1)))) gaps++
  return gaps > SPACED * (text.length - gaps) ? gaps : 0
}

/** A justified line's word spaces say nothing of its width. */
const WIDE_GAPS = / {2,}/g
