import { RULED, ruledRole } from '../read/ruled.ts'
import { readJumpLine } from '../lexicon/recognise/jump.ts'
import { pointsBack } from '../roles/settle.ts'
import { Growth, isCovered, isSigned, type Mark, type State } from './beam.ts'
import type { Lean } from './heading-lean.ts'
import { isHeading } from './sheet.ts'
import type { Bond, StandingLine } from './standing-lines.ts'

/** How a page's dump places headings: before their bodies as one reads, behind them as they were painted, or all of them together elsewhere. */
export type HeadingOrder = 'before' | 'after' | 'apart'

// Weights in natural logarithms; only their ratios matter.

/** A heading wholly in one target, by its words. */
export const MATCH = 4
/** The words of a label, or of a kicker in capitals, fit many stories: its place says more. */
const MATCH_SHORT = 2
/** Standing where the page's order puts it. */
const IN_PLACE = 1.1
/** … and away from every neighbour. */
export const AWAY = -1
/** Going on with the package of the line before. */
const GO_ON = 1.4
/** … behind its byline or legal note: they end a package, in press order and in paint order. */
const GO_ON_CLOSED = -1.5
/** … from a block's third line on. */
const THIRD_LINE = -1.2
/** Parted from the line before though something binds it to that. */
const PARTED: Readonly<Record<Bond, number>> = { word: -3, noBlank: -0.6 }
/** … as one block with it, set against its being another of the package's. */
export const ONE_BLOCK = -0.7
/** A target gets its headline. */
const COVERED = 1
/** … a second one: never. */
const COVERED_AGAIN = -5
/** … a picture its first: few have one of their own. */
const COVERED_PICTURE = -0.4
/** … the line back that names its story, as FLOOD in "FLOOD From A1" does: a headline enough. */
const COVERED_BY_SLUG = 0.4
/** Another block than the headline begins, a kicker or a deck: most packages have none. For a target without a headline so far, and for one with it. */
const OTHER_FIRST = -1.5
const OTHER_AGAIN = -1.6
/** A target gets its byline; a second one, from elsewhere on the page: hardly ever. */
const SIGNED = 0.8
const SIGNED_AGAIN = -4
/** A byline or a line back, not right behind its headline, for a target that has one. */
const LATE = -1
/** The next story in order gets the next package. */
const NEXT_IN_ORDER = 0.6
/** A heading for nothing on the page. */
const NOTHING = -1
/** Most pages are dumped as one reads. */
const USUAL_ORDER = 0.8

// Where all headings stand apart, they come in the stories' order: once, whole packages, or in passes: all headlines, then all kickers, then all decks.

const APART_GO_ON = 0.75
const APART_GO_ON_LATER = -2.2
const APART_NEXT = 0.7
/** For each story passed over: nearly all have a headline, few a kicker. */
const APART_SKIP = -0.9
const APART_SKIP_LATER = -0.1
const APART_NEW_PASS = -1.8
/** … with the first of the bylines, which come one after the other: a pass is no surprise there, and to go on with another's is. */
const APART_BYLINES = -0.5
const APART_BYLINE_AMONG_OTHERS = -1
const MOST_PASSES = 6

/** Lines that stood beside each other may have been parted there, and others put together: what a line looks like counts for so much. */
const APART_LOOKS = 0.75

/** How many stories on a byline or a line back may belong. */
const REACH_APART = 8
/** States kept and targets tried for each line. */
const BEAM = 24
const CANDIDATES = 6

/** What the words of a heading are worth over a target. */
export const matchGain = ({ label, capitals }: StandingLine, match: Float64Array, target: number): number =>
  (label || capitals ? MATCH_SHORT : MATCH) * match[target]!

/** The target whose headings stand where a line stands, in a page's order: the next or the one before it; −1 where there is none. */
export const placeOf = ({ next, previous }: StandingLine, order: HeadingOrder): number => (order === 'before' ? next : previous)

/** What the place of a heading is worth over a target. */
export const placeGain = (line: StandingLine, target: number, order: HeadingOrder, away: number): number =>
  target === placeOf(line, order) ? IN_PLACE : target !== line.next && target !== line.previous ? away : 0

