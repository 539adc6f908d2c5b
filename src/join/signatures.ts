import { isNoteRole } from '../read/ruled.ts'
import { startsSmall } from '../text/signs.ts'
import { emWidth } from '../text/width.ts'
import type { NotedLine } from './noted-line.ts'

/** So many signatures are a page's way to print letters; fewer lines of a name may be anything. Under a standing head one is enough. */
const ENOUGH = 3
const ENOUGH_UNDER_HEAD = 1
/** What stands over letters to the editor. */
const HEAD =
  /^(?:letters?(?: to the editor)?|your (?:letters|views|say)|readers?’? (?:write|letters|views)|mailbag|leserbriefe?|courrier(?: des lecteurs)?|cartas(?: al director)?|lettere(?: al direttore)?|cartas dos leitores|brieven)$/iu
/** A signature is no wider than this share of the text around it. */
const WIDEST = 0.8
/** Lines before and behind that show how wide the text is. */
const REACH = 4
/** The heading of the next letter takes no more lines. */
const MOST_HEADING_LINES = 3
/** A heading set like a sentence has a word in small letters, which a place has not. */
const SMALL_WORD = /(?:^|[ «“„"'’-])\p{Ll}[\p{L}’']*/u
/**
 * Finds who signed the letters of a page of letters to the editor: a name between the end of a text and the heading of the next, the writer's place or age
 * behind it or below. Leaves alone names on other pages, and a name right over a text, which is a heading.
 */
export function signLetters(noted: readonly NotedLine[]): readonly NotedLine[] {
  const found = new Map<number, number>()
  noted.forEach((_, at) => {
    const lines = signatureAt(noted, at)
    if (lines > 0) found.set(at, lines)
  })
  if (found.size < (noted.some(({ line }) => HEAD.test(line.text)) ? ENOUGH_UNDER_HEAD : ENOUGH)) return noted
  const signed = [...noted]
  for (const [at, lines] of found) for (let line = at; line < at + lines; line++) signed[line] = { ...noted[line]!, role: 'tagline' }
  return signed
}

/** How many lines the signature takes that begins with a line: its name, and where its writer lives; 0 where none begins. */
function signatureAt(noted: readonly NotedLine[], at: number): number {
  const [before, { line, role }] = [noted[at - 1], noted[at]!]
  const letters = line.words?.letters
  if (!letters || !before || before.role !== undefined || role !== undefined || line.ruled || !letters.endsEnglishSentence(before.line.text)) return 0
  if (!letters.isSignature(line.text, line.words?.own)) return 0
  const measure = Math.max(
    ...noted.slice(Math.max(0, at - REACH), at + REACH + MOST_HEADING_LINES).map(({ line: { text } }) => emWidth(text, letters.LATIN_WIDTHS))
  )
  const isShort = (text: string): boolean => emWidth(text, letters.LATIN_WIDTHS) <= WIDEST * measure
  if (!isShort(line.text)) return 0
  for (const lines of [2, 1]) {
    const second = lines === 2 ? noted[at + 1] : undefined
    if (
      lines === 2 &&
      (!second ||
        second.role !== undefined ||
        second.line.ruled ||
        line.text.includes(',') ||
        !letters.isWritersPlace(second.line.text) ||
        !isShort(second.line.text))
    )
      continue
    if (isHeadingAt(at + lines)) return lines
  }
  return 0

  /** What follows is the heading of another text, or nothing at all. */
  function isHeadingAt(from: number): boolean {
    const first = noted[from]
    if (!first || isNoteRole(first.role)) return true
    if (startsSmall(first.line.text)) return false
    for (let to = from; to < from + MOST_HEADING_LINES; to++) {
      const next = noted[to]
      if (!next || next.role !== undefined || letters!.endsEnglishSentence(next.line.text) || !isShort(next.line.text)) return false
      const below = noted[to + 1]
      if (SMALL_WORD.test(next.line.text)) return below !== undefined
    }
    return false
  }
}
