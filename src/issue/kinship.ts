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

/** A capital in mid-sentence: a name. */
const NAME = /(?<=[\p{Ll}\d,;] )\p{Lu}\p{Ll}{2,}/gu

/** Reads what a text is about: its terms, each once, and those of them that are names in Latin letters. */
export interface Content {
  terms: ReadonlySet<number>
  names: ReadonlySet<number>
}

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
  const holders = new Map<number, number>()
  const read = (text: string): Content => {
    const plain = toSimplified(text)
    return { terms: new Set(readTerms(plain)), names: new Set(readTerms((plain.match(NAME) ?? []).join(' '))) }
  }
  for (const text of texts) for (const term of read(text).terms) holders.set(term, (holders.get(term) ?? 0) + 1)
  return { read, gather, compare }

  function compare({ terms, names }: Content, story: Told): number {
    const others = Math.max(1, texts.length - story.paragraphs)
    let sum = 0
    for (const term of terms) {
      const told = story.terms.get(term) ?? 0
      const again = names.has(term) ? NAMED_AGAIN : TOLD_AGAIN
      if (told === 0) sum += (isPair(term) ? BROUGHT_UP : BROUGHT_UP_WORD) * Math.log(1 - again)
      else {
        const elsewhere = Math.max(0, (holders.get(term) ?? 0) - told - 1) + UNMET
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
