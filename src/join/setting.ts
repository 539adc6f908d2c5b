import type { LatinLanguage } from '../text/languages/language.ts'

/** How a script's columns are set, and what a line end says there; scores are natural logarithms of rough shares. */
export interface Setting {
  /** The language of a page in Latin letters. */
  language?: LatinLanguage
  /** A page in Latin letters: widths by a book face, words parted by spaces. */
  latin: boolean
  /** A first line's indent, in ems. */
  indent: number
  /** A wrapped line may be this much wider than the measure, in ems. */
  overfull: number
  /** … and this much emptier than the next unit asks, in ems. */
  stretch: number
  /** A line that fills its measure. */
  fills: number
  /** What every em outside that range costs. */
  offMeasure: number
  /** What a full line may gain by squeezing, when it votes for the measure; in ems. */
  squeeze: number
  /** What the vote of a line of the same story, but further off, counts: it settles what the near ones leave open. */
  farShare: number
  /** A line inside a paragraph that happens to end a sentence. */
  finalInside: number
  /** A paragraph's last line that ends no sentence. */
  openAtEnd: number
  /** A heading that ends as a sentence does. */
  finalHeading: number
  /** A capital letter behind a line that ends no sentence, nor in a name: a name, or something new. Of mid-sentence words in English one in six has one. */
  capitalInside: number
  /** Breaking off a paragraph, and taking one up, with nothing between. */
  cutOpen: number
}

/** Chinese: two ems of indent, closing marks set half wide, counted on front pages. */
export const IDEOGRAPHIC: Setting = {
  latin: false,
  indent: 2,
  overfull: 1.25,
  stretch: 0.35,
  fills: -0.35,
  offMeasure: 5,
  squeeze: 0.1,
  farShare: 0,
  finalInside: -2.6,
  openAtEnd: -4.2,
  finalHeading: -3.6,
  capitalInside: 0,
  cutOpen: -8
}

/**
 * Latin letters: about an em of indent. Widths by a book face put 98 in 100 wrapped lines between the measure and the next
 * word's width below it. Paragraphs are short, so a line that ends a sentence oftener ends one; heads of old papers end in full stops.
 */
export const LATIN: Setting = {
  latin: true,
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
const SCANNED: Partial<Setting> = { overfull: 0.9, stretch: 0.8, offMeasure: 2 }

/**
 * The same for a language in Latin letters.
 * @param scanned the text was misread in places
 */
export function latinSetting(language: LatinLanguage, scanned: boolean): Setting {
  return { ...LATIN, ...(scanned && SCANNED), language, ...(language.nounsInCapitals && { capitalInside: CAPITAL_NOUN_INSIDE }) }
}
