import { BUILT_IN } from '../lexicon/built-in.ts'
import { isByline } from '../lexicon/recognise.ts'
import type { Layout, TextStrand } from './text-strands.ts'

/** White between a heading and the columns under it, and within a package, at most, in line pitches. */
const HEADED = 5
const SPACED = 4

/**
 * Finds the headings that stand over a row of columns, in stacks from left to right, each from top to bottom: headings above one another,
 * and those that big type draws beside one another, on rows of their own.
 * @param inside pieces within columns: subheadings
 */
export function stacksOver(row: readonly TextStrand[], layout: Layout, inside: ReadonlySet<number>): number[][] {
  const { pieces, boxes, above } = layout
  const top = topOf(row)
  const leftOf = (stack: readonly number[]): number => Math.min(...stack.map((at) => pieces[at]!.left))
  const rightOf = (stack: readonly number[]): number => Math.max(...stack.map((at) => pieces[at]!.right))
  const byTop = (stack: readonly number[]): number[] => [...stack].sort((a, b) => boxes[a]!.top - boxes[b]!.top)
  let stacks: number[][] = []
  for (const at of byTop(headingsOver(row, layout, inside))) {
    const over = stacks.filter((stack) => stack.some((other) => above[at]!.includes(other)))
    stacks = [...stacks.filter((stack) => !over.includes(stack)), [...over.flat(), at]]
  }
  const widest = Math.max(...row.map((strand) => strand.right - strand.left))
  for (let pair = findPair(); pair; pair = findPair()) {
    const [one, other] = pair
    stacks = [...stacks.filter((stack) => stack !== one && stack !== other), byTop([...one, ...other])]
  }
  return stacks.filter((stack) => stack.some((at) => top - boxes[at]!.bottom <= HEADED)).sort((a, b) => leftOf(a) - leftOf(b))

  function findPair(): [number[], number[]] | undefined {
    for (const one of stacks) for (const other of stacks) if (one !== other && areOne(one, other)) return [one, other]
    return undefined
  }

  /** Whether two stacks are one package, the second's place known by the first's: two packages side by side share rows, or begin flush with two columns. */
  function areOne(one: readonly number[], other: readonly number[]): boolean {
    const [rows, others] = [rowsOf(one), rowsOf(other)]
    if (rows.some((at) => others.includes(at))) return false
    if (others[0]! > rows.at(-1)! && other.every((at) => isByline(pieces[at]!.segments[0]!.text, BUILT_IN))) return true
    if (isInColumn(one) && isInColumn(other)) return false
    if (rows[0]! < others.at(-1)! && others[0]! < rows.at(-1)!) return true
    const apart = Math.max(leftOf(one) - rightOf(other), leftOf(other) - rightOf(one))
    return apart <= widest && !(isFlush(one) && isFlush(other))
  }

  function rowsOf(stack: readonly number[]): number[] {
    return stack.flatMap((at) => pieces[at]!.segments.map((segment) => segment.at)).sort((a, b) => a - b)
  }

  function isFlush(stack: readonly number[]): boolean {
    return row.some(({ base }) => base === leftOf(stack))
  }

  function isInColumn(stack: readonly number[]): boolean {
    return row.some(({ left, right }) => leftOf(stack) >= left && rightOf(stack) <= right + 1)
  }
}

/** How high a row of columns begins. */
export const topOf = (row: readonly TextStrand[]): number => Math.min(...row.map((strand) => strand.top))

/** The headings over a row of columns: right above it or one another, nothing else between. */
function headingsOver(row: readonly TextStrand[], { boxes, kinds }: Layout, inside: ReadonlySet<number>): number[] {
  const top = topOf(row)
  const [left, right] = [Math.min(...row.map((strand) => strand.left)), Math.max(...row.map((strand) => strand.right))]
  const over = boxes.map((_, at) => at).filter((at) => boxes[at]!.top < top - 0.5 && boxes[at]!.left < right && boxes[at]!.right > left)
  const found: number[] = []
  const passed: number[] = []
  for (const at of over.sort((a, b) => boxes[b]!.bottom - boxes[a]!.bottom)) {
    const box = boxes[at]!
    const isFree = !passed.some((other) => boxes[other]!.left < box.right && boxes[other]!.right > box.left)
    const isNear = top - box.bottom <= HEADED || found.some((other) => Math.abs(boxes[other]!.top - box.bottom) <= SPACED)
    if (kinds[at] === 'heading' && !inside.has(at) && isFree && isNear && box.bottom <= top + 0.5) found.push(at)
    else passed.push(at)
  }
  return found
}
