import type { Draft } from '../join/drafts.ts'
import { beginsRuled, RULED, ruledRole, ruledStory } from '../read/ruled.ts'
import type { NamedEvidence, Wording } from '../text/wording.ts'
import { headsAppointments } from '../roles/appointments.ts'
import { isTeaser, pointsBack } from '../roles/settle.ts'
import { hasIdeograph } from '../text/characters.ts'
import { Growth, highBit, lowBit, type State } from './beam.ts'
import type { Stretch } from './cut.ts'
import { chainOf, headingsApart, isHeading, matchBodies, matchPicture, type Sheet } from './sheet.ts'
import { chainsOf, listHeadings, type StandingLine } from './standing-lines.ts'

/** What headings go to: a stretch of bodies, or (indices behind the stretches) a picture. */
export interface Package {
  /** The package's drafts, in runs as they stand together on the page. */
  runs: Draft[][]
  /** What stands against its being this story's, as in {@link Draft.doubts}: words that it has in common with others. */
  doubt: number
}

/** How a page's dump places headings: before their bodies as one reads, behind them as they were painted, or all of them together elsewhere. */
export type HeadingOrder = 'before' | 'after' | 'apart'

export interface Assignment {
  order: HeadingOrder
  /** For each stretch, then each picture: what heads it. */
  packages: Package[]
  /** Headings that head nothing on the page. */
  left: Draft[]
}

// Weights in natural logarithms; only their ratios matter.

/** A heading wholly in one target, by its words. */
const MATCH = 4
/** A Chinese byline for a story that opens with a credit or a dateline: it has its name. In shares of MATCH. */
const CREDITED = -0.4
/** "Continued from" for a story that opens with a credit or a dateline: it begins here. In shares of MATCH. */
const OPENED = -0.5
/** A label's words fit many stories: its place says more. */
const MATCH_LABEL = 2
/** The headline of a list of appointments, by the offices it is for. In shares of MATCH. */
const OFFICES = 0.5
/** Standing where the page's order puts it. */
const IN_PLACE = 1.4
/** … and away from every neighbour. */
const AWAY = -0.5
/** … of a page read from a scan, in the order of its columns: words misread match by chance. */
const AWAY_SCANNED = -5
/** Where boxes tell: standing over the target's columns; or over other columns. */
const IN_CHAIN = 6
const OTHER_CHAIN = -6
/** … or over no columns at all. */
const APART_FROM_ALL = -3
/** Going on with the package of the line before. */
const GO_ON = 0.7
/** … behind its byline or legal note: they end a package, in press order and in paint order. */
const GO_ON_CLOSED = -1.5
/** Parted from a line that has a word in common with it, cut by the line end. */
const TORN = -3
/** A target gets its first heading. */
const COVERED = 1.6
/** … a picture: few have one of their own. */
const COVERED_PICTURE = -0.4
/** … and a second package: hardly ever. */
const COVERED_AGAIN = -2.6
/** The next story in order gets the next package. */
const NEXT_IN_ORDER = 0.6
/** A heading for nothing on the page. */
const NOTHING = -1
/** Most pages are dumped as one reads. */
const USUAL_ORDER = 0.8

// Where all headings stand apart, they come in the stories' order: once, whole packages, or in passes: all headlines, then all kickers, then all decks.

const APART_GO_ON = 0.5
const APART_GO_ON_LATER = -2.2
const APART_NEXT = 0.7
/** For each story passed over: nearly all have a headline, few a kicker. */
const APART_SKIP = -0.9
const APART_SKIP_LATER = -0.1
const APART_NEW_PASS = -1.8
const MOST_PASSES = 6
/** How many stories on a byline or a line back may belong. */
const REACH_APART = 8
/** States kept and targets tried for each line. */
const BEAM = 12
const CANDIDATES = 6
/** A state grows to at most so many: it goes on, heads nothing, or goes to one of the likely targets, its neighbours or the next in order. */
const MOST_GROWN = 2 + CANDIDATES + 2 + REACH_APART

