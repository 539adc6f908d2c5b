import { isWide } from '../text/characters.ts'
import { inkHeight } from '../text/ink.ts'
import { LATIN_WIDTHS } from '../text/latin-widths.ts'
import { emWidth } from '../text/width.ts'
import { median, type Framed } from './framed.ts'

/** A line with so many signs tells its type size by its width. */
const SHOWS_SIZE = 4
/** … unless an engine is no surer of its signs than this: it read what stood in two lines as one, or shades as signs. */
const SURE = 0.5
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
 * there their height counts as much. Where boxes are as high as the type is big, as in a PDF's text, lines
 * of one height have one size. What the input says of sizes is taken, scaled to the boxes' unit.
 */
export function measureType(lines: readonly Framed[]): void {
  const heights = lines.map(({ top, bottom }) => bottom - top)
  const bySetting = lines.map(sizeBySetting)
  const exact = isFractional(heights) && hasExactHeights(heights, bySetting)
  // Words are measured without the spaces that justify a line: as much narrower as these make the page's lines wider.
  const stretch = median(
    lines.flatMap(({ line: { text, inked } }, at) => (inked && bySetting[at]! > 0 && !isMostlyWide(text) ? [bySetting[at]! / inked.byWidth] : []))
  )
  const byWidth = lines.map(({ line: { text, inked } }, at) => (inked ? inked.byWidth * (isMostlyWide(text) ? 1 : stretch || 1) : bySetting[at]!))
  const inked = heights.map((height, at) => (exact ? height : (lines[at]!.line.inked?.byHeight ?? height / inkHeight(lines[at]!.line.text))))
  const ratio =
    median(byWidth.flatMap((width, at) => (width > 0 && lines[at]!.line.text.length >= SHOWS_HEIGHT ? [width / inked[at]!] : []))) || 1 / USUAL_HEIGHT
  lines.forEach((framed, at) => {
    const byHeight = ratio * inked[at]!
    const width = Math.min(WIDEST * byHeight, byWidth[at]! || byHeight)
    const { text } = framed.line
    // A long line's box may be as high as what it runs into; it is never wider than its signs. No full-width sign is wider than its line.
    if (!exact && isMostlyWide(text)) framed.em = Math.min(width, framed.right - framed.left)
    else if (!exact && text.length >= LONG && byHeight > INFLATED * width) framed.em = width
    else {
      const wide = Math.max(NARROWEST * byHeight, width)
      framed.em = isMostlyWide(text) ? wide : Math.sqrt(wide * byHeight)
    }
  })
  takeTold(lines, exact)
  if (exact) levelHeights(lines, heights)
  else {
    const spread = spreadOf(lines)
    const usual = median(lines.map(({ em }) => em))
    const isVague = ({ line, em }: Framed): boolean =>
      line.text.length < SHOWS_SIZE || ((line.confidence ?? 1) < SURE && Math.max(em, usual) < NEARLY_USUAL * Math.min(em, usual))
    for (const framed of lines) Object.assign(framed, { scanned: true, spread, vague: isVague(framed) })
  }
}

/** Lines within this of the usual size are of the running text, or nearly all are, as a ratio. */
const NEARLY_USUAL = 1.2
/** Nearly all of a face's lines differ from its size by no more than so many times what the middle one of them does. */
const SPREAD = 3

/** … and none are measured better than this: an engine leaves out spaces and misreads signs. */
const LEAST_SPREAD = 0.05

/** How far the sizes measured of one face lie apart, as a share: by the lines that are nearly of the usual size. */
function spreadOf(lines: readonly Framed[]): number {
  const telling = lines.filter(({ line }) => line.text.length >= SHOWS_HEIGHT)
  const usual = median(telling.map(({ em }) => em))
  const off = telling.map(({ em }) => Math.max(em, usual) / Math.min(em, usual) - 1).filter((share) => share < NEARLY_USUAL - 1)
  return Math.max(LEAST_SPREAD, SPREAD * median(off))
}

/** A line's type size by how wide it is set, spaces and all; 0 where it says too little. */
function sizeBySetting({ line: { text }, left, right }: Framed): number {
  const ems = emWidth(text, isMostlyWide(text) ? undefined : LATIN_WIDTHS)
  return text.length >= SHOWS_SIZE && ems > 0 ? (right - left) / ems : 0
}

/** Gives lines of one height one size. */
function levelHeights(lines: readonly Framed[], heights: readonly number[]): void {
  const order = lines.map((_, at) => at).sort((a, b) => heights[a]! - heights[b]!)
  for (let from = 0; from < order.length;) {
    let to = from + 1
    while (to < order.length && heights[order[to]!]! <= ONE_HEIGHT * heights[order[to - 1]!]!) to++
    const em = median(order.slice(from, to).map((at) => lines[at]!.em))
    for (const at of order.slice(from, to)) lines[at]!.em = em
    from = to
  }
}

/**
 * Takes what the input says of type sizes, scaled to the boxes' unit: a PDF knows, an engine guesses from a scan, as we do. Where words were measured, the
 * guess is left out: it rests on the same ink, and not every form has it.
 */
function takeTold(lines: readonly Framed[], exact: boolean): void {
  const told = lines.filter(({ line }) => line.size !== undefined && (exact || !line.inked))
  if (told.length === 0 || told.length < TOLD_SHARE * lines.length) return
  const scale = median(told.map(({ line, em }) => em / line.size!))
  for (const framed of told) {
    const size = scale * framed.line.size!
    framed.em = exact ? size : Math.sqrt(size * framed.em)
  }
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

function isMostlyWide(text: string): boolean {
  let wide = 0
  for (let at = 0; at < text.length; at++) if (isWide(text.charCodeAt(at))) wide++
  return wide > text.length / 3
}
