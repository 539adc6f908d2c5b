import { copyDraft, type Draft } from '../join/drafts.ts'
import { nameAlone } from '../lexicon/recognise.ts'
import { ruledRole } from '../read/ruled.ts'

/** So many short lines behind a poet's name are a poem: no package has as many headings. */
const FEWEST_LINES = 6

/**
 * Settles poems: the short lines behind a name between headline and text, 春天的三个动词　林　深, are paragraphs, but for the last one before the next
 * signature or text, which is its headline.
 */
export function settleVerse(drafts: readonly Draft[]): Draft[] {
  const settled = [...drafts]
  drafts.forEach(({ role, text }, at) => {
    if (role !== 'byline' || nameAlone(text) === undefined) return
    let end = at + 1
    while (end < drafts.length && isShortLine(drafts[end]!)) end++
    if (drafts[end]?.role === undefined || drafts[end]!.role === 'byline') end--
    if (end - at <= FEWEST_LINES) return
    for (let line = at + 1; line < end; line++) settled[line] = { ...copyDraft(drafts[line]!), kind: 'body', role: 'paragraph' }
  })
  return settled
}

const isShortLine = (draft: Draft): boolean => draft.kind === 'display' && draft.role === undefined && ruledRole(draft) === undefined
