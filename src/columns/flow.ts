import type { Place } from '../read/lines.ts'
import { followingOf, type Following, type Open } from './following.ts'
import { makeUp } from './make-up.ts'
import { pictureStories } from './picture-stories.ts'
import type { Piece } from './pieces.ts'
import { FULL } from './place-lines.ts'
import { placePieces } from './place-pieces.ts'
import { readingOrder } from './reading-order.ts'
import { isIndented } from './segments.ts'
import { storiesOf } from './stories.ts'
import { unitsOf, type Unit } from './units.ts'

/** The pieces of a page in reading order. */
export interface Flow {
  /** Indices of pieces, in order. */
  order: number[]
  /** For each piece, whether its text goes on from the piece before. */
  goesOn: boolean[]
  /** For each piece, what is known of its place among the others, its first line's. */
  places: (Place | undefined)[]
}

/** Puts pieces in reading order, story by story. */
export function flowPieces(pieces: readonly Piece[], latin: boolean): Flow {
  const ways = unitsOf(pieces, latin)
  const boxes = ways.map(([unit]) => unit)
  const units: Unit[] = [...boxes]
  const numbers = ways.map(([, other], at) => [{ way: at, score: 0 }, ...(other ? [{ way: units.push(other.unit) - 1, score: other.score }] : [])])
  const following = followingOf(units, (box) => numbers[box]!, hasIndents(pieces))
  const order = makeUp(boxes, following, (group) => readingOrder(group.map((at) => boxes[at]!)).map((at) => group[at]!))
  const stories = storiesOf(order, units, pieces, following)
  stories.push(...pictureStories(order, units, stories))
  const storyOf = new Map(stories.flatMap(({ members }) => members.map((at) => [at, members] as const)))
  const spread = (list: readonly number[]): number[] => list.flatMap((at) => units[at]!.members)
  return {
    order: spread([...new Set(order.flatMap((at) => storyOf.get(at) ?? [at]))]),
    goesOn: goingOn(pieces, order, units, following),
    places: placePieces(
      pieces,
      order.map((at) => units[at]!),
      stories.map(({ headings, members }) => ({ isHeaded: headings.length > 0, members: spread(members) }))
    )
  }
}

/** For each piece whether its text goes on from the piece before. */
function goingOn(pieces: readonly Piece[], order: readonly number[], units: readonly Unit[], following: Following): boolean[] {
  const goesOn = pieces.map(() => false)
  let open: Open | undefined
  for (const at of order) {
    const { kind, members } = units[at]!
    for (const piece of members.slice(1)) goesOn[piece] = true
    const alone = following.begin(at)
    if (!alone) continue
    if (open && kind === 'text') goesOn[members[0]!] = following.judge(open, at).kind === 'on'
    open = open ? following.join(open, at, alone) : alone
  }
  return goesOn
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
