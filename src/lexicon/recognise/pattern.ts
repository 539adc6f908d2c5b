/** A group that matches any of the words, longer ones first. */
export function anyOf(words: readonly string[]): string {
  const sorted = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return `(?:${sorted.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')})`
}

/** The words' first characters. */
export function firstOf(words: readonly string[]): string {
  return [...new Set(words.map((word) => word.charAt(0)))].join('')
}

/** The words' last characters: a cheap sign that one of them may stand there. */
export function lastOf(words: readonly string[]): string {
  return [...new Set(words.map((word) => word.slice(-1)))].join('')
}

/** Cells of a table of pairs: some hundred words leave it nearly empty. */
const PAIR_CELLS = 1 << 13
const cellOf = (first: number, second: number): number => (first * 31 + second) % PAIR_CELLS

/** Makes a quick look for any of some words (of two signs or more) by their first two: a pattern of many words is slow where none stands. It may let through too much. */
export function mayHoldAny(words: readonly string[]): (text: string) => boolean {
  const pairs = new Uint8Array(PAIR_CELLS)
  for (const word of words) pairs[cellOf(word.charCodeAt(0), word.charCodeAt(1))] = 1
  return (text) => {
    let before = 0
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (pairs[cellOf(before, unit)] === 1) return true
      before = unit
    }
    return false
  }
}

/** One ideograph. */
export const HAN = '[\\p{Script=Han}〇々]'
