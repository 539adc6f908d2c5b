import type { Entries } from '../entries.ts'

/** Words that a caller adds to those of a script. */
export interface ScriptWords {
  agencies: readonly string[]
  titles: readonly string[]
  bylines: readonly string[]
  onward: readonly string[]
  backward: readonly string[]
}

/** Words of a caller's own, read and checked: what recognisers know beside the built-in lexicon. */
export interface OwnWords {
  chinese: ScriptWords
  latin: ScriptWords
  /** Whether a text has one of them that a note or a dateline is made with: a gate that is shut for the built-in words lets it through. */
  holds: (text: string) => boolean
  isStandingHead: (text: string) => boolean
  isFurniture: (text: string) => boolean
}

const NONE: ScriptWords = { agencies: [], titles: [], bylines: [], onward: [], backward: [] }

/** No words: the built-in lexicon is all there is. */
const NO_WORDS: OwnWords = { chinese: NONE, latin: NONE, holds: () => false, isStandingHead: () => false, isFurniture: () => false }

/** The forms of a lexicon's entries, and words of a caller's own. */
export const formsWith = (entries: Entries, own: readonly string[]): string[] => [...entries.flat(), ...own]

/**
 * Makes patterns of the built-in words at once, and of those with a caller's own when they are first asked for.
 * @param make gives the patterns of the built-in words and these
 */
export function forWords<T>(make: (own: OwnWords) => T): (own: OwnWords | undefined) => T {
  const usual = make(NO_WORDS)
  const made = new WeakMap<OwnWords, T>()
  return (own) => {
    if (own === undefined) return usual
    let patterns = made.get(own)
    if (patterns === undefined) made.set(own, (patterns = make(own)))
    return patterns
  }
}
