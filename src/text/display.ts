import type { LatinLanguage } from './languages/language.ts'
import { anySign, bracketBalance, bracketOf, isIdeograph, isPause } from './characters.ts'
import { endsInHyphen } from './signs.ts'

/** A heading with pauses in it is no longer than this, in UTF-16 units. */
const LONGEST_HEADING = 36
/** Running text has a pause every ten characters or so: the longer a line without one, the less it is that. */
const NO_PAUSE = 0.09
const NO_PAUSE_MOST = 2.2
const PAUSE = -1
/** 、 stands in headings too. */
const ENUMERATION = 0x3001
const ENUMERATION_PAUSE = 0.4
const CLAUSE_GAP = 2.6
const CLAUSE_GAP_AMONG_PAUSES = 0.5
const OPEN_BRACKET = -2.2
/** … that the next line closes, or the line before opened: a heading over two lines may do so. */
const OPEN_BRACKET_OVER_LINES = -0.6
const TOO_LONG = -3
const SENTENCE_INSIDE = -2.5

/** For and against a line being a heading, by its words alone. */
export interface DisplaySigns {
  /** What its brackets say not counted. */
  score: number
  /** How many brackets it leaves open, or (negative) closes. */
  balance: number
}

const isGap = (unit: number): boolean => unit === 0x20 || unit === 0x3000

/** Signs that say something of a line: most say nothing, and one look at a table tells that. */
const tells = new Uint8Array(0x10000)
for (let unit = 0; unit < tells.length; unit++) if (isPause(unit) || isGap(unit) || bracketOf(unit) !== 0) tells[unit] = 1

/** What a line in ideographs says by itself: pauses speak for running text, gaps between clauses for a heading. */
export function displaySigns(text: string): DisplaySigns {
  let pauses = 0
  let clauses = 0
  let brackets = 0
  const last = text.length - 1
  for (let at = 0; at <= last; at++) {
    const unit = text.charCodeAt(at)
    if (tells[unit] === 0) continue
    if (bracketOf(unit) !== 0) brackets++
    else if (at === 0 && last > 0) continue
    else if (isPause(unit)) pauses += at === last ? 2 : unit === ENUMERATION ? ENUMERATION_PAUSE : 1
    else if (at < last && isIdeograph(text.charCodeAt(at - 1)) && isIdeograph(text.charCodeAt(at + 1))) clauses++
  }
  const balance = brackets > 0 ? bracketBalance(text) : 0
  let score = pauses === 0 ? Math.min(NO_PAUSE_MOST, text.length * NO_PAUSE) : PAUSE * Math.min(pauses, 4)
  // In brackets a gap parts names.
  if (clauses > 0 && balance === 0) score += pauses === 0 ? CLAUSE_GAP : CLAUSE_GAP_AMONG_PAUSES
  if (pauses > 0 && text.length > LONGEST_HEADING) score += TOO_LONG
  const stop = pauses > 0 ? text.indexOf('。', 1) : -1
  if (stop >= 0 && stop < text.length - 2) score += SENTENCE_INSIDE
  return { score, balance }
}

/** For and against a line being a heading, by its words and the lines around it: open brackets speak for running text. */
export function displayScore({ score, balance }: DisplaySigns, text: string, before: string, after: string): number {
  if (balance === 0) return score
  return score + (bracketBalance(before + text) === 0 || bracketBalance(text + after) === 0 ? OPEN_BRACKET_OVER_LINES : OPEN_BRACKET)
}

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
export const BROKEN_WORD = -4
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

/** The same for a line in Latin letters: capitals and title case speak for a heading; a broken word, pauses, pronouns and past tenses for running text. */
export function latinDisplayScore(text: string, { small: smallWords, running: runningWords, articles, nounsInCapitals, titleCase }: LatinLanguage): number {
  if (endsInHyphen(text) && /\p{Ll}.$/u.test(text.slice(-3))) return BROKEN_WORD
  const words = text.match(WORD) ?? []
  if (words.length === 0) return 0
  let [capitals, titled, bearing, running] = [0, 0, 0, 0]
  for (const word of words) {
    const small = word.toLowerCase()
    if (smallWords.has(small)) {
      if (articles.has(small)) running += ARTICLE
      continue
    }
    bearing++
    if (word === word.toUpperCase()) capitals++
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

const WORD = /\p{L}[\p{L}’'-]*/gu

const isShout = (letters: string): boolean => letters.length > 2 && letters === letters.toUpperCase()

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
