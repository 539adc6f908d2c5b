import type { Place } from '../read/lines.ts'
import { extentOf, type Rectangle } from './rectangle.ts'
import type { Kind } from './text-strands.ts'

/** So much of a caption's width lies within the story it belongs to. */
const OWNED = 0.7
/** By how much things that stand above one another may overlap, in line pitches. */
const OVERLAP = 0.5

/**
 * Says what is known of pieces' places. Only a story under a heading is surely one: of other columns nothing is said, later stages read them by
 * their words.
 * @param boxes where pieces stand, headings with all that they reach over
 * @param stories the pieces of each story, in order
 * @param headings pieces that are part of a package
 * @returns for each piece the place of its first line
 */
export function placePieces(
  boxes: readonly Rectangle[],
  kinds: readonly Kind[],
  stories: readonly number[][],
  headings: ReadonlySet<number>
): (Place | undefined)[] {
  const places: (Place | undefined)[] = boxes.map(() => undefined)
  const extents = stories.map((story) => extentOf(story.map((at) => boxes[at]!)))
  const inStory = new Set(stories.flat())
  stories.forEach((story, chain) => {
    if (!story.some((at) => headings.has(at))) return
    const text = story.findIndex((at) => kinds[at] === 'text')
    story.forEach((at, place) => {
      const isHead = text < 0 || place < text
      places[at] = { chain, part: isHead ? 'head' : 'text', begins: place <= text || text < 0 ? 'chain' : 'column' }
    })
  })
  if (stories.length === 0) return places
  const { top, bottom } = extentOf(extents)
  boxes.forEach((box, at) => {
    if (inStory.has(at)) return
    const chain = stories.length + at
    if (kinds[at] === 'caption') {
      const owner = ownerOf(box, extents)
      places[at] = { chain, part: 'loose', ...(owner !== undefined && { owner }) }
    } else if (box.bottom <= top + OVERLAP || box.top >= bottom - OVERLAP) places[at] = { chain, part: 'head', edge: true }
  })
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
