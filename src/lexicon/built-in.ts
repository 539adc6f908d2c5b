import * as letters from './letters.ts'
import type { OwnWords, Words } from './words.ts'

/** The built-in words of all scripts. */
export const BUILT_IN: Words = { letters }

/**
 * What the lines of a source are read by.
 * @param lettered whether it has letters other than ideographs
 * @param own words of the caller's own
 */
export function wordsFor(lettered: boolean, own: OwnWords | undefined): Words {
  const known = lettered ? BUILT_IN : {}
  return own === undefined ? known : { ...known, own }
}
