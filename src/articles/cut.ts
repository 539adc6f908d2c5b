import type { Draft } from '../join/drafts.ts'
import type { NamedEvidence } from '../text/wording.ts'
import { findRepeats, kinshipsBack } from './cohesion.ts'
import { cutEvidence, habitsOf, type GapHabits } from './cut-evidence.ts'
import { isHeading, matchAmongBodies, type Sheet } from './sheet.ts'

/** Bodies `from` … `to − 1`. */
export interface Extent {
  from: number
  to: number
}

/** A run of bodies that make one story. */
export interface Stretch extends Extent {
  /** What stands against its beginning and its end, as in {@link Draft.doubts}. */
  doubt: number
}

// Weights of a stretch, in natural logarithms.

/** Its reporter is named twice, in the credit that opens it and in the tagline that closes it: papers name them once. */
const REPORTED_TWICE = -3
/** A paragraph that says again what one before it says: a summary stood before the story. */
const TOLD_AGAIN = 4.5
/** A heading that matches the stretch, and one that stands right beside it. */
const HEADED = 3
/** … on a page in Latin letters that has all its headings elsewhere: sentences, whose words say more of where they belong. */
const HEADED_APART = 5
const HEADING_BESIDE = 0.6
/** The longest story in paragraphs: bounds the work on a page that is none. */
const LONGEST_STORY = 120

/** What each stretch of a page's bodies is worth as a story, in natural logarithms. */
export interface StretchWorths {
  sheet: Sheet
  habits: GapHabits
  /** A row for each end, by how many bodies the stretch has: none has more than {@link StretchWorths.longest}. */
  worth: Float64Array
  longest: number
}

/**
 * Weighs every stretch of a page: the cut that begins it, how its paragraphs hang together, and the heading on the page that matches it best.
 * @param byHeadings whether headings vote; not where what heads each stretch is weighed with it
 */
export function weighStretches(sheet: Sheet, byHeadings = true): StretchWorths {
  const count = sheet.bodies.length
  const habits = habitsOf(sheet)
  const { apart } = habits
  const cuts = sheet.bodies.map((_, at) => (at === 0 ? 0 : cutEvidence(sheet, at, habits)))
  const runs = sheet.runs.filter(({ gap }) => byHeadings && (!apart || gap === 0 || gap === count))
  const matched = apart && sheet.latin ? HEADED_APART : HEADED
  const reported = sheet.bodies.map((body) => body.opens && REPORTER_FIRST.test(body.text))
  const lastSigned = lastSignedBefore(sheet)
  const longest = Math.min(count, LONGEST_STORY)
  const worth = new Float64Array((count + 1) * (longest + 1))
  const kinships = kinshipsBack(sheet)
  const repeats = findRepeats(sheet)
  const cohesion = new Float64Array(count + 1)
  // What the heading that matches it best is worth to the stretch from each body on.
  const headed = new Float64Array(count + 1)
  for (let to = 1; to <= count; to++) {
    const kinship = kinships[to - 1]!
    // Notices repeat their formula too, each under a headline of its own.
    const inside = sheet.gaps[to - 1]!.filter((draft) => isHeading(draft) || draft.role === 'deck').length < 2
    const repeated = inside ? repeats[to - 1]! : -1
    for (let start = to - 2; start >= Math.max(0, to - LONGEST_STORY); start--) {
      cohesion[start] = cohesion[start]! + (start <= repeated ? TOLD_AGAIN : kinship[Math.min(kinship.length, to - 1 - start) - 1]!)
    }
    cohesion[to - 1] = 0
    const first = Math.max(0, to - LONGEST_STORY)
    headed.fill(0, first, to)
    for (const { gap, weights } of runs) {
      // To a stretch that begins before it, a heading is a subheading.
      for (let start = gap < to ? Math.max(first, gap) : first; start < to; start++) {
        const value = matched * matchAmongBodies(weights, start, to) + (gap === start || gap === to ? HEADING_BESIDE : 0)
        if (value > headed[start]!) headed[start] = value
      }
    }
    for (let start = first; start < to; start++) {
      const twice = reported[start] && lastSigned[to]! > start ? REPORTED_TWICE : 0
      worth[to * (longest + 1) + to - start] = cuts[start]! + cohesion[start]! + headed[start]! + twice
    }
  }
  return { sheet, habits, worth, longest }
}

