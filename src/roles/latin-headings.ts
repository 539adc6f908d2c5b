import { lettersOf } from '../read/lines.ts'
import { isOwnLabel, type HeadingRole, type HeadingText } from './headings.ts'

/** No label is longer, in UTF-16 units. */
const LONGEST_LABEL = 30

// Strengths in natural logarithms.
const LABEL_IN_CAPITALS = 2.6
const KNOWN_LABEL = 3.2
const HEADLINE_IN_CAPITALS = 0.8
const LABEL_AMONG_CAPITALS = -2
const DECK_NOT_IN_CAPITALS = 2.2
const DECK_CLAUSES = 1

/**
 * What the case of a heading speaks for, on a page that sets headlines in capitals or does not; undefined for a heading in another script, and for a standing
 * head of the caller's own, which is one in whatever case.
 */
export function caseSigns(heading: HeadingText, inCapitals: boolean): Partial<Record<HeadingRole, number>> | undefined {
  const { text } = heading
  const letters = lettersOf(heading)
  const set = letters?.caseOf(text)
  if (!letters || set === undefined || isOwnLabel(heading)) return undefined
  const label = text.length <= LONGEST_LABEL
  if (label && letters.isStandingLabel(text) && (set === 'capitals' || !inCapitals)) return { standingHead: KNOWN_LABEL }
  if (inCapitals) return set === 'capitals' ? { headline: HEADLINE_IN_CAPITALS, standingHead: LABEL_AMONG_CAPITALS } : { deck: DECK_NOT_IN_CAPITALS }
  if (set === 'capitals') return label ? { kicker: LABEL_IN_CAPITALS } : { headline: HEADLINE_IN_CAPITALS }
  return /; | --? | — /u.test(text) ? { deck: DECK_CLAUSES } : {}
}