/** What a search decided: the target of every line, −1 for nothing. */
interface Found {
  score: number
  chosen: number[]
}

/** What a search reckons with besides the lines. */
interface Terms {
  order: HeadingOrder
  /** How many targets are stretches; those behind are pictures. */
  stretches: number
  /** What it costs a heading to stand away from its target. */
  away: number
}

/**
 * Finds what each heading heads, and with it which are headlines: a beam over the lines in their order.
 * @param match how much of each line's words stands in each target
 * @param leans what each line looks like; undefined for those that are no headings
 */
export function searchHeadings(
  lines: readonly StandingLine[],
  match: readonly Float64Array[],
  leans: readonly (Lean | undefined)[],
  { order, stretches, away }: Terms
): Found {
  const apart = order === 'apart'
  const looks = apart ? APART_LOOKS : 1
  // Where the order of stories says what heads them, a story passed over has its cost already.
  const covering = apart ? 0 : COVERED
  const grown = new Growth(match[0]?.length ?? 0, apart, BEAM)
  let states: State[] = [
    { score: order === 'before' ? USUAL_ORDER : 0, target: -1, place: -1, pass: 0, low: 0, high: 0, signedLow: 0, signedHigh: 0, block: 0, before: undefined }
  ]
  lines.forEach((line, at) => {
    const values = match[at]!
    const lean = leans[at]
    const likely = candidates(values, line)
    const parted = line.bond ? PARTED[line.bond] : 0
    const far = apart && (line.draft.role === 'byline' || pointsBack(line.draft)) ? REACH_APART : 1
    // The first of a run of bylines.
    const turns = line.draft.role === 'byline' && at > 0 && lines[at - 1]!.draft.role !== 'byline'
    const underHeading = at > 0 && isHeading(lines[at - 1]!.draft)
    grown.clear()
    const grow = (state: State, gain: number, target: number, place = state.place, block = 0, mark?: Mark): void =>
      grown.add(state, gain, target, place, state.pass, block, mark)
    for (const state of states) {
      if (line.follows && state.target >= 0) goOn(state)
      grow(state, NOTHING + (state.target >= 0 ? parted : 0) - (ruledRole(line.draft) === undefined ? 0 : RULED), -1)
      for (const target of likely) tryTarget(state, target)
      // The stories next in order; for a byline that stands apart, those without a credit.
      for (let target = state.place + 1; target < Math.min(stretches, state.place + 1 + far); target++)
        if ((far === 1 || values[target] === 0) && !likely.includes(target)) tryTarget(state, target)
      // … and those before, if a pass begins with it.
      for (let target = 0; target < Math.min(state.place + 1, far === 1 ? 0 : far); target++) if (!likely.includes(target)) tryTarget(state, target)
    }
    states = grown.best()

    /** It goes on with the package of the line before. */
    function goOn(state: State): void {
      const last = state.target
      const usual = !apart ? GO_ON : state.pass === 0 && last < stretches ? APART_GO_ON : APART_GO_ON_LATER
      const gain = matchGain(line, values, last) + (line.closed ? GO_ON_CLOSED : usual)
      if (apart && (!lean || state.pass > 0 || last >= stretches)) grow(state, gain, last)
      else if (line.draft.role === 'byline') grow(state, gain + (isSigned(state, last) ? 0 : SIGNED), last, state.place, 0, 'byline')
      else if (!lean) grow(state, gain, last)
      else {
        if (underHeading && !line.label && state.block !== 0) {
          const further = Math.abs(state.block) < 2 ? 0 : THIRD_LINE
          const fit = looks * (state.block > 0 ? lean.headline : lean.other)
          grow(state, gain + lean.joint + ONE_BLOCK + further + fit, last, state.place, lengthen(state.block, line))
        }
        growBlock(state, lean, gain, last)
      }
    }

    function tryTarget(state: State, target: number): void {
      if (line.follows && target === state.target) return
      const beside = target === line.next || target === line.previous
      if (target >= stretches && (line.draft.role === 'byline' || (values[target] === 0 && (line.label || !beside)))) return
      const gain = matchGain(line, values, target) + (state.target >= 0 ? parted : 0)
      if (apart) growApart(state, target, gain)
      else growInPlace(state, target, gain, beside)
    }

    function growApart(state: State, target: number, gain: number): void {
      if (target >= stretches) grow(state, gain + COVERED_PICTURE, target)
      else if (target > state.place) {
        const skipped = target - state.place - 1
        const among = turns && state.pass > 0 ? APART_BYLINE_AMONG_OTHERS : 0
        const inOrder = gain + among + (skipped === 0 ? APART_NEXT : 0) + skipped * (state.pass === 0 ? APART_SKIP : APART_SKIP_LATER)
        if (lean && state.pass === 0) growBlock(state, lean, inOrder, target, target)
        else grow(state, inOrder, target, target)
      } else if (state.pass < MOST_PASSES) {
        const begun = (turns ? APART_BYLINES : APART_NEW_PASS) + (target === 0 ? APART_NEXT : target * APART_SKIP_LATER)
        grown.add(state, gain + begun, target, target, state.pass + 1, 0, undefined)
      }
    }

    function growInPlace(state: State, target: number, words: number, beside: boolean): void {
      const ordered = target === state.place + 1 && (beside || !line.follows)
      const gain = words + placeGain(line, target, order, away) + (ordered ? NEXT_IN_ORDER : 0)
      const place = target < stretches ? target : state.place
      if (lean) growBlock(state, lean, gain, target)
      else if (line.draft.role === 'byline') {
        const own = isSigned(state, target) ? SIGNED_AGAIN : isCovered(state, target) ? SIGNED + LATE : SIGNED
        grow(state, gain + own, target, place, 0, 'byline')
      } else if (isCovered(state, target)) grow(state, gain + LATE, target, place)
      else if (namesItsStory(line)) grow(state, gain + COVERED_BY_SLUG, target, place, 0, 'headline')
      else grow(state, gain, target, place)
    }

    /** A heading begins a block: its target's headline, or another of its package. */
    function growBlock(
      state: State,
      { headline, other }: Lean,
      gain: number,
      target: number,
      place = line.label || target >= stretches ? state.place : target
    ): void {
      if (line.label) {
        grow(state, gain, target, place)
        return
      }
      const covered = isCovered(state, target)
      const block = lengthen(0, line)
      const first = covered ? COVERED_AGAIN : target < stretches ? covering : COVERED_PICTURE
      grow(state, gain + looks * headline + first, target, place, block, 'headline')
      grow(state, gain + looks * other + (covered ? OTHER_AGAIN : OTHER_FIRST), target, place, -block)
    }
  })
  const chosen: number[] = []
  for (let state: State | undefined = states[0]; state?.before; state = state.before) chosen.unshift(state.target)
  return { score: states[0]!.score, chosen }
}

/** A line back that names the story, as FLOOD in "FLOOD From A1". */
const namesItsStory = ({ draft }: StandingLine): boolean => pointsBack(draft) && readJumpLine(draft.text, draft.lines[0]!.words)?.slug !== undefined

/** A block with a line more. */
function lengthen(block: number, { draft: { lines } }: StandingLine): number {
  return block < 0 ? Math.max(-LONGEST_BLOCK, block - lines.length) : Math.min(LONGEST_BLOCK, block + lines.length)
}

/** More lines of a block are not counted. */
const LONGEST_BLOCK = 3

/** The targets worth trying for a line: those its words match best, and its neighbours. */
function candidates(values: Float64Array, { previous, next }: StandingLine): number[] {
  const tried: number[] = []
  for (let round = 0; round < CANDIDATES; round++) {
    let best = -1
    for (let at = 0; at < values.length; at++) if (values[at]! > 0 && !tried.includes(at) && (best < 0 || values[at]! > values[best]!)) best = at
    if (best < 0) break
    tried.push(best)
  }
  for (const beside of [previous, next]) if (beside >= 0 && !tried.includes(beside)) tried.push(beside)
  return tried
}