/** Decides which stretch or picture every heading of a page belongs to: a beam over headings in order, once for each order a dump may have; the best total wins. */
export function assignHeadings(sheet: Sheet, stretches: readonly Stretch[], tell?: (reason: HeadingReason) => void): Assignment {
  const lines = listHeadings(sheet, stretches)
  const targets = stretches.length + sheet.pictures.length
  const match = lines.map(({ draft }) => {
    const weights = sheet.weights.get(draft)
    const values = new Float64Array(targets)
    if (pointsBack(draft)) stretches.forEach(({ from }, at) => (values[at] = sheet.bodies[from]!.opens ? OPENED : 0))
    else if (draft.role === 'byline')
      stretches.forEach(
        ({ from }, at) => (values[at] = (sheet.bodies[from]!.opens && hasIdeograph(draft.text)) || isTeaser(sheet.bodies[from]!) ? CREDITED : 0)
      )
    if (weights) {
      stretches.forEach(({ from, to }, at) => (values[at] = matchBodies(weights, from, to) + OFFICES * headsAppointments(draft.text, sheet.bodies[from]!.text)))
      sheet.pictures.forEach((_, at) => (values[stretches.length + at] = matchPicture(weights, at)))
    }
    return values
  })
  const chains = chainsOf(sheet, stretches)
  lines.forEach(({ draft }, at) => {
    const chain = chainOf(draft)
    if (chain === undefined) return
    if (!chains.some((own) => own === chain)) chains.forEach((_, target) => (match[at]![target]! += APART_FROM_ALL / MATCH))
    else chains.forEach((own, target) => (match[at]![target]! += own === chain ? IN_CHAIN / MATCH : OTHER_CHAIN / MATCH))
  })
  lines.forEach(({ draft }, at) => addRuling(match[at]!, draft, sheet, stretches))
  const likely = lines.map((line, at) => candidates(match[at]!, line))
  let best: { score: number; order: HeadingOrder; chosen: number[] } | undefined
  const away = sheet.scanned ? AWAY_SCANNED : AWAY
  for (const order of ordersOf(sheet)) {
    const found = search(lines, match, likely, order, stretches.length, away)
    if (!best || found.score > best.score) best = { ...found, order }
  }
  const packages: Package[] = Array.from({ length: targets }, () => ({ runs: [], doubt: 0 }))
  const left: Draft[] = []
  lines.forEach(({ draft, follows }, at) => {
    const target = best!.chosen[at]!
    if (target >= 0 && isHeading(draft)) packages[target]!.doubt += Math.exp(-MATCH * leadOf(match[at]!, target))
    if (target < 0) left.push(draft)
    else if (follows && best!.chosen[at - 1] === target) packages[target]!.runs.at(-1)!.push(draft)
    else packages[target]!.runs.push([draft])
  })
  if (tell)
    lines.forEach((line, at) => {
      if (isHeading(line.draft)) tell(reasonOf(line, match[at]!, best!.chosen[at]!, best!.order, away))
    })
  return { order: best!.order, packages, left }
}

/** Adds to a heading's match with each target what overrides say: that it heads the story that begins with a block of the target's. */
function addRuling(values: Float64Array, heading: Draft, { bodies, pictures }: Sheet, stretches: readonly Stretch[]): void {
  const story = ruledStory(heading)
  if (story === undefined) return
  const rule = (target: number, blocks: readonly Draft[]): void => {
    if (blocks.some((block) => beginsRuled(block, story))) values[target]! += RULED
  }
  stretches.forEach(({ from, to }, target) => rule(target, bodies.slice(from, to)))
  pictures.forEach(({ blocks }, at) => rule(stretches.length + at, blocks))
}

/** Why a heading heads what it does. Targets are stretches, then pictures; −1 is nothing. */
export interface HeadingReason {
  heading: Draft
  target: number
  /** The target whose words it has next after its own; −1 where no other has any. */
  next: number
  evidence: NamedEvidence[]
}

function reasonOf(line: StandingLine, match: Float64Array, target: number, order: HeadingOrder, away: number): HeadingReason {
  let next = -1
  for (let other = 0; other < match.length; other++) if (other !== target && match[other]! > (next < 0 ? 0 : match[next]!)) next = other
  const signs: [Wording, number][] = [
    [ruledStory(line.draft) === undefined ? 'matches' : 'ruled', target < 0 ? 0 : matchGain(line, match, target)],
    ['matchesOther', next < 0 ? 0 : -matchGain(line, match, next)]
  ]
  if (target >= 0 && order !== 'apart') {
    const gain = placeGain(line, target, order, away)
    signs.push([gain < 0 ? 'away' : 'inPlace', gain])
  }
  return { heading: line.draft, target, next, evidence: signs.flatMap(([sign, weight]) => (weight === 0 ? [] : [{ sign, weight }])) }
}

/** What the words of a heading are worth over a target. */
const matchGain = ({ label }: StandingLine, match: Float64Array, target: number): number => (label ? MATCH_LABEL : MATCH) * match[target]!

/** What the place of a heading is worth over a target. */
const placeGain = ({ next, previous }: StandingLine, target: number, order: HeadingOrder, away: number): number =>
  target === (order === 'before' ? next : previous) ? IN_PLACE : target !== next && target !== previous ? away : 0

