import { numberWords } from '../en/mastheads.ts'
import { pressWords } from '../latin/all.ts'
import { readEnglishJump } from './en-jump.ts'
import { mayBeEnglishJump } from './latin-gates.ts'
import { forWords, type OwnWords } from './own-words.ts'
import { anyOf } from './pattern.ts'
import type { JumpLine } from './types.ts'

const FRAME = '[\\s()[\\]►▶◀◄»«>→←*.…–—-]{0,4}'
const PAGE = `[A-Z]{0,2}-?\\d{1,3}[A-Z]?|${numberWords.slice(1).join('|')}`

const PAGE_WORD = `(?:page|pages|p\\.|${anyOf(pressWords.pages)})`

/** Any of a caller's own words; none of them where there are none. */
const ownOf = (words: readonly string[]): string => (words.length > 0 ? anyOf(words) : '(?!)')

const patternOf = forWords(({ latin }) => {
  const known = `(?:(?<to>${anyOf(pressWords.onward)})|(?<from>${anyOf(pressWords.backward)})) ?${PAGE_WORD}`
  const own = `(?:(?<ownTo>${ownOf(latin.onward)})|(?<ownFrom>${ownOf(latin.backward)})):? ?${PAGE_WORD}?`
  return new RegExp(`^${FRAME}(?:(?<slug>\\p{Lu}[\\p{L}\\d’' -]{1,40}?)[,:] ?)?(?:${known}|${own}) ?(?<page>${PAGE})${FRAME}$`, 'iu')
})

/**
 * Reads a line that is nothing but a jump line in a language in Latin letters other than English, or by a caller's own words: Suite page 4,
 * (Fortsetzung auf Seite 3), Viene de la página 1. Behind the built-in words a word for page must stand (Suite 4 is an address), behind a caller's own it may.
 */
export function readLatinJump(text: string, own?: OwnWords): JumpLine | undefined {
  const groups = patternOf(own).exec(text)?.groups
  const page = groups?.['page']
  if (!groups || page === undefined) return undefined
  const number = /^\d+$/.test(page) ? Number(page) : numberWords.indexOf(page.toLowerCase())
  const slug = groups['slug']?.trim()
  const onward = groups['to'] ?? groups['ownTo']
  return { direction: onward !== undefined ? 'to' : 'from', page, ...(number > 0 && { number }), ...(slug !== undefined && { slug }) }
}

/** Reads a line that is nothing but a jump line in Latin letters, in English or another language. */
export function readLatinJumpLine(text: string, own?: OwnWords): JumpLine | undefined {
  return mayBeEnglishJump(text) ? (readEnglishJump(text) ?? readLatinJump(text, own)) : undefined
}
