import { BUILT_IN } from '../lexicon/built-in.ts'
import { CAPTION_OPENING, opensBlock, opensStory } from '../lexicon/recognise/opening.ts'
import type { Place } from '../read/lines.ts'
import { endsInHyphen, startsSmall } from '../text/signs.ts'
import { linkStrands, type Head, type Tail } from './links.ts'
import { neighbours } from './neighbours.ts'
import { findPackages, type Package } from './packages.ts'
import type { Piece } from './pieces.ts'
import { FULL } from './place-lines.ts'
import { placePieces } from './place-pieces.ts'
import { readingOrder } from './reading-order.ts'
import type { Rectangle } from './rectangle.ts'
import { INDENT_CELLS, isIndented } from './segments.ts'
import { joinBelow, joinStrands, type Kind, type Layout, type TextStrand } from './text-strands.ts'

/** The pieces of a page in reading order. */
export interface Flow {
  /** Indices of pieces, in order. */
  order: number[]
  /** For each piece, whether its text goes on from the piece before. */
  goesOn: boolean[]
  /** For each piece, what is known of its place among the others, its first line's. */
  places: (Place | undefined)[]
}

/** Puts pieces in reading order: columns are joined downwards, shared out among the headings over them, and linked to stories. */
export function flowPieces(pieces: readonly Piece[], latin: boolean): Flow {
  const indented = hasIndents(pieces)
  const heads = pieces.map((piece) => headOf(piece, latin))
  const tails = pieces.map((piece) => tailOf(piece, latin))
  const kinds = pieces.map((piece, at): Kind => {
    if (CAPTION_OPENING.test(piece.segments[0]!.text)) return 'caption'
    return heads[at] === 'heading' && tails[at] === 'heading' ? 'heading' : 'text'
  })
  const boxes = boxesOf(pieces, kinds)
  const layout: Layout = { pieces, boxes, kinds, above: neighbours(boxes).above }
  const headOfStrand = ({ caps, members }: TextStrand): Head => (caps.length > 0 ? 'indent' : heads[members[0]!]!)
  const tailOfStrand = ({ members }: TextStrand): Tail => tails[members.at(-1)!]!
  const begins = (strand: TextStrand): boolean => {
    const head = headOfStrand(strand)
    return head !== 'small' && !(indented && head === 'flush')
  }
  const columns = joinStrands(layout)
  const packages = findPackages(layout, columns, begins)
  for (const { headings, strands } of packages) for (const strand of strands) strand.caps = strand.caps.filter((at) => !headings.includes(at))
  const headed = new Set(packages.flatMap(({ strands }) => strands))
  const strands = joinBelow(layout, columns, headed, begins, (strand) => tailOfStrand(strand) === 'open' || tailOfStrand(strand) === 'hyphen')
  const stories = chainUp(strands, packages, linkStrands(strands, packages, headOfStrand, tailOfStrand, indented))
  const storyOf = new Map(stories.flatMap((members) => members.map((at) => [at, members] as const)))
  const reached = reach(boxes, packages)
  const order = [...new Set(readingOrder(reached).flatMap((at) => storyOf.get(at) ?? [at]))]
  const goesOn = pieces.map(() => false)
  order.forEach((at, place) => {
    const before = order[place - 1]
    goesOn[at] = before !== undefined && storyOf.has(at) && storyOf.get(before) === storyOf.get(at) && kinds[before] === 'text' && tails[before] !== 'heading'
  })
  return { order, goesOn, places: placePieces(reached, kinds, stories, new Set(packages.flatMap(({ headings }) => headings))) }
}

/** A piece of running text fills its column. */
function boxesOf(pieces: readonly Piece[], kinds: readonly Kind[]): Rectangle[] {
  return pieces.map(({ left, right, base, edge, top, bottom }, at): Rectangle => {
    if (kinds[at] !== 'text') return { left, top, right, bottom }
    return { left: Math.min(left, base), top, right: Math.max(right, edge), bottom }
  })
}

/** The headings of a package reach over all its columns. */
function reach(boxes: readonly Rectangle[], packages: readonly Package[]): Rectangle[] {
  const reached = [...boxes]
  for (const { headings, strands } of packages) {
    const [left, right] = [Math.min(...strands.map((strand) => strand.left)), Math.max(...strands.map((strand) => strand.right))]
    for (const at of headings) reached[at] = { ...boxes[at]!, left: Math.min(boxes[at]!.left, left), right: Math.max(boxes[at]!.right, right) }
  }
  return reached
}

/** The pieces of each story, in order: its headings, then its columns. */
function chainUp(strands: readonly TextStrand[], packages: readonly Package[], next: ReadonlyMap<TextStrand, TextStrand>): number[][] {
  const follows = new Set(next.values())
  const headingsOf = new Map(packages.map(({ headings, strands: [first] }) => [first!, headings]))
  const taken = new Set(packages.flatMap(({ headings }) => headings))
  const stories: number[][] = []
  for (const first of strands) {
    if (follows.has(first)) continue
    const columns: TextStrand[] = []
    for (let strand: TextStrand | undefined = first; strand; strand = next.get(strand)) columns.push(strand)
    const story = columns.flatMap((strand) => headingsOf.get(strand) ?? [])
    for (const { caps, members } of columns)
      for (const at of [...caps, ...members]) {
        if (taken.has(at)) continue
        taken.add(at)
        story.push(at)
      }
    stories.push(story)
  }
  return stories
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
  if (opensBlock(first.text) || opensStory(first.text, '', BUILT_IN)) return 'indent'
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
