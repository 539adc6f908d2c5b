import { isDigit, isIdeograph, isLatin } from './characters.ts'

/** Characters that pair with everything and say nothing of what a text is about: particles, pronouns, numerals, traditional and simplified. */
const EMPTY = new Set(
  [...'的了是在和与與及或也就都而着著之其这這那个個们們有不为為以于於被把将將从從到对對向由等并並已所上下中一二三四五六七八九十年月日时時分第'].map((sign) =>
    sign.charCodeAt(0)
  )
)

/** Factor for numbers: the same figure in a headline and a story is seldom chance. */
const NUMBER_WEIGHT = 1.5

/**
 * The terms of a text that tell it from others: pairs of ideographs, words in Latin letters (three or more, small and
 * capital alike) and numbers of two digits and more, each as a number. Measured on headline matching, pairs do as well as a
 * segmenter's words (bench/segmenters), and depend on no dictionary.
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
      continue
    }
    before = 0
    if (isLatin(unit)) {
      let end = at + 1
      let hash = 0
      while (end < text.length && isLatin(text.charCodeAt(end))) end++
      if (end - at >= 3) {
        for (let next = at; next < end; next++) hash = (Math.imul(hash, 31) + (text.charCodeAt(next) | 0x20)) >>> 0
        terms.add(WORDS + hash)
      }
      at = end - 1
    } else if (isDigit(unit)) {
      let end = at + 1
      let hash = 7
      while (end < text.length && (isDigit(text.charCodeAt(end)) || (text.charCodeAt(end) === 0x2e && isDigit(text.charCodeAt(end + 1))))) end++
      if (end - at >= 2) {
        for (let next = at; next < end; next++) hash = (Math.imul(hash, 31) + text.charCodeAt(next)) >>> 0
        terms.add(NUMBERS + hash)
      }
      at = end - 1
    }
  }
  return terms
}

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
