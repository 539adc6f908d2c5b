import { endsSentence, hasIdeograph } from '../../text/characters.ts'
import type { Words } from '../words.ts'

/** Whether a text ends a sentence, by the marks of its script. */
export function endsText(text: string, words: Words | undefined): boolean {
  return words?.letters && !hasIdeograph(text) ? words.letters.endsEnglishSentence(text) : endsSentence(text)
}
