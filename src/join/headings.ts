import { endsText } from '../lexicon/recognise/sentence.ts'
import type { Letters } from '../lexicon/words.ts'
import { bracketBalance, hasIdeograph } from '../text/characters.ts'
import type { LatinLanguage } from '../text/languages/language.ts'
import { isMeasured, lettersOf, type MeasuredPlace, type Place } from '../read/lines.ts'
import { isRuledJoint, keepsApart } from '../read/ruled.ts'
import { mergeDrafts, type Draft } from './drafts.ts'

/** A heading that fills its column within this may have a rest on the next line, in ems. */
const FILLED = 1.5
/** … of a word at most, in ems: a longer line is a heading of its own. */
const WIDOW = 3

/** No heading in Latin letters has more lines. */
const MOST_LINES = 7
const isUppercase = (text: string): boolean => text === text.toUpperCase()

/** Joins headings that their lines tear apart: one whose quotation mark the next line closes, that goes on with a small letter or breaks off behind a small word, or that fills its column and has a short rest on the next line. */
export function joinHeadings(drafts: readonly Draft[], language?: LatinLanguage): Draft[] {
  const joined: Draft[] = []
  const stopped = stopsCapitals(drafts)
  const isPhrase = phrasesOf(drafts)
  let column = 0
  for (const [at, draft] of drafts.entries()) {
    if (draft.kind === 'body') column = draft.measure
    const last = joined.at(-1)
    if (
      last &&
      !keepsApart(last, draft) &&
      (isRuledHeading(last, draft) || isRest(last, draft, drafts[at + 1]?.kind === 'body' ? column : 0, stopped, language) || goesOn(last, draft, isPhrase))
    )
      joined[joined.length - 1] = mergeDrafts(last, draft)
    else joined.push(draft)
  }
  return joined
}

/** Whether an override makes two display lines one heading. */
const isRuledHeading = (heading: Draft, draft: Draft): boolean =>
  heading.kind === 'display' && draft.kind === 'display' && isRuledJoint(heading.lines.at(-1)!, draft.lines[0]!)

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
function isRest(heading: Draft, draft: Draft, column: number, stopped: boolean, language: LatinLanguage | undefined): boolean {
  if (heading.kind !== 'display' || draft.kind !== 'display' || heading.role || draft.role) return false
  const { place, words } = draft.lines[0]!
  const letters = words?.letters
  if (isMeasured(place)) return place.part === 'text' && isOneHeading(heading.lines.at(-1)!.place, place)
  if (bracketBalance(heading.text) > 0 && bracketBalance(draft.text) < 0) return true
  if (heading.lines.length < MOST_LINES && !hasIdeograph(heading.text) && letters && !endsText(heading.text, words)) {
    if (/^\p{Ll}/u.test(draft.text)) return true
    if (stopped && isUppercase(heading.text) && isUppercase(draft.text) && !heading.lines.at(-1)!.text.includes(' ')) return true
    if (letters.asksForMore(heading.text, language) && isUppercase(heading.text) === isUppercase(draft.text)) return true
  }
  return column > 0 && heading.lines.length === 1 && Math.abs(heading.width - column) <= FILLED && draft.width <= WIDOW
}

/** What hardly begins a heading: it leans on what stands before. */
const LEANING = /^(?:when|while|because|than|which|that|whom|them|him|was|were|been)\b/iu

/** In Latin letters: a heading whose last word and the next line's first stand together in a story, or before a word that leans on it, or before its own last word. */
function goesOn(heading: Draft, { kind, role, text, lines }: Draft, isPhrase: (before: string, behind: string) => boolean): boolean {
  if (heading.kind !== 'display' || kind !== 'display' || heading.role || role || lines[0]!.place || hasIdeograph(text + heading.text)) return false
  if (heading.lines.length >= MOST_LINES || lines[0]!.gap > 0 || endsText(heading.text, lines[0]!.words) || isUppercase(heading.text) !== isUppercase(text))
    return false
  if (LEANING.test(text) || isPhrase(heading.text, text)) return true
  const last = heading.lines.at(-1)!.text
  return isUppercase(text) && !text.includes(' ') && last.includes(' ') && text.length < last.length
}

/** Tells whether the last word of a text and the first of another stand together in a page's running text: Water / Street. */
function phrasesOf(drafts: readonly Draft[]): (before: string, behind: string) => boolean {
  let phrases: Set<string> | undefined
  return (before, behind) => {
    const letters = lettersOf(drafts[0])
    phrases ??= readPhrases(drafts, letters)
    const [last, first] = [letters?.numbersAndWordsOf(before).at(-1), letters?.numbersAndWordsOf(behind)[0]]
    return last !== undefined && first !== undefined && before.endsWith(last) && phrases.has(`${last} ${first}`.toLowerCase())
  }
}

function readPhrases(drafts: readonly Draft[], letters: Letters | undefined): Set<string> {
  const phrases = new Set<string>()
  if (!letters) return phrases
  for (const { kind, text } of drafts) {
    if (kind !== 'body') continue
    let before = ''
    let end = -1
    letters.eachNumberOrWord(text, (from, to) => {
      const small = letters.toSmall(text.slice(from, to))
      const tells = !letters.smallWords.has(small) && !letters.runningWords.has(small)
      if (tells && before !== '' && from === end + 1) phrases.add(`${before} ${small}`)
      before = tells ? small : ''
      end = to
    })
  }
  return phrases
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
