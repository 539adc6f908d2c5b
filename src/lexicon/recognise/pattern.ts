import type { Entry } from '../entry.ts'

/** All forms of a lexicon's entries. */
export function formsOf(entries: readonly Entry[]): string[] {
  return entries.flatMap((entry) => entry.forms)
}

/** A group that matches any of the words, longer ones first. */
export function anyOf(words: readonly string[]): string {
  const sorted = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return `(?:${sorted.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')})`
}

/** A character class of the words' last characters: a cheap sign that one of them may stand there. */
export function lastOf(words: readonly string[]): string {
  return `[${[...new Set(words.map((word) => word.slice(-1)))].join('')}]`
}

/** One ideograph. */
export const HAN = '[\\p{Script=Han}〇々]'
