import { runningWords, smallWords } from './english-words.ts'
import { everydayWords, multiplierWords, numberWords } from './everyday-words.ts'
import { isDigit, isIdeograph, isLatin } from './characters.ts'
import { TermTable } from './term-table.ts'
import { bigrams, type Segmenter } from './segmenter.ts'

/** Characters that pair with everything and say nothing of what a text is about: particles, pronouns, numerals, traditional and simplified. */
const EMPTY = '的了是在和与與及或也就都而着著之其这這那个個们們有不为為以于於被把将將从從到对對向由等并並已所上下中一二三四五六七八九十年月日时時分第'
const isEmpty = new Uint8Array(0x10000)
for (const sign of EMPTY) isEmpty[sign.charCodeAt(0)] = 1

/** Factor for numbers: the same figure in a headline and a story is seldom chance. */
const NUMBER_WEIGHT = 1.5
/** … and for everyday words: they are in all kinds of stories, rare as they may be on this page. */
const EVERYDAY_WEIGHT = 0.3

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

/**
 * Adds the terms of a text to a list, what tells it from others, each as a number, in order and as often as they stand there.
 * `simplified` asks for those of its simplified form, where texts in both scripts are compared.
 */
export type TermReader = (text: string, list: TermList, simplified?: boolean) => void

/** Makes a reader read the simplified form where it is asked for. */
export function acrossScripts(read: TermReader, toSimplified: (text: string) => string): TermReader {
  return (text, list, simplified = false) => {
    read(simplified ? toSimplified(text) : text, list)
  }
}

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
  if (isLatin(unit)) {
    const end = wordEnd(text, at)
    if (end - at < 3) return end - 1
    const word = hash(text, at, stemEnd(text, at, end), SMALL)
    const value = isCapital(unit) ? numberValues.get(word) : undefined
    if (value !== undefined) return addSpelled(text, end, value, list)
    if (!saysNothing.has(word)) list.add((isEveryday.has(word) ? EVERYDAY : WORDS) + word)
    return end - 1
  }
  if (!isDigit(unit)) return at
  let end = at + 1
  while (end < text.length && (isDigit(text.charCodeAt(end)) || isInNumber(text, end))) end++
  if (end - at >= 2) list.add(numberTerm(text.slice(at, end).replaceAll(',', '')))
  return end - 1
}

const numberTerm = (digits: string): number => NUMBERS + hash(digits, 0, digits.length)

/**
 * Adds a number that is spelled out because a sentence begins with it: Sixty-one, Four thousand. Elsewhere only numbers without weight are: two hundred times. Gives the offset of the last unit looked at.
 * @param end behind its first word
 * @param value of its first word
 */
function addSpelled(text: string, end: number, value: number, list: TermList): number {
  let sum = value
  for (let words = 0; words < LONGEST_NUMBER; words++) {
    const joint = text.charCodeAt(end)
    if ((joint !== 0x20 && joint !== 0x2d) || !isLatin(text.charCodeAt(end + 1))) break
    const next = wordEnd(text, end + 1)
    const word = hash(text, end + 1, stemEnd(text, end + 1, next), SMALL)
    const factor = multipliers.get(word)
    const unit = numberValues.get(word)
    if (factor !== undefined) sum *= factor
    else if (unit !== undefined && unit < 10 && sum >= 20 && sum < 100 && sum % 10 === 0) sum += unit
    else break
    end = next
  }
  if (sum >= 10) list.add(numberTerm(String(sum)))
  return end - 1
}

/** Words of a number behind its first: Twenty-five hundred. */
const LONGEST_NUMBER = 3

const isCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a

function wordEnd(text: string, at: number): number {
  let end = at + 1
  while (end < text.length && isLatin(text.charCodeAt(end))) end++
  return end
}

/** A decimal point, or a comma before three digits: 31.4, 4,000. */
function isInNumber(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit === 0x2e) return isDigit(text.charCodeAt(at + 1))
  return unit === 0x2c && [1, 2, 3].every((ahead) => isDigit(text.charCodeAt(at + ahead))) && !isDigit(text.charCodeAt(at + 4))
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

const stemOf = (word: string): number => hash(word, 0, stemEnd(word, 0, word.length), SMALL)

/** Words that stand in every text: they tie nothing to anything. */
const saysNothing: ReadonlySet<number> = new Set([...runningWords, ...smallWords].filter((word) => word.length >= 3).map(stemOf))

/** Words that most subjects share. */
const isEveryday: ReadonlySet<number> = new Set(everydayWords.map(stemOf))
const numberValues: ReadonlyMap<number, number> = new Map([...numberWords].map(([word, value]) => [stemOf(word), value]))
const multipliers: ReadonlyMap<number, number> = new Map([...multiplierWords].map(([word, value]) => [stemOf(word), value]))

// Kinds of terms lie in ranges of their own: pairs or words of ideographs, words of letters, numbers, everyday words.
const WORDS = 2 ** 33
const NUMBERS = 2 ** 34
const EVERYDAY = 2 ** 35

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
