import { isDigit, isIdeograph, isLatin } from './characters.ts'
import { bigrams, type Segmenter } from './segmenter.ts'

/** Characters that pair with everything and say nothing of what a text is about: particles, pronouns, numerals, traditional and simplified. */
const EMPTY = new Set(
  [...'的了是在和与與及或也就都而着著之其这這那个個们們有不为為以于於被把将將从從到对對向由等并並已所上下中一二三四五六七八九十年月日时時分第'].map((sign) =>
    sign.charCodeAt(0)
  )
)

/** Factor for numbers: the same figure in a headline and a story is seldom chance. */
const NUMBER_WEIGHT = 1.5

/** Gives the terms of a text: what tells it from others, each as a number. */
export type TermReader = (text: string) => Set<number>

/**
 * Pairs of ideographs, words in Latin letters (three or more, small and capital alike) and numbers of two digits and more.
 * Measured on headline matching, pairs do no worse than a segmenter's words (docs/algorithm.md), and depend on no dictionary.
 */
export function termsOf(text: string): Set<number> {
  const terms = new Set<number>()
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (isIdeograph(unit)) {
      if (EMPTY.has(unit)) before = 0
      else {
        if (before) terms.add(before * 0x10000 + unit)
        before = unit
      }
    } else {
      before = 0
      at = addLatin(text, at, terms)
    }
  }
  return terms
}

/**
 * How a segmenter's terms are read: its words of two and more ideographs, with Latin words and numbers as ever.
 * The segmenter of pairs is read by {@link termsOf}, which knows the characters that say nothing.
 */
export function termsBy(segmenter: Segmenter): TermReader {
  if (segmenter === bigrams) return termsOf
  return (text) => {
    const terms = new Set<number>()
    for (const word of segmenter.words(text)) if (word.length > 1 && isIdeograph(word.charCodeAt(0))) terms.add(hash(word, 0, word.length))
    for (let at = 0; at < text.length; at++) at = addLatin(text, at, terms)
    return terms
  }
}

/** Adds the Latin word or the number that begins at an offset, if one does; gives the offset of the last unit looked at. */
function addLatin(text: string, at: number, terms: Set<number>): number {
  const unit = text.charCodeAt(at)
  let end = at + 1
  if (isLatin(unit)) {
    while (end < text.length && isLatin(text.charCodeAt(end))) end++
    if (end - at >= 3) terms.add(WORDS + hash(text, at, end, SMALL))
  } else if (isDigit(unit)) {
    while (end < text.length && (isDigit(text.charCodeAt(end)) || (text.charCodeAt(end) === 0x2e && isDigit(text.charCodeAt(end + 1))))) end++
    if (end - at >= 2) terms.add(NUMBERS + hash(text, at, end))
  }
  return end - 1
}

/** The bit that a small letter has more than its capital. */
const SMALL = 0x20

/** A number of 32 bits for a stretch of text, each unit with some bits set. */
function hash(text: string, from: number, to: number, bits = 0): number {
  let sum = 7
  for (let at = from; at < to; at++) sum = (Math.imul(sum, 31) + (text.charCodeAt(at) | bits)) >>> 0
  return sum
}

// Kinds of terms lie in ranges of their own: pairs or words of ideographs, words of letters, numbers.
const WORDS = 2 ** 33
const NUMBERS = 2 ** 34

/** Weight of a term that stands in `holders` of `all` paragraphs. */
export function rarity(term: number, holders: number, all: number): number {
  const weight = Math.log(1 + all / holders)
  return term >= NUMBERS ? NUMBER_WEIGHT * weight : weight
}

/** Which paragraphs of a page hold a term. */
export type Postings = Map<number, number[]>

/** Collects, for every term, the paragraphs it stands in, in order. */
export function postingsOf(paragraphs: readonly Set<number>[]): Postings {
  const postings: Postings = new Map()
  paragraphs.forEach((terms, at) => {
    for (const term of terms) {
      const held = postings.get(term)
      if (held) held.push(at)
      else postings.set(term, [at])
    }
  })
  return postings
}

/**
 * How much a heading has in common with each paragraph: every term it shares with the page gives its rarity, in equal parts
 * to the paragraphs that hold it. Summed over a stretch of paragraphs this is the heading's weight there; no stretch
 * gains by being long.
 */
export function affinities(heading: Set<number>, postings: Postings, paragraphs: number): Float64Array {
  const shares = new Float64Array(paragraphs)
  for (const term of heading) {
    const held = postings.get(term)
    if (!held) continue
    const share = rarity(term, held.length, paragraphs) / held.length
    for (const at of held) shares[at]! += share
  }
  return shares
}

/** Whether the last sign of a text and the first of the next are a pair that some paragraph holds. */
export function isWordOver(first: string, second: string, postings: Postings): boolean {
  return postings.has(first.charCodeAt(first.length - 1) * 0x10000 + second.charCodeAt(0))
}
