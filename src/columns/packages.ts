import { stacksOver } from './heading-stacks.ts'
import { levelRows } from './level-rows.ts'
import type { Piece } from './pieces.ts'
import type { Layout, TextStrand } from './text-strands.ts'

/** A headline with what stands over and under it, and the columns that it heads, side by side. */
export interface Package {
  /** Indices of pieces, from top to bottom. */
  headings: number[]
  /** The columns under it, from left to right. */
  strands: TextStrand[]
}

/**
 * Finds out which headings stand over which columns. Big type takes fewer cells than it covers, so the cells of a heading do not tell: columns
 * that begin level are shared out among the headings above them.
 * @param begins whether a column begins as a paragraph does
 */
export function findPackages(layout: Layout, strands: readonly TextStrand[], begins: (strand: TextStrand) => boolean): Package[] {
  const inside = new Set(strands.flatMap(({ members }) => members))
  return levelRows(strands, layout.boxes).flatMap((row) => share(stacksOver(row, layout, inside), row, layout.pieces, begins))
}

// How well a stack of headings fits over some columns.

/** It begins flush with the first; is set to their middle; is off it. */
const SET_FLUSH = 2
const SET_CENTRED = 1
const OFF_CENTRE = -2
/** Cells by which a heading may seem off the middle. */
const CENTRED_OFF = 4
/** It begins left of the first, or right of the last; it reaches into the next column, which is not its own. */
const BESIDE = -4
const TOO_WIDE = -5
/** The first begins in mid-paragraph: a story begins with a first line. */
const BEGINS_INSIDE = -4
/** A column of the row that no heading stands over. */
const UNHEADED = -1.5
/** What headings over columns must score. */
const LEAST = -1.5

interface Share {
  score: number
  /** The first column, and the one behind the last. */
  from: number
  to: number
  before: Share | undefined
}

/** Shares a row of columns out among the stacks over it, each some columns side by side, from left to right (dynamic programming). Stacks that fit nowhere are left out. */
function share(stacks: readonly number[][], row: readonly TextStrand[], pieces: readonly Piece[], begins: (strand: TextStrand) => boolean): Package[] {
  // For each column, the best way to have shared out all before it.
  let best: (Share | undefined)[] = Array.from({ length: row.length + 1 }, (_, to) => ({ score: UNHEADED * to, from: to, to, before: undefined }))
  for (const stack of stacks) {
    const grown: (Share | undefined)[] = [undefined]
    for (let to = 1; to <= row.length; to++) {
      const last = grown[to - 1]
      let top = last && { ...last, score: last.score + UNHEADED }
      for (let from = 0; from < to; from++) {
        const before = best[from]
        if (!before) continue
        const score = before.score + fitOver(stack, from, to)
        if (!top || score > top.score) top = { score, from, to, before }
      }
      grown.push(top)
    }
    best = grown
  }
  const packages: Package[] = []
  let at = best[row.length]
  for (const headings of [...stacks].reverse()) {
    if (!at || isSubheading(headings, at) || fitOver(headings, at.from, at.to) < LEAST)
      return share(
        stacks.filter((stack) => stack !== headings),
        row,
        pieces,
        begins
      )
    packages.unshift({ headings, strands: row.slice(at.from, at.to) })
    at = at.before
  }
  return packages

  function fitOver(stack: readonly number[], from: number, to: number): number {
    const left = Math.min(...stack.map((one) => pieces[one]!.left))
    const [start, end, next] = [row[from]!.base, row[to - 1]!.right, row[to]]
    const centred = stack.every((one) => pieces[one]!.left + pieces[one]!.right <= start + end + CENTRED_OFF)
    return (
      (begins(row[from]!) ? 0 : BEGINS_INSIDE) +
      (left < start ? BESIDE : left === start ? SET_FLUSH : centred ? SET_CENTRED : OFF_CENTRE) +
      (left > end ? BESIDE : 0) +
      (next && stack.some((one) => pieces[one]!.right > next.left) ? TOO_WIDE : 0)
    )
  }

  /** Beside a column that goes on from above, a heading within its own column is a subheading. */
  function isSubheading(stack: readonly number[], { from }: Share): boolean {
    return from > 0 && !begins(row[from - 1]!) && stack.every((one) => pieces[one]!.right <= row[from]!.right)
  }
}
