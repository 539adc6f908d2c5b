import { startsSmall } from '../text/signs.ts'
import { lettersOf } from '../read/lines.ts'
import { ruledRole } from '../read/ruled.ts'
import { copyDraft, type Draft } from './drafts.ts'
import { breaksOff, goesOn } from './mid-sentence.ts'

/** A headline package has no more drafts. */
const MOST_BETWEEN = 14

/**
 * Finds the rests of sentences among headings, on pages in Latin letters. An engine that reads a scan column by column comes upon a headline over several
 * columns when it has read the first of them, and prints it in the middle of a sentence; the rest of that, a line or two, looks like one more line of the
 * package. It begins with a small letter, behind a blank line and a line that asks for nothing more, and becomes running text.
 */
export function takeUpSentences(drafts: readonly Draft[]): Draft[] {
  const found = [...drafts]
  for (let at = 0; at < drafts.length; at++) {
    if (!breaksOff(drafts[at]!)) continue
    let end = at + 1
    while (drafts[end]?.kind === 'display' && end - at <= MOST_BETWEEN) end++
    const next = drafts[end]
    if (end === at + 1 || !next || next.kind === 'display' || goesOn(next)) continue
    for (let rest = end - 1; rest > at + 1; rest--) {
      if (!isRest(drafts[rest]!, drafts[rest - 1]!)) continue
      found[rest] = Object.assign(copyDraft(drafts[rest]!), { kind: 'body', taken: true })
      break
    }
  }
  return found
}

function isRest(draft: Draft, before: Draft): boolean {
  if (draft.role !== undefined || ruledRole(draft) !== undefined || !startsSmall(draft.text) || draft.lines[0]!.gap === 0) return false
  return before.role !== undefined || /[.!?]["”]?$/u.test(before.text) || lettersOf(before)?.caseOf(before.text) === 'capitals'
}

/** {@link takeUpSentences} as it is loaded. */
export type TakeUpSentences = typeof takeUpSentences
