import { EVERYDAY, NUMBERS, TermList, WORDS, type TermReader } from './term-list.ts'
import { TermTable } from './term-table.ts'

/** Factor for numbers: the same figure in a headline and a story is seldom chance. */
const NUMBER_WEIGHT = 1.5
/** … and for everyday words: they are in all kinds of stories, rare as they may be on this page. */
const EVERYDAY_WEIGHT = 0.3

/** Room for so many terms at first. */
const LEAST_ROOM = 256

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

const factorOf = (term: number): number => (term >= EVERYDAY ? EVERYDAY_WEIGHT : term >= NUMBERS ? NUMBER_WEIGHT : 1)

/** What a term counts for beside one that few subjects share: less than one for an everyday word. */
export const everydayFactor = (term: number): number => (term >= EVERYDAY ? EVERYDAY_WEIGHT : 1)

/** The same, and which texts hold each term. */
export interface TermIndex extends WeighedTerms {
  /** Texts that hold term `n`, in order: `holders[starts[n]]` … `holders[starts[n + 1] − 1]`. */
  holders: Int32Array
  starts: Int32Array
}

/** Terms as read, before they are numbered; used for one text after the other. */
const found = new TermList()

/** How many texts have each term, and the last of them, counted from 1; used for one list of texts after the other. */
let counts = new Int32Array(LEAST_ROOM)
let met = new Int32Array(LEAST_ROOM)

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
  if (counts.length < all) {
    counts = new Int32Array(2 * all)
    met = new Int32Array(2 * all)
  }
  const own = new Int32Array(all)
  const begins = new Int32Array(texts.length + 1)
  let length = 0
  let at = 0
  for (let text = 0; text < texts.length; text++) {
    for (const end = ends[text]!; at < end; at++) {
      const known = table.size
      const number = table.number(values[at]!)
      if (number === known) counts[number] = 0
      else if (met[number] === text + 1) continue
      met[number] = text + 1
      counts[number]!++
      own[length++] = number
    }
    begins[text + 1] = length
  }
  const weights = new Float64Array(table.size)
  const rarities = new Float64Array(texts.length)
  for (let holders = 1; holders <= texts.length; holders++) rarities[holders - 1] = Math.log(1 + texts.length / holders)
  for (let number = 0; number < weights.length; number++) weights[number] = rarities[counts[number]! - 1]! * factorOf(table.term(number))
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
  const { table, terms, begins, weights } = weighTerms(texts, read)
  // First how many texts hold a term, then where its holders end, at last where they start.
  const starts = new Int32Array(weights.length + 1)
  for (const term of terms) starts[term]!++
  let end = 0
  for (let number = 0; number < starts.length; number++) starts[number] = end += starts[number]!
  const holders = new Int32Array(terms.length)
  for (let text = texts.length - 1; text >= 0; text--) for (let at = begins[text]!; at < begins[text + 1]!; at++) holders[--starts[terms[at]!]!] = text
  return { table, terms, begins, weights, holders, starts }
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
    const from = starts[number]!
    const to = starts[number + 1]!
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
