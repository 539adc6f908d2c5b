import type { Line } from '../read/lines.ts'
import { isWide } from '../text/characters.ts'
import { emWidth } from '../text/width.ts'

/**
 * A line as the columns stage looks at it: a rectangle in a frame in which text runs from left to right and down. A
 * vertical page is turned for it, a skewed one set straight.
 */
export interface Framed {
  line: Line
  /** Left and right edge. */
  left: number
  right: number
  /** Upper and lower edge of the type: as high as the type is big, whatever the engine drew round it. */
  top: number
  bottom: number
  /** Type size. */
  em: number
  /** Type sizes are measured from a scan, and good to some parts in a hundred. */
  scanned: boolean
  /** The drop cap that it begins with, where that is a line of its own. */
  initial?: Line
}

/** A line of this many signs shows by its shape whether it is vertical. */
const SHOWS_DIRECTION = 3
/** … by so many times. */
const UPRIGHT = 1.6
/** No scan is set more askew, as a slope. */
const MOST_SKEW = 0.06
/** Pairs of lines that make an estimate of the skew. */
const ENOUGH_PAIRS = 12

/** Lays the lines that have boxes out in a frame. */
export function frameLines(lines: readonly Line[]): Framed[] {
  const boxed = lines.filter((line) => line.box)
  const turned = isVertical(boxed)
  const farthest = boxed.reduce((most, { box }) => Math.max(most, box!.x + box!.width), 0)
  const rectangles = boxed.map((line): Framed => {
    const { x, y, width, height } = line.box!
    const [left, right, top, bottom] = turned ? [y, y + height, farthest - x - width, farthest - x] : [x, x + width, y, y + height]
    return { line, left, right, top, bottom, em: 0, scanned: false }
  })
  const slope = skewOf(rectangles)
  if (slope !== 0)
    for (const framed of rectangles) {
      const [x, y] = [(framed.left + framed.right) / 2, (framed.top + framed.bottom) / 2]
      framed.left += slope * y
      framed.right += slope * y
      // A skewed line's box is higher than the line, by what it climbs.
      const climb = Math.min(Math.abs(slope) * (framed.right - framed.left), 0.6 * (framed.bottom - framed.top))
      framed.top += climb / 2 - slope * x
      framed.bottom -= climb / 2 + slope * x
    }
  measureType(rectangles)
  for (const framed of rectangles) {
    const middle = (framed.top + framed.bottom) / 2
    framed.top = middle - framed.em / 2
    framed.bottom = middle + framed.em / 2
  }
  return giveInitials(rectangles)
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

/** The middle one of some numbers; 0 of none. */
export function median(values: readonly number[]): number {
  if (values.length === 0) return 0
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1]!
}

/** A line with so many signs tells its type size by its width. */
const SHOWS_SIZE = 4
/** … and its page what share of a box's height the type is. */
const SHOWS_HEIGHT = 8
/** How far widths may lead away from heights: letters are set wide, faces are narrow. */
const WIDEST = 1.1
const NARROWEST = 0.72
/** Signs of a line that tell its size by their width alone, where its height is this many times too large. */
const LONG = 16
const INFLATED = 1.35
/** The usual height of a line's box, in ems, where no line tells. */
const USUAL_HEIGHT = 1.15
/** Heights that differ by less are one face's, where heights come from the type and not from a scan. */
const ONE_HEIGHT = 1.02
/** Share of lines whose size the input must tell for it to be taken. */
const TOLD_SHARE = 0.9

/**
 * Finds the type size of every line. Full-width signs are as wide as the type is big; Latin letters are so on average, and
 * there the height of the box counts as much. Where boxes are as high as the type is big, as in a PDF's text, lines of one
 * height have one size. What the input says of sizes is taken, scaled to the boxes' unit.
 */
