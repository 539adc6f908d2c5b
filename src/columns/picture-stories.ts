import type { Rectangle } from './rectangle.ts'
import type { Story } from './stories.ts'
import type { Unit } from './units.ts'

/** A picture between its heading and its caption takes no more, in line pitches. */
const PICTURE = 45
/** White between the lines of a heading, at most. */
const STACKED = 5.5
/** By how much boxes may overlap and still be one below the other. */
const OVERLAP = 0.5

/**
 * Finds pictures with a heading of their own: it stands over the picture and its caption, or else under both, nothing else between.
 * @param order numbers of units, in reading order
 * @param stories what has its headings already
 */
export function pictureStories(order: readonly number[], units: readonly Unit[], stories: readonly Story[]): Story[] {
  const taken = new Set(stories.flatMap(({ members }) => members))
  const stackOf = stacksIn(order, (at) => units[at]!.kind === 'heading' && !taken.has(at), units)
  const solid = order.filter((at) => units[at]!.kind === 'text' || units[at]!.kind === 'heading')
  const captions = order.filter((at) => units[at]!.kind === 'caption')
  const stackFor = new Map<number, readonly number[]>()
  for (const caption of captions) claim(caption, (heading) => whiteOver(units[caption]!, units[heading]!))
  const over = new Set(stackFor.values())
  for (const caption of captions)
    if (!stackFor.has(caption)) claim(caption, (heading) => (over.has(stackOf.get(heading)!) ? Infinity : whiteOver(units[heading]!, units[caption]!)))
  return [...new Set(stackFor.values())].map((stack) => ({ headings: [...stack], members: [...stack, ...captions.filter((at) => stackFor.get(at) === stack)] }))

  /** Gives a caption to the nearest heading that it sees. */
  function claim(caption: number, whiteTo: (heading: number) => number): void {
    const near = [...stackOf.keys()]
      .map((heading) => ({ heading, white: whiteTo(heading) }))
      .filter(({ white }) => white <= PICTURE)
      .sort((one, other) => one.white - other.white)
      .find(({ heading }) => !solid.some((at) => !stackOf.get(heading)!.includes(at) && isBetween(units[at]!, units[heading]!, units[caption]!)))
    if (near) stackFor.set(caption, stackOf.get(near.heading)!)
  }
}

/** Headings that stand right under one another in the order, for each of them. */
function stacksIn(order: readonly number[], isLone: (at: number) => boolean, units: readonly Unit[]): Map<number, number[]> {
  const stackOf = new Map<number, number[]>()
  order.forEach((at, place) => {
    if (!isLone(at)) return
    const before = order[place - 1]
    const stack = before === undefined ? undefined : stackOf.get(before)
    if (stack && whiteOver(units[at]!, units[before!]!) <= STACKED) stack.push(at)
    stackOf.set(at, stack?.at(-1) === at ? stack : [at])
  })
  return stackOf
}

/** White between a box and one that stands above it in its cells; infinite where none does. */
function whiteOver(under: Rectangle, over: Rectangle): number {
  return shareCells(under, over) && under.top >= over.bottom - OVERLAP ? under.top - over.bottom : Infinity
}

function isBetween(box: Rectangle, a: Rectangle, b: Rectangle): boolean {
  const [over, under] = a.top < b.top ? [a, b] : [b, a]
  return box.top >= over.bottom - OVERLAP && box.bottom <= under.top + OVERLAP && shareCells(box, a) && shareCells(box, b)
}

const shareCells = (a: Rectangle, b: Rectangle): boolean => a.left < b.right && a.right > b.left
