import type { Evidence } from '../newspaper.ts'
import { isMeasured, type Line } from '../read/lines.ts'
import { say, type Wording } from '../text/wording.ts'
import type { Reading } from './chain.ts'
import { DISPLAY, fitLine, LAST, MIDDLE, STATES, type LineView } from './fit.ts'
import { fitPlaced, leanOnPlace } from './fit-place.ts'
import { holdToRole } from './hold-to-role.ts'
import { measuredOf, onwardsOf } from './lattice.ts'
import { jointOf, MOVE_WRAPS, MoveTable } from './moves.ts'

/** Why a line goes on with the line before, or does not. */
export interface JointReason {
  line: Line
  wraps: boolean
  decision: Wording
  runnerUp: Wording
  /** In natural logarithms. */
  margin: number
  evidence: Evidence[]
}

/** A joint as the fit and the moves see it: the line before and the line. */
type Joint = readonly [before: LineView, view: LineView]

/** Something seen at a joint, and the same joint without it. What it weighs is the difference that this makes to the scores. */
interface JointSign {
  name: (joint: Joint) => Wording | undefined
  without: (joint: Joint) => Joint
}

const ofLine = (name: Wording, seen: (view: LineView) => boolean, changes: Partial<LineView>): JointSign => ({
  name: ([, view]) => (seen(view) ? name : undefined),
  without: ([before, view]) => [before, { ...view, ...changes }]
})
const withPlace = (view: LineView, changes: Partial<NonNullable<Line['place']>>): LineView =>
  view.line.place ? { ...view, line: { ...view.line, place: { ...view.line.place, ...changes } } } : view

const withoutRuling = (view: LineView): LineView => {
  const { ruled: _, ...line } = view.line
  return { ...view, line }
}

/** The signs of a joint, in the order in which they are taken away; what is left then is how often print does so. */
const SIGNS: readonly JointSign[] = [
  {
    name: ([before, view]) => ((before.line.ruled ?? view.line.ruled) ? 'ruled' : undefined),
    without: ([before, view]) => [withoutRuling(before), withoutRuling(view)]
  },
  {
    name: ([before, view]) => ((before.hint ?? view.hint) ? 'note' : undefined),
    without: ([before, view]) => [
      { ...before, hint: undefined },
      { ...view, hint: undefined }
    ]
  },
  ofLine('seam', ({ seam }) => seam, { seam: false }),
  {
    name: ([, { line }]) => (line.lead === 'none' ? undefined : 'lead'),
    without: ([before, view]) => [before, { ...view, line: { ...view.line, lead: 'none' } }]
  },
  ofLine('opener', ({ opener }) => opener, { opener: false }),
  ofLine('small', ({ small }) => small, { small: false }),
  ofLine('pronoun', ({ pronoun }) => pronoun, { pronoun: false }),
  ofLine('spokenOn', ({ spokenOn }) => spokenOn, { spokenOn: false }),
  ofLine('capital', ({ capital }) => capital, { capital: false }),
  ofLine('pair', ({ joint }) => joint, { joint: false }),
  {
    name: ([before]) => (before.quoted ? 'quotation' : undefined),
    without: ([before, view]) => [{ ...before, quoted: false }, view]
  },
  ofLine('opensNext', ({ opensNext }) => opensNext, { opensNext: false }),
  {
    name: ([before, view]) => (before.display !== 0 || view.display !== 0 ? 'words' : undefined),
    without: ([before, view]) => [
      { ...before, display: 0 },
      { ...view, display: 0 }
    ]
  },
  {
    name: ([, { line }]) => (line.place ? 'chain' : undefined),
    without: ([before, view]) => {
      const place = before.line.place ?? view.line.place
      return place ? [withPlace(before, { part: 'text' }), withPlace(view, { chain: place.chain, part: 'text', above: 0 })] : [before, view]
    }
  },
  {
    name: ([, { line }]) => (line.place ? 'size' : undefined),
    without: ([before, view]) => [withPlace(before, { size: 1 }), withPlace(view, { size: 1 })]
  },
  {
    name: ([, { line }]) => (line.place ? 'indent' : undefined),
    without: ([before, view]) => [before, withPlace(view, { left: 0 })]
  },
  {
    name: ([before]) => (before.measure > 0 ? 'measureBefore' : undefined),
    without: ([before, view]) => [withPlace({ ...before, measure: 0 }, { right: before.next }), view]
  },
  {
    name: ([, { measure }]) => (measure > 0 ? 'measure' : undefined),
    without: ([before, view]) => [before, withPlace({ ...view, measure: 0 }, { right: view.next })]
  },
  {
    name: ([, { line }]) => (line.gap > 0 ? 'blank' : 'noBlank'),
    without: ([before, view]) => [before, { ...view, line: { ...view.line, gap: view.line.gap > 0 ? 0 : 1 } }]
  },
  {
    name: ([{ ends }]) => (ends ? 'ends' : 'endsNot'),
    without: ([before, view]) => [
      { ...before, ends: !before.ends },
      { ...view, endedBefore: !view.endedBefore }
    ]
  }
]

