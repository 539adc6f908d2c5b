import type * as letters from './letters.ts'
import type { OwnWords } from './recognise/own-words.ts'

export type { OwnWords } from './recognise/own-words.ts'

/** What reads text in letters: all that a source in ideographs alone has no use for. */
export type Letters = typeof letters

/** What a source's lines are read by, beside the built-in words in ideographs. Every line carries it. */
export interface Words {
  /** Absent where the source has no letters but ideographs. */
  letters?: Letters
  /** Words of the caller's own. */
  own?: OwnWords
}

const LETTER = /[^\P{L}\p{Script=Han}]/u

/** Whether a text has letters other than ideographs: without one it has no line that is read by {@link Letters}. */
export const hasLetters = (text: string): boolean => LETTER.test(text)
