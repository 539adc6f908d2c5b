/** What a language in Latin letters sets in its own way; its words of the press are in the lexicon. */
export interface LatinLanguage {
  /** BCP 47. */
  tag: string
  /** Articles, prepositions, conjunctions: small in titles, and in every text, so that they tell the language. */
  small: ReadonlySet<string>
  /** Verbs and pronouns that running text is full of and that headlines mostly leave out. */
  running: ReadonlySet<string>
  /** Of the small words, the articles: headlines leave them out more than other small words. Empty where headlines keep them. */
  articles: ReadonlySet<string>
  /** Pronouns that begin a sentence inside a paragraph rather than a paragraph. */
  pronouns: ReadonlySet<string>
  /** Titles and the like that a full stop cuts short and a name or a number follows: at a line's end they end no sentence. */
  abbreviations: ReadonlySet<string>
  /** Behind a word cut off with a hyphen: two- and three-storey, West- und Südwind. */
  suspending: ReadonlySet<string>
  /** A full stop behind a number makes it an ordinal: am 4. März. */
  ordinalStops: boolean
  /** Nouns have capitals, so that a capital in a line tells little. */
  nounsInCapitals: boolean
  /** Headlines may have a capital for every word that counts. */
  titleCase: boolean
  /** Two words that stand on the page each by itself make a compound with a hyphen (river-bank); elsewhere a hyphen at a line's end is a break. */
  hyphenCompounds: boolean
  /** Words that a hyphen joins to what follows wherever it stands: quatre-vingts, demi-heure. */
  hyphenHeads: ReadonlySet<string>
  /** Words that follow a hyphen wherever it stands: dit-il, peut-être. */
  hyphenTails: ReadonlySet<string>
  /** Words that a paper writes all with a hyphen or all without: to-day, to-night. One of them on the page tells of the others. */
  hyphenAlike: ReadonlySet<string>
  /** The signs that open and close a quotation. */
  quotes: { open: string; close: string }
}

/** A set of the words of a string. */
export function words(text: string): ReadonlySet<string> {
  return new Set(text === '' ? [] : text.split(' '))
}
