import { endsInPage, isItemLike, listsAmong } from '../lexicon/recognise/items.ts'
import { INDENT_CELLS, type PlacedSegment } from './segments.ts'

/** A teaser has no more lines in a narrow column; an item of another list. */
const LONGEST_TEASER = 3
const LONGEST_ITEM = 8
/** What is left of a page's number on a line of its own. */
const REST = /^\d{0,2} ?版$/u

/**
 * Marks the teasers of an index (今日导读) in a column of lines: at least three, each of which ends with the page it points to. They read as a list,
 * not as headings, though they have no pauses. The line above the first page is of the list too if that line goes on with it: it hangs, or fills its column.
 */
export function markTeasers(lines: readonly PlacedSegment[]): void {
  const ends = [...lines.keys()].filter((at) => endsInPage(lines[at]!.text) || REST.test(lines[at]!.text))
  for (const list of listsAmong(ends, LONGEST_TEASER)) {
    const starts = list.slice(0, -1).map((at) => lines[at + 1]!.left)
    const edge = Math.min(...starts)
    let first = list[0]!
    const over = lines[first - 1]
    if (over && (lines[first]!.left > edge || REST.test(lines[first]!.text) || over.full) && over.left === edge) first--
    for (let at = first; at <= list.at(-1)!; at++) {
      lines[at]!.item = at === first || list.includes(at - 1) ? 'first' : 'further'
      if (list.includes(at)) lines[at]!.ends = true
    }
  }
}

/**
 * Marks the items of a list in letters (Schools: Closed today.) in a column of lines: at least three at one edge, each of which begins with a label or a
 * number. Their lines are text, short as they may be, and the last of each ends it; the last item goes on as long as its lines hang.
 */
export function markItems(lines: readonly PlacedSegment[]): void {
  const edges = new Map<number, number[]>()
  lines.forEach(({ left, text }, at) => {
    if (!isItemLike(text)) return
    const found = edges.get(left)
    if (found) found.push(at)
    else edges.set(left, [at])
  })
  for (const [edge, found] of edges) for (const list of listsAmong(found, LONGEST_ITEM)) list.forEach((at, place) => markItem(lines, at, list[place + 1], edge))
}

/** Marks an item up to where the next one begins, or of the last one what hangs on the rows right below it. */
function markItem(lines: readonly PlacedSegment[], first: number, next: number | undefined, edge: number): void {
  lines[first]!.item = 'first'
  let last = first
  for (let at = first + 1; at < (next ?? first + LONGEST_ITEM); at++) {
    const line = lines[at]
    if (!line || !hangs(line, edge) || (next === undefined && line.at - lines[at - 1]!.at > 1)) break
    line.item = 'further'
    last = at
  }
  lines[last]!.ends = true
}

const hangs = ({ left }: PlacedSegment, edge: number): boolean => left > edge && left <= edge + INDENT_CELLS
