import { endsText } from '../lexicon/recognise/en-sentence.ts'
import { bracketBalance, hasIdeograph } from '../text/characters.ts'
import { asksForMore } from '../text/signs.ts'
import type { Place } from '../read/lines.ts'
import { mergeDrafts, type Draft } from './drafts.ts'

/** A heading that fills its column within this may have a rest on the next line, in ems. */
const FILLED = 1.5
/** … of a word at most, in ems: a longer line is a heading of its own. */
const WIDOW = 3

/** No heading in Latin letters has more lines. */
const MOST_LINES = 7
const isUppercase = (text: string): boolean => text === text.toUpperCase()

/** Joins headings that their lines tear apart: one whose quotation mark the next line closes, that goes on with a small letter or breaks off behind a small word, or that fills its column and has a short rest on the next line. */
export function joinHeadings(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = []
  const stopped = stopsCapitals(drafts)
  let column = 0
  for (const [at, draft] of drafts.entries()) {
    if (draft.kind === 'body') column = draft.measure
    const last = joined.at(-1)
    if (last && isRest(last, draft, drafts[at + 1]?.kind === 'body' ? column : 0, stopped)) joined[joined.length - 1] = mergeDrafts(last, draft)
    else joined.push(draft)
  }
  return joined
}

/** From this share on, headings in capitals end in full stops by habit. Of a heading over two lines only the second does. */
const STOPPED_SHARE = 0.3
const FEWEST_CAPITALS = 4

function stopsCapitals(drafts: readonly Draft[]): boolean {
  let [stopped, all] = [0, 0]
  for (const { kind, role, text } of drafts) {
    if (kind !== 'display' || role !== undefined || !/\p{Lu}{2}/u.test(text) || !isUppercase(text)) continue
    all++
    if (text.endsWith('.')) stopped++
  }
  return all >= FEWEST_CAPITALS && stopped >= STOPPED_SHARE * all
}

/**
 * @param column measure of the body before, in ems, if a body follows too; else 0
 * @param stopped headings in capitals end in full stops on this page: a lone word that does not goes on
 */
function isRest(heading: Draft, draft: Draft, column: number, stopped: boolean): boolean {
  if (heading.kind !== 'display' || draft.kind !== 'display' || heading.role || draft.role) return false
  const place = draft.lines[0]!.place
  if (place) return place.part === 'text' && isOneHeading(heading.lines.at(-1)!.place, place)
  if (bracketBalance(heading.text) > 0 && bracketBalance(draft.text) < 0) return true
  if (heading.lines.length < MOST_LINES && !hasIdeograph(heading.text) && !endsText(heading.text)) {
    if (/^\p{Ll}/u.test(draft.text)) return true
    if (stopped && isUppercase(heading.text) && isUppercase(draft.text) && !heading.lines.at(-1)!.text.includes(' ')) return true
    if (asksForMore(heading.text) && isUppercase(heading.text) === isUppercase(draft.text)) return true
  }
  return column > 0 && heading.lines.length === 1 && Math.abs(heading.width - column) <= FILLED && draft.width <= WIDOW
}

/** Two lines in a column of text, of one size, no white between: one subheading. */
function isOneHeading(before: Place | undefined, { chain, part, size, above, begins }: Place): boolean {
  return before?.chain === chain && before.part === part && Math.abs(before.size - size) < SAME_SIZE && (begins === 'column' || above < TIGHT)
}

/** Sizes that differ by less are one, in multiples of the text's. */
const SAME_SIZE = 0.05
/** White within a heading beyond the leading, in ems. */
const TIGHT = 0.4
