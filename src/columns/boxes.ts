import { isMeasured, type Line, type MeasuredPlace, type Place, type Region } from '../read/lines.ts'
import type { Chain } from './chain.ts'
import { extentOf, type Rectangle } from './rectangle.ts'
import { chainStrands } from './chains.ts'
import { frameLines } from './frame.ts'
import { median, type Framed } from './framed.ts'
import { findHanging } from './hanging.ts'
import { joinRows } from './join-rows.ts'
import { isInPicture, type Regions } from './regions.ts'
import { cutRuns, overlapsSideways } from './runs.ts'
import { sortRuns } from './strands.ts'

/** On a scan, what is smaller than this is dirt, in multiples of the usual size; so is what has no letter and no digit. */
const SPECK = 0.45
const SAYS_SOMETHING = /[\p{L}\p{N}]/u

/** Inside a picture, so is what an engine is no surer of than this, and what has so few signs: it reads letters into shades. */
const SURE = 0.6
const FEW_SIGNS = 3

/** Parts a scan's specks from its print: they would stand between columns and what goes on in them. */
function partSpecks(lines: readonly Framed[], regions: Regions): { print: Framed[]; specks: Framed[] } {
  const usual = median(lines.map(({ em }) => em))
  const isShade = (framed: Framed): boolean => ((framed.line.confidence ?? 1) < SURE || framed.line.text.length <= FEW_SIGNS) && isInPicture(framed, regions)
  const isSpeck = (framed: Framed): boolean => framed.scanned && (framed.em < SPECK * usual || !SAYS_SOMETHING.test(framed.line.text) || isShade(framed))
  return { print: lines.filter((line) => !isSpeck(line)), specks: lines.filter(isSpeck) }
}

/** Whether a page's lines say where they stand, nearly all of them. */
export function hasBoxes(lines: readonly Line[]): boolean {
  return lines.length > 0 && lines.filter(({ box }) => box).length >= BOXED * lines.length
}

/** A page is read by its boxes if this share of its lines has one. */
const BOXED = 0.8

/**
 * Puts a page's lines in reading order by where they stand, and says of each what its place is. The order they come in says
 * nothing. Pages without boxes are left as they are.
 * @param regions the page's rules and pictures, where the input knows any
 */
export function orderByBoxes(lines: readonly Line[], regions: readonly Region[] = []): Line[] {
  if (!hasBoxes(lines)) return [...lines]
  const frame = frameLines(lines, regions)
  const { print, specks } = partSpecks(joinRows(frame.lines, frame.regions), frame.regions)
  const sorted = sortRuns(cutRuns(print, frame.regions), frame.regions)
  const chains = inReadingOrder(chainStrands(sorted))
  const ordered: Line[] = []
  chains.forEach((chain, number) => placeChain(chain, number, sorted.body, ordered))
  markLabels(chains, sorted.body, ordered)
  nameOwners(chains, ordered)
  markEdges(chains, ordered)
  return [...ordered, ...specks.flatMap(linesOf), ...lines.filter(({ box }) => !box)]
}

/** Chains in the order in which one reads: what stands above before what stands below it, the left before the right. */
function inReadingOrder(chains: readonly Chain[]): Chain[] {
  const sorted = [...chains].sort((a, b) => a.left - b.left || a.top - b.top)
  // Of a chain that begins in the middle of a column and goes on at the top of the next, what stands above is above its beginning.
  const starts = sorted.map((chain): Rectangle => {
    const { stack, strands } = chain
    if (strands[0]?.ruled?.above === true && stack.length === 0) return strands[0]
    const start = strands.length > 1 ? extentOf([...stack, strands[0]!]) : chain
    return strands.some(({ bottom, em }) => bottom < start.top + em) ? start : chain
  })
  const precedes = (one: number, other: number): boolean => starts[one]!.top < starts[other]!.top && overlapsSideways(starts[one]!, starts[other]!)
  // For each, how many stand above it that are not read yet.
  const waitsFor = starts.map((_, at) => starts.reduce((count, __, other) => count + (other !== at && precedes(other, at) ? 1 : 0), 0))
  const waiting = new Set(sorted.keys())
  const ordered: Chain[] = []
  while (waiting.size > 0) {
    const free = firstOf(waiting, (at) => waitsFor[at] === 0) ?? firstOf(waiting, () => true)!
    waiting.delete(free)
    ordered.push(sorted[free]!)
    for (const other of waiting) if (precedes(free, other)) waitsFor[other]!--
  }
  return ordered
}

/** The first of some for which something holds. */
function firstOf<T>(all: Iterable<T>, holds: (one: T) => boolean): T | undefined {
  for (const one of all) if (holds(one)) return one
  return undefined
}

/** A stack with type this much larger than the text's is a heading, and so is one that stands over text. */
const HEADING_SIZE = 1.08

