import type { Repair } from '../newspaper.ts'
import { isIdeograph, isLatin, isWide } from '../text/characters.ts'

const isSmall = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xdf && unit <= 0xff)
const isHyphen = (unit: number): boolean => unit === 0x2d || unit === 0xad || unit === 0x2010
const besideNothing = (unit: number): boolean => isWide(unit) || isIdeograph(unit)

/**
 * Joins printed pieces as a reader would: nothing beside a full-width sign, one space elsewhere; a hyphen at a Latin line
 * end dropped before a small letter (a repair), kept before anything else.
 * @returns the text; repairs are pushed onto `repairs`.
 */
export function joinPieces(pieces: readonly string[], repairs: Repair[]): string {
  let text = ''
  for (const piece of pieces) {
    if (text === '') {
      text = piece
      continue
    }
    const last = text.charCodeAt(text.length - 1)
    const first = piece.charCodeAt(0)
    if (besideNothing(last) || besideNothing(first)) text += piece
    else if (isHyphen(last) && text.length > 1 && isLatin(text.charCodeAt(text.length - 2))) {
      if (isSmall(first)) {
        repairs.push({ kind: 'hyphen', from: text.slice(-1), to: '' })
        text = text.slice(0, -1) + piece
      } else text += piece
    } else text += ' ' + piece
  }
  return text
}
