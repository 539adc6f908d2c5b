import { smallWords } from './english-words.ts'
import type { LatinLanguage } from './languages/language.ts'

/** Words that end a phrase as often as they lead on: drop out, called off. */
const CLOSING = new Set(['up', 'out', 'off', 'down'])
const OPEN = new RegExp(`(?:^| )(?:${[...smallWords].filter((word) => !CLOSING.has(word)).join('|')})$|[,:;-]$|\\p{L}[’']s$`, 'iu')

const LAST_WORD = /(?:^|[ ’'])(\p{L}+)$/u

/** Whether a line in Latin letters asks for another: it ends in a comma, a colon, a possessive or a small word, of its language where that is known. */
export function asksForMore(text: string, language?: LatinLanguage): boolean {
  if (OPEN.test(text)) return true
  const last = LAST_WORD.exec(text)?.[1]?.toLowerCase() ?? ''
  return !CLOSING.has(last) && language?.small.has(last) === true
}
