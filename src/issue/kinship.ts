import { TermTable } from '../text/term-table.ts'
import { TermList, type TermReader } from '../text/term-list.ts'
import { everydayFactor, isPair } from '../text/terms.ts'
import { toSimplified } from '../text/script.ts'

/** Of the terms of a continuation, so many stand in the first half for its sake, beyond chance. */
const TOLD_AGAIN = 0.1
/** … and so many of its names. */
const NAMED_AGAIN = 0.35
/** A continuation brings up new things: that a term was not told before says no more than this share of what it would by these chances. */
const BROUGHT_UP = 0.45
/** … of words in letters, which are fewer to a paragraph and seldom told again. */
const BROUGHT_UP_WORD = 0.2
/** What a term counts for as having been met that was met nowhere else. */
const UNMET = 0.5

const CAPITAL = /\p{Lu}/u
/** A capital in mid-sentence: a name. */
const NAME = /(?<=[\p{Ll}\d,;] )\p{Lu}\p{Ll}{2,}/gu

/** What a text is about: its terms by number, each once, and those of them that are names in Latin letters. */
export interface Content {
  terms: Int32Array
  names: ReadonlySet<number>
}

const NOBODY: ReadonlySet<number> = new Set()

/** A story as what its paragraphs tell. */
export interface Told {
  /** Whether it tells a term. */
  has(term: number): boolean
  /**
   * How much speaks for a paragraph going on with it, in natural logarithms: for each of its terms, how likely it is to be told before
   * in this story against any other of that length; below zero where the paragraph brings up what the story does not know.
   */
  compare(paragraph: Content): number
}

/** Compares texts of an issue: in how many of its paragraphs each term stands is known. */
export interface Kinship {
  read(text: string): Content
  /** Gathers what a story tells; what was gathered before is told no more. */
  gather(paragraphs: readonly Content[]): Told
}

/** What a term says that the story does not know: a pair of ideographs, a word; as a name, a pair or a word again. */
const UNTOLD = [BROUGHT_UP, BROUGHT_UP_WORD].map((share) => share * Math.log(1 - TOLD_AGAIN))
const UNTOLD_NAME = [BROUGHT_UP, BROUGHT_UP_WORD].map((share) => share * Math.log(1 - NAMED_AGAIN))

/** Counts the terms of an issue's paragraphs. Traditional and simplified characters count as one. */
export function countTerms(texts: readonly string[], readTerms: TermReader): Kinship {
  const table = new TermTable()
  const found = new TermList()
  // The text, as many as were read before, in which a term was met last.
  const met: number[] = []
  let reading = 0
  const holders: number[] = []
  // 0 for a pair of ideographs, 1 for a word.
  const kinds: number[] = []
  // What each counts for beside a term that few subjects share.
  const factors: number[] = []
  // Of the story that was gathered last: for each term by which one it was told last, in how many of its paragraphs, and what it says, once that is known.
  const tellers: number[] = []
  const counts: number[] = []
  const worths: number[] = []
  let gathered = 0
  // The numbers of a text's terms, each once, and how many they are.
  let numbers = new Int32Array(256)
  let count = 0
  for (const text of texts) {
    readNumbers(toSimplified(text))
    for (let at = 0; at < count; at++) holders[numbers[at]!]!++
  }
  return { read, gather }

  function read(text: string): Content {
    const plain = toSimplified(text)
    const names = CAPITAL.test(plain) ? (plain.match(NAME) ?? []) : []
    return { terms: numbersOf(plain), names: names.length > 0 ? new Set(numbersOf(names.join(' '))) : NOBODY }
  }

  function numbersOf(text: string): Int32Array {
    readNumbers(text)
    return numbers.slice(0, count)
  }

  function readNumbers(text: string): void {
    reading++
    count = 0
    found.length = 0
    readTerms(text, found)
    if (numbers.length < found.length) numbers = new Int32Array(found.values.length)
    for (let at = 0; at < found.length; at++) {
      const term = found.values[at]!
      const number = table.number(term)
      if (number === kinds.length) {
        kinds.push(isPair(term) ? 0 : 1)
        holders.push(0)
        met.push(0)
        factors.push(everydayFactor(term))
        tellers.push(0)
        counts.push(0)
        worths.push(0)
      }
      if (met[number] === reading) continue
      met[number] = reading
      numbers[count++] = number
    }
  }

  function gather(paragraphs: readonly Content[]): Told {
    const teller = ++gathered
    for (const { terms } of paragraphs)
      for (const term of terms) {
        if (tellers[term] === teller) counts[term]!++
        else {
          tellers[term] = teller
          counts[term] = 1
          worths[term] = NaN
        }
      }
    const others = Math.max(1, texts.length - paragraphs.length)
    return { has: (term) => tellers[term] === teller, compare }

    function compare({ terms, names }: Content): number {
      let sum = 0
      for (const term of terms) {
        const name = names.size > 0 && names.has(term)
        if (tellers[term] !== teller) sum += (name ? UNTOLD_NAME : UNTOLD)[kinds[term]!]! * factors[term]!
        else if (name) sum += worthOf(term, NAMED_AGAIN)
        else {
          // Asked of every paragraph of some pages.
          if (Number.isNaN(worths[term])) worths[term] = worthOf(term, TOLD_AGAIN)
          sum += worths[term]!
        }
      }
      return sum
    }

    function worthOf(term: number, again: number): number {
      const elsewhere = Math.max(0, holders[term]! - counts[term]! - 1) + UNMET
      const chance = 1 - (1 - Math.min(1, elsewhere / others)) ** Math.max(1, paragraphs.length)
      return factors[term]! * Math.log((again + (1 - again) * chance) / chance)
    }
  }
}
