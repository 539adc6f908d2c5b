import { hasIdeograph } from '../../text/characters.ts'
import { LATIN_WIDTHS } from '../../text/latin-widths.ts'
import { emWidth } from '../../text/width.ts'
import type { Inked } from '../lines.ts'
import { measureInk } from './measure-ink.ts'
import { meanConfidence, type RawBox, type Word } from './words.ts'

/** Columns stand further apart than words of a line, in ems: an engine that goes on over a gap like this may have run two lines together. */
const GUTTER = 1.6
/** … unless the signs on one side are set this much closer than on the other: then the engine put signs in the wrong place. */
const CLOSER = 0.75
/** No sign is put so far off, and no line of a justified column has such a space, in ems: these are two lines. */
const SURELY_TWO = 4
/** In Latin letters, a gutter is so many times as wide as the middle one of the line's spaces: those of a justified line are alike. */
const UNLIKE_SPACE = 1.8
/** What engines read for the rule between two columns. */
const RULE = /^[|｜¦]$/u
/** … and among ideographs, where signs are words by themselves, with a speck beside it. */
const SPECKED_RULE = /^[“”‘’"'`.,·]?[|｜¦][“”‘’"'`.,·]?$/u
/** Between two words, in ems. */
const SPACE = 0.25

/** What the words between two gutters of a line tell of it. */
export interface Piece<T extends Word> {
  words: T[]
  box?: RawBox | undefined
  inked?: Inked | undefined
  confidence?: number | undefined
  /** It was cut from the piece before, and may belong to it: only the page shows whether columns are parted there. */
  cut?: boolean
}

/**
 * Cuts a line where columns may be parted, and says of each piece where it stands, how big its type is and how sure the engine was of it.
 * @param box the line's
 */
export function cutLine<T extends Word>(words: readonly T[], box: RawBox | undefined): Piece<T>[] {
  const whole = measureInk(words, box)
  return cutAtGutters(words, box?.height ?? 0).map(({ words: piece, cut }) => {
    const own = box && boxOfPiece(piece, box)
    return { words: piece, box: own, inked: measureInk(piece, own) ?? whole, confidence: meanConfidence(piece), cut }
  })
}

/** Cuts a line's words where a column's gap or rule may stand between them. One piece where nothing is known of places. */
function cutAtGutters<T extends Word>(words: readonly T[], height: number): { words: T[]; cut: boolean }[] {
  const [first, last] = [words[0]?.from, words.at(-1)?.to]
  if (first === undefined || last === undefined || height <= 0 || last - first < height) return [{ words: [...words], cut: false }]
  const latin = !words.some(({ text }) => hasIdeograph(text))
  const rule = latin ? RULE : SPECKED_RULE
  // Ems of all words before each.
  const ems = [0]
  for (const { text } of words) ems.push(ems.at(-1)! + emWidth(text, latin ? LATIN_WIDTHS : undefined) + (latin ? SPACE : 0))
  const advance = (start: number, stop: number): number => (words[stop - 1]!.to! - words[start]!.from!) / (ems[stop]! - ems[start]! || 1)
  const em = Math.min(height, advance(0, words.length))
  const spaces = words.slice(1).map(({ from = NaN }, at) => from - (words[at]!.to ?? NaN))
  const usual = spaces.filter((space) => space >= 0).sort((a, b) => a - b)[(words.length - 2) >> 1] ?? 0
  const pieces: { words: T[]; cut: boolean }[] = []
  let start = 0
  let end = -Infinity
  let mayGoOn = false
  const cutBefore = (at: number, gap: number): void => {
    pieces.push({ words: words.slice(start, at), cut: mayGoOn })
    start = at
    mayGoOn = gap <= SURELY_TWO * em
  }
  words.forEach((word, at) => {
    const gap = word.from === undefined ? 0 : word.from - end
    if (at > start) {
      if (rule.test(word.text) || rule.test(words[at - 1]!.text)) cutBefore(at, gap)
      else if (gap > GUTTER * em && (!latin || spaces.length === 1 || gap > UNLIKE_SPACE * usual)) {
        const [before, behind] = [advance(start, at), advance(at, words.length)]
        if (gap > SURELY_TWO * em || Math.min(before, behind) > CLOSER * Math.max(before, behind)) cutBefore(at, gap)
      }
    }
    end = Math.max(end, word.to ?? Infinity)
  })
  pieces.push({ words: words.slice(start), cut: mayGoOn })
  return pieces
}

/** The box of some of a line's words: as wide as they are, as high as the line. */
function boxOfPiece(words: readonly Word[], line: RawBox): RawBox {
  const [from, to] = [words[0]?.from, words.at(-1)?.to]
  return from === undefined || to === undefined ? line : { ...line, x: from, width: to - from }
}