/** A page cut into stories. */
export interface Cuts {
  extents: Extent[]
  /** What all of them are worth together, in natural logarithms. */
  score: number
  /** By how much these cuts beat the best ones that decide otherwise before each body, in natural logarithms; Infinity at both ends of the page. */
  margins: Float64Array
}

/**
 * Cuts a page's run of bodies into stories, all cuts weighed together (dynamic programming over stretches), so that headings printed elsewhere say how many
 * stories there are.
 * @param held places between two bodies that are settled: whether a story begins there
 */
export function cutStories({ sheet, worth, longest }: StretchWorths, held: ReadonlyMap<number, boolean> = NOTHING_HELD): Cuts {
  const count = sheet.bodies.length
  const best = new Float64Array(count + 1).fill(-Infinity)
  const from = new Int32Array(count + 1)
  best[0] = 0
  // No stretch reaches over a beginning that is held.
  let first = 0
  for (let to = 1; to <= count; to++) {
    for (let start = Math.max(first, to - longest); start < to; start++) {
      const value = best[start]! + worth[to * (longest + 1) + to - start]!
      if (value > best[to]! && held.get(start) !== false) {
        best[to] = value
        from[to] = start
      }
    }
    if (held.get(to)) first = to
  }
  const extents: Extent[] = []
  for (let to = count; to > 0; to = from[to]!) extents.unshift({ from: from[to]!, to })
  return { extents, score: best[count]!, margins: marginsOf(best, worth, longest) }
}

const NOTHING_HELD: ReadonlyMap<number, boolean> = new Map()

/** What stands against a story's beginning and its end. */
export const stretchesOf = ({ extents, margins }: Cuts): Stretch[] =>
  extents.map(({ from, to }) => ({ from, to, doubt: Math.exp(-margins[from]!) + Math.exp(-margins[to]!) }))

/** Says of each place between two bodies why a story begins there, or goes on. */
export function explainCuts({ sheet, habits }: StretchWorths, { extents, margins }: Cuts, tell: (reason: CutReason) => void): void {
  const begins = new Set(extents.map(({ from }) => from))
  for (let at = 1; at < sheet.bodies.length; at++) tell(reasonOf(sheet, at, habits, begins.has(at), margins[at]!))
}

/** For every gap: the last one up to it in which a tagline names a reporter; −1 where none does. */
function lastSignedBefore({ gaps }: Sheet): number[] {
  let last = -1
  return gaps.map((gap, at) => (last = gap.some(({ role, text }) => role === 'tagline' && REPORTER.test(text)) ? at : last))
}

/** Why a story begins at a body, or goes on there. */
export interface CutReason {
  body: Draft
  begins: boolean
  /** In natural logarithms. */
  margin: number
  evidence: NamedEvidence[]
}

function reasonOf(sheet: Sheet, at: number, habits: GapHabits, begins: boolean, margin: number): CutReason {
  const evidence: NamedEvidence[] = []
  let rest = margin
  cutEvidence(sheet, at, habits, (sign, weight) => {
    const own = begins ? weight : -weight
    rest -= own
    if (weight !== 0) evidence.push({ sign, weight: own })
  })
  evidence.push({ sign: 'wordsOfStories', weight: rest })
  return { body: sheet.bodies[at]!, begins, margin, evidence }
}

/**
 * For each place between two bodies, by how much the best cuts beat the best ones that decide otherwise there, in natural logarithms; Infinity at the ends.
 * @param best the best cuts up to each place
 * @param worth what each stretch is worth
 */
function marginsOf(best: Float64Array, worth: Float64Array, longest: number): Float64Array {
  const count = best.length - 1
  const onward = new Float64Array(count + 1).fill(-Infinity)
  onward[count] = 0
  const uncut = new Float64Array(count + 1).fill(-Infinity)
  for (let start = count - 1; start >= 0; start--) {
    let reaching = -Infinity
    for (let to = Math.min(count, start + longest); to > start; to--) {
      // What reaches further passes over this place.
      if (reaching > uncut[to]!) uncut[to] = reaching
      const value = worth[to * (longest + 1) + to - start]! + onward[to]!
      if (value > onward[start]!) onward[start] = value
      if (best[start]! + value > reaching) reaching = best[start]! + value
    }
  }
  return uncut.map((without, at) => (at === 0 || at === count ? Infinity : Math.abs(best[at]! + onward[at]! - without)))
}

/** A reporter named in a tagline; in the credit that a story opens with. */
const REPORTER = /记者|記者/u
const REPORTER_FIRST = /^.{0,30}[（(].{0,6}(?:记者|記者)/u
