import type { LatinLanguage } from './languages/language.ts'

/**
 * Latin letters: about an em of indent. Widths by a book face put 98 in 100 wrapped lines between the measure and the next
 * word's width below it. Paragraphs are short, so a line that ends a sentence oftener ends one; heads of old papers end in full stops.
 */
const LATIN = {
  latin: true,
  scanned: false,
  indent: 0.95,
  overfull: 0.3,
  stretch: 0.2,
  fills: -0.9,
  offMeasure: 5,
  squeeze: 0.1,
  farShare: 0.1,
  finalInside: -3.7,
  openAtEnd: -4.2,
  finalHeading: -2.2,
  capitalInside: -1.6,
  cutOpen: -8
}

/** Where nouns have capitals, a third of the words inside a sentence have one. */
const CAPITAL_NOUN_INSIDE = -0.4

/** A scan loses and misreads letters, most of all at the edges of columns, so that lines seem narrower or wider than they are. */
const SCANNED = { scanned: true, overfull: 0.9, stretch: 0.8, offMeasure: 2 }

/**
 * The same for a language in Latin letters.
 * @param scanned the text was misread in places
 */
export function latinSetting(language: LatinLanguage, scanned: boolean): typeof LATIN & { language: LatinLanguage } {
  return { ...LATIN, ...(scanned && SCANNED), language, ...(language.nounsInCapitals && { capitalInside: CAPITAL_NOUN_INSIDE }) }
}
