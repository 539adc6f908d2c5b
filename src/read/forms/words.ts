import { hasIdeograph, isWide } from '../../text/characters.ts'
import { emWidth } from '../../text/width.ts'
import type { Inked } from '../lines.ts'

/** A box as a reader finds it: anything may be missing or no number. */
export interface RawBox {
  x: number
  y: number
  width: number
  height: number
}

/** What a reader knows of a line besides its text. */
export interface LineFacts {
  box?: RawBox | undefined
  size?: number | undefined
  /** Type size by the ink of its words. */
  inked?: Inked | undefined
  confidence?: number | undefined
  /** It was cut from the line before it, and may belong to it: by how wide the gap is, or (`flush`) wherever a column may begin, which exact places tell. */
  cut?: boolean | 'flush' | undefined
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

/** Between the headlines of two columns there is no less, in ems, nor less beside the line's other spaces. */
const NARROWEST_BETWEEN_HEADS = 0.3
const WIDER = 1.25

/**
 * Cuts a line's words, whose places are exact, at every space that may part the headlines of two columns, however near one another big type brings them: only
 * the columns below can tell.
 */
export function cutAtHeads<T extends Word>(words: readonly T[]): T[][] {
  const spaces = words.slice(1).map(({ from = NaN }, at) => from - (words[at]!.to ?? NaN))
  const usual = [...spaces].sort((a, b) => a - b)[spaces.length >> 2] ?? NaN
  const em = (words.at(-1)?.to ?? NaN) - (words[0]?.from ?? NaN) - spaces.reduce((sum, space) => sum + space, 0)
  const least = Math.max(
    NARROWEST_BETWEEN_HEADS * (em / emWidth(words.map(({ text }) => text).join(''))),
    words.some(({ text }) => hasIdeograph(text)) ? 0 : WIDER * usual
  )
  const pieces: T[][] = [[words[0]!]]
  spaces.forEach((space, at) => {
    if (space > least) pieces.push([words[at + 1]!])
    else pieces.at(-1)!.push(words[at + 1]!)
  })
  return pieces
}

/** Whether a word begins another row than the one before it: where no line holds them, their places tell. */
export function beginsRow(before: Word | undefined, { box }: Word): boolean {
  return before?.box !== undefined && box !== undefined && box.y + box.height / 2 > before.box.y + before.box.height
}

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
  const boxes = words.flatMap(({ box }) => box ?? [])
  return boxes.length > 0 ? boxAround(boxes) : undefined
}

/** The box around some, at least one. */
export function boxAround(boxes: readonly RawBox[]): RawBox {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}
