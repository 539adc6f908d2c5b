import { dutch } from './nl.ts'
import { english } from './en.ts'
import { french } from './fr.ts'
import { german } from './de.ts'
import { italian } from './it.ts'
import { eachWord, LETTER, toSmall } from '../latin-words.ts'
import { words, type LatinLanguage } from './language.ts'
import { portuguese } from './pt.ts'
import { spanish } from './es.ts'

/** The languages in Latin letters that are told apart, English first: it is what is taken where nothing tells. */
export const latinLanguages: readonly LatinLanguage[] = [english, german, french, spanish, italian, dutch, portuguese]

/** Another language in Latin letters, of which nothing is known. */
const unknown: LatinLanguage = {
  tag: 'und',
  small: words(''),
  running: words(''),
  articles: words(''),
  pronouns: words(''),
  abbreviations: words(''),
  suspending: words(''),
  ordinalStops: false,
  nounsInCapitals: false,
  titleCase: false,
  hyphenCompounds: false,
  hyphenHeads: words(''),
  hyphenTails: words(''),
  hyphenAlike: words(''),
  quotes: { open: '“', close: '”' }
}

/** For each small and running word, the languages that have it, as bits. */
const LANGUAGES_OF: ReadonlyMap<string, number> = listWords()

function listWords(): Map<string, number> {
  const languagesOf = new Map<string, number>()
  latinLanguages.forEach(({ small, running }, at) => {
    for (const word of [...small, ...running]) languagesOf.set(word, (languagesOf.get(word) ?? 0) | (1 << at))
  })
  return languagesOf
}

/** No small or running word has more letters. */
const LONGEST = Math.max(...[...LANGUAGES_OF.keys()].map((word) => word.length))
/** A text in a language of ours has one such word in four at least; misread, one in eight. */
const LEAST_SHARE = 0.12
/** Fewer words tell nothing. */
const FEWEST_FOUND = 2
/** So many words tell their language if it is one of ours. */
const ENOUGH_WORDS = 40
/** Words looked at: more tell no more. */
const MOST_WORDS = 1000

/** What texts in Latin letters say of their language. */
export interface Told {
  language: LatinLanguage
  /** How many words speak for it; 0 where none does. */
  found: number
}

/**
 * Tells the language of texts in Latin letters by their commonest words, each counted for every language that has it.
 * English where few words are to be had; `und` where many are and none of the languages known has its share of them.
 */
export function tellLanguage(texts: Iterable<string>): Told {
  const counts = new Int32Array(latinLanguages.length)
  let all = 0
  for (const text of texts) {
    eachWord(text, LETTER, LETTER, (from, to) => {
      all++
      if (to - from > LONGEST) return
      for (let rest = LANGUAGES_OF.get(toSmall(text.slice(from, to))) ?? 0, at = 0; rest > 0; rest >>= 1, at++) if ((rest & 1) === 1) counts[at]!++
    })
    if (all > MOST_WORDS) break
  }
  let best = 0
  for (let at = 1; at < counts.length; at++) if (counts[at]! > counts[best]!) best = at
  const found = counts[best]!
  if (found >= FEWEST_FOUND && found >= LEAST_SHARE * all) return { language: latinLanguages[best]!, found }
  return { language: all >= ENOUGH_WORDS ? unknown : english, found: 0 }
}
