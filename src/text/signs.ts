import { isPause, lastSign } from './characters.ts'

/** What a line's signs say of its place in a text. */

/** Breaks off in mid-word. */
const HYPHEN = /\p{L}\u00ad?[-\u2010\u00ad]$/u
const hasHyphenLast = lastSign('-\u2010\u00ad')

/** Whether a Latin line breaks off in mid-word. */
export function endsInHyphen(text: string): boolean {
  return hasHyphenLast(text) && HYPHEN.test(text.slice(-3))
}

const SMALL = /^["“„«‘'(]? ?\p{Ll}/u

/** Whether a Latin line begins with a small letter: its sentence began above. */
export function startsSmall(text: string): boolean {
  return SMALL.test(text)
}

/** Whether a text has the pauses of running text. */
export function hasPause(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isPause(text.charCodeAt(at))) return true
  return false
}

/** What running text in Latin letters has in every other line, and headings seldom. */
const LATIN_PAUSE = /[.;,](?: |$)|[-\u2010\u00ad]$/

/** Whether a line has the pauses of running text in Latin letters. */
export function hasLatinPause(text: string): boolean {
  return LATIN_PAUSE.test(text)
}

const WORD = /\p{L}[\p{L}’']{3,}/gu

/** Whether all longer words of a line are in capitals, which running text is not. */
export function isCapitals(text: string): boolean {
  const words = text.match(WORD) ?? []
  return words.length > 0 && words.every((word) => word === word.toUpperCase())
}
