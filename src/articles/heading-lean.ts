import { ruledRole, RULED } from '../read/ruled.ts'
import { signsOf } from '../roles/headings.ts'
import { caseSigns } from '../roles/latin-headings.ts'
import { AGAINST, sameBlock } from './heading-evidence.ts'
import { isHeading, type Sheet } from './sheet.ts'
import type { StandingLine } from './standing-lines.ts'

/** What a heading looks like before its package is known; natural logarithms. */
export interface Lean {
  /** For its being a headline's line. */
  headline: number
  /** … or another block's: a kicker's, a deck's. */
  other: number
  /** For its being one block with the heading right before it. */
  joint: number
}

/** The most that words say for a kicker or a deck: those of most say nothing. */
const MOST_OTHER = 1

/** Looks at a heading, and the line before it; undefined where it is none, but a byline or the like. */
export function leanOf({ draft, follows }: StandingLine, before: StandingLine | undefined, { index, inCapitals, language }: Sheet): Lean | undefined {
  if (!isHeading(draft)) return undefined
  const signs = { ...signsOf(draft), ...caseSigns(draft, inCapitals) }
  const others = Math.max(signs.kicker, signs.deck, signs.standingHead)
  const ruled = ruledRole(draft)
  return {
    headline: Math.min(0, signs.headline - AGAINST * others) + (ruled === 'headline' ? RULED : 0),
    other: Math.min(MOST_OTHER, AGAINST * (others - AGAINST * signs.headline)) + (ruled && ruled !== 'headline' ? RULED : 0),
    joint: follows && before && isHeading(before.draft) ? sameBlock(before.draft, draft, index, language) : 0
  }
}
