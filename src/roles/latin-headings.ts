import { standingEndings, standingHeads } from '../lexicon/en/headings.ts'
import { anyOf } from '../lexicon/recognise/pattern.ts'
import type { LatinLanguage } from '../text/languages/language.ts'
import { smallWords } from '../text/english-words.ts'
import { asksForMore } from '../text/signs.ts'
import { isOwnLabel, type HeadingRole, type HeadingText } from './headings.ts'

/** How a heading in Latin letters is set: all capitals, a capital for every word that counts, or as a sentence. */
export type HeadingCase = 'capitals' | 'title' | 'sentence'

const WORD = /\p{L}[\p{L}’'-]*/gu

/** The case of a heading in Latin letters; undefined where it has none (ideographs, no letters). A few words of names alone are in title case. */
export function caseOf(text: string): HeadingCase | undefined {
  if (/\p{Script=Han}/u.test(text)) return undefined
  const words = text.match(WORD)
  if (!words) return undefined
  const letters = words.join('')
  if (letters.length > 2 && letters === letters.toUpperCase()) return 'capitals'
  let [small, titled] = [0, 0]
  for (const word of words) {
    if (smallWords.has(word.toLowerCase())) continue
    if (/^\p{Lu}/u.test(word)) titled++
    else small++
  }
  return small === 0 && titled > 1 ? 'title' : 'sentence'
}

/** Whether of two headings in Latin letters one is in capitals, the other not. */
export function differInCase(first: string, second: string): boolean {
  const [one, other] = [caseOf(first), caseOf(second)]
  return one !== undefined && other !== undefined && (one === 'capitals') !== (other === 'capitals')
}

/** From this share of headings on, a page sets its headlines in capitals; on others capitals are for labels. */
const CAPITALS_SHARE = 0.4

/** Whether a page sets its headlines in capitals, as papers did up to the 1930s, and not its labels. */
export function headsInCapitals(headings: Iterable<string>): boolean {
  let [capitals, all] = [0, 0]
  for (const text of headings) {
    const set = caseOf(text)
    if (set === undefined) continue
    all++
    if (set === 'capitals') capitals++
  }
  return capitals > CAPITALS_SHARE * all
}

const STANDING = new RegExp(`^(?:the )?(?:${anyOf(standingHeads)}|(?:\\p{L}+ ){1,2}${anyOf(standingEndings)})[.:]?$`, 'iu')

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
  const set = caseOf(text)
  if (set === undefined || isOwnLabel(heading)) return undefined
  const label = text.length <= LONGEST_LABEL
  if (label && STANDING.test(text) && (set === 'capitals' || !inCapitals)) return { standingHead: KNOWN_LABEL }
  if (inCapitals) return set === 'capitals' ? { headline: HEADLINE_IN_CAPITALS, standingHead: LABEL_AMONG_CAPITALS } : { deck: DECK_NOT_IN_CAPITALS }
  if (set === 'capitals') return label ? { kicker: LABEL_IN_CAPITALS } : { headline: HEADLINE_IN_CAPITALS }
  return /; | --? | — /u.test(text) ? { deck: DECK_CLAUSES } : {}
}

const SMALL_START = 2.5
const OPEN_END = 1.5
const FINAL_END = -5
const OTHER_CASE = -3.5
const CAPITAL_START = -1

/**
 * For and against two lines in Latin letters being one heading: a small first letter and a small last word go on; a full stop, and
 * another case, end a heading. Undefined for other scripts.
 */
export function goesOnInLatin(first: string, second: string, language?: LatinLanguage): number | undefined {
  const [before, after] = [caseOf(first), caseOf(second)]
  if (before === undefined || after === undefined) return undefined
  if (differInCase(first, second) && /\p{L}{2}/u.test(second)) return OTHER_CASE
  let score = /[.!?][”"]?$/u.test(first) ? FINAL_END : 0
  if (/^\p{Ll}/u.test(second)) score += SMALL_START
  else if (before === 'sentence' && !language?.nounsInCapitals) score += CAPITAL_START
  if (asksForMore(first, language)) score += OPEN_END
  return score
}
