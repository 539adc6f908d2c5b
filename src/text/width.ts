import { isClosing, isDigit, isWordLetter, isOpening, isWide } from './characters.ts'

/** Width of a Latin letter, a digit or other narrow sign in ems: about half, in the faces Chinese papers mix in. */
export const NARROW = 0.5
/** Width of a blank in ems. A justified line's spaces stretch and shrink; measured on dumps, counting them as almost nothing lines lines up best. */
export const SPACE = 0.1

/**
 * Width of one UTF-16 code unit in ems.
 * @param letters widths of letters by their units, where the page is in Latin letters; those that are as wide as most are left to be told as ever
 */
export function unitWidth(unit: number, letters?: Float32Array): number {
  if (letters && letters[unit] !== NARROW) return letters[unit]!
  if (isWide(unit)) return 1
  if (unit <= 0x20 || unit === 0xa0) return SPACE
  if (unit >= 0xdc00 && unit <= 0xdfff) return 0
  return NARROW
}

/** Width of a text in ems: full-width signs one, Latin letters and digits a half, spaces a tenth. */
export function emWidth(text: string, letters?: Float32Array): number {
  let sum = 0
  for (let at = 0; at < text.length; at++) sum += unitWidth(text.charCodeAt(at), letters)
  return sum
}

/** Signs that tie a number or a word together: no line breaks inside 4.8%, DP-2 or O'Neil. */
const ties = new Set([...".,:%-+/&'’"].map((sign) => sign.charCodeAt(0)))
const inWord = (unit: number): boolean => isWordLetter(unit) || isDigit(unit)

/**
 * Width in ems of the first unit of a line that no break may cut: a word or number, or one full-width sign, together
 * with the opening marks before it and the closing marks behind it. Would it have fitted on the line before?
 */
export function firstUnitWidth(text: string, letters?: Float32Array): number {
  let at = 0
  let width = 0
  while (at < text.length && isOpening(text.charCodeAt(at))) width += unitWidth(text.charCodeAt(at++), letters)
  if (at < text.length) {
    const first = text.charCodeAt(at)
    width += unitWidth(first, letters)
    at++
    if (inWord(first)) {
      for (
        let next = text.charCodeAt(at);
        at < text.length && (inWord(next) || (ties.has(next) && at + 1 < text.length && inWord(text.charCodeAt(at + 1))));
        next = text.charCodeAt(at)
      ) {
        width += unitWidth(next, letters)
        at++
      }
    }
  }
  while (at < text.length && isClosing(text.charCodeAt(at)) && width < 12) width += unitWidth(text.charCodeAt(at++), letters)
  return width
}
