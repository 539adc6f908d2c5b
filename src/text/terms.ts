import { runningWords, smallWords } from './english-words.ts'
import { isDigit, isIdeograph, isLatin } from './characters.ts'
import { TermTable } from './term-table.ts'
import { bigrams, type Segmenter } from './segmenter.ts'

/** Characters that pair with everything and say nothing of what a text is about: particles, pronouns, numerals, traditional and simplified. */
const EMPTY = '的了是在和与與及或也就都而着著之其这這那个個们們有不为為以于於被把将將从從到对對向由等并並已所上下中一二三四五六七八九十年月日时時分第'
const isEmpty = new Uint8Array(0x10000)
for (const sign of EMPTY) isEmpty[sign.charCodeAt(0)] = 1

/** Factor for numbers: the same figure in a headline and a story is seldom chance. */
const NUMBER_WEIGHT = 1.5

/** Gives the terms of a text, what tells it from others, each as a number, in order and as often as they stand there. */
export type TermReader = (text: string) => number[]

/**
 * Pairs of ideographs, stems of words in Latin letters (three or more, small and capital alike) and numbers of two digits and more.
 * Measured on headline matching, pairs do no worse than a segmenter's words (docs/algorithm.md), and depend on no dictionary.
 */
export function termsOf(text: string): number[] {
  const terms: number[] = []
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (isIdeograph(unit)) {
      if (isEmpty[unit] === 1) before = 0
      else {
        if (before > 0) terms.push(before * 0x10000 + unit)
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
    const terms: number[] = []
    for (const word of segmenter.words(text)) if (word.length > 1 && isIdeograph(word.charCodeAt(0))) terms.push(hash(word, 0, word.length))
    for (let at = 0; at < text.length; at++) at = addLatin(text, at, terms)
    return terms
  }
}

/** Adds the Latin word or the number that begins at an offset, if one does; gives the offset of the last unit looked at. */
function addLatin(text: string, at: number, terms: number[]): number {
  const unit = text.charCodeAt(at)
  let end = at + 1
  if (isLatin(unit)) {
    while (end < text.length && isLatin(text.charCodeAt(end))) end++
    if (end - at >= 3) {
      const word = hash(text, at, stemEnd(text, at, end), SMALL)
      if (!saysNothing.has(word)) terms.push(WORDS + word)
    }
  } else if (isDigit(unit)) {
    while (end < text.length && (isDigit(text.charCodeAt(end)) || (text.charCodeAt(end) === 0x2e && isDigit(text.charCodeAt(end + 1))))) end++
    if (end - at >= 2) terms.push(NUMBERS + hash(text, at, end))
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

/** Where a word's stem ends: the endings of plurals and of verbs are left off, since headlines put both otherwise. */
function stemEnd(text: string, at: number, end: number): number {
  const length = end - at
  const last = text.charCodeAt(end - 1) | SMALL
  const before = text.charCodeAt(end - 2) | SMALL
  if (last === 0x73 && before !== 0x73 && length >= 4) return end - (before === 0x65 && length >= 6 ? 2 : 1) // -s, -es
  if (last === 0x64 && before === 0x65 && length >= 5) return end - 2 // -ed
  if (last === 0x65 && length >= 5) return end - 1 // -e, which -ed and -ing displace
  if (last === 0x67 && before === 0x6e && length >= 6 && (text.charCodeAt(end - 3) | SMALL) === 0x69) return end - 3 // -ing
  return end
}

/** Words that stand in every text: they tie nothing to anything. */
const saysNothing: ReadonlySet<number> = new Set(
  [...runningWords, ...smallWords].filter((word) => word.length >= 3).map((word) => hash(word, 0, stemEnd(word, 0, word.length), SMALL))
)

// Kinds of terms lie in ranges of their own: pairs or words of ideographs, words of letters, numbers.
const WORDS = 2 ** 33
const NUMBERS = 2 ** 34

/** Whether a term is a pair of ideographs, or a segmenter's word of them. */
export function isPair(term: number): boolean {
  return term < WORDS
}

/** Paragraphs and the terms they hold. Terms are numbered as they are met, so that tables answer what else maps would have to. */
export interface TermIndex {
  table: TermTable
  /** The numbers of each paragraph's terms, each once, in the order in which they stand there. */
  terms: Int32Array[]
  /** Paragraphs that hold term `n`, in order: `holders[starts[n]]` … `holders[starts[n + 1] − 1]`. */
  holders: Int32Array
  starts: Int32Array
  /** The weight of each term: the rarer, the heavier. */
  weights: Float64Array
}

/** Indexes paragraphs, given by their terms. */
export function indexTerms(paragraphs: readonly (readonly number[])[]): TermIndex {
  let all = 0
  for (const { length } of paragraphs) all += length
  const table = new TermTable(all)
  const counts = new Int32Array(all)
  // The last paragraph, counted from 1, in which a term was met.
  const met = new Int32Array(all)
  const own = new Int32Array(all)
  const terms: Int32Array[] = []
  for (const paragraph of paragraphs) {
    let length = 0
    for (const term of paragraph) {
      const number = table.number(term)
      if (met[number] === terms.length + 1) continue
      met[number] = terms.length + 1
      counts[number]!++
      own[length++] = number
    }
    terms.push(own.slice(0, length))
  }
  const count = table.size
  const starts = new Int32Array(count + 1)
  for (let number = 0; number < count; number++) starts[number + 1] = starts[number]! + counts[number]!
  const holders = new Int32Array(starts[count]!)
  const weights = new Float64Array(count)
  const rarities = Float64Array.from(paragraphs, (_, at) => Math.log(1 + paragraphs.length / (at + 1)))
  for (let number = 0; number < count; number++) weights[number] = rarities[counts[number]! - 1]! * (table.term(number) >= NUMBERS ? NUMBER_WEIGHT : 1)
  for (let at = terms.length - 1; at >= 0; at--) for (const number of terms[at]!) holders[starts[number]! + --counts[number]!] = at
  return { table, terms, holders, starts, weights }
}

/** The numbers of those of some terms that the index holds, each once, in order. */
export function numbersOf(terms: readonly number[], { table }: TermIndex): Set<number> {
  const numbers = new Set<number>()
  for (const term of terms) {
    const found = table.find(term)
    if (found >= 0) numbers.add(found)
  }
  return numbers
}

/**
 * How much a heading has in common with each paragraph: every term it shares with the page gives its weight, in equal parts
 * to the paragraphs that hold it. Summed over a stretch of paragraphs this is the heading's weight there; no stretch
 * gains by being long.
 * @param heading the numbers of its terms
 */
export function affinities(heading: Iterable<number>, { terms, holders, starts, weights }: TermIndex): Float64Array {
  const shares = new Float64Array(terms.length)
  for (const number of heading) {
    const [from, to] = [starts[number]!, starts[number + 1]!]
    const share = weights[number]! / (to - from)
    for (let at = from; at < to; at++) shares[holders[at]!]! += share
  }
  return shares
}

/** Whether the last sign of a text and the first of the next are a pair that some paragraph holds. */
export function isWordOver(first: string, second: string, { table }: TermIndex): boolean {
  const pair = first.charCodeAt(first.length - 1) * 0x10000 + second.charCodeAt(0)
  return table.find(pair) >= 0
}
