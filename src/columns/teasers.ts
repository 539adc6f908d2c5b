import { endsInPage, listsAmong } from '../lexicon/recognise/items.ts'
import type { PlacedSegment } from './segments.ts'

/** A teaser has no more lines in a narrow column. */
const LONGEST_TEASER = 3
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
      lines[at]!.teaser = at === first || list.includes(at - 1) ? 'first' : 'further'
      if (list.includes(at)) lines[at]!.ends = true
    }
  }
}