function placeChain({ stack, strands }: Chain, chain: number, body: number, out: Line[]): void {
  const rows = stack.flatMap(({ lines }) => lines).sort((a, b) => (isOneRow(a, b) ? a.left - b.left : a.top - b.top))
  const heads = strands.length > 0 || rows.some(({ em }) => em > HEADING_SIZE * body)
  if (rows.length > 0) place(rows, extentOf(rows), { chain, part: heads ? 'head' : 'loose', begins: 'chain' }, body, out)
  strands.forEach((strand, at) => {
    const begins = rows.length === 0 && at === 0 ? 'chain' : 'column'
    place(
      strand.runs.flatMap(({ lines }) => lines),
      strand,
      { chain, part: strand.caption ? 'loose' : 'text', begins },
      body,
      out
    )
  })
}

/** Where the middle one of a page's headlines is set this much larger than its text, as a ratio … */
const SET_LARGE = 1.4
/** … what is smaller than this is hardly one: a label over a story that has no headline, a subheading at a column's top. */
const SMALLEST_HEADLINE = 1.25

/** Says of the headings of about the text's size by how much they are too small for headlines. Leaves alone pages whose headings are all so, as old papers' are. */
function markLabels(chains: readonly Chain[], body: number, lines: readonly Line[]): void {
  const largest = chains.flatMap(({ stack, strands }) => (stack.length > 0 && strands.length > 0 ? [Math.max(...stack.map(({ em }) => em))] : []))
  if (median(largest) < SET_LARGE * body) return
  for (const { place } of lines)
    if (place?.part === 'head' && isMeasured(place) && place.size < SMALLEST_HEADLINE) place.small = Math.log(SMALLEST_HEADLINE / place.size)
}

/** So much of a picture's caption lies within the story it belongs to. */
const OWNED = 0.7

/** Says of small type within the bounds of a story's columns which story that is. */
function nameOwners(chains: readonly Chain[], lines: readonly Line[]): void {
  const stories = chains.flatMap((chain, number) => (chain.strands.length > 0 ? [{ ...chain, number }] : []))
  const owners = chains.map((chain, number) => {
    const around = stories.filter((story) => story.number !== number && shareWithin(chain, story) > OWNED)
    return around.sort((a, b) => areaOf(a) - areaOf(b))[0]?.number
  })
  for (const { place } of lines) {
    const owner = place && place.part !== 'text' ? owners[place.chain] : undefined
    if (owner !== undefined) place!.owner = owner
  }
}

/** Lines of text that make a story, and no note. */
const STORY_LINES = 5

/** Marks what stands above all stories of the page, or below them all: the paper's name, folios, teasers, notices. */
function markEdges(chains: readonly Chain[], lines: readonly Line[]): void {
  const linesOf = ({ strands }: Chain): number => strands.reduce((sum, { runs }) => sum + runs.reduce((count, run) => count + run.lines.length, 0), 0)
  const stories = chains.filter((chain) => linesOf(chain) >= STORY_LINES)
  if (stories.length === 0) return
  const { top, bottom } = extentOf(stories)
  const slack = Math.min(...stories.flatMap(({ strands }) => strands.map(({ em }) => em)))
  const atEdge = chains.map((chain) => !stories.includes(chain) && (chain.bottom < top + slack || chain.top > bottom - slack))
  for (const { place } of lines) if (place && atEdge[place.chain]) place.edge = true
}

type Extent = Pick<Chain, 'left' | 'right' | 'top' | 'bottom'>

const areaOf = ({ left, right, top, bottom }: Extent): number => (right - left) * (bottom - top)

function shareWithin(inner: Extent, outer: Extent): number {
  const width = Math.min(inner.right, outer.right) - Math.max(inner.left, outer.left)
  const height = Math.min(inner.bottom, outer.bottom) - Math.max(inner.top, outer.top)
  return width <= 0 || height <= 0 ? 0 : (width * height) / areaOf(inner)
}

/** What is printed there: a drop cap, where it has one, before the line. */
const linesOf = ({ line, initial }: Framed): Line[] => (initial ? [initial, line] : [line])

type Where = Required<Pick<Place, 'chain' | 'part' | 'begins'>>

function place(lines: readonly Framed[], column: { left: number; right: number }, { begins, ...where }: Where, body: number, out: Line[]): void {
  const whites = lines.map(({ top, em }, at) => (at === 0 ? 0 : Math.max(0, top - lines[at - 1]!.bottom) / em))
  const leading = median(whites.slice(1))
  const hanging = where.part === 'text' ? findHanging(lines, column.left, column.right) : []
  lines.forEach((framed, at) => {
    const { em, left, right } = framed
    const place: MeasuredPlace = {
      ...where,
      ...(at === 0 && { begins }),
      em,
      size: em / body,
      measure: (column.right - column.left) / em,
      left: Math.max(0, left - column.left) / em,
      right: Math.max(0, column.right - right) / em,
      above: Math.max(0, whites[at]! - leading),
      ...(hanging[at] && { hangs: true })
    }
    for (const one of linesOf(framed)) out.push({ ...one, gap: 0, lead: 'none', place: { ...place } })
  })
}

const isOneRow = (a: Framed, b: Framed): boolean => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.6 * Math.min(a.em, b.em)
