import type { Line } from '../read/lines.ts'
import { commonWords } from '../text/english-words.ts'

/** Fewer single letters than this in a row may be initials. */
const FEWEST_LETTERS = 4
/** No label is longer, in letters. */
const MOST_LETTERS = 60
const LETTERS = /^(?:\p{Lu} ){3,}\p{Lu}$/u
/** What a letter that belongs to no word costs; a known word costs one. */
const STRAY_LETTER = 1.2
const STRAY_WORD = 1

/**
 * Closes a letter-spaced label in Latin capitals whose word spaces the dump lost (B Y T H E N U M B E R S): the letters are cut into words
 * of the page and common ones, the fewest and longest. Leaves alone initials, and lines with anything but single letters.
 */
export function closeLetterSpacing(lines: readonly Line[]): Line[] {
  if (!lines.some(isSpaced)) return [...lines]
  const words = new Set<string>(commonWords)
  for (const { text } of lines) for (const word of text.match(/\p{L}{2,}/gu) ?? []) words.add(word.toLowerCase())
  return lines.map((line) => {
    if (!isSpaced(line)) return line
    const text = cutWords(line.text.replaceAll(' ', ''), words)
    return { ...line, text, repairs: [{ kind: 'spacing', from: line.repairs[0]?.from ?? line.text, to: text }] }
  })
}

const isSpaced = ({ text }: Line): boolean =>
  text.charCodeAt(1) === 0x20 && text.length >= 2 * FEWEST_LETTERS - 1 && text.length < 2 * MOST_LETTERS && LETTERS.test(text)

/** Cuts letters into words at the least cost; letters between known words stay together. */
function cutWords(letters: string, words: ReadonlySet<string>): string {
  const small = letters.toLowerCase()
  const cost = [0]
  const from = [0]
  for (let to = 1; to <= letters.length; to++) {
    cost[to] = Infinity
    for (let start = 0; start < to; start++) {
      const length = to - start
      const price = cost[start]! + (words.has(small.slice(start, to)) ? 1 : STRAY_WORD + STRAY_LETTER * length)
      if (price < cost[to]!) [cost[to], from[to]] = [price, start]
    }
  }
  const cut: string[] = []
  for (let to = letters.length; to > 0; to = from[to]!) cut.unshift(letters.slice(from[to], to))
  return cut.join(' ')
}
