import type { LatinLanguage } from '../text/languages/language.ts'

/** How a script's columns are set, and what a line end says there; scores are natural logarithms of rough shares. */
export interface Setting {
  /** The language of a page in Latin letters. */
  language?: LatinLanguage
  /** A page in Latin letters: widths by a book face, words parted by spaces. */
  latin: boolean
  /** Its letters were misread in places. */
  scanned: boolean
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
  scanned: false,
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
