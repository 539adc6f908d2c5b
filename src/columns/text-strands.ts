import { BUILT_IN } from '../lexicon/built-in.ts'
import { readJumpLine } from '../lexicon/recognise.ts'
import { opensStory } from '../lexicon/recognise/opening.ts'
import { isSameMeasure, type Piece } from './pieces.ts'
import type { Rectangle } from './rectangle.ts'
import { INDENT_CELLS } from './segments.ts'

/** What a piece is: running text, a heading or what goes with one, a picture's caption. */
export type Kind = 'text' | 'heading' | 'caption'

/** The pieces of a page with what is known of them before they are joined. */
export interface Layout {
  pieces: readonly Piece[]
  /** Where they stand: text fills its column. */
  boxes: readonly Rectangle[]
  kinds: readonly Kind[]
  /** For each piece, the pieces right above it. */
  above: readonly (readonly number[])[]
}

/** A column of running text, from its top to where something else stands below: pieces of text, with the subheadings between. */
export interface TextStrand extends Rectangle {
  /** Indices of pieces, from top to bottom. */
  members: number[]
  /** Headings within its column right above its text: subheadings at its top, or a package's. */
  caps: number[]
  /** Its column's left edge in cells, and its measure in ems. */
  base: number
  measure: number
}

/** White between two paragraphs, at most, in line pitches; more with a subheading between. */
const WHITE = 2.2
const SUBHEADED = 4.3
/** … lines of one paragraph, whatever their measure seems. */
const TIGHT = 1
/** A subheading stands in no more pieces. */
const MOST_CAPS = 3

/** Joins pieces of text down their column, over the subheadings between them. */
export function joinStrands({ pieces, boxes, kinds, above }: Layout): TextStrand[] {
  const strands: TextStrand[] = []
  const endOf = new Map<number, TextStrand>()
  const lowest = (at: number): number => above[at]!.reduce((best, over) => (best < 0 || boxes[over]!.bottom > boxes[best]!.bottom ? over : best), -1)
  const byTop = pieces.map((_, at) => at).sort((a, b) => boxes[a]!.top - boxes[b]!.top || boxes[a]!.left - boxes[b]!.left)
  for (const at of byTop) {
    if (kinds[at] !== 'text') continue
    const [piece, box] = [pieces[at]!, boxes[at]!]
    const caps: number[] = []
    let over = lowest(at)
    for (let below = at; over >= 0 && kinds[over] === 'heading' && caps.length < MOST_CAPS; below = over, over = lowest(over)) {
      if (!isWithin(pieces[over]!, piece) || boxes[below]!.top - boxes[over]!.bottom > WHITE) break
      caps.unshift(over)
    }
    const strand = endOf.get(over)
    const white = strand ? box.top - boxes[over]!.bottom : Infinity
    const opens = caps.length > 0 && [...caps, at].some((one) => opensPart(pieces[one]!))
    if (
      strand &&
      !opens &&
      isOneColumn(pieces[over]!, piece) &&
      (white < TIGHT || isSameMeasure(pieces[over]!, piece)) &&
      white <= (caps.length > 0 ? SUBHEADED : WHITE)
    ) {
      endOf.delete(over)
      extend(strand, [...caps, at], box)
      endOf.set(at, strand)
    } else {
      const fresh: TextStrand = { ...box, members: [at], caps, base: piece.base, measure: piece.measure }
      strands.push(fresh)
      endOf.set(at, fresh)
    }
  }
  return strands
}

/** White that big type beside a column draws into it, at most: in mid-sentence, and behind a finished one. In line pitches. */
const DRAWN_OPEN = 12
const DRAWN_CLOSED = 6

/**
 * Joins columns that nothing heads to the columns right above them, which only big type beside them parts.
 * @param headed columns that stand under a heading
 * @param begins whether a column begins as a paragraph does
 * @param breaksOff whether one ends in mid-sentence
 * @returns the columns that are left
 */
export function joinBelow(
  { pieces, boxes, kinds }: Layout,
  strands: readonly TextStrand[],
  headed: ReadonlySet<TextStrand>,
  begins: (strand: TextStrand) => boolean,
  breaksOff: (strand: TextStrand) => boolean
): TextStrand[] {
  const left: TextStrand[] = []
  for (const strand of [...strands].sort((a, b) => a.top - b.top)) {
    const near = headed.has(strand) ? undefined : nearestAbove(strand, left)
    if (near && goesOn(near, strand)) extend(near, [...strand.caps, ...strand.members], strand)
    else left.push(strand)
  }
  return left

  function goesOn(over: TextStrand, strand: TextStrand): boolean {
    if (Math.abs(over.base - strand.base) > INDENT_CELLS || !isSameMeasure(over, strand)) return false
    if ([...strand.caps, strand.members[0]!].some((at) => opensPart(pieces[at]!))) return false
    const white = strand.top - over.bottom
    if (breaksOff(over)) return (!begins(strand) || strand.caps.length > 0) && white <= DRAWN_OPEN
    return begins(strand) && white <= DRAWN_CLOSED && !isParted(over, strand)
  }

  /** Whether anything but text stands between. */
  function isParted(over: TextStrand, strand: TextStrand): boolean {
    return kinds.some((kind, at) => {
      const box = boxes[at]!
      return kind !== 'text' && box.top >= over.bottom - OVERLAP && box.bottom <= strand.top + OVERLAP && overlaps(box, strand)
    })
  }
}

/** By how much what stands above may reach below, in line pitches. */
const OVERLAP = 0.5

/** Of some columns, the lowest that ends above another and shares cells with it. */
export function nearestAbove(strand: TextStrand, others: readonly TextStrand[]): TextStrand | undefined {
  let near: TextStrand | undefined
  for (const other of others)
    if (other !== strand && other.bottom <= strand.top + OVERLAP && overlaps(other, strand) && (!near || other.bottom > near.bottom)) near = other
  return near
}

const overlaps = (a: Rectangle, b: Rectangle): boolean => a.left < b.right && a.right > b.left

function extend(strand: TextStrand, members: readonly number[], { left, right, bottom }: Rectangle): void {
  strand.members.push(...members)
  strand.bottom = bottom
  strand.left = Math.min(strand.left, left)
  strand.right = Math.max(strand.right, right)
}

/** A dateline, "continued from page 1": another story begins, or its other half. */
function opensPart({ segments }: Piece): boolean {
  const { text } = segments[0]!
  return opensStory(text, segments[1]?.text ?? '', BUILT_IN) || readJumpLine(text, BUILT_IN)?.direction === 'from'
}

/** A heading within a column begins at its edge and overruns it by a sign at most. */
const isWithin = (heading: Piece, text: Piece): boolean => heading.left >= text.base - 1 && heading.right <= Math.max(text.edge, text.right) + 2

const isOneColumn = (a: Piece, b: Piece): boolean => Math.abs(a.base - b.base) <= INDENT_CELLS || (a.base <= b.base && a.edge >= b.edge)
