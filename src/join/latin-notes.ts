import { isByline, isTagline, readJumpLine } from '../lexicon/recognise.ts'
import { endsText } from '../lexicon/recognise/sentence.ts'
import type { Role } from '../newspaper.ts'
import type { Line } from '../read/lines.ts'
import { cutLine, noteColumns } from './note-cuts.ts'
import { LONGEST_REST, noteRole } from './note-roles.ts'
import { joinLinesOfNote, type NotedLine } from './noted-line.ts'
import { joinPieces } from './pieces.ts'

import { signBareBylines } from './bare-bylines.ts'
import { signLetters } from './signatures.ts'

// Notes in letters over line ends, and lines that are furniture by what stands beside them: what a source in ideographs alone has none of.

/** A jump line that begins at one line's end stands in at most so many lines more. */
const MOST_RESTS = 2
/** An English jump line that begins at the end of one line and ends with the next, or the one behind it: Continued on / Page A5. */
export function joinCutJump(line: Line, ahead: readonly Line[], source: string): { before?: Line; line: Line; taken: number } | undefined {
  for (let taken = 1; taken <= MOST_RESTS; taken++) {
    const rests = ahead.slice(-taken).reverse()
    const last = rests.at(-1)
    if (rests.length < taken || !last || last.ruled || last.gap > 1 || last.text.length > LONGEST_REST) return undefined
    if (!last.words?.letters?.mayBeEnglishJump(` ${last.text}`) || readJumpLine(last.text, last.words)) continue
    for (const at of noteColumns(line.text)) {
      const read = rests.reduce((text, rest) => joinPieces(text, rest.text, []), line.text.slice(at))
      if (!readJumpLine(read, line.words)) continue
      const [before, head] = at === 0 ? [undefined, line] : cutLine(source, line, at)
      if (!head) continue
      const repairs = [...head.repairs]
      let text = head.text
      for (const rest of rests) {
        text = joinPieces(text, rest.text, repairs)
        repairs.push(...rest.repairs)
      }
      const jump: Line = { ...head, text, spans: [head, ...rests].flatMap(({ spans }) => spans), repairs }
      return { ...(before && { before }), line: jump, taken }
    }
  }
  return undefined
}

/** A second signature, or the title under a byline. */
export function isRestOfNote(role: Role, line: Line, before: NotedLine | undefined): boolean {
  if (before?.role !== role) return false
  const both = `${before.line.text} ${line.text}`
  return role === 'tagline'
    ? isTagline(both, line.words)
    : role === 'byline' && /^By\b/iu.test(before.line.text) && !/^By\b/iu.test(line.text) && isByline(both, line.words)
}

/** A line and the one below, where they are one tagline: it ends in mid-sentence, or in a list of sources that goes on; no tagline has more than a few lines. */
export function joinTagline(line: Line, role: Role | undefined, below: Line | undefined): Line | undefined {
  if (!below || below.ruled || line.spans.length > 3) return undefined
  if (role === 'tagline') return breaksOff(line) && noteRole(below.text, false, below.words) === undefined ? joinLinesOfNote(line, below) : undefined
  const whole = ENDS_IN_VERB.test(line.text) ? joinLinesOfNote(line, below) : undefined
  return whole && isTagline(whole.text, line.words) ? whole : undefined
}

const breaksOff = ({ text, words }: Line): boolean =>
  / contributed (?:to|from)\b/u.test(text) ? !endsText(text, words) : /^sources?:.*(?:[;,&-]| and)$/iu.test(text)

/** Staff Writer Jane Doe con- / tributed to this report. */
const ENDS_IN_VERB = / con(?:tri\p{Ll}*)?-$| contributed$/u

/** A weather ear and the like runs over two lines: the first breaks off, the second begins small. */
export function goesOnAsFurniture({ text, words }: Line, before: NotedLine | undefined): boolean {
  if (before?.role !== 'furniture' || !/^\p{Ll}/u.test(text)) return false
  return /[,;]$/.test(before.line.text) || (/\p{Ll}{2}/u.test(before.line.text) && before.line.text.includes(':') && !endsText(before.line.text, words))
}

/** A paper's name beside the date, the price or the number of issue. */
export function isNameplate({ text, words }: Line, before: NotedLine | undefined, next: Line | undefined): boolean {
  return (
    words?.letters?.isPaperName(text) === true &&
    (before?.role === 'furniture' || (before === undefined && next !== undefined && noteRole(next.text, false, words) === 'furniture'))
  )
}

/** Finds the names alone on their lines that say who wrote: under headlines, and under letters to the editor. */
export const signBareNames = (noted: readonly NotedLine[]): readonly NotedLine[] => signLetters(signBareBylines(noted))

/** A caption of a narrow column has as many lines. */
const LONGEST_CAPTION = 12

/** The lines that begin captions: behind a finished text and a blank line, with a credit at the end of what this parts. */
export function beginCaptions(noted: readonly NotedLine[]): Set<number> {
  const begins = new Set<number>()
  noted.forEach(({ role }, credit) => {
    if (role !== 'credit') return
    let first = credit
    while (first > 0 && credit - first < LONGEST_CAPTION && (first === credit || noted[first]!.line.gap === 0) && !noted[first - 1]!.role) first--
    const { line } = noted[first]!
    const before = noted[first - 1]?.line
    if (first < credit && line.gap > 0 && !line.place && before && endsText(before.text, before.words)) begins.add(first)
  })
  return begins
}