/** Evidence below this is left out, in natural logarithms; it counts with the rest. */
const LEAST_SHOWN = 0.05

/** The states of a line and of the one before it, and the move between. */
interface Pair {
  from: number
  to: number
  move: number
  score: number
}

/** Says for each line but the first why it goes on with the one before, or does not: by the scores that decided, with and without each sign. */
export function explainJoints({ views, habits, lattice }: Reading): JointReason[] {
  const { ahead, moves, rows, count } = lattice
  const reasons: JointReason[] = []
  const onwards = onwardsOf(lattice)
  const table = new MoveTable(habits)
  for (let at = 1; at < count; at++) {
    const best: (Pair | undefined)[] = [undefined, undefined]
    for (let move = 0; move < STATES * STATES; move++) {
      const from = move % STATES
      const to = (move - from) / STATES
      const score = ahead[(at - 1) * STATES + from]! + moves.scores[rows[at]! + move]! + onwards[at * STATES + to]!
      const own = best[MOVE_WRAPS[move]!]
      if (!own || score > own.score) best[MOVE_WRAPS[move]!] = { from, to, move, score }
    }
    const [parted, wrapped] = best as [Pair, Pair]
    const wraps = wrapped.score > parted.score
    const [chosen, other] = wraps ? [wrapped, parted] : [parted, wrapped]
    const lead = (joint: Joint): number => scoreOf(joint, chosen, views[at - 2], views[at + 1]) - scoreOf(joint, other, views[at - 2], views[at + 1])
    reasons.push({
      line: views[at]!.line,
      wraps,
      decision: nameOf(chosen, wraps),
      runnerUp: nameOf(other, !wraps),
      margin: chosen.score - other.score,
      evidence: weigh([views[at - 1]!, views[at]!], lead, chosen.score - other.score)
    })
  }
  return reasons

  /** What two lines score in two states, and the move between. */
  function scoreOf([before, view]: Joint, { from, to, move }: Pair, first?: LineView, last?: LineView): number {
    return fitOf(before, first, view)[from]! + scoreMove(jointOf(before, view), move) + fitOf(view, before, last)[to]!
  }

  function scoreMove(joint: number, move: number): number {
    const row = table.rowOf(joint)
    return table.scores[row + move]!
  }

  function fitOf(view: LineView, before: LineView | undefined, behind: LineView | undefined): Float64Array {
    const row = new Float64Array(STATES)
    const { place } = view.line
    if (isMeasured(place)) fitPlaced(row, view, place, habits, measuredOf(before), measuredOf(behind))
    else {
      fitLine(row, view, habits)
      if (place) leanOnPlace(row, place)
    }
    if (view.line.ruled) holdToRole(row, view.line.ruled)
    return row
  }
}

function nameOf({ to }: Pair, wraps: boolean): Wording {
  return wraps ? 'goesOn' : to === DISPLAY ? 'standsAlone' : to === MIDDLE || to === LAST ? 'takesUp' : 'opensParagraph'
}

/** Takes one sign after the other away: what each weighs, the strongest first, and what is left. */
function weigh(joint: Joint, lead: (joint: Joint) => number, margin: number): Evidence[] {
  const evidence: Evidence[] = []
  let left = joint
  let rest = margin
  let value = lead(joint)
  for (const { name, without } of SIGNS) {
    const seen = name(left)
    if (seen === undefined) continue
    left = without(left)
    const now = lead(left)
    if (Math.abs(value - now) >= LEAST_SHOWN) {
      evidence.push({ sign: say(seen), weight: value - now })
      rest -= value - now
    }
    value = now
  }
  evidence.sort((a, b) => Math.abs(b.weight!) - Math.abs(a.weight!))
  return [...evidence, { sign: say('otherLines'), weight: rest }]
}
