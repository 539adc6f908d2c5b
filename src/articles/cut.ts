import type { Draft } from '../join/drafts.ts'
import { isMeasured } from '../read/lines.ts'
import { beginsRuled, isHeadingRole, RULED, ruledRole, ruledStory } from '../read/ruled.ts'
import type { NamedEvidence, Wording } from '../text/wording.ts'
import { headsBriefs, signsOf } from '../roles/headings.ts'
import { caseOf } from '../roles/latin-headings.ts'
import { isTeaser, pointsBack, pointsOnward } from '../roles/settle.ts'
import { hasIdeograph } from '../text/characters.ts'
import { findRepeats, kinshipsBack } from './cohesion.ts'
import { chainOf, headingsApart, isHeading, matchAmongBodies, sizeKnown, type Gap, type Sheet } from './sheet.ts'

/** A run of bodies that make one story: `bodies[from]` … `bodies[to − 1]`. */
export interface Stretch {
  from: number
  to: number
  /** What stands against its beginning and its end, as in {@link Draft.doubts}. */
  doubt: number
}

// Weights of the evidence for a cut before a body, in natural logarithms; the order of strength is that of FINDINGS: what
// newspapers print at a story's ends first, then what changes between stories.

/** Most gaps between two paragraphs are inside a story. */
const CUT = -3
/** The body opens with a dateline or a run-in credit: the wire's and the desk's way to begin. */
const OPENS_STORY = 5
/** A jump line or a tagline closed the body before. */
const CLOSES_STORY = 4.5
/** Its reporter is named twice, in the credit that opens it and in the tagline that closes it: papers name them once. */
const REPORTED_TWICE = -3
/** A byline stands between. */
const BYLINE_BETWEEN = 3
/** "Continued from page 1" stands between: one story begins behind it in reading order, or ends before it in painting order. */
const RETURN_BETWEEN = 5
/** A space before the line is often what is left of a form feed or a new text frame. */
const NEW_FRAME = 1.8
/** Two frames glued to one line are certainly two. */
const OTHER_FRAME = 2.6
/** One heading between may be a subheading; several are a headline package. */
const HEADING_BETWEEN = 0
/** … and is one where all the page's headings stand together elsewhere. */
const HEADINGS_APART = -2.5
const FURTHER_HEADING = 3
/** A heading in Latin letters over several lines that do not fill the column is a headline, not a crosshead. */
const LONG_HEADING = 4.5
/** A kicker that names the speaker, a deck with a dash: no subheading is like that. */
const NO_SUBHEADING = 3
/** A subheading stands in its column: a heading wider than that heads something else. */
const WIDER_THAN_COLUMN = 2.5
/** A heading in its column's run of lines, no blank before or behind it, on a page that sets blanks round its headline packages. */
const IN_COLUMN = -2.5
/** … and one with blanks before and behind it on such a page. */
const FRAMED = 1
/** Packages, each before a story's opening, that show the page's habit; and the share of them with a blank before. */
const PACKAGES_SEEN = 2
const FRAMED_SHARE = 0.8
/** … but where blanks part so many paragraphs, they say nothing of headings. */
const PARTED_SHARE = 0.3
/** Where blank lines part columns, and few paragraphs: a story begins with a column of its own. */
const FRAME_BEGINS = 0.5
const FRAME_GOES_ON = -2
/** So many blanks, and no more than this share of paragraphs, show that. */
const FRAMES_SEEN = 2
const FRAMED_SELDOM = 0.4
/** The measure changes. */
const OTHER_MEASURE = 1
/** Teasers begin or end: an index is an article of its own. */
const TEASERS = 5
/** An item after an item. */
const NEXT_ITEM = -4
/** A quotation or a pronoun that someone was introduced for. */
const LEANS_BACK = -0.9
/** A paragraph that says again what one before it says: a summary stood before the story. */
const TOLD_AGAIN = 4.5
/** Where boxes tell: another chain of columns begins; the same one goes on, a subheading between or nothing. */
const OTHER_CHAIN = 4
const SAME_CHAIN = -6
/** … with a headline over it: type this much larger than the text's. */
const UNDER_HEADLINE = 2
const HEADLINE_SIZE = 1.3
/** A picture stands between. */
const PICTURE_BETWEEN = 0.6
/** A heading that matches the stretch, and one that stands right beside it. */
const HEADED = 3
/** … on a page in Latin letters that has all its headings elsewhere: sentences, whose words say more of where they belong. */
const HEADED_APART = 5
const HEADING_BESIDE = 0.6
/** The longest story in paragraphs: bounds the work on a page that is none. */
const LONGEST_STORY = 120

/**
 * Cuts a page's run of bodies into stories, all cuts weighed together (dynamic programming over stretches): each cut
 * has its evidence, and each stretch gains by the heading on the page that matches it best, so that headings printed
 * elsewhere say how many stories there are.
 * @param tell called for each place between two bodies, where explanations are asked for
 */
