import { isIdeograph } from '../text/characters.ts'
import { keepsApart } from '../read/ruled.ts'
import { compareTexts } from './alike.ts'
import { mergeDrafts, type Draft } from './drafts.ts'
import { IDEOGRAPHIC } from './setting.ts'

/** A run of drafts without a blank line between: what stood in one column, as far as the dump tells. */
interface Piece {
  drafts: Draft[]
  /** Index of the piece that goes on with this one, where that is not simply the next. */
  next?: number
  /** Some other piece comes right before it. */
  placed?: boolean
}

/** Measures that differ by more are other columns', in ems. */
const SAME_MEASURE = 1.5
/** Weights for joining the halves of a paragraph: the two signs at the joint stand together elsewhere on the page, the rest comes next, it comes later, it comes before. */
const JOINT_KNOWN = 2
const RIGHT_NEXT = 1.5
const LATER = 0
const EARLIER = -2.5
/** The first half was taken for a heading. */
const AS_HEADING = -1
/** What all words in common would be worth. */
const TIES = 12
/** How many pieces away a rest is looked for: bounds the work. */
const REACH = 60
/** Below this two pieces are not joined. */
const LEAST = -3

/**
 * Puts column pieces in order. Some dumps print a page block by block, so that a column of one story stands between two of
 * another, a blank line between. A piece that breaks off in mid-sentence is followed by one that begins in mid-sentence: the
 * one whose first sign makes a word with the last, whose words are alike, and which stands nearest. Pieces that lost
 * their neighbours by this are joined in turn, by words and place.
 */
export function reflow(drafts: readonly Draft[]): Draft[] {
  const pieces = cutPieces(drafts)
  if (!pieces.some(isOpen) && !pieces.some(isTaken)) return [...drafts]
  const open = pieces.flatMap((piece, at) => (isOpen(piece) || mayBeOpen(piece) ? [at] : []))
  const taken = pieces.flatMap((piece, at) => (isTaken(piece) || mayBeTaken(piece) ? [at] : []))
  const alike = compareTexts(pieces.map(({ drafts }) => drafts.map(({ text }) => text).join(' ')))
  const words = (from: number, to: number): number => TIES * alike(from, to)
  const score = (from: number, to: number): number => words(from, to) + (to === from + 1 ? RIGHT_NEXT : to > from ? LATER : EARLIER)
  link(pieces, open, taken, (from, to) => {
    const [first, second] = [pieces[from]!.drafts.at(-1)!, pieces[to]!.drafts[0]!]
    const known = jointKnown(first.text, second.text, pieces)
    if (!second.taken && (!known || first.kind === 'display')) return -Infinity
    if (first.kind === 'display' && (!fills(first, second.measure) || (!known && to !== from + 1))) return -Infinity
    if (first.kind === 'body' && first.measure > 0 && second.measure > 0 && Math.abs(first.measure - second.measure) > SAME_MEASURE) return -Infinity
    return score(from, to) + (known ? JOINT_KNOWN : 0) + (first.kind === 'display' ? AS_HEADING : 0)
  })
  // What stood behind or before a piece that went elsewhere has lost its neighbour.
  const bereft = pieces.flatMap((piece, at) =>
    piece.next === undefined && !isOpen(piece) && isBody(piece.drafts.at(-1)!) && pieces[at + 1]?.placed && isTaken(pieces[at + 1]!) ? [at] : []
  )
  const orphans = pieces.flatMap((piece, at) => (!piece.placed && at > 0 && isUnheaded(piece) && leads(pieces, at - 1) ? [at] : []))
  link(pieces, bereft, orphans, (from, to) => (to === from ? -Infinity : score(from, to)))
  // A column without a heading behind a story that is over goes on with one that broke off before a heading.
  const broken = pieces.flatMap((piece, at) =>
    piece.next === undefined && isBody(piece.drafts.at(-1)!) && pieces[at + 1] && isHeaded(pieces[at + 1]!) ? [at] : []
  )
  const strays = pieces.flatMap((piece, at) => (!piece.placed && at > 0 && isUnheaded(piece) && isOver(pieces[at - 1]!) ? [at] : []))
  link(pieces, broken, strays, (from, to) => {
    const alike = words(from, to)
    return to > from && alike >= ALIKE ? alike : -Infinity
  })
  return inOrder(pieces)
}

/** Words in common that make a stray column a story's. */
const ALIKE = 0.25

