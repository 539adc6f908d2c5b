import { endsText } from '../lexicon/recognise/sentence.ts'
import type { Letters } from '../lexicon/words.ts'
import { hasIdeograph } from '../text/characters.ts'
import type { LatinLanguage } from '../text/languages/language.ts'
import { isMeasured, lettersOf } from '../read/lines.ts'
import type { Draft } from './drafts.ts'

// What headings in letters show of their lines. A page in ideographs does not load it.

/** No heading in Latin letters has more lines. */
const MOST_LINES = 7
const isUppercase = (text: string): boolean => text === text.toUpperCase()

/** Opens a page's joints of headings: tells of a display line and the next one whether they are one heading in letters. */
export function openJoints(drafts: readonly Draft[], language: LatinLanguage | undefined): (heading: Draft, draft: Draft) => boolean {
  const stopped = stopsCapitals(drafts)
  const isPhrase = phrasesOf(drafts)
  return (heading, draft) => isRest(heading, draft, stopped, language) || leansOn(heading, draft, isPhrase)
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
 * A small letter, or a word that asks for more before it.
 * @param stopped headings in capitals end in full stops on this page: a lone word that does not goes on
 */
function isRest(heading: Draft, draft: Draft, stopped: boolean, language: LatinLanguage | undefined): boolean {
  if (heading.kind !== 'display' || draft.kind !== 'display' || heading.role || draft.role) return false
  const { place, words } = draft.lines[0]!
  const letters = words?.letters
  if (isMeasured(place)) return false
  if (heading.lines.length < MOST_LINES && !hasIdeograph(heading.text) && letters && !endsText(heading.text, words)) {
    if (/^\p{Ll}/u.test(draft.text)) return true
    if (stopped && isUppercase(heading.text) && isUppercase(draft.text) && !heading.lines.at(-1)!.text.includes(' ')) return true
    if (letters.asksForMore(heading.text, language) && isUppercase(heading.text) === isUppercase(draft.text)) return true
  }
  return false
}

/** What hardly begins a heading: it leans on what stands before. */
const LEANING = /^(?:when|while|because|than|which|that|whom|them|him|was|were|been)\b/iu

/** In Latin letters: a heading whose last word and the next line's first stand together in a story, or before a word that leans on it, or before its own last word. */
function leansOn(heading: Draft, { kind, role, text, lines }: Draft, isPhrase: (before: string, behind: string) => boolean): boolean {
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
