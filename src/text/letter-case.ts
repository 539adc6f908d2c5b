import { asksForMore } from './asks-for-more.ts'
import { smallWords } from './english-words.ts'
import type { LatinLanguage } from './languages/language.ts'
import { isUppercase, JOINER, LETTER, toSmall, wordsOf } from './latin-words.ts'

/** How a heading in Latin letters is set: all capitals, a capital for every word that counts, or as a sentence. */
export type LetterCase = 'capitals' | 'title' | 'sentence'

const HAN = /\p{Script=Han}/u

/** The case of a heading in letters; undefined where it has none (ideographs, no letters). A few words of names alone are in title case, a script without capitals is set as a sentence. */
export function caseOf(text: string): LetterCase | undefined {
  if (HAN.test(text)) return undefined
  const words = wordsOf(text, LETTER | JOINER)
  if (words.length === 0) return undefined
  const letters = words.join('')
  if (letters.length > 2 && isMostlyUppercase(letters)) return 'capitals'
  let [small, titled] = [0, 0]
  for (const word of words) {
    if (smallWords.has(toSmall(word))) continue
    if (/^\p{Lu}/u.test(word)) titled++
    else small++
  }
  return small === 0 && titled > 1 ? 'title' : 'sentence'
}

/** From so many capitals on, one letter in between may be small: a scan's misreading (STATE Of IRELAND), or a name's (McKINLEY). */
const CAPITALS_TO_A_SMALL = 8

/** Whether letters are capitals, but for one in so many. */
function isMostlyUppercase(letters: string): boolean {
  if (isUppercase(letters)) return true
  if (letters === letters.toLowerCase()) return false
  const small = letters.match(/\p{Ll}/gu)?.length ?? 0
  return small * CAPITALS_TO_A_SMALL <= letters.length - small
}

/** Whether of two headings in Latin letters one is in capitals, the other not. */
export function differInCase(first: string, second: string): boolean {
  const [one, other] = [caseOf(first), caseOf(second)]
  return one !== undefined && other !== undefined && (one === 'capitals') !== (other === 'capitals')
}

/** From this share of headings on, a page sets its headlines in capitals; on others capitals are for labels. */
const CAPITALS_SHARE = 0.4

/** So many headings in capitals that end in a full stop, most of those in capitals, show the same: labels never have one, and old papers' headlines do. */
const FEWEST_STOPPED = 2
const STOPPED_SHARE = 0.5

/**
 * Whether a page sets its headlines in capitals, as papers did up to the 1930s, and not its labels. On a poor scan much else is taken for headings, so that
 * those in capitals need not be many.
 */
export function headsInCapitals(headings: Iterable<string>): boolean {
  let [capitals, stopped, all] = [0, 0, 0]
  for (const text of headings) {
    const set = caseOf(text)
    if (set === undefined) continue
    all++
    if (set !== 'capitals') continue
    capitals++
    if (text.endsWith('.')) stopped++
  }
  return capitals > CAPITALS_SHARE * all || (stopped >= FEWEST_STOPPED && stopped >= STOPPED_SHARE * capitals)
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
  if ((before === 'capitals') !== (after === 'capitals') && /\p{L}{2}/u.test(second)) return OTHER_CASE
  // A headline has a full stop where it says something and asks what that means.
  if (before === 'sentence' && first.endsWith('.') && after === 'sentence' && second.endsWith('?')) return 0
  let score = /[.!?][”"]?$/u.test(first) ? FINAL_END : 0
  if (/^\p{Ll}/u.test(second)) score += SMALL_START
  else if (before === 'sentence' && !language?.nounsInCapitals) score += CAPITAL_START
  if (asksForMore(first, language)) score += OPEN_END
  return score
}
