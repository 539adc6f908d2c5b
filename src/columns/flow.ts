import { opensBlock, opensStory } from '../lexicon/recognise/opening.ts'
import { linkPieces, type Head, type Joint, type Tail } from './links.ts'
import { neighbours } from './neighbours.ts'
import type { Piece } from './pieces.ts'
import { FULL, INDENT_CELLS, isIndented } from './place-lines.ts'
import { boxesOf, reach } from './reach.ts'
import { endsInHyphen, startsSmall } from '../text/signs.ts'
import { readingOrder, type Box } from './reading-order.ts'

/** The pieces of a page in reading order. */
export interface Flow {
  /** Indices of pieces, in order. */
  order: number[]
  /** For each piece, the one it goes on from, or -1. */
  before: Int32Array
  joints: Joint[]
  boxes: Box[]
  /** For each piece, whether its text goes on from the piece before. */
  goesOn: boolean[]
  /** Paragraphs begin with an indent. */
  indented: boolean
}

export function flowPieces(pieces: readonly Piece[], latin: boolean): Flow {
  const indented = hasIndents(pieces)
  const heads = pieces.map((piece) => headOf(piece, latin))
  const tails = pieces.map((piece) => tailOf(piece, latin))
  const plain = boxesOf(pieces, heads, tails)
  const boxes = reach(pieces, plain, heads, tails)
  const { above } = neighbours(plain)
  const wide = neighbours(boxes)
  const isHeading = (at: number): boolean => heads[at] === 'heading' && tails[at] === 'heading'
  const joints = pieces.map((_, at): Joint => {
    const over = wide.above[at]!.filter(isHeading)
    const leader = over.sort((a, b) => pieces[b]!.bottom - pieces[a]!.bottom).find((heading) => firstOf(wide.below[heading]!, pieces) === at) ?? -1
    return {
      head: heads[at]!,
      tail: tails[at]!,
      above: above[at]!,
      leader,
      reaches: boxes[at]!.right > plain[at]!.right || boxes[at]!.left < plain[at]!.left,
      covered: over.some((heading) => !above[at]!.includes(heading))
    }
  })
  const { next, before } = linkPieces(pieces, joints, indented)
  const order: number[] = []
  for (const start of readingOrder(boxes)) {
    if (before[start]! >= 0) continue
    for (let at = start; at >= 0; at = next[at]!) order.push(at)
  }
  const goesOn = pieces.map((_, at) => before[at]! >= 0 && tails[before[at]!] !== 'heading')
  return { order, before, goesOn, indented, joints, boxes }
}

/** Whether lines behind a finished paragraph begin with an indent. */
function hasIndents(pieces: readonly Piece[]): boolean {
  let [indents, starts] = [0, 0]
  for (const { segments, base, measure } of pieces)
    for (let at = 1; at < segments.length; at++) {
      const before = segments[at - 1]!
      if (!before.ends || before.width > FULL * measure) continue
      starts++
      if (isIndented(segments[at]!, base)) indents++
    }
  return indents * 2 > starts
}

function headOf({ segments, base }: Piece, latin: boolean): Head {
  const first = segments[0]!
  if (opensBlock(first.text) || opensStory(first.text)) return 'indent'
  if (latin && startsSmall(first.text)) return 'small'
  if (first.left > base + INDENT_CELLS || !first.running) return 'heading'
  return isIndented(first, base) ? 'indent' : latin ? 'capital' : 'flush'
}

function tailOf({ segments }: Piece, latin: boolean): Tail {
  const last = segments.at(-1)!
  if (latin && endsInHyphen(last.text)) return 'hyphen'
  if (!last.running) return 'heading'
  if (last.ends) return last.full ? 'half' : 'closed'
  return last.full ? 'open' : 'closed'
}

/** The piece that a reader comes to first below a heading: the leftmost of the topmost. */
function firstOf(below: readonly number[], pieces: readonly Piece[]): number {
  const top = Math.min(...below.map((at) => pieces[at]!.top))
  return below.find((at) => pieces[at]!.top <= top + 1) ?? -1
}
