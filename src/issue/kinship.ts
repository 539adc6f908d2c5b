import { TermTable } from '../text/term-table.ts'
import { isPair, type TermReader } from '../text/terms.ts'
import { toSimplified } from '../text/script.ts'

/** Of the terms of a continuation, so many stand in the first half for its sake, beyond chance. */
const TOLD_AGAIN = 0.1
/** … and so many of its names. */
const NAMED_AGAIN = 0.35
/** A continuation brings up new things: that a term was not told before says no more than this share of what it would by these chances. */
const BROUGHT_UP = 0.45
/** … of words in letters, which are fewer to a paragraph and seldom told again. */
const BROUGHT_UP_WORD = 0.25
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

/** A story as what its paragraphs tell: in how many of them each term stands. */
export interface Told {
  terms: ReadonlyMap<number, number>
  paragraphs: number
}

/** Compares texts of an issue: in how many of its paragraphs each term stands is known. */
export interface Kinship {
  read(text: string): Content
  gather(paragraphs: readonly Content[]): Told
  /**
   * How much speaks for a paragraph going on with a story, in natural logarithms: for each of its terms, how likely it is to be told before
   * in this story against any other of that length; below zero where the paragraph brings up what the story does not know.
   */
  compare(paragraph: Content, story: Told): number
}

/** Counts the terms of an issue's paragraphs. Traditional and simplified characters count as one. */
export function countTerms(texts: readonly string[], readTerms: TermReader): Kinship {
  const table = new TermTable()
  // The text, as many as were read before, in which a term was met last.
  const met: number[] = []
  let reading = 0
  const holders: number[] = []
  for (const text of texts) visitTerms(toSimplified(text), (term) => (holders[term] = (holders[term] ?? 0) + 1))
  return { read, gather, compare }

  function read(text: string): Content {
    const plain = toSimplified(text)
    const names = CAPITAL.test(plain) ? (plain.match(NAME) ?? []) : []
    return { terms: numbersOf(plain), names: names.length > 0 ? new Set(numbersOf(names.join(' '))) : NOBODY }
  }

  function numbersOf(text: string): Int32Array {
    const numbers: number[] = []
    visitTerms(text, (term) => numbers.push(term))
    return new Int32Array(numbers)
  }

  /** Visits the terms of a text by number, each once. */
  function visitTerms(text: string, visit: (term: number) => void): void {
    reading++
    for (const term of readTerms(text)) {
      const number = table.number(term)
      if (met[number] === reading) continue
      met[number] = reading
      visit(number)
    }
  }

  function compare({ terms, names }: Content, story: Told): number {
    const others = Math.max(1, texts.length - story.paragraphs)
    let sum = 0
    for (const term of terms) {
      const told = story.terms.get(term) ?? 0
      const again = names.has(term) ? NAMED_AGAIN : TOLD_AGAIN
      if (told === 0) sum += (isPair(table.term(term)) ? BROUGHT_UP : BROUGHT_UP_WORD) * Math.log(1 - again)
      else {
        const elsewhere = Math.max(0, (holders[term] ?? 0) - told - 1) + UNMET
        const chance = 1 - (1 - Math.min(1, elsewhere / others)) ** Math.max(1, story.paragraphs)
        sum += Math.log((again + (1 - again) * chance) / chance)
      }
    }
    return sum
  }
}

function gather(paragraphs: readonly Content[]): Told {
  const terms = new Map<number, number>()
  for (const paragraph of paragraphs) for (const term of paragraph.terms) terms.set(term, (terms.get(term) ?? 0) + 1)
  return { terms, paragraphs: paragraphs.length }
}