function measureType(lines: readonly Framed[]): void {
  const heights = lines.map(({ top, bottom }) => bottom - top)
  const byWidth = lines.map(({ line: { text }, left, right }) => {
    const ems = emWidth(text, !isMostlyWide(text))
    return text.length >= SHOWS_SIZE && ems > 0 ? (right - left) / ems : 0
  })
  const exact = isFractional(heights) && hasExactHeights(heights, byWidth)
  const inked = heights.map((height, at) => (exact ? height : height / inkHeight(lines[at]!.line.text)))
  const ratio =
    median(byWidth.flatMap((width, at) => (width > 0 && lines[at]!.line.text.length >= SHOWS_HEIGHT ? [width / inked[at]!] : []))) || 1 / USUAL_HEIGHT
  lines.forEach((framed, at) => {
    const byHeight = ratio * inked[at]!
    const width = Math.min(WIDEST * byHeight, byWidth[at]! || byHeight)
    const { text } = framed.line
    // A long line's box may be as high as what it runs into; it is never wider than its signs.
    if (!exact && (isMostlyWide(text) || (text.length >= LONG && byHeight > INFLATED * width))) framed.em = width
    else {
      const wide = Math.max(NARROWEST * byHeight, width)
      framed.em = isMostlyWide(text) ? wide : Math.sqrt(wide * byHeight)
    }
  })
  takeTold(lines, exact)
  if (exact) {
    const order = lines.map((_, at) => at).sort((a, b) => heights[a]! - heights[b]!)
    for (let from = 0; from < order.length;) {
      let to = from + 1
      while (to < order.length && heights[order[to]!]! <= ONE_HEIGHT * heights[order[to - 1]!]!) to++
      const em = median(order.slice(from, to).map((at) => lines[at]!.em))
      for (const at of order.slice(from, to)) lines[at]!.em = em
      from = to
    }
  } else for (const framed of lines) framed.scanned = true
}

/** Takes what the input says of type sizes, scaled to the boxes' unit: a PDF knows, an engine guesses from a scan, as we do. */
function takeTold(lines: readonly Framed[], exact: boolean): void {
  const told = lines.filter(({ line }) => line.size !== undefined)
  if (told.length === 0 || told.length < TOLD_SHARE * lines.length) return
  const scale = median(told.map(({ line, em }) => em / line.size!))
  for (const framed of told) {
    const size = scale * framed.line.size!
    framed.em = exact ? size : Math.sqrt(size * framed.em)
  }
}

/** Letters that rise above the others, and that reach below the line. */
const RISING = /[\p{Lu}bdfhiklt\d|/()[\]“”"'‘’?!&%$]/u
const SINKING = /[gjpqyQ,;|/()[\]$]/u
/** How high print is, in ems: small letters, what rises, what sinks, full-width signs. */
const SMALL_HIGH = 0.46
const RISING_HIGH = 0.68
const SINKING_LOW = 0.21
const WIDE_HIGH = 0.92

/** How high a line's ink is in ems, by its signs: a scan's boxes go round the ink. */
function inkHeight(text: string): number {
  if (hasWide(text)) return WIDE_HIGH
  return (RISING.test(text) ? RISING_HIGH : SMALL_HIGH) + (SINKING.test(text) ? SINKING_LOW : 0)
}

/** Of lines of the usual size, the share that has one height where heights are the face's own. */
const EXACT_SHARE = 0.75
/** … which are those within this of the usual width of their signs, as a ratio. */
const USUAL_WIDTH = 1.08

/** Whether most heights are no whole numbers: a scan's are counted in pixels. */
function isFractional(heights: readonly number[]): boolean {
  return heights.filter((height) => !Number.isInteger(Math.round(height * 1e3) / 1e3)).length > heights.length / 2
}

/** Whether boxes are as high as the face is: so it is where lines of the usual size have one height, whatever their letters. */
function hasExactHeights(heights: readonly number[], byWidth: readonly number[]): boolean {
  const usual = median(byWidth.filter((width) => width > 0))
  const usualHeights = heights.filter((_, at) => byWidth[at]! > 0 && Math.max(byWidth[at]!, usual) < USUAL_WIDTH * Math.min(byWidth[at]!, usual))
  const height = median(usualHeights)
  const same = usualHeights.filter((other) => Math.max(other, height) <= ONE_HEIGHT * Math.min(other, height))
  return same.length > EXACT_SHARE * usualHeights.length
}

function hasWide(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isWide(text.charCodeAt(at)) && text.charCodeAt(at) > 0x2e80) return true
  return false
}

function isMostlyWide(text: string): boolean {
  let wide = 0
  for (let at = 0; at < text.length; at++) if (isWide(text.charCodeAt(at))) wide++
  return wide > text.length / 3
}