const isHeaded = ({ drafts }: Piece): boolean => isHeading(drafts[0]!) || drafts[0]!.opens
const isOver = ({ drafts }: Piece): boolean => drafts.at(-1)!.role === 'tagline' || drafts.at(-1)!.role === 'jumpLine'

const isBody = ({ kind, role }: Draft): boolean => kind === 'body' && role === undefined
const isOpen = ({ drafts }: Piece): boolean => drafts.at(-1)!.kind === 'body' && drafts.at(-1)!.open
/** A line taken for a heading that may be a paragraph's first: the rest stands elsewhere. */
const mayBeOpen = ({ drafts }: Piece): boolean => isHeading(drafts.at(-1)!) && drafts.at(-1)!.lines.length === 1
const isHeading = ({ kind, role }: Draft): boolean => kind === 'display' && role === undefined
/** A line of the column's width, or an indent less. */
const fills = ({ width }: Draft, measure: number): boolean => width > measure - IDEOGRAPHIC.indent - SAME_MEASURE && width < measure + SAME_MEASURE
const isTaken = ({ drafts }: Piece): boolean => drafts[0]!.kind === 'body' && drafts[0]!.taken
const mayBeTaken = ({ drafts }: Piece): boolean => isBody(drafts[0]!) && drafts[0]!.flush
const isUnheaded = ({ drafts }: Piece): boolean => isBody(drafts[0]!) && !drafts[0]!.taken && !drafts[0]!.opens
/** The piece goes on elsewhere, or belongs behind another one. */
const leads = (pieces: readonly Piece[], at: number): boolean => pieces[at]!.placed === true || (pieces[at]!.next !== undefined && pieces[at]!.next !== at + 1)

function cutPieces(drafts: readonly Draft[]): Piece[] {
  const pieces: Piece[] = []
  for (const draft of drafts) {
    const last = pieces.at(-1)
    if (last && draft.lines[0]!.gap === 0 && !draft.taken && !last.drafts.at(-1)!.open) last.drafts.push(draft)
    else pieces.push({ drafts: [draft] })
  }
  return pieces
}

/** Links each of `from` to at most one of `to`, best scores first; no piece comes twice, and none behind itself. */
function link(pieces: Piece[], from: readonly number[], to: readonly number[], score: (from: number, to: number) => number): void {
  const pairs: { first: number; second: number; value: number }[] = []
  for (const first of from)
    for (const second of to) {
      if (first === second || Math.abs(first - second) > REACH) continue
      const value = score(first, second)
      if (value > LEAST) pairs.push({ first, second, value })
    }
  pairs.sort((a, b) => b.value - a.value || a.first - b.first || a.second - b.second)
  for (const { first, second } of pairs) {
    if (pieces[first]!.next !== undefined || pieces[second]!.placed || closesLoop(pieces, first, second)) continue
    pieces[first]!.next = second
    pieces[second]!.placed = true
  }
}

function closesLoop(pieces: readonly Piece[], first: number, second: number): boolean {
  let at: number | undefined = second
  while (at !== undefined) {
    if (at === first) return true
    at = pieces[at]!.next
  }
  return false
}

function inOrder(pieces: readonly Piece[]): Draft[] {
  const ordered: Draft[] = []
  for (const [start, piece] of pieces.entries()) {
    if (piece.placed) continue
    for (let at: number | undefined = start; at !== undefined; at = pieces[at]!.next) {
      const { drafts } = pieces[at]!
      const last = ordered.at(-1)
      if (at !== start && last && (last.open || isHeading(last)) && (drafts[0]!.taken || drafts[0]!.flush) && mayMerge(last, drafts[0]!))
        ordered.push({ ...mergeDrafts(ordered.pop()!, drafts[0]!), kind: 'body' }, ...drafts.slice(1))
      else ordered.push(...drafts)
    }
  }
  return ordered
}

/** What overrides say of a heading, or of two blocks, stands. */
const mayMerge = (last: Draft, draft: Draft): boolean => !keepsApart(last, draft) && !(isHeading(last) && last.lines.some(({ ruled }) => ruled))

/** Whether the last sign of a text and the first of another stand together elsewhere on the page: the page is the dictionary. */
function jointKnown(first: string, second: string, pieces: readonly Piece[]): boolean {
  const joint = first.slice(-1) + second.slice(0, 1)
  if (!isIdeograph(joint.charCodeAt(0)) || !isIdeograph(joint.charCodeAt(1))) return false
  return pieces.some(({ drafts }) => drafts.some(({ text }) => text.includes(joint)))
}
