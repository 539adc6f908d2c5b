import { readJumpLine } from '../lexicon/recognise.ts'
import { changeLine, type Line } from '../read/lines.ts'
import { isIdeograph, isWide } from '../text/characters.ts'

/** A shadow effect is for headings: longer lines are not looked at. */
const LONGEST = 120
/** A reading shorter than this may double by nature: 人人, 讨论讨论. */
const SHORTEST = 4

/**
 * Makes single what a shadow effect painted twice, by glyph or by run: 图图①①修身养性修身养性 reads 图①修身养性.
 * Leaves alone any line that is not doubled from end to end.
 */
export function undouble(line: Line): Line {
  const reading = line.text.length <= LONGEST ? readDoubled(line.text) : undefined
  return reading === undefined ? line : changeLine(line, { text: reading, repairs: [{ kind: 'doubled', from: glyphsOf(line), to: reading }] })
}

/** The reading of a text that is doubled from end to end, by runs of any length, or undefined. */
function readDoubled(text: string): string | undefined {
  // A doubled text has its first sign twice: a quick look for all others.
  if (text.length < 2 * SHORTEST || !text.includes(text.charAt(0), 1) || !beginsTwice(text.replaceAll(' ', ''))) return undefined
  const glyphs = [...text].filter((glyph) => glyph !== ' ')
  if (glyphs.length < 2 * SHORTEST || glyphs.length % 2 !== 0) return undefined
  let reading = ''
  for (let at = 0; at < glyphs.length;) {
    const length = repeatAt(glyphs, at)
    if (length === 0) return undefined
    reading += glyphs.slice(at, at + length).join('')
    at += 2 * length
  }
  return reading
}

/** Whether a text begins with some run twice in a row. */
function beginsTwice(text: string): boolean {
  for (let half = text.indexOf(text.charAt(0), 1); half > 0 && 2 * half <= text.length; half = text.indexOf(text.charAt(0), half + 1))
    if (text.startsWith(text.slice(0, half), half)) return true
  return false
}

/** Length of the shortest run that stands twice in a row at `at`, or 0. */
function repeatAt(glyphs: readonly string[], at: number): number {
  for (let length = 1; at + 2 * length <= glyphs.length; length++) {
    let same = 0
    while (same < length && glyphs[at + same] === glyphs[at + length + same]) same++
    if (same === length) return length
  }
  return 0
}

/**
 * Mends headings that a page's painting order tore up: staircases (強 / 強鏈 / 鏈補 / 補 — each glyph painted twice, a line
 * break between), lines painted twice in a row, singly or in groups of up to three, and headings set upright, one
 * ideograph a line. Leaves alone repeated lines that are no heading: numbers, lines of fewer than four glyphs, and jump lines, which two stories
 * of a page may have in the same words.
 */
export function mendTorn(lines: readonly Line[]): Line[] {
  const mended: Line[] = []
  for (let at = 0; at < lines.length;) {
    const stair = staircaseAt(lines, at)
    if (stair) {
      mended.push(stair.line)
      at += stair.count
      continue
    }
    const upright = uprightAt(lines, at)
    if (upright > 0) {
      mended.push(
        merge(
          lines.slice(at, at + upright),
          lines
            .slice(at, at + upright)
            .map((line) => line.text)
            .join('')
        )
      )
      at += upright
      continue
    }
    const twice = repeatedAt(lines, at)
    for (let offset = 0; offset < twice; offset++) {
      const [first, second] = [lines[at + offset]!, lines[at + twice + offset]!]
      mended.push(double([first, second], first.text))
    }
    if (twice > 0) at += 2 * twice
    else mended.push(lines[at++]!)
  }
  return mended
}

function merge(lines: readonly Line[], text: string): Line {
  return changeLine(lines[0]!, { text, spans: lines.flatMap((line) => line.spans), repairs: lines.flatMap((line) => line.repairs) })
}
/** Lines that paint one reading twice. A line has one repair at most: what was mended before is part of this. */
function double(lines: readonly Line[], reading: string): Line {
  return changeLine(merge(lines, reading), { repairs: [{ kind: 'doubled', from: lines.map(glyphsOf).join(''), to: reading }] })
}

/** A line as it was before anything was mended. */
const glyphsOf = ({ text, repairs }: Line): string => repairs[0]?.from ?? text

/** How many lines from `at` on (one to three) are painted again right behind themselves. */
function repeatedAt(lines: readonly Line[], at: number): number {
  for (let length = 1; length <= 3 && at + 2 * length <= lines.length; length++) {
    let same = 0
    while (same < length && lines[at + same]!.text === lines[at + length + same]!.text && isHeadingLike(lines[at + same]!.text)) same++
    if (same === length && !(length === 1 && readJumpLine(lines[at]!.text, lines[at]!.words))) return length
  }
  return 0
}

function isHeadingLike(text: string): boolean {
  if (text.length < SHORTEST || text.length > LONGEST) return false
  let letters = 0
  for (let at = 0; at < text.length; at++) if (isIdeograph(text.charCodeAt(at)) || /[A-Z]/i.test(text[at]!)) letters++
  return letters >= SHORTEST
}

/** How many lines from `at` on are one ideograph each; 0 if fewer than three. */
function uprightAt(lines: readonly Line[], at: number): number {
  let count = 0
  while (
    at + count < lines.length &&
    lines[at + count]!.text.length === 1 &&
    isWide(lines[at + count]!.text.charCodeAt(0)) &&
    isIdeograph(lines[at]!.text.charCodeAt(0))
  )
    count++
  return count >= 3 ? count : 0
}

/** A staircase: one glyph (or one Latin word), then pairs that begin with the one before, then one. A space in a pair of glyphs is a gap of the heading. */
function staircaseAt(lines: readonly Line[], at: number): { line: Line; count: number } | undefined {
  const first = lines[at]!.text
  if (first.length > LONGEST_STEP || !(isWide(first.charCodeAt(0)) ? first.length === 1 : isWord(first))) return undefined
  const latin = !isWide(first.charCodeAt(0))
  let last = first
  let reading = last
  let count = 1
  for (; at + count < lines.length; count++) {
    const { text } = lines[at + count]!
    if (text.length > LONGEST_STEP || !text.startsWith(last)) return undefined
    if (text === last) break
    const rest = text.slice(last.length)
    if (latin ? rest.charCodeAt(0) !== 0x20 || !isWord(rest.slice(1)) : rest.length > 2 || (rest.length === 2 && !rest.startsWith(' '))) return undefined
    reading += rest
    last = latin ? rest.slice(1) : text.at(-1)!
  }
  if (count < (latin ? SHORTEST_STAIR : SHORTEST) || at + count >= lines.length) return undefined
  const parts = lines.slice(at, at + count + 1)
  return { line: double(parts, reading), count: count + 1 }
}

/** No pair of words of a staircase is longer, in UTF-16 units. */
const LONGEST_STEP = 60
/** Words of the shortest staircase in Latin letters: A / A B / B. */
const SHORTEST_STAIR = 2

const isWord = (text: string): boolean => text !== '' && !text.includes(' ') && /[\p{L}\d]/u.test(text)
