import { bracketBalance, bracketOf, isIdeograph, isPause } from './characters.ts'

/** A heading with pauses in it is no longer than this, in UTF-16 units. */
const LONGEST_HEADING = 36
/** Running text has a pause every ten characters or so: the longer a line without one, the less it is that. */
const NO_PAUSE = 0.09
const NO_PAUSE_MOST = 2.2
const PAUSE = -1
/** 、 stands in headings too. */
const ENUMERATION = 0x3001
const ENUMERATION_PAUSE = 0.4
const CLAUSE_GAP = 2.6
const CLAUSE_GAP_AMONG_PAUSES = 0.5
const OPEN_BRACKET = -2.2
/** … that the next line closes, or the line before opened: a heading over two lines may do so. */
const OPEN_BRACKET_OVER_LINES = -0.6
const TOO_LONG = -3
const SENTENCE_INSIDE = -2.5

/** For and against a line being a heading, by its words alone. */
export interface DisplaySigns {
  /** What its brackets say not counted. */
  score: number
  /** How many brackets it leaves open, or (negative) closes. */
  balance: number
}

const isGap = (unit: number): boolean => unit === 0x20 || unit === 0x3000

/** Signs that say something of a line: most say nothing, and one look at a table tells that. */
const tells = new Uint8Array(0x10000)
for (let unit = 0; unit < tells.length; unit++) if (isPause(unit) || isGap(unit) || bracketOf(unit) !== 0) tells[unit] = 1

/** What a line in ideographs says by itself: pauses speak for running text, gaps between clauses for a heading. */
export function displaySigns(text: string): DisplaySigns {
  let pauses = 0
  let clauses = 0
  let brackets = 0
  const last = text.length - 1
  for (let at = 0; at <= last; at++) {
    const unit = text.charCodeAt(at)
    if (tells[unit] === 0) continue
    if (bracketOf(unit) !== 0) brackets++
    else if (at === 0 && last > 0) continue
    else if (isPause(unit)) pauses += at === last ? 2 : unit === ENUMERATION ? ENUMERATION_PAUSE : 1
    else if (at < last && isIdeograph(text.charCodeAt(at - 1)) && isIdeograph(text.charCodeAt(at + 1))) clauses++
  }
  const balance = brackets > 0 ? bracketBalance(text) : 0
  let score = pauses === 0 ? Math.min(NO_PAUSE_MOST, text.length * NO_PAUSE) : PAUSE * Math.min(pauses, 4)
  // In brackets a gap parts names.
  if (clauses > 0 && balance === 0) score += pauses === 0 ? CLAUSE_GAP : CLAUSE_GAP_AMONG_PAUSES
  if (pauses > 0 && text.length > LONGEST_HEADING) score += TOO_LONG
  const stop = pauses > 0 ? text.indexOf('。', 1) : -1
  if (stop >= 0 && stop < text.length - 2) score += SENTENCE_INSIDE
  return { score, balance }
}

/** For and against a line being a heading, by its words and the lines around it: open brackets speak for running text. */
export function displayScore({ score, balance }: DisplaySigns, text: string, before: string, after: string): number {
  if (balance === 0) return score
  return score + (bracketBalance(before + text) === 0 || bracketBalance(text + after) === 0 ? OPEN_BRACKET_OVER_LINES : OPEN_BRACKET)
}
