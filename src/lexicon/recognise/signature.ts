import { matchBareNames } from './en-lines.ts'
import { endsEnglishSentence } from './en-sentence.ts'
import type { OwnWords } from './own-words.ts'

/** Where a writer lives, or how old one is: a few words with capitals, a number. */
const PLACE = /^(?:\p{Lu}[\p{L}.’'-]*|\d{1,3})(?:,? (?:\p{Lu}[\p{L}.’'-]*|\d{1,3}|of|the|on|am|an|der|de|la|du|del)){0,4}(?<!\.)$/u

/** Whether a line may say where the writer of a letter lives, or how old one is: Bayview High School; Saltmeadow; 88. */
export const isWritersPlace = (text: string): boolean => PLACE.test(text)

/** Whether a line may be the signature under a letter: a name, the writer's place or age behind it. Jane Doe; Jane Doe, Bayview; Jane Doe, 88. */
export function isSignature(text: string, own?: OwnWords): boolean {
  const comma = text.indexOf(',')
  return comma < 0
    ? matchBareNames(text, own) !== undefined
    : matchBareNames(text.slice(0, comma), own) !== undefined && PLACE.test(text.slice(comma + 1).trim())
}

/** Whether a line ends a letter that the next one signs. A headline in capitals may have its full stop. */
export const isSigned = (text: string, next: string): boolean => /\p{Ll}{2}/u.test(text) && endsEnglishSentence(text) && isSignature(next)
