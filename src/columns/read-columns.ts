import type { Repair } from '../newspaper.ts'
import type { Line, Place } from '../read/lines.ts'
import { isChinese } from '../text/characters.ts'
import { flowPieces } from './flow.ts'
import { settleGutters } from './gutters.ts'
import { cutPieces, type Piece } from './pieces.ts'
import { FULL } from './place-lines.ts'
import { segmentsOf, type Segment } from './segments.ts'
import { mayPart } from './may-part.ts'
import { setRows } from './rows.ts'
import { layStrips } from './strips.ts'

/**
 * Puts columns that stand side by side one after the other: each printed row is cut at the gutters, and its segments become
 * lines of their own, in reading order. Leaves a page that shows no such columns exactly as it is.
 */
export function readColumns(lines: readonly Line[], source: string): readonly Line[] {
  if (!lines.some((line) => mayPart(line, source))) return lines
  const { rows } = setRows(lines, source)
  if (!rows.some(({ runs }) => runs.length > 1 || runs[0]!.left > COLUMN_CELLS)) return lines
  const latin = !isChinese(lines)
  const segments = segmentsOf(settleGutters(rows), source, latin)
  const strips = layStrips(segments)
  if (!standSideBySide(strips)) return lines
  const pieces = cutPieces(strips, latin)
  if (pieces.length > MOST_PIECES) return lines
  const { order, goesOn, places } = flowPieces(pieces, latin)
  return order.reduce<Line[]>((read, at, place) => {
    const before = order[place - 1]
    const stacked = before !== undefined && isStacked(places[before], places[at])
    const gap = before === undefined || goesOn[at] ? 0 : gapBefore(pieces[at]!, pieces[before]!, stacked)
    const own = linesOf(pieces[at]!, lines[0]!.page, gap, places[at])
    if (stacked && isBeside(pieces[before]!, pieces[at]!)) read.push(besides(read.pop()!, own.shift()!))
    read.push(...own)
    return read
  }, [])
}

/** Whether two pieces of a heading are halves of one row, as the clauses of a couplet are. */
function isBeside({ segments: [one, ...more] }: Piece, { segments: [other, ...others] }: Piece): boolean {
  return more.length === 0 && others.length === 0 && one!.at === other!.at && one!.right < other!.left
}

/** The halves of a row as one line. */
const besides = (one: Line, other: Line): Line => ({ ...one, text: `${one.text} ${other.text}`, spans: [...one.spans, ...other.spans] })

/** Whether two pieces are lines of one story's headings. */
const isStacked = (before: Place | undefined, place: Place | undefined): boolean => place?.part === 'head' && before?.chain === place.chain

/** A page of more pieces is no newspaper's. Bounds the work. */
const MOST_PIECES = 800

/** Text columns have so many lines, so wide, most of them full: a table's have not. Widths in ems. */
const COLUMN_LINES = 4
const COLUMN_WIDTH = 6
const FULL_SHARE = 0.4
/** No column is narrower, in cells. */
const COLUMN_CELLS = 6
/** So many lines of at least two of them must stand beside others. */
const SHARED_ROWS = 5

/** Whether there are columns of running text beside one another. Their lines need not share rows, if their heights do. */
function standSideBySide(strips: readonly (readonly Segment[])[]): boolean {
  const columns = strips.filter(isTextColumn)
  const height = Math.max(0, ...columns.map((strip) => strip.at(-1)!.at + 1))
  const starts = new Int32Array(height + 1)
  for (const strip of columns) {
    starts[strip[0]!.at]!++
    starts[strip.at(-1)!.at + 1]!--
  }
  const beside = new Uint8Array(height)
  for (let at = 0, open = 0; at < height; at++) {
    open += starts[at]!
    if (open > 1) beside[at] = 1
  }
  return columns.filter((strip) => strip.filter(({ at }) => beside[at] === 1).length >= SHARED_ROWS).length > 1
}

function isTextColumn(strip: readonly Segment[]): boolean {
  if (strip.length < COLUMN_LINES) return false
  const widths = strip.map(({ width }) => width).sort((a, b) => b - a)
  const measure = widths[widths.length >> 2]!
  return measure >= COLUMN_WIDTH && widths.filter((width) => width >= FULL * measure && width * FULL <= measure).length >= FULL_SHARE * widths.length
}

/** Blank lines before a piece: those that stood there if it stands below the one before, one where a new column begins, and none within a heading. */
function gapBefore(piece: Piece, before: Piece, stacked: boolean): number {
  const white = Math.round(piece.top - before.bottom - (stacked ? LEADING : 0))
  if (stacked) return Math.max(0, white)
  return piece.base === before.base && piece.top > before.bottom ? Math.max(1, white) : 1
}

/** What lines of a heading that are set right under one another lack of a line's pitch. */
const LEADING = 0.1

const NO_REPAIRS: readonly Repair[] = []
/** A justified line's word space, drawn wide. */
const WIDE_GAP = /[ \t\u00a0\u3000]{2,}/g

function linesOf({ segments, base }: Piece, page: number, gap: number, place: Place | undefined): Line[] {
  const { begins: _, ...inside } = place ?? {}
  return segments.map(({ start, end, left, text: from }, at): Line => {
    const text = from.replace(WIDE_GAP, ' ')
    const next = segments[at + 1]
    // A line set back like the next one hangs: it is no paragraph's first.
    const hangs = next?.left === left && left > base
    return {
      text,
      spans: [[start, end]],
      repairs: NO_REPAIRS,
      page,
      gap: at === 0 ? gap : 0,
      lead: left > base && !hangs ? 'indent' : 'none',
      sameRow: false,
      ...(place && { place: at === 0 ? place : (inside as Place) })
    }
  })
}
