import { anySign } from './characters.ts'
import type { LatinLanguage } from './languages/language.ts'
import { isSmall, isUppercase, JOINER, LETTER, toSmall, wordsOf } from './latin-words.ts'
import { endsInHyphen } from './signs.ts'

/** All words in capitals; all but the small ones with a capital; a word broken at the line's end. */
const CAPITALS = 4
const TITLE_CASE = 2.4
/** … of three words and more: hardly a line of running text is like that. */
const LONG_TITLE_CASE = 3.2
/** All words with a capital where headlines are set as sentences: names, or a label. */
const NAMES = 1
/** A question alone on a line is a heading of a page of questions and answers, in whatever words it asks. */
const QUESTION = 3
const SENTENCE_CASE = -0.3
const BROKEN_WORD = -4
/** A word of running text, and an article. */
const RUNNING_WORD = -0.8
const ARTICLE = -0.35
const RUNNING_MOST = -3
/** None of either among four words and more: running text hardly goes on so long without. */
const NO_RUNNING_WORD = 0.8
const INNER_STOP = -1.2
const INNER_COMMA = -0.5
/** A list of names is in title case too. */
const TITLE_COMMA = -1.2

/**
 * What a line in Latin letters says for and against being a heading by itself: capitals and title case speak for a heading; a broken word, pauses, pronouns and past tenses for running text.
 * @param broken its last word goes on in the next line, though no hyphen says so
 */
export function latinDisplayScore(
  text: string,
  { small: smallWords, running: runningWords, articles, nounsInCapitals, titleCase }: LatinLanguage,
  broken: boolean = false
): number {
  if (broken) return BROKEN_WORD
  if (endsInHyphen(text) && /\p{Ll}.$/u.test(text.slice(-3))) return BROKEN_WORD
  const words = wordsOf(text, LETTER | JOINER)
  if (words.length === 0) return 0
  let [capitals, titled, bearing, running] = [0, 0, 0, 0]
  for (const word of words) {
    const small = toSmall(word)
    if (smallWords.has(small)) {
      if (articles.has(small)) running += ARTICLE
      continue
    }
    bearing++
    if (isShouted(word)) capitals++
    else if (word.charCodeAt(0) !== small.charCodeAt(0)) titled++
    else if (runningWords.has(small)) running += RUNNING_WORD
  }
  const shout = !/[a-z]/.test(text) && isShout(text.replace(/\P{L}/gu, ''))
  const inTitleCase = !shout && bearing > 1 && capitals + titled === bearing
  const cased = shout ? CAPITALS : !inTitleCase || nounsInCapitals ? SENTENCE_CASE : !titleCase ? NAMES : bearing > 2 ? LONG_TITLE_CASE : TITLE_CASE
  const { stops, commas } = innerPauses(text)
  const question = text.endsWith('?') && /^\p{Lu}/u.test(text) ? QUESTION : 0
  return (
    question +
    cased +
    (shout || (question > 0 && running < 0)
      ? 0
      : running < 0
        ? Math.max(RUNNING_MOST, running)
        : words.length >= 4 && runningWords.size > 0
          ? NO_RUNNING_WORD
          : 0) +
    INNER_STOP * Math.min(2, stops) +
    (inTitleCase && !nounsInCapitals ? TITLE_COMMA : INNER_COMMA) * Math.min(3, commas)
  )
}

/** Whether a word is in capitals: in most the second sign tells. */
const isShouted = (word: string): boolean => !(word.length > 1 && isSmall(word.charCodeAt(1))) && isUppercase(word)

const isShout = (letters: string): boolean => letters.length > 2 && isUppercase(letters)

const isStop = anySign('.!?')
const isComma = anySign(',;')
const isQuote = anySign('”"’)')

/** Counts the sentences' ends and the commas inside a line, each with a space behind. */
function innerPauses(text: string): { stops: number; commas: number } {
  let [stops, commas] = [0, 0]
  for (let space = text.indexOf(' ', 1); space > 0 && space < text.length - 2; space = text.indexOf(' ', space + 1)) {
    const before = text.charAt(space - 1)
    if (isComma(before)) commas++
    else if (isStop(before) || (isQuote(before) && isStop(text.charAt(space - 2)))) stops++
  }
  return { stops, commas }
}
