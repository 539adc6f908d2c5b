import { BUILT_IN } from '../lexicon/built-in.ts'
import { isPhotoCredit, matchTrailingCredit } from '../lexicon/recognise.ts'
import { isFurniture } from '../lexicon/recognise/furniture.ts'
import { CAPTION_OPENING } from '../lexicon/recognise/opening.ts'
import type { Piece } from './pieces.ts'

/** What stands aside from the stories' columns: a picture's caption or credit, page furniture. */
export type Aside = 'caption' | 'furniture'

/** A caption with its credit has no more lines, in the narrowest column. */
const LONGEST_CAPTION = 12
/** White from a caption's lines to one another and to the credit, at most, in line pitches. */
const CLOSE = 1.3
/** By how much they may overlap, in line pitches. */
const OVERLAP = 0.5
/** A credit is set to the right: it may stand this far beside the last line of a caption set to the middle, in cells. */
const BESIDE = 20

/**
 * Finds what stands aside: captions, by how they open or by a credit under them, and furniture, by its words.
 * @returns for each piece what it is, if it stands aside
 */
export function asidesOf(pieces: readonly Piece[], latin: boolean): (Aside | undefined)[] {
  const asides = pieces.map(({ segments }): Aside | undefined => {
    if (CAPTION_OPENING.test(segments[0]!.text)) return 'caption'
    return segments.every(({ text }) => isFurniture(text, !latin, BUILT_IN)) ? 'furniture' : undefined
  })
  pieces.forEach(({ segments }, credit) => {
    if (asides[credit] || segments.length > LONGEST_CAPTION || !endsInCredit(segments.at(-1)!.text)) return
    asides[credit] = 'caption'
    if (segments.length === 1) markOver(credit)
  })
  return asides

  /** Marks the lines that stand right above a credit, and above one another. */
  function markOver(credit: number): void {
    const group = [pieces[credit]!]
    for (let lines = 0; lines < LONGEST_CAPTION;) {
      const at = pieces.findIndex(
        (piece, other) => asides[other] === undefined && piece.segments.length <= LONGEST_CAPTION - lines && group.some((under) => isRightOver(piece, under))
      )
      if (at < 0) return
      asides[at] = 'caption'
      lines += pieces[at]!.segments.length
      group.push(pieces[at]!)
    }
  }
}

/** Whether a line is a picture's credit, or a caption's last line with the credit behind it. */
const endsInCredit = (text: string): boolean => isPhotoCredit(text, BUILT_IN) || matchTrailingCredit(text, BUILT_IN) !== undefined

/** Whether a piece stands right above another of one caption, its credit perhaps a little beside it. */
export function isRightOver(over: Piece, under: Piece): boolean {
  const white = under.top - over.bottom
  const beside = over.segments.length > 1 ? 0 : BESIDE
  return white >= -OVERLAP && white <= CLOSE && over.left < under.right && over.right > under.left - beside
}
