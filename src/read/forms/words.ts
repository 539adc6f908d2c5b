import { hasIdeograph, isWide } from '../../text/characters.ts'
import { emWidth } from '../../text/width.ts'

/** A box as a reader finds it: anything may be missing or no number. */
export interface RawBox {
  x: number
  y: number
  width: number
  height: number
}

/** A word or a sign of a line, as an engine found it. */
export interface Word {
  text: string
  /** Left and right edge, in the source's unit, where known. */
  from?: number
  to?: number
  /** Its box, where the source says more than its edges. */
  box?: RawBox
  /** From 0 to 1. */
  confidence?: number
}

/** Engines cut Chinese into single signs: beside a full-width sign a gap is printed only if it is this wide, in shares of the line's height. */
const PRINTED_GAP = 0.9

/**
 * The text of a line: its words, a space between; beside a full-width sign only where a gap is seen.
 * @param height the line's height in the source's unit; 0 where unknown
 * @param asPrinted the words are parted where the source has a space, as a PDF's are: then every gap is one
 */
export function joinWords(words: readonly Word[], height: number, asPrinted = false): string {
  let text = ''
  let before: Word | undefined
  for (const word of words) {
    const piece = cleanText(word.text)
    if (piece === '') continue
    if (before) {
      const beside = !asPrinted && (isWide(text.charCodeAt(text.length - 1)) || isWide(piece.charCodeAt(0)))
      const gap = before.to !== undefined && word.from !== undefined && height > 0 && word.from - before.to > PRINTED_GAP * height
      if (!beside || gap) text += ' '
    }
    text += piece
    before = word
  }
  return text
}

/** Columns stand further apart than words of a line, in ems: an engine that goes on over a gap like this ran two lines together. */
const GUTTER = 1.6
/** … unless the signs on one side are set this much closer than on the other: then the engine put signs in the wrong place. */
const CLOSER = 0.75

/** Cuts a line's words where a column's gap stands between them. One piece where nothing is known of places. */
export function cutAtGutters<T extends Word>(words: readonly T[], height: number): T[][] {
  const [first, last] = [words[0]?.from, words.at(-1)?.to]
  if (first === undefined || last === undefined || height <= 0 || last - first < height) return [[...words]]
  const latin = !words.some(({ text }) => hasIdeograph(text))
  // Ems of all words before each.
  const ems = [0]
  for (const { text } of words) ems.push(ems.at(-1)! + emWidth(text, latin) + (latin ? SPACE : 0))
  const advance = (start: number, stop: number): number => (words[stop - 1]!.to! - words[start]!.from!) / (ems[stop]! - ems[start]! || 1)
  const em = Math.min(height, advance(0, words.length))
  const pieces: T[][] = []
  let start = 0
  let end = -Infinity
  words.forEach((word, at) => {
    if (at > start && word.from !== undefined && word.from - end > GUTTER * em) {
      const [before, behind] = [advance(start, at), advance(at, words.length)]
      if (Math.min(before, behind) > CLOSER * Math.max(before, behind)) {
        pieces.push(words.slice(start, at))
        start = at
      }
    }
    end = Math.max(end, word.to ?? Infinity)
  })
  pieces.push(words.slice(start))
  return pieces
}

/** In type whose places are exact, as a PDF's, the spaces of one line are alike: a wider one is a gutter, from so many times the middle one, and so many ems. */
const UNLIKE = 1.8
const NARROWEST_GUTTER = 0.65
/** Spaces that show what a line's are like. */
const ENOUGH_SPACES = 3

/**
 * Cuts a line's words, whose places are exact, where the space between is unlike the line's others: an extractor ran the lines of two columns together.
 * Leaves alone lines of few words, and Chinese, which sets gaps for pauses.
 */
export function cutAtWideSpaces<T extends Word>(words: readonly T[]): T[][] {
  const spaces = words.slice(1).map(({ from = NaN }, at) => from - (words[at]!.to ?? NaN))
  if (spaces.length < ENOUGH_SPACES || !spaces.every(Number.isFinite) || words.some(({ text }) => hasIdeograph(text))) return [[...words]]
  const usual = [...spaces].sort((a, b) => a - b)[spaces.length >> 1]!
  const pieces: T[][] = [[words[0]!]]
  spaces.forEach((space, at) => {
    const word = words[at + 1]!
    const height = Math.min(word.box?.height ?? Infinity, words[at]!.box?.height ?? Infinity)
    if (space > UNLIKE * usual && space > NARROWEST_GUTTER * height) pieces.push([word])
    else pieces.at(-1)!.push(word)
  })
  return pieces
}

/** Between two words, in ems. */
const SPACE = 0.25

/** A text without line ends and control characters, white space at its ends cut off. */
export function cleanText(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim()
}

/** The mean confidence of words, where they have one. */
export function meanConfidence(words: readonly Word[]): number | undefined {
  let sum = 0
  let count = 0
  for (const { confidence } of words)
    if (confidence !== undefined) {
      sum += confidence
      count++
    }
  return count === 0 ? undefined : Math.round(100 * Math.min(1, Math.max(0, sum / count))) / 100
}

/** The box around the boxes of words; undefined where none has one. */
export function boxAroundWords(words: readonly Word[]): RawBox | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { box } of words) {
    if (!box) continue
    left = Math.min(left, box.x)
    top = Math.min(top, box.y)
    right = Math.max(right, box.x + box.width)
    bottom = Math.max(bottom, box.y + box.height)
  }
  return left < Infinity ? { x: left, y: top, width: right - left, height: bottom - top } : undefined
}

/** The box of some of a line's words: as wide as they are, as high as the line. */
export function boxOfPiece(words: readonly Word[], line: RawBox): RawBox {
  const [from, to] = [words[0]?.from, words.at(-1)?.to]
  return from === undefined || to === undefined ? line : { ...line, x: from, width: to - from }
}
