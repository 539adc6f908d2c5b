import type { Rectangle } from './rectangle.ts'

/** Cutting goes no deeper: no page is nested like that. Bounds the work. */
const DEEPEST = 24
/** Boxes that no straight cut parts are compared with one another, this many at a time. Bounds the work. */
const MOST_COMPARED = 96

/**
 * The order in which a reader takes the boxes of a page: whatever spans columns cuts the page, and columns fill down to the
 * next cut.
 *
 * Where an empty channel runs down the whole height, the columns on either side are read one after the other, each to its
 * end. Where none does, something spans it: the page is cut above and below that, and each band is read in turn. What no
 * straight cut parts (a pinwheel) is put in order pair by pair, by Breuel's two rules: above comes first where two boxes
 * share a column, left comes first where nothing between spans both.
 *
 * @param boxes rectangles, in any order; these may overlap
 * @param slack by how much boxes may overlap and still count as apart, in the boxes' unit: a scan's boxes are never exact
 * @returns the boxes' indices in reading order; equal boxes keep their order
 */
export function readingOrder(boxes: readonly Rectangle[], slack = 0): number[] {
  const order: number[] = []
  cut(
    boxes.map((_, at) => at),
    0
  )
  return order

  /** Puts a group in order: by channels down its height if there are any, else by bands, else pair by pair. */
  function cut(group: readonly number[], depth: number): void {
    if (group.length === 1) order.push(group[0]!)
    if (group.length < 2) return
    const parts = depth < DEEPEST ? findColumns(group) : [group]
    const bands = parts.length === 1 && depth < DEEPEST ? findBands(group) : parts
    if (bands.length > 1) for (const part of bands) cut(part, depth + 1)
    else compare(group)
  }

  /** Parts a group at the channels that run down its whole height. */
  function findColumns(group: readonly number[]): number[][] {
    return partAt(group, 'left', 'right')
  }

  /** Parts a group into bands from top to bottom: as few as leave each band but the spanning ones a channel. */
  function findBands(group: readonly number[]): number[][] {
    const bands: number[][] = []
    let channels: Channel[] | undefined
    for (const row of partAt(group, 'top', 'bottom')) {
      const own = channelsOf(row)
      const shared: Channel[] | undefined = channels && meet(channels, own)
      if (shared && shared.length > 0) {
        bands.at(-1)!.push(...row)
        channels = shared
      } else {
        bands.push([...row])
        channels = own
      }
    }
    return bands
  }

  /** Parts a group wherever no box reaches, along one axis. */
  function partAt(group: readonly number[], from: 'left' | 'top', to: 'right' | 'bottom'): number[][] {
    const sorted = [...group].sort((a, b) => boxes[a]![from] - boxes[b]![from] || a - b)
    const parts: number[][] = []
    let end = -Infinity
    for (const at of sorted) {
      if (boxes[at]![from] >= end - slack) parts.push([])
      parts.at(-1)!.push(at)
      end = Math.max(end, boxes[at]![to])
    }
    return parts
  }

  /** The channels between a band's columns; what lies left and right of them all is no channel. */
  function channelsOf(group: readonly number[]): Channel[] {
    const columns = findColumns(group)
    return columns.slice(1).map((column, at) => ({
      from: Math.max(...columns[at]!.map((box) => boxes[box]!.right)) - slack,
      to: Math.min(...column.map((box) => boxes[box]!.left)) + slack
    }))
  }

  function compare(group: readonly number[]): void {
    const sorted = [...group].sort((a, b) => boxes[a]!.top - boxes[b]!.top || boxes[a]!.left - boxes[b]!.left || a - b)
    for (let start = 0; start < sorted.length; start += MOST_COMPARED) order.push(...orderPairs(sorted.slice(start, start + MOST_COMPARED)))
  }

  /** Depth first along "comes before", so that a column is not left before it ends. */
  function orderPairs(group: readonly number[]): number[] {
    const done = new Set<number>()
    const ordered: number[] = []
    const visit = (at: number): void => {
      if (done.has(at)) return
      done.add(at)
      for (const other of group) if (!done.has(other) && precedes(other, at, group)) visit(other)
      ordered.push(at)
    }
    for (const at of group) visit(at)
    return ordered
  }

  function precedes(first: number, second: number, group: readonly number[]): boolean {
    const [a, b] = [boxes[first]!, boxes[second]!]
    if (shareColumn(a, b)) return a.top < b.top
    return a.left < b.left && !group.some((at) => at !== first && at !== second && spans(boxes[at]!, a, b))
  }

  /** Whether a box stands between two others from above to below and over both of their columns. */
  function spans(box: Rectangle, a: Rectangle, b: Rectangle): boolean {
    const [upper, lower] = a.top < b.top ? [a, b] : [b, a]
    return box.top >= upper.bottom - slack && box.bottom <= lower.top + slack && shareColumn(box, a) && shareColumn(box, b)
  }

  function shareColumn(a: Rectangle, b: Rectangle): boolean {
    return Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack
  }
}

/** An empty strip from top to bottom. */
interface Channel {
  from: number
  to: number
}

/** Channels that run on from one band into the next. */
function meet(above: readonly Channel[], below: readonly Channel[]): Channel[] {
  const met: Channel[] = []
  for (let first = 0, second = 0; first < above.length && second < below.length;) {
    const [a, b] = [above[first]!, below[second]!]
    const channel = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }
    // A channel no wider than nothing still parts two boxes that touch.
    if (channel.from <= channel.to) met.push(channel)
    if (a.to < b.to) first++
    else second++
  }
  return met
}
