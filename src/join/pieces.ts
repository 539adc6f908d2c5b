import type { Repair } from '../newspaper.ts'
import { isIdeograph, isLatin, isWide } from '../text/characters.ts'

const isSmall = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xdf && unit <= 0xff)
const isHyphen = (unit: number): boolean => unit === 0x2d || unit === 0xad || unit === 0x2010
const besideNothing = (unit: number): boolean => isWide(unit) || isIdeograph(unit)

/**
 * Joins a printed piece to the text before it as a reader would: nothing beside a full-width sign, one space elsewhere; a
 * hyphen at a Latin line end dropped before a small letter (a repair, pushed onto `repairs`), kept before anything else.
 * @returns the text with the piece
 */
export function joinPieces(text: string, piece: string, repairs: Repair[]): string {
  if (text === '') return piece
  const last = text.charCodeAt(text.length - 1)
  const first = piece.charCodeAt(0)
  if (besideNothing(last) || besideNothing(first)) return text + piece
  if (!isHyphen(last) || text.length === 1 || !isLatin(text.charCodeAt(text.length - 2))) return text + ' ' + piece
  if (!isSmall(first)) return text + piece
  const mended = repairs.at(-1)
  // A hyphen of a line that was mended as a whole is part of that repair.
  if (mended && mended.to !== '' && text.endsWith(mended.to)) repairs[repairs.length - 1] = { ...mended, to: mended.to.slice(0, -1) }
  else repairs.push({ kind: 'hyphen', from: text.slice(-1), to: '' })
  return text.slice(0, -1) + piece
}
