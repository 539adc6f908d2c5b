import { endsSentence, hasIdeograph, isDigit } from '../../text/characters.ts'
import { abbreviations } from '../en/abbreviations.ts'

const ABBREVIATIONS: ReadonlySet<string> = new Set(abbreviations)
/** The last word before a full stop. */
const LAST_WORD = /(?:^|[\s([“‘"])(\p{L}{1,8})\.$/u

/**
 * Whether a line in English ends a sentence: as {@link endsSentence} says, but not behind a title or an initial (Mr., J.); a full stop
 * behind a year ends one, and so does the colon that a list follows.
 */
export function endsEnglishSentence(text: string): boolean {
  if (text.endsWith(':')) return true
  if (text.endsWith('.')) {
    if (isDigit(text.charCodeAt(text.length - 2))) return true
    const word = LAST_WORD.exec(text.slice(-12))?.[1]
    if (word !== undefined && (ABBREVIATIONS.has(word) || (word.length === 1 && word !== 'I'))) return false
  }
  return endsSentence(text)
}

/** Whether a text ends a sentence, by the marks of its script. */
export function endsText(text: string): boolean {
  return hasIdeograph(text) ? endsSentence(text) : endsEnglishSentence(text)
}
