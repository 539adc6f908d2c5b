import { isIdeograph } from '../text/characters.ts'
import { lettersOf } from '../read/lines.ts'
import { keepsApart } from '../read/ruled.ts'
import { compareTexts } from './alike.ts'
import { mergeDrafts, type Draft } from './drafts.ts'
import { bestLinks, type Link } from './matching.ts'
import { IDEOGRAPHIC } from './setting.ts'

/** A run of drafts without a blank line between: what stood in one column, as far as the dump tells. */
type Piece = readonly Draft[]

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
 * Puts column pieces of a Chinese page in order. Some dumps print a page block by block, so that a column of one story stands between two of another, a blank
 * line between. A piece that breaks off in mid-sentence is followed by one that begins in mid-sentence: the one whose first sign makes a word with the last,
 * whose words are alike, and which stands nearest.
 */
export function reflow(drafts: readonly Draft[]): Draft[] {
  const pieces = cutPieces(drafts)
  if (!pieces.some(isOpen) && !pieces.some(isTaken)) return [...drafts]
  const open = pieces.flatMap((piece, at) => (isOpen(piece) || mayBeOpen(piece) ? [at] : []))
  const alike = compareTexts(
    pieces.map((piece) => piece.map(({ text }) => text).join(' ')),
    lettersOf(drafts[0])
  )
  const pairs = pairsOf(drafts)
  const score = (from: number, to: number): number => {
    const [first, second] = [pieces[from]!.at(-1)!, pieces[to]![0]!]
    const known = pairs.has(first.text.slice(-1) + second.text.slice(0, 1))
    if (!second.taken && (!known || first.kind === 'display')) return -Infinity
    if (first.kind === 'display' && (!fills(first, second.measure) || (!known && to !== from + 1))) return -Infinity
    if (first.kind === 'body' && first.measure > 0 && second.measure > 0 && Math.abs(first.measure - second.measure) > SAME_MEASURE) return -Infinity
    const place = to === from + 1 ? RIGHT_NEXT : to > from ? LATER : EARLIER
    return TIES * alike(from, to) + place + (known ? JOINT_KNOWN : 0) + (first.kind === 'display' ? AS_HEADING : 0)
  }
  const links: Link[] = []
  for (const from of open)
    for (let to = Math.max(0, from - REACH); to <= from + REACH && to < pieces.length; to++) {
      const value = to !== from && (isTaken(pieces[to]!) || mayBeTaken(pieces[to]!)) ? score(from, to) - LEAST : 0
      if (value > 0) links.push({ from, to, value })
    }
  return inOrder(pieces, bestLinks(links, pieces.length))
}

const isOpen = (piece: Piece): boolean => piece.at(-1)!.kind === 'body' && piece.at(-1)!.open
/** A line taken for a heading that may be a paragraph's first: the rest stands elsewhere. */
const mayBeOpen = (piece: Piece): boolean => isHeading(piece.at(-1)!) && piece.at(-1)!.lines.length === 1
const isHeading = ({ kind, role }: Draft): boolean => kind === 'display' && role === undefined
/** A line of the column's width, or an indent less. */
const fills = ({ width }: Draft, measure: number): boolean => width > measure - IDEOGRAPHIC.indent - SAME_MEASURE && width < measure + SAME_MEASURE
const isTaken = ([first]: Piece): boolean => first!.kind === 'body' && first!.taken
const mayBeTaken = ([first]: Piece): boolean => first!.kind === 'body' && first!.role === undefined && first!.flush

function cutPieces(drafts: readonly Draft[]): Piece[] {
  const pieces: Draft[][] = []
  for (const draft of drafts) {
    const last = pieces.at(-1)
    if (last && draft.lines[0]!.gap === 0 && !draft.taken && !last.at(-1)!.open) last.push(draft)
    else pieces.push([draft])
  }
  return pieces
}

/** The pairs of ideographs of a page: the page is the dictionary that says whether two signs stand together. */
function pairsOf(drafts: readonly Draft[]): Set<string> {
  const pairs = new Set<string>()
  for (const { text } of drafts)
    for (let at = 1; at < text.length; at++) if (isIdeograph(text.charCodeAt(at - 1)) && isIdeograph(text.charCodeAt(at))) pairs.add(text.slice(at - 1, at + 1))
  return pairs
}

function inOrder(pieces: readonly Piece[], links: readonly Link[]): Draft[] {
  const next = new Map(links.map(({ from, to }) => [from, to]))
  const placed = new Set(links.map(({ to }) => to))
  const ordered: Draft[] = []
  for (const start of pieces.keys()) {
    if (placed.has(start)) continue
    for (let at: number | undefined = start; at !== undefined; at = next.get(at)) {
      const [first, ...rest] = pieces[at]! as [Draft, ...Draft[]]
      const last = ordered.at(-1)
      if (at !== start && last && (last.open || isHeading(last)) && (first.taken || first.flush) && mayMerge(last, first))
        ordered.push({ ...mergeDrafts(ordered.pop()!, first), kind: 'body' }, ...rest)
      else ordered.push(first, ...rest)
    }
  }
  return ordered
}

/** What overrides say of a heading, or of two blocks, stands. */
const mayMerge = (last: Draft, draft: Draft): boolean => !keepsApart(last, draft) && !(isHeading(last) && last.lines.some(({ ruled }) => ruled))
