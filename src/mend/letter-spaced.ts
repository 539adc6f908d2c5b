import type { Line } from '../read/lines.ts'
import { commonWords } from '../text/english-words.ts'

/** Fewer single letters than this in a row may be initials. */
const FEWEST_LETTERS = 4
/** No label is longer, in letters. */
const MOST_LETTERS = 60
const LETTERS = /^(?:\p{Lu} )+\p{Lu}$/u
/** What a letter that belongs to no word costs; a known word costs one. */
const STRAY_LETTER = 1.2
const STRAY_WORD = 1

/** Lines of a label whose words stand one under the other. */
const MOST_LINES = 6

/**
 * Closes a letter-spaced label in Latin capitals whose word spaces the dump lost (B Y T H E N U M B E R S): the letters are cut into words
 * of the page and common ones, the fewest and longest. A label over several lines (B Y / T H E / N U M B E R S), a blank line between or none, is one.
 * Leaves alone initials, and lines with anything but single letters.
 */
export function closeLetterSpacing(lines: readonly Line[]): Line[] {
  if (!lines.some(isSpaced)) return [...lines]
  const words = new Set<string>(commonWords)
  for (const { text } of lines) for (const word of text.match(/\p{L}{2,}/gu) ?? []) words.add(word.toLowerCase())
  const closed: Line[] = []
  for (let at = 0; at < lines.length;) {
    let end = at
    while (end < lines.length && end - at < MOST_LINES && LETTERS.test(lines[end]!.text) && (end === at || lines[end]!.gap <= 1)) end++
    const label = lines.slice(at, end)
    if (label.some(isSpaced)) closed.push(close(label, words))
    else closed.push(...lines.slice(at, Math.max(end, at + 1)))
    at = Math.max(end, at + 1)
  }
  return closed
}

const isSpaced = ({ text }: Line): boolean =>
  text.charCodeAt(1) === 0x20 && text.length >= 2 * FEWEST_LETTERS - 1 && text.length < 2 * MOST_LETTERS && LETTERS.test(text)

function close(label: readonly Line[], words: ReadonlySet<string>): Line {
  const text = label.map((line) => cutWords(line.text.replaceAll(' ', ''), words)).join(' ')
  const from = label.map((line) => line.repairs[0]?.from ?? line.text).join(' ')
  return { ...label[0]!, text, spans: label.flatMap(({ spans }) => spans), repairs: [{ kind: 'spacing', from, to: text }] }
}

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
