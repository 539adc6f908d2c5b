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

/** A growing list of terms, which one text after the other can use: a page has thousands, and to grow an array for each text costs more than to find them. */
export class TermList {
  values: Float64Array = new Float64Array(LEAST_ROOM)
  length = 0

  add(term: number): void {
    if (this.length === this.values.length) {
      const grown = new Float64Array(2 * this.length)
      grown.set(this.values)
      this.values = grown
    }
    this.values[this.length++] = term
  }
}

const LEAST_ROOM = 256

/** Adds the terms of a text to a list, what tells it from others, each as a number, in order and as often as they stand there. */
export type TermReader = (text: string, list: TermList) => void

/**
 * Pairs of ideographs, stems of words in Latin letters (three or more, small and capital alike) and numbers of two digits and more.
 * Measured on headline matching, pairs do no worse than a segmenter's words (docs/algorithm.md), and depend on no dictionary.
 */
export const readPairs: TermReader = (text, list) => {
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (isIdeograph(unit)) {
      if (isEmpty[unit] === 1) before = 0
      else {
        if (before > 0) list.add(before * 0x10000 + unit)
        before = unit
      }
    } else {
      before = 0
      if (isLatin(unit) || isDigit(unit)) at = addLatin(text, at, list)
    }
  }
}

/**
 * How a segmenter's terms are read: its words of two and more ideographs, with Latin words and numbers as ever.
 * The segmenter of pairs is read by {@link readPairs}, which knows the characters that say nothing.
 */
export function termsBy(segmenter: Segmenter): TermReader {
  if (segmenter === bigrams) return readPairs
  return (text, list) => {
    for (const word of segmenter.words(text)) if (word.length > 1 && isIdeograph(word.charCodeAt(0))) list.add(hash(word, 0, word.length))
    for (let at = 0; at < text.length; at++) at = addLatin(text, at, list)
  }
}

/** Adds the Latin word or the number that begins at an offset, if one does; gives the offset of the last unit looked at. */
function addLatin(text: string, at: number, list: TermList): number {
  const unit = text.charCodeAt(at)
  let end = at + 1
  if (isLatin(unit)) {
    while (end < text.length && isLatin(text.charCodeAt(end))) end++
    if (end - at >= 3) {
      const word = hash(text, at, stemEnd(text, at, end), SMALL)
      if (!saysNothing.has(word)) list.add(WORDS + word)
    }
  } else if (isDigit(unit)) {
    while (end < text.length && (isDigit(text.charCodeAt(end)) || (text.charCodeAt(end) === 0x2e && isDigit(text.charCodeAt(end + 1))))) end++
    if (end - at >= 2) list.add(NUMBERS + hash(text, at, end))
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

/** Texts as the terms they hold. Terms are numbered as they are met, so that tables answer what else maps would have to. */
export interface WeighedTerms {
  table: TermTable
  /** The numbers of all texts' terms, each once for each text, in the order in which they stand there: those of text `n` from `begins[n]` to `begins[n + 1] − 1`. */
  terms: Int32Array
  begins: Int32Array
  /** The weight of each term: the rarer, the heavier. */
  weights: Float64Array
}

/** The same, and which texts hold each term. */
export interface TermIndex extends WeighedTerms {
  /** Texts that hold term `n`, in order: `holders[starts[n]]` … `holders[starts[n + 1] − 1]`. */
  holders: Int32Array
  starts: Int32Array
}

/** Terms as read, before they are numbered; used for one text after the other. */
const found = new TermList()

/** Reads texts' terms and weighs them. */
export function weighTerms(texts: readonly string[], read: TermReader): WeighedTerms {
  found.length = 0
  const ends: number[] = []
  for (const text of texts) {
    read(text, found)
    ends.push(found.length)
  }
  const all = found.length
  const { values } = found
  const table = new TermTable(all)
  const counts = new Int32Array(all)
  // The last text, counted from 1, in which a term was met.
  const met = new Int32Array(all)
  const own = new Int32Array(all)
  const begins = new Int32Array(texts.length + 1)
  let length = 0
  let at = 0
  for (let text = 0; text < texts.length; text++) {
    for (const end = ends[text]!; at < end; at++) {
      const number = table.number(values[at]!)
      if (met[number] === text + 1) continue
      met[number] = text + 1
      counts[number]!++
      own[length++] = number
    }
    begins[text + 1] = length
  }
  const weights = new Float64Array(table.size)
  const rarities = Float64Array.from(texts, (_, at) => Math.log(1 + texts.length / (at + 1)))
  for (let number = 0; number < weights.length; number++) weights[number] = rarities[counts[number]! - 1]! * (table.term(number) >= NUMBERS ? NUMBER_WEIGHT : 1)
  return { table, terms: own.subarray(0, length), begins, weights }
}

/** The square of each term's weight. */
export function squaresOf({ weights }: WeighedTerms): Float64Array {
  const squares = new Float64Array(weights.length)
  for (let number = 0; number < squares.length; number++) squares[number] = weights[number]! * weights[number]!
  return squares
}

/** The square of each text's length as a vector of its terms. */
export function sizesOf({ terms, begins }: WeighedTerms, squares: Float64Array): Float64Array {
  const sizes = new Float64Array(begins.length - 1)
  for (let text = 0; text < sizes.length; text++) {
    let sum = 0
    for (let at = begins[text]!; at < begins[text + 1]!; at++) sum += squares[terms[at]!]!
    sizes[text] = sum
  }
  return sizes
}

/** Reads texts' terms, weighs them, and says which texts hold each. */
export function indexTerms(texts: readonly string[], read: TermReader): TermIndex {
  const weighed = weighTerms(texts, read)
  const { terms, begins, weights } = weighed
  // First how many texts hold a term, then where its holders end, at last where they start.
  const starts = new Int32Array(weights.length + 1)
  for (const term of terms) starts[term]!++
  let end = 0
  for (let number = 0; number < starts.length; number++) starts[number] = end += starts[number]!
  const holders = new Int32Array(terms.length)
  for (let text = texts.length - 1; text >= 0; text--) for (let at = begins[text]!; at < begins[text + 1]!; at++) holders[--starts[terms[at]!]!] = text
  return { ...weighed, holders, starts }
}

/** The numbers of those of a text's terms that the index holds, each once, in order. */
export function numbersOf(text: string, read: TermReader, { table }: TermIndex): Set<number> {
  found.length = 0
  read(text, found)
  const numbers = new Set<number>()
  for (let at = 0; at < found.length; at++) {
    const number = table.find(found.values[at]!)
    if (number >= 0) numbers.add(number)
  }
  return numbers
}

/**
 * How much a heading has in common with each text: every term it shares with the page gives its weight, in equal parts
 * to the texts that hold it. Summed over a stretch of texts this is the heading's weight there; no stretch
 * gains by being long.
 * @param heading the numbers of its terms
 */
export function affinities(heading: Iterable<number>, { begins, holders, starts, weights }: TermIndex): Float64Array {
  const shares = new Float64Array(begins.length - 1)
  for (const number of heading) {
    const [from, to] = [starts[number]!, starts[number + 1]!]
    const share = weights[number]! / (to - from)
    for (let at = from; at < to; at++) shares[holders[at]!]! += share
  }
  return shares
}

/** Whether the last sign of a text and the first of the next are a pair that some text holds. */
export function isWordOver(first: string, second: string, { table }: TermIndex): boolean {
  const pair = first.charCodeAt(first.length - 1) * 0x10000 + second.charCodeAt(0)
  return table.find(pair) >= 0
}
