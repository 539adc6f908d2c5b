import { isFurniture } from '../lexicon/recognise/furniture.ts'
import { isChinese } from '../text/characters.ts'
import type { Run } from './runs.ts'

/** Pieces of one row stand level within this, in ems. */
const ONE_ROW = 0.5
/** A page's head is set hardly larger than the text, but for the paper's name: what is larger may be a heading. */
const LARGEST = 1.3

/**
 * The pieces of a page's head: the row over everything else, and the rows under it up to the first that is none. A row is of the head if one of its pieces
 * is furniture by its words (the date, the page's label, the paper's name), since what stands level with that above all stories (a section, an editor) tells
 * of the page and heads no story. Leaves alone rows with larger type, or beside which a column begins.
 * @param runs the page's, from above to below
 * @param body type size of the running text
 */
export function findPageHead(runs: readonly Run[], body: number): Set<Run> {
  const head = new Set<Run>()
  const chinese = isChinese(runs.flatMap(({ lines }) => lines.map(({ line }) => line)))
  const isOfPage = ({ lines: [first] }: Run): boolean => isFurniture(first!.line.text, chinese, first!.line.words)
  for (let at = 0; at < runs.length;) {
    const { top, em } = runs[at]!
    let end = at + 1
    while (end < runs.length && runs[end]!.top - top < ONE_ROW * em) end++
    const row = runs.slice(at, end)
    const known = row.filter((run) => run.lines.length === 1 && isOfPage(run))
    const isHead =
      known.length > 0 &&
      row.every((run) => run.lines.length === 1 && run.above.every((over) => head.has(over)) && (run.em < LARGEST * body || known.includes(run)))
    if (!isHead) break
    for (const run of row) head.add(run)
    at = end
  }
  return head
}