export function cutStories(sheet: Sheet, tell?: (reason: CutReason) => void): Stretch[] {
  const count = sheet.bodies.length
  const briefs = sheet.gaps.some((gap) => gap.some((draft) => isHeading(draft) && headsBriefs(draft.text)))
  const apart = headingsApart(sheet)
  const habits = { briefs, apart, framed: framesPackages(sheet), parted: partsColumns(sheet) }
  const cuts = sheet.bodies.map((_, at) => (at === 0 ? 0 : cutEvidence(sheet, at, habits)))
  const runs = sheet.runs.filter(({ gap }) => !apart || gap === 0 || gap === count)
  const headingWorth = apart && sheet.latin ? HEADED_APART : HEADED
  const reported = sheet.bodies.map((body) => body.opens && REPORTER_FIRST.test(body.text))
  const lastSigned = lastSignedBefore(sheet)
  const best = new Float64Array(count + 1).fill(-Infinity)
  const from = new Int32Array(count + 1)
  /** What each stretch is worth: a row for each end, by how many bodies it has. */
  const longest = Math.min(count, LONGEST_STORY)
  const worth = new Float64Array((count + 1) * (longest + 1))
  best[0] = 0
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
        const value = headingWorth * matchAmongBodies(weights, start, to) + (gap === start || gap === to ? HEADING_BESIDE : 0)
        if (value > headed[start]!) headed[start] = value
      }
    }
    for (let start = first; start < to; start++) {
      const twice = reported[start] && lastSigned[to]! > start ? REPORTED_TWICE : 0
      const own = cuts[start]! + cohesion[start]! + headed[start]! + twice
      worth[to * (longest + 1) + to - start] = own
      const value = best[start]! + own
      if (value > best[to]!) {
        best[to] = value
        from[to] = start
      }
    }
  }
  const margins = marginsOf(best, worth, longest)
  const stretches: Stretch[] = []
  for (let to = count; to > 0; to = from[to]!) stretches.unshift({ from: from[to]!, to, doubt: Math.exp(-margins[from[to]!]!) + Math.exp(-margins[to]!) })
  if (tell)
    for (let at = 1; at < count; at++)
      tell(
        reasonOf(
          sheet,
          at,
          habits,
          stretches.some((stretch) => stretch.from === at),
          margins[at]!
        )
      )
  return stretches
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

/** Told of each sign of a cut, where explanations are asked for. */
type TellSign = (sign: Wording, weight: number) => void

/** What a page's habits make of its gaps. */
interface GapHabits {
  /** It has a column of briefs. */
  briefs: boolean
  /** Its headings stand together, apart from the bodies. */
  apart: boolean
  /** It sets blanks round its headline packages. */
  framed: boolean
  /** Its blanks part columns, and seldom a column's paragraphs. */
  parted: boolean
}

/** An override makes it a heading over a story, and leaves open over which: one that begins or ends here. */
const isRuledHead = (draft: Draft): boolean => isHeadingRole(ruledRole(draft)) && ruledStory(draft) === undefined

/** Evidence for a cut before body `at`. Where the page has a column of briefs, bodies that each open like a story, nothing between, are its items. */
function cutEvidence(sheet: Sheet, at: number, { briefs, apart, framed, parted }: GapHabits, tell?: TellSign): number {
  const gap = sheet.gaps[at]!
  const before = sheet.bodies[at - 1]!
  const body = sheet.bodies[at]!
  let score = 0
  const add = (sign: Wording, weight: number): void => {
    score += weight
    tell?.(sign, weight)
  }
  if (beginsRuled(body) || gap.some(isRuledHead)) add('ruled', RULED)
  add('usually', CUT)
  if (body.opens && briefs && gap.length === 0 && before.opens && standsAlone(sheet, at)) add('nextItem', NEXT_ITEM)
  else if (body.opens) add('opensStory', OPENS_STORY)
  if (gap.some((draft) => draft.role === 'tagline' || pointsOnward(draft))) add('closedBefore', CLOSES_STORY)
  if (gap.some(pointsBack)) add('returnBetween', RETURN_BETWEEN)
  else if (gap.some((draft) => draft.role === 'byline')) add('bylineBetween', BYLINE_BETWEEN)
  const [chain, from] = [chainOf(body), chainOf(before)]
  if (chain !== undefined && from !== undefined) {
    add('column', chain === from ? SAME_CHAIN + whiteEvidence(gap, body) : OTHER_CHAIN + chainEvidence(gap, chain))
    return score
  }
  if (body.lines[0]!.lead === 'space') add('frame', body.lines[0]!.sameRow ? OTHER_FRAME : NEW_FRAME)
  add('headingBetween', headingEvidence(gap, body))
  if (parted) add('columnBegins', (gap[0] ?? body).lines[0]!.gap > 0 || body.lines[0]!.gap > 0 ? FRAME_BEGINS : FRAME_GOES_ON)
  if (framed && gap.length > 0 && gap.every(isHeading)) {
    const [before, behind] = [gap[0]!.lines[0]!.gap > 0, body.lines[0]!.gap > 0]
    add('headingFramed', before && behind ? FRAMED : before || behind ? 0 : IN_COLUMN)
  }
  if (apart && gap.filter(isHeading).length === 1) add('headingsApart', HEADINGS_APART)
  if (before.measure && body.measure && Math.abs(before.measure - body.measure) > 1.5) add('otherMeasure', OTHER_MEASURE)
  if (isTeaser(before) !== isTeaser(body)) add('teasers', TEASERS)
  if (before.role === 'listItem' && body.role === 'listItem') add('nextItem', NEXT_ITEM)
  if (LEANING.test(body.text)) add('leansBack', LEANS_BACK)
  if (gap.some(({ role }) => role === 'caption')) add('pictureBetween', PICTURE_BETWEEN)
  return score
}

