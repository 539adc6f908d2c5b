import { compareTexts } from './alike.ts'
import type { Reading } from './chain.ts'
import { bestLinks, withoutLoops, type Link } from './matching.ts'
import type { Piece } from './piece-ends.ts'
import { lettersOf } from '../read/lines.ts'

/** A page's lines in the order in which they are read. */
export interface Stitched {
  /** Indices of lines. */
  order: number[]
  /** For each of these, 1 where the line goes on with the one before over a blank line; else 0. */
  seams: Uint8Array
}

/** What is known of a page's lines before their order is. */
export interface LineSigns {
  /** It is a heading, as far as is known. */
  isHeading: (line: number) => boolean
  /** It is a jump line or a tagline: a story's end. */
  closes: (line: number) => boolean
}

/** What two columns must have in common for one to follow the other, as a share of all their words, and how much more against the dump's order. */
const ALIKE = 0.02
const ALIKE_BACKWARDS = 0.05
/** A link that is settled outweighs all others. */
const SETTLED = 100

/**
 * Puts a page's pieces in order. A paragraph is read to its end where that stands elsewhere; what it passed over waits until the
 * story is over: until a jump line or a tagline, or before what begins like a story. A paragraph whose second half the dump
 * prints first is read there, its heading with it. Columns that lost their neighbours by this follow one another by their words.
 */
export function stitchPieces({ lines, views, texts }: Reading, pieces: readonly Piece[], seams: readonly Link[], { isHeading, closes }: LineSigns): Stitched {
  const next = new Map(seams.map(({ from, to }) => [from, to]))
  const before = new Map(seams.map(({ from, to }) => [to, from]))
  const sewn = new Set(seams.map(({ to }) => to))
  if (seams.some(({ from, to }) => to !== from + 1)) followColumns()
  const done = new Uint8Array(pieces.length)
  const order: number[] = []
  const goesOn: number[] = []
  for (let at = 0; at < pieces.length; at++) {
    if (done[at]) continue
    const first = threadOf(at, before).at(-1)!
    let heading = first
    while (first > at && heading > 0 && !done[heading - 1] && isLoneHeading(heading - 1)) heading--
    for (; heading < first; heading++) put(heading)
    read(first)
  }
  return { order, seams: Uint8Array.from(goesOn) }

  function read(first: number): void {
    for (let at: number | undefined = first; at !== undefined;) {
      put(at)
      const linked: number | undefined = next.get(at)
      if (linked !== undefined) at = linked
      else at = at + 1 < pieces.length && !done[at + 1] && !before.has(at + 1) && !isOver(at) && !begins(at + 1) ? at + 1 : undefined
    }
  }

  function put(at: number): void {
    done[at] = 1
    const { start, end } = pieces[at]!
    for (let line = start; line < end; line++) {
      order.push(line)
      goesOn.push(sewn.has(at) && line === start ? 1 : 0)
    }
  }

  /** It begins like a story, or with a note: a dateline, several headings, a heading with its byline. */
  function begins(at: number): boolean {
    const { start, end } = pieces[at]!
    const hint = views[start]!.hint
    if (hint === 'story' || hint === 'note') return true
    return isHeading(start) && start + 1 < end && (isHeading(start + 1) || views[start + 1]!.hint === 'note')
  }

  function isOver(at: number): boolean {
    return closes(pieces[at]!.end - 1)
  }

  function isLoneHeading(at: number): boolean {
    const { start, end } = pieces[at]!
    return end - start === 1 && isHeading(start) && !next.has(at) && !before.has(at)
  }

  function endsInText(at: number): boolean {
    const last = pieces[at]!.end - 1
    return views[last]!.hint === undefined && !isHeading(last)
  }

  function startsInText(at: number): boolean {
    const { start } = pieces[at]!
    return views[start]!.hint === undefined && !isHeading(start)
  }

  /** Links columns whose neighbours went elsewhere, or that stand without a heading behind a story that is over. */
  function followColumns(): void {
    const moved = (at: number): boolean => threadOf(at, before).some((piece) => before.has(piece) && before.get(piece) !== piece - 1)
    const leaves = (at: number): boolean => next.has(at) && next.get(at) !== at + 1
    const froms: number[] = []
    const tos: number[] = []
    for (let at = 0; at < pieces.length; at++) {
      const left = at + 1 < pieces.length && (before.has(at + 1) || (endsInText(at) && begins(at + 1)) || moved(at))
      if (left && !next.has(at) && !isOver(at)) froms.push(at)
      const alone = at > 0 && (isOver(at - 1) || leaves(at - 1) || moved(at - 1))
      if (alone && !before.has(at) && startsInText(at)) tos.push(at)
    }
    if (froms.length === 0 || tos.length === 0) return
    const threads = [...froms.map((at) => threadOf(at, before)), ...tos.map((at) => threadOf(at, next))]
    const alike = compareTexts(
      threads.map((members) => members.map((at) => texts.slice(pieces[at]!.start, pieces[at]!.end).join('')).join('\n')),
      lettersOf({ lines })
    )
    const columns: Link[] = []
    froms.forEach((from, one) =>
      tos.forEach((to, two) => {
        const thread = threads[one]!
        if (thread.includes(to)) return
        const value = alike(one, froms.length + two) - ALIKE - (to < thread.at(-1)! ? ALIKE_BACKWARDS : 0)
        if (value > 0) columns.push({ from, to, value })
      })
    )
    const settled = seams.map((seam) => ({ ...seam, value: SETTLED }))
    for (const { from, to } of withoutLoops([...settled, ...bestLinks(columns, pieces.length)])) {
      next.set(from, to)
      before.set(to, from)
    }
  }
}

/** A piece and those it is linked to, one after the other. */
function threadOf(at: number, links: ReadonlyMap<number, number>): number[] {
  const members = [at]
  for (let other = links.get(at); other !== undefined; other = links.get(other)) members.push(other)
  return members
}
