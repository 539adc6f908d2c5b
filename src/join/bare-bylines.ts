import { isNoteRole } from '../read/ruled.ts'
import { startsSmall } from '../text/signs.ts'
import { emWidth } from '../text/width.ts'
import type { NotedLine } from './noted-line.ts'

/** So many names between headlines and their text are a paper's way to sign; a single one may be the end of a headline. */
const ENOUGH = 2
/** A name is no wider than this share of the text below it: a line inside a paragraph is as wide as the others. */
const WIDEST = 0.8
/** Lines below that show how wide the text is. */
const LINES_BELOW = 3
/** A small letter begins so long a word only where headlines are set like sentences: titles leave no more than articles and prepositions small. */
const SENTENCE_CASE = /(?:^|[ «“„"'’-])\p{Ll}[\p{L}’']{4}/u
/** A headline set like a sentence shows it within so many lines. */
const LINES_ABOVE = 3
/** Words in capitals are a label's as often as a name's. */
const IN_CAPITALS = /\p{Lu}{2}/u

/**
 * Finds the bylines of papers that set a name and no By between headline and text: lines of nothing but names behind a line of a headline that is set
 * like a sentence, before a line that begins one. Leaves alone a page with only one such line, headlines in capitals or title case, and scripts without
 * capitals, where a name looks like any other word.
 */
export function signBareBylines(noted: readonly NotedLine[]): readonly NotedLine[] {
  const found = noted.flatMap((_, at) => (isBareByline(noted, at) ? [at] : []))
  if (found.length < ENOUGH) return noted
  const signed = [...noted]
  for (const at of found) signed[at] = { ...noted[at]!, role: 'byline' }
  return signed
}

function isBareByline(noted: readonly NotedLine[], at: number): boolean {
  const [before, { line, role }, next] = [noted[at - 1], noted[at]!, noted[at + 1]]
  if (!before || !next || role !== undefined || line.ruled || isNoteRole(before.role) || next.role !== undefined) return false
  const letters = line.words?.letters
  if (!letters || !isNames(line.text) || isNames(before.line.text) || isNames(next.line.text)) return false
  if (IN_CAPITALS.test(line.text) || !isUnderSentence() || startsSmall(next.line.text)) return false
  const below = noted.slice(at + 1, at + 1 + LINES_BELOW).map((one) => emWidth(one.line.text, letters.LATIN_WIDTHS))
  return emWidth(line.text, letters.LATIN_WIDTHS) <= WIDEST * Math.max(...below)

  /** It stands right under a headline that is set like a sentence. */
  function isUnderSentence(): boolean {
    for (let above = at - 1; above >= Math.max(0, at - LINES_ABOVE); above--) {
      const { line, role } = noted[above]!
      if (role !== undefined || letters!.endsEnglishSentence(line.text)) return false
      if (SENTENCE_CASE.test(line.text)) return true
    }
    return false
  }

  function isNames(text: string): boolean {
    return letters?.matchBareNames(text, line.words?.own) !== undefined
  }
}
