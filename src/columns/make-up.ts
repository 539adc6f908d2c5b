import type { Rectangle } from './rectangle.ts'

/** A way to read some of the page's boxes. */
interface Reading<Open> {
  score: number
  /** The ways to read the first and the last of its boxes that count, and what stands open behind them; undefined if none does. */
  ends: { first: number; last: number; open: Open } | undefined
  /** Its parts, one after the other; or how its only box is read. */
  parts: readonly [Reading<Open>, Reading<Open>] | number
}

/** Two readings, one behind the other, by the ways to read the boxes at their ends. */
interface Pair<Open> {
  score: number
  first: number | undefined
  last: number | undefined
  parts: readonly [Reading<Open>, Reading<Open>]
}

/** What tells how well boxes follow one another. A box may be read in several ways, each of which has a number. */
export interface Follow<Open> {
  /** The ways to read a box, and what speaks for each. */
  ways: (box: number) => readonly { way: number; score: number }[]
  /** What a box alone leaves open; undefined for what stands aside: it lets what is before it go on behind it. */
  begin: (way: number) => Open | undefined
  /** How well a box follows what stands open. */
  weigh: (open: Open, way: number) => number
  /** What stands open behind two readings, the second of which begins with a box and leaves open what it leaves open. */
  join: (open: Open, way: number, end: Open) => Open
}

/** What comes before a cut and what behind, and what speaks for it. */
type Cut = [number[], number[], number]

/** A cut across the page through white: stories that stand in a row end level, columns of different ones do so by chance, the less likely the more there are. */
const ACROSS = 1
/** White that parts rows of stories, in line pitches; less speaks less. */
const ROW_WHITE = 4
/** Boxes may overlap by this much and still count as apart: in cells, and in line pitches, which rows drawn close together squeeze. */
const SLACK_ACROSS = 1
const SLACK_DOWN = 0.75
/** What is so much worse than the best reading of a group, in natural logarithms, no neighbour saves. */
const HOPELESS = 5
/**
 * Boxes that are put on either side of a cut, all cuts together; beyond, parts are no longer cut in every way. A page of a hundred boxes takes up to
 * 600 000. Bounds the work, to a second or so.
 */
const MOST_WORK = 1_000_000

/**
 * Finds the order in which a page is read. A page is made up of rectangles: a straight cut across it or down it parts it, and each part is parted
 * again, down to single boxes; what is left of a cut comes first, and what is above one. Of all orders that come about so, the one is taken in which
 * the boxes follow one another best (dynamic programming over the parts).
 * @param boxes in cells and line pitches
 * @param fallBack puts boxes in order that no straight cut parts, given by their indices
 * @returns the ways in which the boxes are read, in order
 */