/** By how much a heading's words match a target better than any other. */
function leadOf(match: Float64Array, target: number): number {
  let best = 0
  for (let other = 0; other < match.length; other++) if (other !== target && match[other]! > best) best = match[other]!
  return match[target]! - best
}

/** The orders in which a dump may have its headings. A scan is read, not painted: headings stand before their bodies. */
function ordersOf(sheet: Sheet): readonly HeadingOrder[] {
  if (sheet.scanned) return ['before']
  return headingsApart(sheet) ? ['apart'] : ['before', 'after']
}

function search(
  lines: readonly StandingLine[],
  match: readonly Float64Array[],
  candidates: readonly (readonly number[])[],
  order: HeadingOrder,
  stretches: number,
  away: number
): { score: number; chosen: number[] } {
  const apart = order === 'apart'
  const grown = new Growth(match[0]?.length ?? 0, apart, BEAM, MOST_GROWN)
  let states: State[] = [{ score: order === 'before' ? USUAL_ORDER : 0, target: -1, place: -1, pass: 0, low: 0, high: 0, before: undefined }]
  lines.forEach((line, at) => {
    const values = match[at]!
    const likely = candidates[at]!
    const far = apart && (line.draft.role === 'byline' || pointsBack(line.draft)) ? REACH_APART : 1
    grown.clear()
    const grow = (state: State, gain: number, target: number, place = state.place, pass = state.pass, low = state.low, high = state.high): void =>
      grown.add(state, state.score + gain, target, place, pass, low, high)
    for (const state of states) {
      const last = state.target
      if (line.follows && last >= 0) {
        const going = line.closed ? GO_ON_CLOSED : !apart ? GO_ON : state.pass === 0 && last < stretches ? APART_GO_ON : APART_GO_ON_LATER
        const low = lowBit(last)
        const high = highBit(last)
        // A label was there before the package's first heading.
        const first = !apart && last < stretches && !((state.low & low) | (state.high & high)) && !line.label
        if (first)
          grow(
            state,
            going + MATCH * values[last]! + (isHeading(line.draft) ? COVERED : COVERED / 2),
            last,
            last,
            state.pass,
            state.low | low,
            state.high | high
          )
        else grow(state, going + MATCH * values[last]!, last)
      }
      grow(state, NOTHING + (line.torn && last >= 0 ? TORN : 0) - (ruledRole(line.draft) === undefined ? 0 : RULED), -1)
      for (const target of likely) tryTarget(state, target)
      // The stories next in order; for a byline that stands apart, those without a credit.
      for (let target = state.place + 1; target < Math.min(stretches, state.place + 1 + far); target++)
        if ((far === 1 || values[target] === 0) && !likely.includes(target)) tryTarget(state, target)
    }
    states = grown.best()

    function tryTarget(state: State, target: number): void {
      if (line.follows && target === state.target) return
      const beside = target === line.next || target === line.previous
      if (target >= stretches && (line.draft.role === 'byline' || (values[target] === 0 && (line.label || !beside)))) return
      const gain = matchGain(line, values, target) + (line.torn ? TORN : 0)
      if (apart) growApart(state, target, gain)
      else growInPlace(state, target, gain)
    }

    function growApart(state: State, target: number, gain: number): void {
      if (target >= stretches) grow(state, gain + COVERED_PICTURE, target)
      else if (target > state.place) {
        const skipped = target - state.place - 1
        grow(state, gain + (skipped === 0 ? APART_NEXT : 0) + skipped * (state.pass === 0 ? APART_SKIP : APART_SKIP_LATER), target, target)
      } else if (state.pass < MOST_PASSES) grow(state, gain + APART_NEW_PASS, target, target, state.pass + 1)
    }

    function growInPlace(state: State, target: number, gain: number): void {
      const low = lowBit(target)
      const high = highBit(target)
      gain += placeGain(line, target, order, away)
      if (target === state.place + 1) gain += NEXT_IN_ORDER
      if (line.label) {
        grow(state, gain, target)
        return
      }
      if ((state.low & low) | (state.high & high)) gain += COVERED_AGAIN
      else gain += target >= stretches ? COVERED_PICTURE : isHeading(line.draft) ? COVERED : COVERED / 2
      grow(state, gain, target, target < stretches ? target : state.place, state.pass, state.low | low, state.high | high)
    }
  })
  const chosen: number[] = []
  for (let state: State | undefined = states[0]; state?.before; state = state.before) chosen.unshift(state.target)
  return { score: states[0]!.score, chosen }
}

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
