import { isClosing, isDigit, isLatin, isOpening, isWide } from './characters.ts'

/** Width of a Latin letter, a digit or other narrow sign in ems: about half, in the faces Chinese papers mix in. */
export const NARROW = 0.5
/** Width of a blank in ems. A justified line's spaces stretch and shrink; measured on dumps, counting them as almost nothing lines lines up best. */
export const SPACE = 0.1

/** Widths of Times, the book face most newspapers' are near to, in ems, for pages in Latin letters (Adobe's font metrics for Times-Roman). */
const LATIN_WIDTHS = new Float32Array(0x10000).fill(NARROW)
const setWidth = (characters: string, width: number): void => {
  for (const character of characters) LATIN_WIDTHS[character.charCodeAt(0)] = width
}
setWidth("'", 0.18)
setWidth('.,', 0.25)
setWidth('ijlt;:/íìîï', 0.278)
setWidth('frI‘’()[]-!\u2010\u00adſÍÌÎ', 0.333)
setWidth('s', 0.389)
setWidth('J', 0.389)
setWidth('acezéèêëáàâäãåç', 0.444)
setWidth('?“”„"', 0.444)
setWidth('PFS', 0.556)
setWidth('ELTZÉÈÊË', 0.611)
setWidth('BCRÇ', 0.667)
setWidth('ADGHKNOQUVXYÑÄÀÁÂÃÅÖÓÒÔÜÚÙÛŒœæw', 0.722)
setWidth('m&', 0.778)
setWidth('%', 0.833)
setWidth('M', 0.889)
setWidth('W@', 0.93)
setWidth('—…', 1)
setWidth(' \u00a0', 0.25)

/** Width of one UTF-16 code unit in ems; `latin` where the page is in Latin letters. */
export function unitWidth(unit: number, latin = false): number {
  if (latin && LATIN_WIDTHS[unit] !== NARROW) return LATIN_WIDTHS[unit]!
  if (isWide(unit)) return 1
  if (unit <= 0x20 || unit === 0xa0) return SPACE
  if (unit >= 0xdc00 && unit <= 0xdfff) return 0
  return NARROW
}

/** Width of a text in ems: full-width signs one, Latin letters and digits a half, spaces a tenth. */
export function emWidth(text: string, latin = false): number {
  let sum = 0
  for (let at = 0; at < text.length; at++) sum += unitWidth(text.charCodeAt(at), latin)
  return sum
}

/** Signs that tie a number or a word together: no line breaks inside 4.8%, DP-2 or O'Neil. */
const ties = new Set([...".,:%-+/&'’"].map((sign) => sign.charCodeAt(0)))
const inWord = (unit: number): boolean => isLatin(unit) || isDigit(unit) || (unit >= 0xc0 && unit <= 0x24f)

/**
 * Width in ems of the first unit of a line that no break may cut: a word or number, or one full-width sign, together
 * with the opening marks before it and the closing marks behind it. Would it have fitted on the line before?
 */
export function firstUnitWidth(text: string, latin = false): number {
  let at = 0
  let width = 0
  while (at < text.length && isOpening(text.charCodeAt(at))) width += unitWidth(text.charCodeAt(at++), latin)
  if (at < text.length) {
    const first = text.charCodeAt(at)
    width += unitWidth(first, latin)
    at++
    if (inWord(first)) {
      for (
        let next = text.charCodeAt(at);
        at < text.length && (inWord(next) || (ties.has(next) && at + 1 < text.length && inWord(text.charCodeAt(at + 1))));
        next = text.charCodeAt(at)
      ) {
        width += unitWidth(next, latin)
        at++
      }
    }
  }
  while (at < text.length && isClosing(text.charCodeAt(at)) && width < 12) width += unitWidth(text.charCodeAt(at++), latin)
  return width
}
