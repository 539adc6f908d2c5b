import { isIdeograph } from '../text/characters.ts'

/** Cells of the table of pairs: some five thousand pairs on a page, so hardly two in a cell. */
const PAIR_CELLS = 1 << 17

/** All pairs of ideographs that stand together within lines, marked by bits of a table at a hash of the two. */
export function pairsOf(texts: readonly string[]): Int32Array {
  const pairs = new Int32Array(PAIR_CELLS / 32)
  for (const text of texts) {
    let before = 0
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      const ideograph = isIdeograph(unit)
      if (ideograph && before > 0) {
        const cell = cellOf(before, unit)
        pairs[cell >>> 5]! |= 1 << (cell & 31)
      }
      before = ideograph ? unit : 0
    }
  }
  return pairs
}

const cellOf = (first: number, second: number): number => (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 15

/** Whether the last sign of a line and the first of the next are a pair of ideographs seen on the page. */
export function isPair(before: string, text: string, pairs: Int32Array): boolean {
  const last = before.charCodeAt(before.length - 1)
  const first = text.charCodeAt(0)
  if (!isIdeograph(last) || !isIdeograph(first)) return false
  const cell = cellOf(last, first)
  return (pairs[cell >>> 5]! & (1 << (cell & 31))) !== 0
}
