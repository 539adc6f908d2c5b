import { neighbours } from './neighbours.ts'
import type { Head, Tail } from './links.ts'
import type { Piece } from './pieces.ts'
import type { Box } from './reading-order.ts'

/** A piece of running text fills its column. */
export function boxesOf(pieces: readonly Piece[], heads: readonly Head[], tails: readonly Tail[]): Box[] {
  return pieces.map(({ left, right, base, edge, top, bottom }, at): Box => {
    if (heads[at] === 'heading' && tails[at] === 'heading') return { left, top, right, bottom }
    return { left: Math.min(left, base), top, right: Math.max(right, edge), bottom }
  })
}

/** Rows above and below a heading that must be empty where it reaches. */
const CLEAR = 2
/** The columns of a story begin within so many rows. */
const LEVEL = 3

/**
 * Big type takes fewer cells than it covers. So a heading reaches over the columns beside its own whose text begins level with
 * the text under it, without a heading of their own.
 */
export function reach(pieces: readonly Piece[], plain: readonly Box[], heads: readonly Head[], tails: readonly Tail[]): Box[] {
  const isHeading = (at: number): boolean => heads[at] === 'heading' && tails[at] === 'heading'
  const boxes = plain.map((box) => ({ ...box }))
  const { above, below } = neighbours(plain)
  const running = plain.map((_, at) => at).filter((at) => !isHeading(at))
  const byLeft = [...running].sort((a, b) => plain[a]!.left - plain[b]!.left)
  const textBelow = (at: number, depth = 0): number => {
    const next = below[at]![0]
    return next === undefined || depth > 8 ? -1 : isHeading(next) ? textBelow(next, depth + 1) : next
  }
  plain.forEach((own, at) => {
    if (!isHeading(at)) return
    const text = textBelow(at)
    if (text < 0) return
    const level = byLeft.filter(
      (other) => other === text || (Math.abs(plain[other]!.top - plain[text]!.top) <= LEVEL && above[other]!.every((over) => plain[over]!.bottom <= own.bottom))
    )
    const isFree = (from: number, to: number): boolean =>
      !plain.some((box, other) => other !== at && box.left < to && box.right > from && box.top < own.bottom + CLEAR && box.bottom > own.top - CLEAR)
    const place = level.indexOf(text)
    for (const other of level.slice(place + 1)) {
      if (plain[other]!.right <= boxes[at]!.right) continue
      if (!isFree(boxes[at]!.right, plain[other]!.right)) break
      boxes[at]!.right = plain[other]!.right
    }
    // A heading set in the middle reaches to the left too.
    if (own.left > pieces[at]!.base)
      for (const other of level.slice(0, place).reverse()) {
        if (plain[other]!.left >= boxes[at]!.left) continue
        if (!isFree(plain[other]!.left, boxes[at]!.left)) break
        boxes[at]!.left = plain[other]!.left
      }
  })
  return boxes
}