/** Whether blanks part a page's headline packages from the column before: looked for where a dateline or credit shows that a story begins. */
function framesPackages({ bodies, gaps }: Sheet): boolean {
  let [packages, blanks, joints, parted] = [0, 0, 0, 0]
  for (let at = 1; at < bodies.length; at++) {
    if (gaps[at]!.length === 0) {
      joints++
      if (bodies[at]!.lines[0]!.gap > 0) parted++
    }
    const first = gaps[at]!.find(isHeading)
    if (!first || !bodies[at]!.opens) continue
    packages++
    if (first.lines[0]!.gap > 0) blanks++
  }
  return packages >= PACKAGES_SEEN && blanks >= FRAMED_SHARE * packages && parted <= PARTED_SHARE * joints
}

/** Whether blanks part columns here, and seldom a column's paragraphs. */
function partsColumns({ bodies, gaps }: Sheet): boolean {
  let [joints, parted] = [0, 0]
  for (let at = 1; at < bodies.length; at++) {
    if (gaps[at]!.length > 0) continue
    joints++
    if (bodies[at]!.lines[0]!.gap > 0) parted++
  }
  return parted >= FRAMES_SEEN && parted <= FRAMED_SELDOM * joints
}

/** A story of one paragraph: behind it another begins, or something else stands. */
function standsAlone({ bodies, gaps }: Sheet, at: number): boolean {
  return at + 1 === bodies.length || gaps[at + 1]!.length > 0 || bodies[at + 1]!.opens
}

/** White above, more than a subheading has: in ems. */
const MUCH_WHITE = 1
const WHITE_ABOVE = 3

/** White within a chain of columns, above a body or the heading before it. */
function whiteEvidence(gap: Gap, body: Draft): number {
  const { place } = (gap.find(isHeading) ?? body).lines[0]!
  return isMeasured(place) && place.above > MUCH_WHITE ? WHITE_ABOVE : 0
}

/** A headline over the chain that begins. */
function chainEvidence(gap: Gap, chain: number): number {
  return gap.some((draft) => isHeading(draft) && chainOf(draft) === chain && (sizeKnown(draft) ?? 1) >= HEADLINE_SIZE) ? UNDER_HEADLINE : 0
}

function headingEvidence(gap: Gap, body: Draft): number {
  const headings = gap.filter(isHeading)
  if (headings.length === 0) return 0
  let score = HEADING_BETWEEN
  headings.forEach((heading, at) => {
    const fills = ({ width }: Draft): boolean => body.measure > 0 && width > body.measure - 2 && width < body.measure + 1.5
    const full = at > 0 && fills(headings[at - 1]!)
    if (heading.lines.length > 1 && !fills(heading) && !hasIdeograph(heading.text)) score += LONG_HEADING
    const beside = at > 0 && heading.lines[0]!.gap > 0 && headings[at - 1]!.width + heading.width < body.measure
    if (at > 0 && !full && !beside) score += FURTHER_HEADING
    if (body.measure > 0 && heading.width > body.measure + 1.5) score += WIDER_THAN_COLUMN
    const signs = signsOf(heading)
    if (caseOf(heading.text) === 'capitals') score += NO_SUBHEADING
    if (Math.max(signs.kicker, signs.deck, signs.standingHead) >= NO_SUBHEADING) score += NO_SUBHEADING
  })
  return score
}

/** A reporter named in a tagline; in the credit that a story opens with. */
const REPORTER = /记者|記者/u
const REPORTER_FIRST = /^.{0,30}[（(].{0,6}(?:记者|記者)/u

/** Opens with a quotation mark, or with a word that points back. */
const LEANING = /^(?:[“「『‘]|他们?|她们?|它们?|其中|同时|此外|另外|对此|因此|目前|[^，。]{2,12}(?:说|表示|指出|强调|認為|认为|介绍)[，：])/u
