import { bracketBalance } from '../text/characters.ts'
import { mergeDrafts, type Draft } from './drafts.ts'

/** Measures that differ by more are other columns', in ems. */
const SAME_MEASURE = 1.5
/** How many drafts later the rest of a broken paragraph may come: some columns' worth. */
const FARTHEST = 80
/** A heading that fills its column within this goes on in the next line, if that one is at most half a column. In ems. */
const FILLED = 1.5

/**
 * Puts together what the chain had to leave apart: a heading whose quotation mark the next line closes, or that fills its
 * column and has a short rest on the next line; and
 * paragraphs that a column's end cut, other blocks printed between. The halves are taken in order: the rest of the
 * first paragraph broken off is the first one of its measure that begins in mid-sentence.
 */
export function linkOpen(drafts: readonly Draft[]): Draft[] {
  const linked: Draft[] = []
  const open: { draft: Draft; at: number }[] = []
  let column = 0
  for (const [at, draft] of drafts.entries()) {
    if (draft.kind === 'body') column = draft.measure
    const last = linked.at(-1)
    if (last && isRest(last, draft, drafts[at + 1]?.kind === 'body' ? column : 0)) {
      linked[linked.length - 1] = mergeDrafts(last, draft)
      continue
    }
    if (draft.kind === 'body' && draft.taken) {
      while (open.length > 0 && linked.length - open[0]!.at > FARTHEST) open.shift()
      const found = open.findIndex(({ draft: other }) => sameColumn(other, draft))
      if (found >= 0) {
        const { draft: first, at } = open[found]!
        const whole = mergeDrafts(first, draft)
        linked[at] = whole
        open.splice(found, 1)
        if (whole.open) open.unshift({ draft: whole, at })
        continue
      }
    }
    if (draft.kind === 'body' && draft.open) open.push({ draft, at: linked.length })
    linked.push(draft)
  }
  return linked
}

/** @param column measure of the body before, in ems, if a body follows too; else 0 */
function isRest(heading: Draft, draft: Draft, column: number): boolean {
  if (heading.kind !== 'display' || draft.kind !== 'display' || heading.role || draft.role) return false
  if (bracketBalance(heading.text) > 0 && bracketBalance(draft.text) < 0) return true
  return column > 0 && heading.lines.length === 1 && Math.abs(heading.width - column) <= FILLED && draft.width <= column / 2
}

function sameColumn(first: Draft, second: Draft): boolean {
  return first.measure === 0 || second.measure === 0 || Math.abs(first.measure - second.measure) <= SAME_MEASURE
}
