import { assignBest, type Pair } from './assign-best.ts'
import type { Piece } from './pieces.ts'
import { INDENT_CELLS } from './place-lines.ts'

/** What follows what: for each piece the piece that goes on with it, or -1. */
export interface Links {
  next: Int32Array
  before: Int32Array
}

/** How a piece breaks off: in mid-word; in a full line that ends no sentence; in a full line that does; in a short one that does; or with a heading. */
export type Tail = 'hyphen' | 'open' | 'half' | 'closed' | 'heading'
/** How a piece begins: with a small letter; at its column's edge; at its edge with another Latin letter, as a sentence's first word and a name do; with an indent; or with a heading. */
export type Head = 'small' | 'flush' | 'capital' | 'indent' | 'heading'

/** What may follow what, as rough natural logarithms: from the tail of one piece to the head of the next. */
// prettier-ignore
const FOLLOWS: Readonly<Record<Tail, Readonly<Record<Head, number>>>> = {
  /*          what begins so, goes on:                                */
  hyphen:  { small: 5,  flush: 3,    capital: -1,   indent: -6,  heading: -6 },
  open:    { small: 4,  flush: 3,    capital: 1.5,    indent: -4,  heading: -5 },
  half:    { small: -3, flush: 0,    capital: -0.5, indent: 1,   heading: 0.5 },
  closed:  { small: -5, flush: -1.5, capital: -1.5, indent: 1.5, heading: 1 },
  heading: { small: -3, flush: 1,    capital: 1,    indent: 1,   heading: 1 }
}
/** What a flush head behind a finished paragraph scores where paragraphs have no indent. */
const FLUSH_HABIT = 1

/** Measures that differ by a greater share are other columns'. */
const SAME_MEASURE = 0.1
const OTHER_MEASURE = -3
/** Columns of a story begin level: what every row costs that the next one begins higher or lower. */
const LEVEL = 0.15
const LEVEL_MOST = 8
/** What every cell between two columns costs, beyond a gutter's. */
const FAR = 0.04
const GUTTER = 12
/** Down the column is the usual way; every row in between costs, and so does a heading that reaches over the column there. */
const DOWN = 1.5
const DOWN_ROW = 0.06
const DOWN_MOST = 4
const COVERED = -2.5
/** What stands more rows below a heading is not its own; every row in between costs. */
const LED = 8
const LED_ROW = 0.05
/** What may stand right under its heading: where paragraphs have indents, what has none is hardly a first one. */
const LEADS: Readonly<Record<Head, number>> = { small: 0, flush: 2, capital: 2, indent: 2.5, heading: 1 }
/** A short line so many rows below a text closes it or heads its next part. */
const CLOSE = 2
const CLOSES = 0.5
/** What a link must score at least. */
const LEAST = -0.5

/** What is known of a piece's ends, and what stands above and below it. */
export interface Joint {
  head: Head
  tail: Tail
  /** Right above it, boxes as printed. */
  above: readonly number[]
  /** The heading that it stands under as the leftmost of what does, or -1. */
  leader: number
  /** It is a heading that reaches over other columns. */
  reaches: boolean
  /** A heading reaches over it, between it and what stands above. */
  covered: boolean
}

/**
 * Links pieces that one paragraph or story runs through: what begins in running text goes on from above, or from the foot
 * of a column further left. All links of the page are chosen together, so that as much as can be is led to by something.
 */
