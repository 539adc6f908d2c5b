/** Cheap looks at a text in Latin letters before the recognisers take it apart: a gate may let through too much, never too little. */
import * as english from '../en/credits.ts'
import { numberWords, titleWords } from '../en/mastheads.ts'
import { pressWords } from '../latin/all.ts'
import type { OwnWords } from './own-words.ts'
import { anyOf } from './pattern.ts'

/** Whether a text can be an English jump line: several words, the last of them a number, a page or a word for one. */
export function mayBeEnglishJump(text: string): boolean {
  return JUMP_END.test(text.slice(-LONGEST_JUMP_END))
}

/** Whether a text can hold an English picture credit. */
export function mayHoldEnglishPhoto(text: string): boolean {
  return HOLDS_PHOTO.test(text)
}

const HOLDS_PHOTO = new RegExp(`[/|]|photo|picture|illustration|graphic|image|${anyOf(pressWords.pictures)}`, 'i')

/** A word or a number, and what frames it. */
const LONGEST_JUMP_END = 48
const JUMP_END = new RegExp(`[ /|](?:[A-Z]{0,2}-?[\\dIlSOBZ]{1,3}[A-Z]?|p[a-z]{1,2}e|next|${numberWords.join('|')})[.)\\]} ►▶»>]*$`, 'i')

const firstWords = (phrases: readonly string[]): string[] => phrases.map((phrase) => phrase.toLowerCase().split(' ', 1)[0] ?? '')
const BYLINE_OPENS = new Set(
  firstWords([
    'by',
    'story',
    'words',
    'from',
    'wire',
    'the',
    ...titleWords,
    ...pressWords.by,
    ...pressWords.correspondents,
    ...pressWords.pictures,
    ...english.beats,
    ...english.titles.flat(),
    ...english.agencies.flat()
  ])
)
const FIRST_WORD = /^[\s([]*([A-Z]+)/i

/** Whether a line can be an English byline: by its first word. */
export function mayBeEnglishByline(text: string, own?: OwnWords): boolean {
  if (own?.holds(text)) return true
  const word = FIRST_WORD.exec(text)?.[1]
  return word !== undefined && BYLINE_OPENS.has(word.toLowerCase())
}

const CONTRIBUTION = /^[\s([]*sources?:|contributed|reported|reach|covers|writes/i
const OFFICE = new RegExp(`, (?:the )?(?:[A-Za-z]+ )?${anyOf(english.offices.flatMap((office) => [office, office.toUpperCase(), office.toLowerCase()]))}\\b`)

/** Whether a line can be an English tagline: a source, a contribution, or an office behind a comma. */
export function mayBeEnglishTagline(text: string): boolean {
  return CONTRIBUTION.test(text) || (text.includes(',') && OFFICE.test(text))
}

/** Signs without one of which a line of an English page is no note. */
const ENGLISH_TRIGGER =
  /[\d@©|/:[]|[A-Z]{3}|\b(?:[Bb][yY]|[Pp]hoto|[Ss]ee|[Ff]rom|[Pp]age|[Cc]ont|[Tt]urn|[Tt]he|Special|Staff|[Rr]eport|[Ww]riter|Press|Reuters|Sources?|Reach)/u

/** Whether a line of an English page can be a note: a credit, a jump line, furniture. */
export const mayBeEnglishNote = (text: string): boolean => ENGLISH_TRIGGER.test(text) || mayBeEnglishByline(text)
