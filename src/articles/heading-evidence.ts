import type { Draft } from '../join/drafts.ts'
import type { Letters } from '../lexicon/words.ts'
import { isMeasured, lettersOf, type MeasuredPlace, type Place } from '../read/lines.ts'
import { isHeadingRole, RULED } from '../read/ruled.ts'
import type { Role } from '../newspaper.ts'
import { HEADING_ROLES, headsOn, type HeadingRole } from '../roles/headings.ts'
import { isIndex } from '../roles/settle.ts'
import { bracketBalance, endsSentence } from '../text/characters.ts'
import type { LatinLanguage } from '../text/languages/language.ts'
import { isWordOver, type TermIndex } from '../text/terms.ts'
import { emWidth } from '../text/width.ts'

// What speaks for a line of a headline package being standing head, kicker, headline or deck, and for two lines being one. In natural logarithms.

/** Big type holds fewer characters to a line: a headline's lines are narrower than what stands around it. */
const NARROWER = 1.2
/** A label is short. */
const LABEL_WIDTH = 13
const LABEL_TOO_WIDE = -0.15
/** What speaks for one role speaks against the others. */
export const AGAINST = 0.5

export const SAME_WIDTH = 0.7
const RATHER_OTHER_WIDTH = -0.5
const OTHER_WIDTH = -0.9
/** One a couplet of clauses, the other not: a headline and what stands over or under it. */
const OTHER_MAKE = -1.1
/** Each a couplet, and no line of the other's length: four clauses are two headings. */
const TWO_COUPLETS = -2.2
/** Lines that differ by no more are one heading cut at a measure. In ems. */
export const WRAPPED = 0.6
/** The second begins with a verb that wants the first for its subject. */
const HEADS_ON = 0.9
/** A blank line: a text frame ended. Not in a stack: there big type leaves rows empty between a heading's own lines too. */
const BLANK_BETWEEN = -0.7
/** Lines in letters that are known to stand right under one another. */
const STACKED = 0.4
/** … the second of which is an index's item, under the index's heading. */
const ITEM_UNDER = -3
/** … and an open bracket or quotation mark goes on. */
const OPEN_BRACKET = 3
const BREAKS_INSIDE = 0.9
/** The signs at the joint are a pair that stands in the page's stories: a word cut in two. */
const WORD_CUT = 1.6

/** What the fit of a heading line to a role turns on. */
export interface HeadingView {
  /** What its words say for each role, and what its case says in their place. */
  words: Readonly<Record<HeadingRole, number>>
  cased: Partial<Record<HeadingRole, number>> | undefined
  /** In ems, and that of the package's widest line. */
  width: number
  widest: number
  /** Type sizes of the package's lines, where they are known, and which of them it is. */
  sizes: readonly (number | undefined)[]
  at: number
  /** By how much its type is smaller than any headline of the page, as a natural logarithm; 0 where that is not known. */
  small: number
  /** What an override says it is. */
  ruled: Role | undefined
}

/** What speaks for each role of a heading: its words, its case, and its width and type size among the package's. */
export function fitHeading({ words, cased, width, widest, sizes, at, small, ruled }: HeadingView): Record<HeadingRole, number> {
  const fits = fitRoles({ ...words, ...cased }, width, widest)
  fits.headline += TEXT_SIZED * small
  for (const role of HEADING_ROLES) fits[role] += sizeEvidence(role, sizes, at) - (isHeadingRole(ruled) && role !== ruled ? RULED : 0)
  return fits
}

function fitRoles(signs: Readonly<Record<HeadingRole, number>>, width: number, widest: number): Record<HeadingRole, number> {
  const { standingHead, kicker, headline, deck } = signs
  return {
    standingHead: standingHead - AGAINST * Math.max(kicker, headline, deck) + LABEL_TOO_WIDE * Math.max(0, width - LABEL_WIDTH),
    kicker: kicker - AGAINST * Math.max(standingHead, headline, deck),
    headline: headline - AGAINST * Math.max(standingHead, kicker, deck) + (NARROWER * (widest - width)) / widest,
    deck: deck - AGAINST * Math.max(standingHead, kicker, headline)
  }
}

// Where boxes tell: the headline is set in the largest type of its package, the kicker over it, the deck under it.

