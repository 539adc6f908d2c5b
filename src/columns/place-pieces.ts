import type { Place } from '../read/lines.ts'
import { isRightOver } from './asides.ts'
import { extentOf, type Rectangle } from './rectangle.ts'
import type { Piece } from './pieces.ts'
import type { Kind, Unit } from './units.ts'

/** So much of a caption's width lies within the story it belongs to. */
const OWNED = 0.7
/** By how much things that stand above one another may overlap, in line pitches. */
const OVERLAP = 0.5

/** A story's pieces, in order. */
interface PlacedStory {
  isHeaded: boolean
  members: readonly number[]
}

/**
 * Says what is known of pieces' places. Only a story under a heading is surely one: of other columns nothing is said, later stages read them by
 * their words.
 * @param units the page's units, as they are read
 * @param stories numbers of pieces
 * @returns for each piece the place of its first line
 */
export function placePieces(pieces: readonly Piece[], units: readonly Unit[], stories: readonly PlacedStory[]): (Place | undefined)[] {
  const places: (Place | undefined)[] = pieces.map(() => undefined)
  const unitOf = new Map(units.flatMap((unit) => unit.members.map((at) => [at, unit] as const)))
  const kindOf = (at: number): Kind => unitOf.get(at)!.kind
  const extents = stories.map(({ members }) => extentOf(members.map((at) => unitOf.get(at)!)))
  const inStory = new Set(stories.flatMap(({ members }) => members))
  stories.forEach(({ isHeaded, members }, chain) => {
    if (!isHeaded) return
    const text = members.findIndex((at) => kindOf(at) === 'text')
    members.forEach((at, place) => {
      const part = kindOf(at) === 'caption' ? 'loose' : text < 0 || place < text ? 'head' : 'text'
      places[at] = { chain, part, begins: place <= text || text < 0 ? 'chain' : 'column' }
    })
  })
  if (stories.length === 0) return places
  const { top, bottom } = extentOf(extents)
  const byTop = pieces.map((_, at) => at).sort((a, b) => pieces[a]!.top - pieces[b]!.top || a - b)
  for (const at of byTop) {
    if (inStory.has(at)) continue
    const piece = pieces[at]!
    const chain = stories.length + at
    if (kindOf(at) === 'caption') {
      const over = pieces.findIndex((other, one) => kindOf(one) === 'caption' && !inStory.has(one) && other.top < piece.top && isRightOver(other, piece))
      const owner = ownerOf(piece, extents)
      places[at] = { chain: places[over]?.chain ?? chain, part: 'loose', ...(owner !== undefined && { owner }) }
    } else if (piece.bottom <= top + OVERLAP || piece.top >= bottom - OVERLAP) places[at] = { chain, part: 'head', edge: true }
  }
  return places
}

/** The smallest story within whose bounds a caption stands. */
function ownerOf(box: Rectangle, extents: readonly Rectangle[]): number | undefined {
  const areaOf = ({ left, right, top, bottom }: Rectangle): number => (right - left) * (bottom - top)
  const around = extents.flatMap((story, number) => {
    const shared = Math.min(box.right, story.right) - Math.max(box.left, story.left)
    return box.top >= story.top - OVERLAP && box.bottom <= story.bottom + OVERLAP && shared > OWNED * (box.right - box.left) ? [number] : []
  })
  return around.sort((a, b) => areaOf(extents[a]!) - areaOf(extents[b]!))[0]
}
