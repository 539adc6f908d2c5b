import type { Draft } from '../join/drafts.ts'
import { pointsBack } from '../roles/settle.ts'
import type { Stretch } from './cut.ts'
import { isHeading, matchBodies, matchPicture, type Sheet } from './sheet.ts'

/** What headings go to: a stretch of bodies, or (indices behind the stretches) a picture. */
export interface Package {
  /** The package's drafts, in runs as they stand together on the page. */
  runs: Draft[][]
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

interface Line {
  draft: Draft
  /** Stands right behind the line before, nothing between. */
  follows: boolean
  /** Targets right before and behind its place; −1 where there is none. */
  previous: number
  next: number
}

// Weights in natural logarithms; only their ratios matter.

/** A heading wholly in one target, by its words. */
const MATCH = 4
/** Standing where the page's order puts it. */
const IN_PLACE = 1.4
/** Going on with the package of the line before. */
const GO_ON = 0.7
/** The next story in order gets the next package. */
const NEXT_IN_ORDER = 0.6
const NEXT_IN_ORDER_APART = 1.3
/** A target gets its first heading. */
const COVERED = 1.6
/** … a picture's: few have one of their own. */
const COVERED_PICTURE = -0.4
/** … and a second package: hardly ever, but where the dump is sorted by role. */
const COVERED_AGAIN = -2.6
const COVERED_AGAIN_APART = -0.4
/** A heading for nothing on the page. */
const NOTHING = -1
/** Most pages are dumped as one reads. */
const USUAL_ORDER = 0.8
/** States kept and targets tried for each line. */
const BEAM = 16
const CANDIDATES = 4

/** Decides which stretch or picture every heading of a page belongs to: a beam over headings in order, once for each order a dump may have; the best total wins. */
export function assignHeadings(sheet: Sheet, stretches: readonly Stretch[]): Assignment {
  const lines = collect(sheet, stretches)
  const targets = stretches.length + sheet.pictures.length
  const match = lines.map(({ draft }) => {
    const weights = sheet.weights.get(draft)
    const values = new Float64Array(targets)
    if (weights) {
      stretches.forEach(({ from, to }, at) => (values[at] = matchBodies(weights, from, to)))
      sheet.pictures.forEach((_, at) => (values[stretches.length + at] = matchPicture(weights, at)))
    }
    return values
  })
  let best: { score: number; order: HeadingOrder; chosen: number[] } | undefined
  for (const order of ['before', 'after', 'apart'] as const) {
    const found = search(lines, match, order, stretches.length, targets)
    if (!best || found.score > best.score) best = { ...found, order }
  }
  const packages: Package[] = Array.from({ length: targets }, () => ({ runs: [] }))
  const left: Draft[] = []
  lines.forEach(({ draft, follows }, at) => {
    const target = best!.chosen[at]!
    if (target < 0) left.push(draft)
    else if (follows && best!.chosen[at - 1] === target) packages[target]!.runs.at(-1)!.push(draft)
    else packages[target]!.runs.push([draft])
  })
  return { order: best!.order, packages, left }
}

/** The headings and what goes with them (bylines, "from" jumps, legal notes) of all gaps that are no inside of a stretch. */
function collect(sheet: Sheet, stretches: readonly Stretch[]): Line[] {
  const lines: Line[] = []
  const startsAt = new Map(stretches.map(({ from }, at) => [from, at]))
  const endsAt = new Map(stretches.map(({ to }, at) => [to, at]))
  const pictureOf = new Map(sheet.pictures.flatMap(({ blocks }, at) => blocks.map((block) => [block, stretches.length + at] as const)))
  sheet.gaps.forEach((gap, at) => {
    const starts = startsAt.get(at)
    const ends = endsAt.get(at)
    if (starts === undefined && ends === undefined && sheet.bodies.length > 0) return
    let follows = false
    let previous = ends ?? -1
    gap.forEach((draft, place) => {
      const picture = pictureOf.get(draft)
      if (picture !== undefined) previous = picture
      if (!goesWithHeadings(draft)) {
        follows = false
        return
      }
      const ahead = gap.slice(place + 1).find((other) => pictureOf.has(other))
      lines.push({ draft, follows, previous, next: ahead ? pictureOf.get(ahead)! : (starts ?? -1) })
      follows = true
    })
  })
  return lines
}

/** Part of a headline package. */
export function goesWithHeadings(draft: Draft): boolean {
  return isHeading(draft) || draft.role === 'byline' || draft.role === 'deck' || pointsBack(draft)
}

interface State {
  score: number
  target: number
  /** Targets that have a package, as bits. */
  low: number
  high: number
  before: State | undefined
}

function search(lines: readonly Line[], match: readonly Float64Array[], order: HeadingOrder, stretches: number, targets: number): { score: number; chosen: number[] } {
  let states: State[] = [{ score: order === 'before' ? USUAL_ORDER : 0, target: -1, low: 0, high: 0, before: undefined }]
  lines.forEach((line, at) => {
    const values = match[at]!
    const likely = candidates(values, line)
    const grown: State[] = []
    for (const state of states) {
      const { target: last } = state
      if (line.follows) grown.push({ ...state, score: state.score + (last < 0 ? NOTHING : GO_ON + MATCH * values[last]!), before: state })
      const tried = new Set(likely)
      if (last + 1 < stretches) tried.add(last + 1)
      for (const target of tried) {
        if (line.follows && target === last) continue
        const bit = 1 << (target % 31)
        const used = (target < 31 ? state.low : state.high) & bit
        let gain = MATCH * values[target]!
        if (order === 'before' && target === line.next) gain += IN_PLACE
        else if (order === 'after' && target === line.previous) gain += IN_PLACE
        if (target === last + 1 && target < stretches) gain += order === 'apart' ? NEXT_IN_ORDER_APART : NEXT_IN_ORDER
        gain += used ? (order === 'apart' ? COVERED_AGAIN_APART : COVERED_AGAIN) : target >= stretches ? COVERED_PICTURE : isHeading(line.draft) ? COVERED : COVERED / 2
        grown.push({ score: state.score + gain, target, low: target < 31 ? state.low | bit : state.low, high: target < 31 ? state.high : state.high | bit, before: state })
      }
      if (!line.follows || last >= 0) grown.push({ ...state, score: state.score + NOTHING, target: -1, before: state })
    }
    grown.sort((a, b) => b.score - a.score)
    states = grown.slice(0, BEAM)
  })
  const chosen: number[] = []
  for (let state: State | undefined = states[0]; state?.before; state = state.before) chosen.unshift(state.target)
  return { score: states[0]!.score, chosen }
}

/** The targets worth trying for a line: those its words match best, and its neighbours. */
function candidates(values: Float64Array, { previous, next }: Line): number[] {
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
