import type { Draft } from '../join/drafts.ts'
import { beginsRuled, RULED, ruledStory } from '../read/ruled.ts'
import { headsAppointments } from '../roles/appointments.ts'
import { isTeaser, pointsBack } from '../roles/settle.ts'
import { hasIdeograph } from '../text/characters.ts'
import type { Stretch } from './cut.ts'
import { leanOf } from './heading-lean.ts'
import type { headLonePicture } from './lone-pictures.ts'
import { AWAY, MATCH, searchHeadings, type HeadingOrder } from './search-headings.ts'
import { allHeadingsApart, chainOf, isHeading, matchBodies, matchPicture, type Sheet } from './sheet.ts'
import { chainsOf, listHeadings, type StandingLine } from './standing-lines.ts'

/** What headings go to: a stretch of bodies, or (indices behind the stretches) a picture. */
export interface Package {
  /** The package's drafts, in runs as they stand together on the page. */
  runs: Draft[][]
  /** What stands against its being this story's, as in {@link Draft.doubts}: words that it has in common with others. */
  doubt: number
}

export interface Assignment {
  order: HeadingOrder
  /** For each stretch, then each picture: what heads it. */
  packages: Package[]
  /** For each of the lines that {@link listHeadings} gives: its target, −1 for none. */
  chosen: readonly number[]
  /** What all of it is worth, in natural logarithms. */
  score: number
}

// Weights in natural logarithms; only their ratios matter.

/** A Chinese byline for a story that opens with a credit or a dateline: it has its name. In shares of MATCH. */
const CREDITED = -0.4
/** A byline that stands apart, for a story of one paragraph in Latin letters: briefs are unsigned. In shares of MATCH. */
const BRIEF = -0.3
/** "Continued from" for a story that opens with a credit or a dateline: it begins here. In shares of MATCH. */
const OPENED = -0.5
/** The headline of a list of appointments, by the offices it is for. In shares of MATCH. */
const OFFICES = 0.5
/** Standing away from every neighbour on a page read from a scan, in the order of its columns: words misread match by chance. */
const AWAY_SCANNED = -5
/** Where boxes tell: standing over the target's columns; or over other columns. */
const IN_CHAIN = 6
const OTHER_CHAIN = -6
/** … or over no columns at all. */
const APART_FROM_ALL = -3

/** Decides which stretch or picture every heading of a page belongs to: a beam over headings in order, once for each order a dump may have; the best total wins. What heads lone pictures is absent where no line has letters. */
export function assignHeadings(sheet: Sheet, stretches: readonly Stretch[], headPicture?: typeof headLonePicture): Assignment {
  const lines = listHeadings(sheet, stretches)
  const match = matchLines(sheet, stretches, lines)
  const leans = lines.map((line, at) => leanOf(line, lines[at - 1], sheet))
  let best: { score: number; order: HeadingOrder; chosen: readonly number[] } | undefined
  for (const order of ordersOf(sheet)) {
    const found = searchHeadings(lines, match, leans, { order, stretches: stretches.length, away: awayOf(sheet) })
    if (!best || found.score > best.score) best = { score: found.score, chosen: found.chosen, order }
  }
  const { order, score } = best!
  const chosen = headPicture?.(sheet, stretches, lines, match, best!.chosen, order) ?? best!.chosen
  return { packages: gather(lines, match, chosen, stretches.length + sheet.pictures.length), order, chosen, score }
}

/** What it costs a heading to stand away from its target. */
export const awayOf = ({ scanned }: Sheet): number => (scanned ? AWAY_SCANNED : AWAY)

/** How much each line's words, place in columns and overrides say for each target. */
export function matchLines(sheet: Sheet, stretches: readonly Stretch[], lines: readonly StandingLine[]): Float64Array[] {
  const targets = stretches.length + sheet.pictures.length
  const apart = allHeadingsApart(sheet)
  const match = lines.map(({ draft }) => {
    const weights = sheet.weights.get(draft)
    const values = new Float64Array(targets)
    if (pointsBack(draft)) stretches.forEach(({ from }, at) => (values[at] = sheet.bodies[from]!.opens ? OPENED : 0))
    else if (draft.role === 'byline') stretches.forEach((stretch, at) => (values[at] = bylineMatch(draft, stretch, sheet, apart)))
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
  return match
}

/** The packages that targets get. */
export function gather(lines: readonly StandingLine[], match: readonly Float64Array[], chosen: readonly number[], targets: number): Package[] {
  const packages: Package[] = Array.from({ length: targets }, () => ({ runs: [], doubt: 0 }))
  lines.forEach(({ draft, follows }, at) => {
    const target = chosen[at]!
    if (target >= 0 && isHeading(draft)) packages[target]!.doubt += Math.exp(-MATCH * leadOf(match[at]!, target))
    if (target < 0) return
    if (follows && chosen[at - 1] === target) packages[target]!.runs.at(-1)!.push(draft)
    else packages[target]!.runs.push([draft])
  })
  return packages
}

/** A byline's match with a story, in shares of MATCH. */
function bylineMatch(byline: Draft, { from, to }: Stretch, { bodies, latin }: Sheet, apart: boolean): number {
  const first = bodies[from]!
  if ((first.opens && hasIdeograph(byline.text)) || isTeaser(first)) return CREDITED
  return latin && apart && to === from + 1 ? BRIEF : 0
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

/** By how much a heading's words match a target better than any other. */
function leadOf(match: Float64Array, target: number): number {
  let best = 0
  for (let other = 0; other < match.length; other++) if (other !== target && match[other]! > best) best = match[other]!
  return match[target]! - best
}

/** The orders in which a dump may have its headings. A scan is read, not painted: headings stand before their bodies. */
function ordersOf(sheet: Sheet): readonly HeadingOrder[] {
  if (sheet.scanned) return ['before']
  return allHeadingsApart(sheet) ? ['apart'] : ['before', 'after']
}
