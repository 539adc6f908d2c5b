import { beginsRuled, RULED, ruledStory } from '../read/ruled.ts'
import { readPackage, surveyPackage, type PackageOrder } from './packages.ts'
import { isHeading, type Sheet } from './sheet.ts'
import type { StandingLine } from './standing-lines.ts'

// What packages of headings are worth that come in the stories' order, in natural logarithms. Words are added up line by line, so that a package is worth no more for
// being taken for two.

/** What a heading's words count for that stand in its story, and against it where they stand elsewhere: of the weights that {@link Sheet.weights} gives them. */
const WORDS = 0.35
const WORDS_ELSEWHERE = 0.1
/** A byline for a story of one paragraph: briefs are unsigned. */
const BRIEF_SIGNED = -1.2
/** "Continued from" for a story that opens with a dateline: it begins here. */
const BACK_OPENED = -2

/** A package is some story's: papers print none for nothing. */
const PACKAGE = 2.5
/** How well its lines look counts for so much more than how badly: labels look like labels wherever they stand. */
const LOOKS = 0.7
/** Two lines back are two stories'. */
const BACK_AGAIN = -4
/** A byline without a heading; a line back is one, as FLOOD From A1. */
const BYLINE_ALONE = -5.5
/** No headline has more words; what each further one costs. */
const LONGEST_HEADLINE = 17
const WORD_TOO_MANY = -0.8
/** Most are one sentence, or a clause of one. */
const FURTHER_SENTENCE = -1

/** What lines of headings have in common with a story's words, as far as that adds up; undefined for lines that say nothing of it. */
export interface SharedWords {
  /** Weight in bodies 0 … i−1; one entry more than there are bodies. */
  before: Float64Array
  /** … in bodies and pictures. */
  total: number
}

/** The words of some lines together. */
export function sharedWords({ weights, bodies }: Sheet, lines: readonly StandingLine[]): SharedWords {
  const before = new Float64Array(bodies.length + 1)
  let total = 0
  for (const { draft } of lines) {
    const own = weights.get(draft)
    if (!own) continue
    for (let at = 0; at < before.length; at++) before[at]! += own.before[at]!
    total += own.before[bodies.length]!
    for (const share of own.pictures) total += share
  }
  return { before, total }
}

/** What words say for their heading bodies `from` … `to − 1`. */
export function wordsWorth({ before, total }: SharedWords, from: number, to: number): number {
  const own = before[to]! - before[from]!
  return WORDS * (own - WORDS_ELSEWHERE * (total - own))
}

/** Whether a line says something of its story whatever its words. */
export const tellsStory = ({ draft, back }: StandingLine): boolean => draft.role === 'byline' || back || ruledStory(draft) !== undefined

/** What such a line says for or against belonging to a story: a byline, a line back, an override. */
export function ownWorth({ draft, back }: StandingLine, { bodies }: Sheet, from: number, to: number): number {
  if (draft.role === 'byline') return to === from + 1 ? BRIEF_SIGNED : 0
  if (back) return bodies[from]!.opens ? BACK_OPENED : 0
  const story = ruledStory(draft)
  if (story === undefined) return 0
  for (let at = from; at < to; at++) if (beginsRuled(bodies[at]!, story)) return RULED
  return 0
}

/** How much lines that stand together look like one package, whatever it heads, in either order. */
export function looksWorth(lines: readonly StandingLine[], sheet: Sheet): Record<PackageOrder, number> {
  let score = PACKAGE
  const returns = lines.filter(({ back }) => back).length
  if (returns > 1) score += BACK_AGAIN * (returns - 1)
  if (!lines.some(({ draft }) => isHeading(draft))) {
    if (returns === 0) score += BYLINE_ALONE
    return { press: score, paint: score }
  }
  const surveyed = surveyPackage([lines.map(({ draft }) => draft)], sheet)
  for (const { fits } of surveyed.lines) score -= LOOKS * Math.max(0, ...Object.values(fits))
  const looks = (order: PackageOrder): number => {
    const reading = readPackage(surveyed, order, sheet.index)
    return score + reading.score + reading.collect().reduce((sum, { role, text }) => sum + (role === 'headline' ? lengthWorth(text) : 0), 0)
  }
  return { press: looks('press'), paint: looks('paint') }
}

/** What the length of a headline says for its being one. */
function lengthWorth(headline: string): number {
  return WORD_TOO_MANY * Math.max(0, headline.split(' ').length - LONGEST_HEADLINE) + FURTHER_SENTENCE * (headline.match(/[.;?!] /g)?.length ?? 0)
}
