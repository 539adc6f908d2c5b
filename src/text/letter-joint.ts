import type { LatinLanguage } from './languages/language.ts'
import { endsInName } from './letter-ends.ts'
import { endsInHyphen, startsSmall } from './signs.ts'

// Natural logarithms.
const WORD_BROKEN = 2.5
const WORD_LEFT = -4
/** The rest of a broken word is a word that the page has elsewhere: two- and three-storey, or another column's text. */
const WHOLE_WORD = -1
const SMALL_JOINT = 1.2
const CAPITAL_JOINT = -1.2
/** … less, by the first word: a capital that the page has inside its sentences too is a name's; a small word's begins a sentence. */
const NAME_KNOWN = 1.2
const NAME_NEW = -0.5
const SMALL_WORD_IN_CAPITALS = -3
/** Behind whose words a quotation was, at the end of a pull quote, nothing goes on. */
const ATTRIBUTION = -4

/** The kinds of words that text goes on with. */
type Beginning = 'capital' | 'article' | 'small' | 'running' | 'other'
/** The kinds of words that text breaks off with, and a pause. */
type Ending = 'pause' | 'article' | 'small' | 'running' | 'name' | 'other'

/**
 * How much oftener a word of a kind stands behind one of another than anywhere, in English prose (newspapers of two centuries and a manual agree within
 * a few tenths): an article wants its noun, a preposition its article, a name goes on with a capital, and no capital stands behind a verb.
 */
const FOLLOWING: Readonly<Record<Ending, Readonly<Record<Beginning, number>>>> = {
  pause: { capital: 0, article: -0.4, small: 0.4, running: 0.5, other: -0.4 },
  article: { capital: 0.5, article: -4, small: -3, running: -3, other: 0.5 },
  small: { capital: 0.3, article: 0.8, small: -0.7, running: 0, other: 0 },
  running: { capital: -1, article: -0.2, small: -0.4, running: 0.2, other: 0.2 },
  name: { capital: 1.1, article: -1, small: -0.3, running: 0, other: -0.2 },
  other: { capital: -1, article: -0.1, small: 0.4, running: 0.1, other: -0.1 }
}

const NO_LETTER = /\P{L}/gu
const FIRST_WORD = /^["“„«‘'(]? ?(\p{L}[\p{L}’']*)/u
const PAUSED = /[,;\u2014][”"’']?$/u
/** The first half of a 20-/foot container. */
const COMPOUND = /\d[-\u2010]$/u
/** … how to build it.” — Lorna Fitch, retired engineer */
const ATTRIBUTED = /[”"] ?[—–-]{1,2} ?\p{Lu}[^.”"]*$/u
const CAPITAL_START = /^[“„«"‘'(]? ?\p{Lu}/u

/** A small word behind white, that no hyphen ends; one with a capital, where a small letter before shows that no sentence begins with it. */
const WORD = / (?:(?=\p{Ll})|(?<=\p{Ll},? ))(\p{L}[\p{L}’']*)(?![\p{L}’'-])/gu

/** The words of texts that stand inside their lines, so that no line end broke them: small ones, and names inside sentences. */
export function wordsInside(texts: readonly string[]): Set<string> {
  const found = new Set<string>()
  for (const text of texts) for (const match of text.matchAll(WORD)) found.add(match[1]!)
  return found
}

/**
 * What the joint itself says of a text in letters going on in another: a broken word wants its rest, a sentence goes on with a small letter, seldom with a capital.
 * @param known the page's words, from {@link wordsInside}
 * @returns natural logarithm
 */
export function weighJoint(first: string, second: string, language: LatinLanguage | undefined, known: () => ReadonlySet<string>): number {
  const small = startsSmall(second)
  if (ATTRIBUTED.test(first)) return ATTRIBUTION
  if (small && COMPOUND.test(first)) return WORD_BROKEN
  if (endsInHyphen(first)) return small ? (known().has(FIRST_WORD.exec(second)?.[1] ?? '') ? WHOLE_WORD : WORD_BROKEN) : WORD_LEFT
  const capital = !small && !language?.nounsInCapitals && CAPITAL_START.test(second)
  const joint = small ? SMALL_JOINT : capital ? CAPITAL_JOINT + nameWorth(FIRST_WORD.exec(second)?.[1] ?? '', language, known) : 0
  return language && language.articles.size > 0 && (small || capital)
    ? joint + FOLLOWING[endingOf(first, language)][capital ? 'capital' : beginningOf(second, language)]
    : joint
}

/** What a word with a capital says by itself of going on with a sentence. */
function nameWorth(word: string, language: LatinLanguage | undefined, known: () => ReadonlySet<string>): number {
  if (language && kindOf(word.toLowerCase(), language) !== 'other') return SMALL_WORD_IN_CAPITALS
  return known().has(word) ? NAME_KNOWN : NAME_NEW
}

function endingOf(text: string, language: LatinLanguage): Ending {
  if (PAUSED.test(text)) return 'pause'
  if (endsInName(text)) return 'name'
  const word = text.slice(text.lastIndexOf(' ') + 1)
  return kindOf(word.replace(NO_LETTER, '').toLowerCase(), language)
}

const beginningOf = (text: string, language: LatinLanguage): Beginning => kindOf(FIRST_WORD.exec(text)?.[1] ?? '', language)

const kindOf = (word: string, { articles, small, running }: LatinLanguage): Beginning & Ending =>
  articles.has(word) ? 'article' : small.has(word) ? 'small' : running.has(word) ? 'running' : 'other'
