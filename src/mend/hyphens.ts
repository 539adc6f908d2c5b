import type { Line } from '../read/lines.ts'
import { lastSign } from '../text/characters.ts'
import type { LatinLanguage } from '../text/languages/language.ts'
import { isLetter, JOINER, LETTER, toSmall, wordsOf } from '../text/latin-words.ts'
import { tellLanguage } from '../text/languages/tell.ts'

const BROKEN = /\p{L}[-\u2010]$/u
const endsInHyphen = lastSign('-\u2010')
const isBroken = (text: string): boolean => endsInHyphen(text) && BROKEN.test(text.slice(-3))
const FIRST = /^\p{Ll}[\p{L}’']*-?/u
const OF_WORD = /[\p{L}’']/u
/** First halves that grew together with what follows: overnight, household. */
const SOLID_HEADS: ReadonlySet<string> = new Set(
  'over under out up down with some any every no in on house news head home work back fire rain snow sun day night week'.split(' ')
)
/** Halves shorter than this are syllables rather than words. */
const SHORTEST_WORD = 3

/**
 * Marks the lines whose hyphen belongs to the word (long- / term) and is to be kept when the lines are joined. The page is the dictionary:
 * a word that it has in one piece was broken; one that it has with a hyphen is a compound, and in a language that writes such compounds so are two words
 * that it has and their compound it has not. A hyphen before “and” stands for the rest of the word. Leaves alone what the page says nothing of: there the
 * hyphen goes.
 */
export function markHyphens(lines: readonly Line[]): Line[] {
  if (!lines.some(({ text }) => isBroken(text))) return [...lines]
  const { language } = tellLanguage(lines.map(({ text }) => text))
  const words = new Set<string>()
  lines.forEach(({ text }, at) => {
    const broken = at > 0 && isBroken(lines[at - 1]!.text)
    const own = wordsOf(text, LETTER | JOINER).map(withoutJoiners)
    // Halves of broken words are none.
    const first = broken && own.length > 0 && text.startsWith(own[0]!) ? 1 : 0
    const last = endsInHyphen(text) && own.length > 0 && text.endsWith(own.at(-1)!, text.length - 1) ? own.length - 1 : own.length
    for (let word = first; word < last; word++) words.add(toSmall(own[word]!))
  })
  return lines.map((line, at) => {
    const head = isBroken(line.text) ? lastWord(line.text) : ''
    const tail = FIRST.exec(lines[at + 1]?.text ?? '')?.[0].toLowerCase()
    if (head === '' || tail === undefined) return line
    if (isSuspended(head, tail, words, language)) return { ...line, suspendsHyphen: true }
    return isCompound(head, tail, words, language) ? { ...line, keepsHyphen: true } : line
  })
}

/** A word without the hyphens and apostrophes at its end. */
function withoutJoiners(word: string): string {
  let end = word.length
  while (!isLetter(word.charCodeAt(end - 1))) end--
  return end === word.length ? word : word.slice(0, end)
}

/** The letters before a line's hyphen. */
function lastWord(text: string): string {
  let from = text.length - 1
  while (from > 0 && OF_WORD.test(text[from - 1]!)) from--
  return text.slice(from, -1).toLowerCase()
}

/** West- / und Südwind. Where nouns have no capitals to tell by, the first word must be one of the page's: maj- / or. */
function isSuspended(head: string, tail: string, words: ReadonlySet<string>, { suspending, nounsInCapitals }: LatinLanguage): boolean {
  return suspending.has(tail) && !words.has(head + tail) && (nounsInCapitals || words.has(head))
}

function isCompound(
  head: string,
  tail: string,
  words: ReadonlySet<string>,
  { hyphenCompounds, hyphenHeads, hyphenTails, hyphenAlike }: LatinLanguage
): boolean {
  if (tail.endsWith('-')) return true // bed- / and-breakfast
  if (words.has(head + tail)) return false
  const whole = `${head}-${tail}`
  if (words.has(whole) || (hyphenAlike.has(whole) && [...hyphenAlike].some((alike) => words.has(alike)))) return true
  if (hyphenHeads.has(head) || (hyphenTails.has(tail) && words.has(head))) return true
  return hyphenCompounds && !SOLID_HEADS.has(head) && head.length >= SHORTEST_WORD && tail.length >= SHORTEST_WORD && words.has(head) && words.has(tail)
}