export function makeUp<Open>(boxes: readonly Rectangle[], follow: Follow<Open>, fallBack: (group: readonly number[]) => readonly number[]): number[] {
  const known = new Map<string, readonly Reading<Open>[]>()
  const rank = new Int32Array(boxes.length)
  const width = widthOf(boxes.map((_, at) => at))
  let work = 0
  if (boxes.length === 0) return []
  return flatten(read(boxes.map((_, at) => at)).reduce((best, one) => (one.score > best.score ? one : best)))

  /** The best readings of a group, one for each way to read the boxes at its ends. */
  function read(group: readonly number[]): readonly Reading<Open>[] {
    if (group.length === 1) return single(group[0]!)
    const key = keyOf(group)
    const before = known.get(key)
    if (before) return before
    const best: Pair<Open>[] = []
    for (const [one, other, worth] of work < MOST_WORK ? cuts(group) : []) weighPairs(best, read(one), read(other), worth)
    const top = Math.max(...best.map(({ score }) => score)) - HOPELESS
    const readings = best.length > 0 ? best.filter(({ score }) => score >= top).map(concat) : inTurn(fallBack(group))
    known.set(key, readings)
    return readings
  }

  /** From a group's left edge to its right. */
  function widthOf(group: readonly number[]): number {
    let [left, right] = [Infinity, -Infinity]
    for (const at of group) {
      left = Math.min(left, boxes[at]!.left)
      right = Math.max(right, boxes[at]!.right)
    }
    return right - left
  }

  /** A short name of a group: a bit for each of its boxes. */
  function keyOf(group: readonly number[]): string {
    const bits = new Uint16Array((boxes.length >> 4) + 1)
    for (const at of group) bits[at >> 4]! |= 1 << (at & 15)
    return String.fromCharCode(...bits)
  }

  /** Boxes read in a given order. */
  function inTurn(group: readonly number[]): readonly Reading<Open>[] {
    return group.map(single).reduce((ones, others) => {
      const best: Pair<Open>[] = []
      weighPairs(best, ones, others, 0)
      return best.map(concat)
    })
  }

  /** Weighs reading one group behind another, and keeps what is better than what is known. */
  function weighPairs(best: Pair<Open>[], ones: readonly Reading<Open>[], others: readonly Reading<Open>[], worth: number): void {
    for (const one of ones)
      for (const other of others) {
        const [before, after] = [one.ends, other.ends]
        const score = one.score + other.score + worth + (before && after ? follow.weigh(before.open, after.first) : 0)
        const [first, last] = [(before ?? after)?.first, (after ?? before)?.last]
        const rival = best.find((pair) => pair.first === first && pair.last === last)
        if (!rival) best.push({ score, first, last, parts: [one, other] })
        else if (score > rival.score) Object.assign(rival, { score, parts: [one, other] })
      }
  }

  function concat({ score, parts }: Pair<Open>): Reading<Open> {
    const [before, after] = [parts[0].ends, parts[1].ends]
    const ends = before && after ? { first: before.first, last: after.last, open: follow.join(before.open, after.first, after.open) } : (before ?? after)
    return { score, ends, parts }
  }

  function single(box: number): readonly Reading<Open>[] {
    return follow.ways(box).map(({ way, score }) => {
      const open = follow.begin(way)
      return { score, ends: open === undefined ? undefined : { first: way, last: way, open }, parts: way }
    })
  }

  /** All straight cuts of a group, each as what comes before it and what behind; first those down the page. */
  function cuts(group: readonly number[]): Cut[] {
    return [...cutsAlong(group, 'left', 'right', SLACK_ACROSS), ...cutsAlong(group, 'top', 'bottom', SLACK_DOWN)]
  }

  function cutsAlong(group: readonly number[], from: 'left' | 'top', to: 'right' | 'bottom', slack: number): Cut[] {
    const sorted = [...group].sort((a, b) => boxes[a]![from] - boxes[b]![from] || a - b)
    const found: Cut[] = []
    const share = from === 'top' ? widthOf(group) / width : 0
    for (let place = 0; place < sorted.length; place++) rank[sorted[place]!] = place
    let end = -Infinity
    for (let place = 0; place < sorted.length; place++) {
      const box = boxes[sorted[place]!]!
      if (place > 0 && box[from] >= end - slack) {
        const white = Math.max(0, Math.min(1, (box[from] - end) / ROW_WHITE))
        found.push([...splitAt(group, place), ACROSS * share ** 2 * white])
      }
      end = Math.max(end, box[to])
    }
    work += found.length * group.length
    return found
  }

  /** Parts a group by rank. Either part keeps the order of indices: parts that hold the same boxes are one, whatever cuts led there. */
  function splitAt(group: readonly number[], place: number): [number[], number[]] {
    const parts: [number[], number[]] = [[], []]
    for (const at of group) parts[rank[at]! < place ? 0 : 1].push(at)
    return parts
  }
}

function flatten<Open>({ parts }: Reading<Open>): number[] {
  return typeof parts === 'number' ? [parts] : [...flatten(parts[0]), ...flatten(parts[1])]
}
