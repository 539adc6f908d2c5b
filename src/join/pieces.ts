import type { Repair } from '../newspaper.ts'
import type { Line } from '../read/lines.ts'
import { isDigit, isIdeograph, isWordLetter, isWide } from '../text/characters.ts'

/** A small letter, of any alphabet that has two cases. */
const isSmall = (letter: string): boolean => letter !== letter.toUpperCase()
const isHyphen = (unit: number): boolean => unit === 0x2d || unit === 0xad || unit === 0x2010
const SOFT_HYPHEN = 0xad

/** Korean parts its words, though its signs are full width. */
const [HANGUL, HANGUL_END] = [0xac00, 0xd7b0]

/** Signs that both scripts set: full width beside ideographs, beside Latin words as narrow as letters. */
const SHARED: ReadonlySet<number> = new Set([...'“”‘’—…·'].map((sign) => sign.charCodeAt(0)))
/** A dash or an ellipsis keeps to the other side the distance it has on the one. */
const SPACED: ReadonlySet<number> = new Set([...'—…·'].map((sign) => sign.charCodeAt(0)))

/** Whether the sign at one end of a piece is full width, and no space stands beside it; `inner` is the sign next to it in the piece. */
function besideNothing(unit: number, inner: number): boolean {
  if (!SHARED.has(unit)) return (isWide(unit) && !(unit >= HANGUL && unit < HANGUL_END)) || isIdeograph(unit)
  if (SPACED.has(unit)) return inner !== 0x20
  return !(isNarrow(inner) || inner === 0x20)
}

/** A Latin letter, a digit, or a mark that English sets. */
const isNarrow = (unit: number): boolean => isWordLetter(unit) || (unit > 0x20 && unit < 0x7f) || unit === 0x2019

/** What a line says of the hyphen at its end. */
type Hyphen = Pick<Line, 'keepsHyphen' | 'suspendsHyphen' | 'brokenWord'>

/**
 * Joins a printed piece to the text before it as a reader would: nothing beside a full-width sign (quotation marks and dashes are
 * what their neighbours are), one space elsewhere; a
 * hyphen at a Latin line end dropped before a small letter (a repair, pushed onto `repairs`), kept before anything else and
 * behind a number.
 * @param hyphen whose the hyphen at the text's end is: the word's own, or a word's whose rest is left out
 * @returns the text with the piece
 */
export function joinPieces(text: string, piece: string, repairs: Repair[], hyphen: Hyphen = {}): string {
  return beforeJoint(text, piece, repairs, hyphen) + piece
}

/** The text as it stands before a piece that is joined to it: with a space behind it, or without its hyphen. */
export function beforeJoint(text: string, piece: string, repairs: Repair[], { keepsHyphen, suspendsHyphen, brokenWord }: Hyphen = {}): string {
  if (text === '') return text
  if (brokenWord && text.endsWith(brokenWord.head) && piece.startsWith(brokenWord.tail)) {
    const { head, tail } = brokenWord
    repairs.push({ kind: 'spacing', from: `${head} ${tail}`, to: head + tail })
    return text
  }
  const last = text.charCodeAt(text.length - 1)
  const first = piece.charCodeAt(0)
  if (besideNothing(last, text.charCodeAt(text.length - 2)) || besideNothing(first, piece.charCodeAt(1))) return text
  if (text.endsWith('--')) return text.charCodeAt(text.length - 3) === 0x20 ? text + ' ' : text
  const beforeHyphen = text.charCodeAt(text.length - 2)
  if (!isHyphen(last) || text.length === 1 || !(isWordLetter(beforeHyphen) || isDigit(beforeHyphen))) return text + ' '
  if (suspendsHyphen) return text + ' '
  // A soft hyphen says that the line end made it.
  if ((last !== SOFT_HYPHEN && !isSmall(piece.charAt(0))) || keepsHyphen || isDigit(beforeHyphen)) return text
  const mended = repairs.at(-1)
  // A hyphen of a line that was mended as a whole is part of that repair.
  if (mended && mended.to !== '' && text.endsWith(mended.to)) repairs[repairs.length - 1] = { ...mended, to: mended.to.slice(0, -1) }
  else repairs.push({ kind: 'hyphen', from: text.slice(-1), to: '' })
  return text.slice(0, -1)
}
