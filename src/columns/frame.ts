import type { Box } from '../newspaper.ts'
import type { Line, Region } from '../read/lines.ts'
import { whiteAtEnds } from '../text/ink.ts'
import { sortRegions, type Regions } from './regions.ts'
import { median, type Framed } from './framed.ts'
import type { Rectangle } from './rectangle.ts'
import { measureType } from './type-sizes.ts'

/** A line of this many signs shows by its shape whether it is vertical. */
const SHOWS_DIRECTION = 3
/** … by so many times. */
const UPRIGHT = 1.6
/** No scan is set more askew, as a slope. */
const MOST_SKEW = 0.06
/** Pairs of lines that make an estimate of the skew. */
const ENOUGH_PAIRS = 12

/** A page's lines and what stands between them, in one frame. */
export interface Frame {
  lines: Framed[]
  regions: Regions
}

/** Lays the lines that have boxes out in a frame, and the page's rules and pictures with them. */
export function frameLines(lines: readonly Line[], regions: readonly Region[] = []): Frame {
  const boxed = lines.filter((line) => line.box)
  const turned = isVertical(boxed)
  const farthest = boxed.reduce((most, { box }) => Math.max(most, box!.x + box!.width), 0)
  const lay = ({ x, y, width, height }: Box): Rectangle =>
    turned ? { left: y, right: y + height, top: farthest - x - width, bottom: farthest - x } : { left: x, right: x + width, top: y, bottom: y + height }
  const rectangles = boxed.map((line): Framed => ({ line, ...lay(line.box!), em: 0, scanned: false, spread: 0, vague: false }))
  const laid = regions.map(({ kind, box }) => ({ kind, ...lay(box) }))
  const slope = skewOf(rectangles)
  if (slope !== 0) for (const rectangle of [...rectangles, ...laid]) straighten(rectangle, slope)
  measureType(rectangles)
  for (const framed of rectangles) {
    if (framed.scanned) squareUp(framed)
    const middle = (framed.top + framed.bottom) / 2
    framed.top = middle - framed.em / 2
    framed.bottom = middle + framed.em / 2
  }
  return { lines: giveInitials(rectangles), regions: sortRegions(laid, median(rectangles.map(({ em }) => em))) }
}

/** Counts the white of full-width marks at a line's ends in with it: a scan's box goes round the ink, and a line that opens with a quotation mark has no indent. */
function squareUp(framed: Framed): void {
  const { ahead, behind } = whiteAtEnds(framed.line.text)
  framed.left -= ahead * framed.em
  framed.right += behind * framed.em
}

/** Sets what stands on a page of a slope straight. */
function straighten(rectangle: Rectangle, slope: number): void {
  const [x, y] = [(rectangle.left + rectangle.right) / 2, (rectangle.top + rectangle.bottom) / 2]
  rectangle.left += slope * y
  rectangle.right += slope * y
  // A skewed line's box is higher than the line, by what it climbs.
  const climb = Math.min(Math.abs(slope) * (rectangle.right - rectangle.left), 0.6 * (rectangle.bottom - rectangle.top))
  rectangle.top += climb / 2 - slope * x
  rectangle.bottom -= climb / 2 + slope * x
}

/** A drop cap is this many times as big as the text beside it, at least. */
const INITIAL_SIZE = 1.7
/** … which stands this close to it, in ems of the text. */
const INITIAL_GAP = 1.2
const INITIAL = /^["“‘']?\p{Lu}$/u

/** Gives each drop cap to the line it begins: the lines beside it reach as far left as it does, as if they ran under it. */
function giveInitials(lines: readonly Framed[]): Framed[] {
  const initials = lines.filter(({ line }) => INITIAL.test(line.text))
  const given = new Set<Framed>()
  for (const initial of initials) {
    const high = initial.line.box!.height
    const beside = lines.filter(
      (other) =>
        other !== initial &&
        other.em * INITIAL_SIZE < initial.em &&
        Math.abs(other.left - initial.right) < INITIAL_GAP * other.em &&
        other.top > initial.top - 0.3 * high &&
        other.bottom < initial.bottom + 0.3 * high
    )
    const first = beside.sort((a, b) => a.top - b.top)[0]
    if (!first || first.initial) continue
    for (const other of beside) other.left = initial.left
    first.initial = initial.line
    given.add(initial)
  }
  return lines.filter((line) => !given.has(line))
}

/** Whether most of a page's text stands in lines that are higher than wide. */
function isVertical(lines: readonly Line[]): boolean {
  let upright = 0
  let level = 0
  for (const { text, box } of lines) {
    if (text.length < SHOWS_DIRECTION) continue
    if (box!.height > UPRIGHT * box!.width) upright += text.length
    else if (box!.width > UPRIGHT * box!.height) level += text.length
  }
  return upright > level
}

/** How far the page is turned, as a slope: by how much left edges wander from line to line, in the middle of all. 0 where it is straight or cannot be told. */
function skewOf(lines: readonly Framed[]): number {
  const slopes: number[] = []
  for (let at = 1; at < lines.length; at++) {
    const [before, after] = [lines[at - 1]!, lines[at]!]
    const [height, down] = [before.bottom - before.top, after.top - before.top]
    if (down > 0.5 * height && down < 3 * height && Math.abs(after.left - before.left) < 0.5 * height) slopes.push((before.left - after.left) / down)
  }
  if (slopes.length < ENOUGH_PAIRS) return 0
  const slope = median(slopes)
  return Math.abs(slope) > MOST_SKEW ? 0 : slope
}
