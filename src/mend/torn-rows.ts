import type { Line } from '../read/lines.ts'
import { hasIdeograph } from '../text/characters.ts'
import { LATIN_WIDTHS } from '../text/latin-widths.ts'
import { emWidth, firstUnitWidth } from '../text/width.ts'

// A justified line in a narrow column is stretched at its few word spaces, and extractors that take a wide space for a gap
// print its words one under the other: Mayor / Anita / Delacroix.

/** From this share of lines on, a space behind a line is the dump's habit and says nothing of torn lines. */
const HABIT = 0.25
/** A line torn into more words was never one column's; such lines are a list. */
const MOST_WORDS = 6
/** Lines on either side that show how wide the column is. */
const REACH = 8
/** A stretched line's words take at least this share of the column, and with the next word they fill it, give or take so many ems. */
const FEWEST_FILLED = 0.5
const NEARLY = 1.5
/** A lone letter is an initial or a speck. */
const SHORTEST = 2
/** A space between words, in ems. */
const SPACE = 0.25

/**
 * Puts the words of a printed line together that an extractor tore apart: those behind which it left the space, on a page where few lines have one; and words
 * alone on their lines, in the midst of a column, that together leave no room for the next word. Leaves alone lists of words, and lines in ideographs.
 */
export function joinTornRows(lines: readonly Line[]): Line[] {
  const trailing = lines.filter(({ trails }) => trails).length < HABIT * lines.length
  const joined: Line[] = []
  for (let at = 0; at < lines.length;) {
    let end = trailing ? endOfTrail(lines, at) : at + 1
    if (end === at + 1) end = endOfWords(lines, at)
    joined.push(end > at + 1 ? joinRow(lines.slice(at, end)) : lines[at]!)
    at = end
  }
  return joined
}

/** Where a printed line ends whose pieces but the last have a space behind them. */
function endOfTrail(lines: readonly Line[], at: number): number {
  let end = at + 1
  while (end < lines.length && lines[end - 1]!.trails && lines[end]!.gap === 0 && !hasIdeograph(lines[end - 1]!.text) && !hasIdeograph(lines[end]!.text)) end++
  return end
}

/** Where a run of words ends that make one line of the column around them; the next line where they do not. */
function endOfWords(lines: readonly Line[], at: number): number {
  let end = at
  let width = -SPACE
  while (end < lines.length && end - at <= MOST_WORDS && isWord(lines[end]!.text) && (end === at || lines[end]!.gap === 0)) {
    width += SPACE + emWidth(lines[end]!.text, LATIN_WIDTHS)
    end++
  }
  const next = lines[end]
  if (end - at < 2 || end - at > MOST_WORDS || !next || next.gap > 0) return at + 1
  const measure = usualWidth(lines, at, end)
  const fills = width < measure + NEARLY && width >= FEWEST_FILLED * measure && width + SPACE + firstUnitWidth(next.text, LATIN_WIDTHS) > measure - NEARLY
  return fills ? end : at + 1
}

/** A word alone, with the signs that go with it. */
const isWord = (text: string): boolean => text.length >= SHORTEST && !text.includes(' ') && !hasIdeograph(text) && /\p{L}/u.test(text)

/** The median width of the lines around some, as far as no blank line parts them, in ems; lines that an extractor joined at a hyphen are wider. */
function usualWidth(lines: readonly Line[], from: number, to: number): number {
  const widths: number[] = []
  for (let at = from - 1; at >= 0 && at >= from - REACH && lines[at + 1]!.gap === 0; at--) widths.push(emWidth(lines[at]!.text, LATIN_WIDTHS))
  for (let at = to; at < lines.length && at < to + REACH && (at === to || lines[at]!.gap === 0); at++) widths.push(emWidth(lines[at]!.text, LATIN_WIDTHS))
  return widths.sort((a, b) => a - b)[widths.length >> 1] ?? 0
}

function joinRow(pieces: readonly Line[]): Line {
  return {
    ...pieces[0]!,
    text: pieces.map(({ text }) => text).join(' '),
    spans: pieces.flatMap(({ spans }) => spans),
    repairs: pieces.flatMap(({ repairs }) => repairs)
  }
}