/** Of the largest type, or smaller by this share at most. */
const LARGEST = 0.9
const IN_LARGEST = 4
const NOT_LARGEST = -6
/** For each step of e by which it is smaller than the page's headlines are. */
const TEXT_SIZED = -25
const ON_ITS_SIDE = 1.5
const ON_OTHER_SIDE = -4
/** Lines of one size close together are one block; of two sizes, never. */
const ONE_SIZE = 1.06
const ONE_TYPE = 3.5
const WHITE_BETWEEN = 0.5
const APART_IN_TYPE = -1
const OTHER_TYPE = -9

/** What the sizes of a package's lines say of the role of one of them. */
function sizeEvidence(role: HeadingRole, sizes: readonly (number | undefined)[], at: number): number {
  const size = sizes[at]
  if (size === undefined) return 0
  const known = sizes.map((one) => one ?? 0)
  const largest = Math.max(...known)
  const isLargest = (one: number): boolean => one >= LARGEST * largest
  if (role === 'headline') return isLargest(size) ? IN_LARGEST : NOT_LARGEST
  if (isLargest(size)) return 0
  const over = at < known.findIndex(isLargest)
  return (role === 'deck') === over ? ON_OTHER_SIDE : ON_ITS_SIDE
}

/** Whether the second line goes on with the block of the first, by its type. */
function typeEvidence(over: MeasuredPlace, under: MeasuredPlace): number {
  if (over.chain !== under.chain || Math.max(over.size, under.size) > ONE_SIZE * Math.min(over.size, under.size)) return OTHER_TYPE
  return under.above > WHITE_BETWEEN ? APART_IN_TYPE : ONE_TYPE
}

/** Capitals and small letters are two styles: two decks. A full stop ends one. */
const OTHER_CASE = -5
const ENDED = -3

function caseEvidence(over: string, under: string, letters: Letters | undefined): number {
  return (letters?.differInCase(over, under) ? OTHER_CASE : 0) + (endsSentence(over) ? ENDED : 0)
}

/** What speaks for two lines of a package, one right behind the other, being one heading. */
export function sameBlock(first: Draft, second: Draft, index: TermIndex, language: LatinLanguage | undefined): number {
  const letters = lettersOf(first)
  const [over, under] = [first.lines.at(-1)!.place, second.lines[0]!.place]
  if (isMeasured(over) && isMeasured(under)) return typeEvidence(over, under) + caseEvidence(first.text, second.text, letters)
  const [width, next] = [emWidth(first.lines.at(-1)!.text), emWidth(second.lines[0]!.text)]
  const [narrow, wide] = [Math.min(width, next), Math.max(width, next)]
  const otherMake = wide - narrow > WRAPPED && !headsOn(second.text) && hasClauses(first.text) !== hasClauses(second.text)
  const latin = letters?.goesOnInLatin(first.text, second.text, language)
  let score = (latin ?? 0) + (otherMake ? OTHER_MAKE : wide - narrow <= Math.max(1.5, 0.2 * wide) ? SAME_WIDTH : 0)
  if (wide - narrow > WRAPPED && hasClauses(first.text) && hasClauses(second.text)) score += TWO_COUPLETS
  const stacked = isStacked(over, under)
  // Letters are cut where the measure ends: a heading's last line is as long as what is left. Ideographs are cut by sense, into lines of one length.
  const isRest = stacked && latin !== undefined && next < width
  if (narrow < 0.8 * wide && !isRest) score += narrow < 0.5 * wide ? OTHER_WIDTH : RATHER_OTHER_WIDTH
  if (stacked) score += (latin === undefined ? 0 : STACKED) + (isIndex(second.text) ? ITEM_UNDER : 0)
  else if (second.lines[0]!.gap > 0) score += BLANK_BETWEEN
  if (headsOn(second.text)) score += HEADS_ON
  if (bracketBalance(first.text) > 0) score += OPEN_BRACKET
  if (isWordOver(first.text, second.text, index)) score += WORD_CUT
  if (/[、，：]$/u.test(first.text) || /^[、，：”」）]/u.test(second.text)) score += BREAKS_INSIDE
  return score
}

/** Whether columns that stand side by side show two lines in one stack of headings. */
const isStacked = (over: Place | undefined, under: Place | undefined): boolean =>
  over !== undefined && over.chain === under?.chain && over.part === 'head' && under.part === 'head'

/** Two clauses with a gap between: a couplet. */
const hasClauses = (text: string): boolean => /[\p{Script=Han}”」][ \u3000][\p{Script=Han}“「]/u.test(text)
