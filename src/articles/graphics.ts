import type { Draft } from '../join/drafts.ts'
import { ruledRole } from '../read/ruled.ts'

/** A label over an item is a word or two, in ems. */
const LABEL_WIDTH = 6
/** Items, each with its label, that make a graphic. */
const FEWEST = 3

/**
 * Sets labels over their items in a graphic whose stream runs backwards: item, label, item, label … from the last item to
 * the first. A label stands over its item in print, so a run that begins with an item and ends with a label is turned round.
 * Leaves alone runs that begin with a label.
 */
export function labelItems(drafts: readonly Draft[]): Draft[] {
  const turned: Draft[] = []
  for (let at = 0; at < drafts.length;) {
    let end = at
    while (end + 1 < drafts.length && drafts[end]!.role === 'listItem' && isLabel(drafts[end + 1]!)) end += 2
    const before = turned.at(-1)
    if (end - at >= 2 * FEWEST && !(before && isLabel(before))) {
      for (let label = end - 1; label > at; label -= 2) turned.push({ ...drafts[label]!, kind: 'body', role: 'subheading' }, drafts[label - 1]!)
      at = end
    } else turned.push(drafts[at++]!)
  }
  return turned
}

const isLabel = (draft: Draft): boolean => draft.kind === 'display' && draft.role === undefined && draft.width <= LABEL_WIDTH && ruledRole(draft) === undefined