export function linkPieces(pieces: readonly Piece[], joints: readonly Joint[], indented: boolean): Links {
  const next = new Int32Array(pieces.length).fill(-1)
  const before = new Int32Array(pieces.length).fill(-1)
  const nearest = pieces.map((_, at) => nearestAbove(at, pieces, joints))
  const tops = columnTops(pieces, joints, nearest)
  const pairs: Pair[] = []
  pieces.forEach((piece, row) => {
    const { head, leader } = joints[row]!
    if (leader >= 0) {
      const rows = piece.top - pieces[leader]!.bottom
      if (rows <= (head === 'heading' ? LED / 2 : LED))
        pairs.push({ row, column: leader, worth: LEADS[indented && head === 'flush' ? 'small' : head] - LED_ROW * rows - LEAST })
    }
    if (head === 'heading') {
      const over = nearest[row]!
      const rows = over >= 0 && joints[row]!.above.length === 1 ? piece.top - pieces[over]!.bottom : Infinity
      if (rows <= CLOSE && joints[over]!.tail !== 'heading') pairs.push({ row, column: over, worth: CLOSES - LEAST })
      return
    }
    for (let column = 0; column < pieces.length; column++) {
      if (column === row || joints[column]!.tail === 'heading') continue
      const way = nearest[row] === column ? down(pieces[column]!, piece, joints[row]!) : across(pieces[column]!, piece, tops[column]!)
      if (way === undefined) continue
      const worth = follows(column, row) + way - LEAST
      if (worth > 0) pairs.push({ row, column, worth })
    }
  })
  assignBest(pieces.length, pairs).forEach((from, to) => {
    if (from < 0 || leadsTo(to, from)) return
    next[from] = to
    before[to] = from
  })
  return { next, before }

  function follows(from: number, to: number): number {
    const [{ tail }, { head }] = [joints[from]!, joints[to]!]
    if (!indented && (head === 'flush' || head === 'capital') && tail === 'closed') return FLUSH_HABIT
    return FOLLOWS[tail][head]
  }

  function leadsTo(from: number, to: number): boolean {
    for (let at = from; at >= 0; at = next[at]!) if (at === to) return true
    return false
  }
}

/** How good the way from a piece to the one below it is. */
function down(from: Piece, to: Piece, { covered }: Joint): number {
  return DOWN - Math.min(DOWN_MOST, DOWN_ROW * (to.top - from.bottom)) + (covered ? COVERED : 0)
}

/** How good the way from the foot of a column to a piece further right is; undefined if there is none. */
function across(from: Piece, to: Piece, tops: readonly number[]): number | undefined {
  if (from.edge > to.left || to.top > from.bottom) return undefined
  const level = Math.min(LEVEL_MOST, ...tops.map((top) => LEVEL * Math.abs(to.top - top)))
  const far = FAR * Math.max(0, to.left - from.edge - GUTTER)
  return (sameMeasure(from, to) ? 0 : OTHER_MEASURE) - level - far
}

/** Where the text that a piece goes on may begin: right under each heading above it, up to the first that reaches over other columns. */
function columnTops(pieces: readonly Piece[], joints: readonly Joint[], nearest: readonly number[]): number[][] {
  const tops: number[][] = []
  const byTop = pieces.map((_, at) => at).sort((a, b) => pieces[a]!.top - pieces[b]!.top)
  for (const at of byTop) {
    const over = joints[at]!.covered ? -1 : nearest[at]!
    const near = over >= 0 && (joints[at]!.tail !== 'heading' || joints[over]!.tail === 'heading' || pieces[at]!.top - pieces[over]!.bottom <= CLOSE)
    if (!near || joints[over]!.reaches) tops[at] = [pieces[at]!.top]
    else if (joints[over]!.tail === 'heading') tops[at] = [pieces[at]!.top, ...tops[over]!].slice(0, MOST_TOPS)
    else tops[at] = tops[over]!
  }
  return tops
}

/** What stands right above a piece in its column, the lowest of several; -1 where something of another column does. */
function nearestAbove(at: number, pieces: readonly Piece[], joints: readonly Joint[]): number {
  const { above } = joints[at]!
  if (!above.every((over) => sameColumn(pieces[over]!, pieces[at]!))) return -1
  return above.reduce((lowest, over) => (lowest < 0 || pieces[over]!.bottom > pieces[lowest]!.bottom ? over : lowest), -1)
}

/** So many headings stand in a story's column at most. */
const MOST_TOPS = 6

const sameColumn = (a: Piece, b: Piece): boolean => Math.abs(a.base - b.base) <= INDENT_CELLS || (a.base <= b.base && a.edge >= b.edge)
const sameMeasure = (a: Piece, b: Piece): boolean => Math.abs(a.measure - b.measure) <= SAME_MEASURE * Math.max(a.measure, b.measure)
