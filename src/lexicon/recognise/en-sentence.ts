import { endsSentence, isDigit } from '../../text/characters.ts'
import { latinLanguages } from '../../text/languages/tell.ts'
import type { LatinLanguage } from '../../text/languages/language.ts'

const ABBREVIATIONS: ReadonlySet<string> = new Set(latinLanguages.flatMap(({ abbreviations }) => [...abbreviations]))
/** The last word before a full stop. */
const LAST_WORD = /(?:^|[\s([“„«‘"])(\p{L}{1,8})\.$/u

/** A number that a full stop makes an ordinal; a year is none. */
const ORDINAL = /(?:^|\D)\d{1,2}\.$/

/** Who tells, cut short, behind a story's last sentence: (dpa), (jr/red), (AP). */
const SIGN_OFF = / \(\p{L}{2,6}(?:[/.-]\p{L}{2,6})?\)$/u
const LONGEST_SIGN_OFF = 16

/** Whether a line in Latin letters ends a sentence: as {@link endsEnglishSentence} says, but not behind an ordinal where the language writes it so. */
export function endsLatinSentence(text: string, { ordinalStops }: LatinLanguage): boolean {
  return endsEnglishSentence(text) && !(ordinalStops && ORDINAL.test(text.slice(-4)))
}

/**
 * Whether a line in English ends a sentence: as {@link endsSentence} says, but not behind a title or an initial (Mr., J.); a full stop
 * behind a year ends one, and so does the colon that a list follows; the sign of an agency or a desk in brackets may stand behind the end.
 */
export function endsEnglishSentence(text: string): boolean {
  if (text.endsWith(':')) return true
  if (text.endsWith('.')) {
    if (isDigit(text.charCodeAt(text.length - 2))) return true
    const word = LAST_WORD.exec(text.slice(-12))?.[1]
    if (word !== undefined && (ABBREVIATIONS.has(word) || (word.length === 1 && word !== 'I'))) return false
  }
  if (text.endsWith(')')) {
    const signed = SIGN_OFF.exec(text.slice(-LONGEST_SIGN_OFF))
    if (signed) return endsSentence(text.slice(0, text.length - signed[0].length))
  }
  return endsSentence(text)
}
