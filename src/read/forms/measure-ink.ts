import { hasIdeograph } from '../../text/characters.ts'
import { inkHeight, inkWidth } from '../../text/ink.ts'
import { LATIN_WIDTHS } from '../../text/latin-widths.ts'
import { emWidth } from '../../text/width.ts'
import type { Inked } from '../lines.ts'
import { joinWords, type RawBox, type Word } from './words.ts'

/** Words whose size by their height differs by more, as a ratio, were cut out badly, or misread. */
const UNLIKE_INK = 1.15
/** A word shows by its ink how big its type is if it has so many letters and digits. */
const SHOWS_INK = /[\p{L}\p{N}].*[\p{L}\p{N}]/u
const SIGN = /[\p{L}\p{N}]/gu
/** Letters and digits that show how big a line's type is. */
const ENOUGH_INK = 4

/**
 * Measures the type size of a line by its ink: in Latin letters word by word, how high and how wide they are, a word with an ascender being higher than one
 * without, spaces left out; in full-width signs, which engines find no edges of, as a whole. An engine's own guess rests on the same ink, and is there
 * in some forms only.
 * @param box the line's
 * @returns undefined where too little is known
 */
export function measureInk(words: readonly Word[], box: RawBox | undefined): Inked | undefined {
  if (words.some(({ text }) => hasIdeograph(text))) {
    const text = joinWords(words, 0)
    return box && text.length >= ENOUGH_INK ? { byHeight: box.height / inkHeight(text), byWidth: box.width / inkWidth(text) } : undefined
  }
  const seen = words.flatMap(({ text, box }) => {
    if (!box || !(box.height > 0) || !(box.width > 0) || !SHOWS_INK.test(text)) return []
    const ems = inkHeight(text)
    return [{ ems, height: box.height, size: box.height / ems, width: box.width, advance: emWidth(text, LATIN_WIDTHS) }]
  })
  if (words.reduce((sum, { text }) => sum + (text.match(SIGN)?.length ?? 0), 0) < ENOUGH_INK || seen.length === 0) return undefined
  // A box runs into what stands next to it more often than it falls short of its word.
  const usual = seen.map(({ size }) => size).sort((a, b) => a - b)[Math.floor((seen.length - 1) / 3)]!
  let [height, ems, width, advance] = [0, 0, 0, 0]
  for (const word of seen) {
    width += word.width
    advance += word.advance
    if (Math.max(word.size, usual) > UNLIKE_INK * Math.min(word.size, usual)) continue
    height += word.height
    ems += word.ems
  }
  return { byHeight: height / ems, byWidth: width / advance }
}
