import { bracketBalance } from '../text/characters.ts'
import type { LatinLanguage } from '../text/languages/language.ts'
import { isMeasured, type MeasuredPlace, type Place } from '../read/lines.ts'
import { isRuledJoint, keepsApart } from '../read/ruled.ts'
import { mergeDrafts, type Draft } from './drafts.ts'
import type * as latinHeadings from './latin-headings.ts'

/** A heading that fills its column within this may have a rest on the next line, in ems. */
const FILLED = 1.5
/** … of a word at most, in ems: a longer line is a heading of its own. */
const WIDOW = 3

/** {@link latinHeadings} as it is loaded. */
export type LatinHeadings = typeof latinHeadings

/**
 * Joins headings that their lines tear apart: one whose quotation mark the next line closes, that goes on with a small letter or breaks off behind a small word, or that fills its column and has a short rest on the next line.
 * @param latinHeadings tells more of those in letters; absent where no line has any
 */
export function joinHeadings(drafts: readonly Draft[], language?: LatinLanguage, latinHeadings?: LatinHeadings): Draft[] {
  const joined: Draft[] = []
  const goesOn = latinHeadings?.openJoints(drafts, language)
  let column = 0
  for (const [at, draft] of drafts.entries()) {
    if (draft.kind === 'body') column = draft.measure
    const last = joined.at(-1)
    if (
      last &&
      !keepsApart(last, draft) &&
      (isRuledHeading(last, draft) || isRest(last, draft, drafts[at + 1]?.kind === 'body' ? column : 0) || goesOn?.(last, draft) === true)
    )
      joined[joined.length - 1] = mergeDrafts(last, draft)
    else joined.push(draft)
  }
  return joined
}

/** Whether an override makes two display lines one heading. */
const isRuledHeading = (heading: Draft, draft: Draft): boolean =>
  heading.kind === 'display' && draft.kind === 'display' && isRuledJoint(heading.lines.at(-1)!, draft.lines[0]!)

/**
 * @param column measure of the body before, in ems, if a body follows too; else 0
 */
function isRest(heading: Draft, draft: Draft, column: number): boolean {
  if (heading.kind !== 'display' || draft.kind !== 'display' || heading.role || draft.role) return false
  const { place } = draft.lines[0]!
  if (isMeasured(place)) return place.part === 'text' && isOneHeading(heading.lines.at(-1)!.place, place)
  if (bracketBalance(heading.text) > 0 && bracketBalance(draft.text) < 0) return true
  return column > 0 && heading.lines.length === 1 && Math.abs(heading.width - column) <= FILLED && draft.width <= WIDOW
}

/** Two lines in a column of text, of one size, no white between: one subheading. */
function isOneHeading(before: Place | undefined, { chain, part, size, above, begins }: MeasuredPlace): boolean {
  return (
    isMeasured(before) && before.chain === chain && before.part === part && Math.abs(before.size - size) < SAME_SIZE && (begins === 'column' || above < TIGHT)
  )
}

/** Sizes that differ by less are one, in multiples of the text's. */
const SAME_SIZE = 0.05
/** White within a heading beyond the leading, in ems. */
const TIGHT = 0.4
