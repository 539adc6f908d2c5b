import type { Draft } from '../join/drafts.ts'
import { breaksOff, goesOn } from '../join/mid-sentence.ts'
import { isMeasured, lettersOf } from '../read/lines.ts'
import { beginsRuled, isHeadingRole, RULED, ruledRole, ruledStory } from '../read/ruled.ts'
import type { Wording } from '../text/wording.ts'
import { headsBriefs, signsOf } from '../roles/headings.ts'
import { isTeaser, pointsBack, pointsOnward } from '../roles/settle.ts'
import { hasIdeograph } from '../text/characters.ts'
import { chainOf, headingsApart, isHeading, sizeKnown, type Gap, type Sheet } from './sheet.ts'

// Weights of the evidence for a cut before a body, in natural logarithms; the order of strength is that of FINDINGS: what
// newspapers print at a story's ends first, then what changes between stories.

/** Most gaps between two paragraphs are inside a story. */
const CUT = -3
/** … on a page read from a scan too, but datelines and headings are misread there as all else is: fewer signs of a beginning are left to see. */
const CUT_SCANNED = -2.5
/** The body opens with a dateline or a run-in credit: the wire's and the desk's way to begin. */
const OPENS_STORY = 5
/** A jump line or a tagline closed the body before. */
const CLOSES_STORY = 4.5
/** A byline stands between. */
const BYLINE_BETWEEN = 3
/** … right between a heading and the body, in ideographs; in letters, such a pair is as often left of a package that was painted elsewhere. */
const SIGNED_HEAD = 5
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
/** Capitals, on a page that sets its headlines in them. */
const AS_HEADLINES = 4
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
/** Where headings stand apart: a list begins that no paragraph announces, or ends. Boxes of hours, figures and addresses are stories of their own. */
const LIST_APART = 2
/** A quotation or a pronoun that someone was introduced for. */
const LEANS_BACK = -0.9
/** Where boxes tell: another chain of columns begins; the same one goes on, a subheading between or nothing. */
const OTHER_CHAIN = 4
const SAME_CHAIN = -6
/** … with a headline over it: type this much larger than the text's. */
const UNDER_HEADLINE = 2
const HEADLINE_SIZE = 1.3
/** Headings between, but a sentence goes on over them. */
const GOES_ACROSS = -4
/** A picture stands between. */
const PICTURE_BETWEEN = 0.6
/** Told of each sign of a cut, where explanations are asked for. */
export type TellSign = (sign: Wording, weight: number) => void

/** What a page's habits make of its gaps. */
export interface GapHabits {
  /** It has a column of briefs. */
  briefs: boolean
  /** Its headings stand together, apart from the bodies. */
  apart: boolean
  /** It sets blanks round its headline packages. */
  framed: boolean
  /** Its blanks part columns, and seldom a column's paragraphs. */
  parted: boolean
}

/** The habits of a page. */
export function habitsOf(sheet: Sheet): GapHabits {
  const briefs = sheet.gaps.some((gap) => gap.some((draft) => isHeading(draft) && headsBriefs(draft.text)))
  return { briefs, apart: headingsApart(sheet), framed: framesPackages(sheet), parted: partsColumns(sheet) }
}

/** An override makes it a heading over a story, and leaves open over which: one that begins or ends here. */
const isRuledHead = (draft: Draft): boolean => isHeadingRole(ruledRole(draft)) && ruledStory(draft) === undefined

/** Evidence for a cut before body `at`, in natural logarithms. Where the page has a column of briefs, bodies that each open like a story, nothing between, are its items. */
export function cutEvidence(sheet: Sheet, at: number, { briefs, apart, framed, parted }: GapHabits, tell?: TellSign): number {
  const gap = sheet.gaps[at]!
  const before = sheet.bodies[at - 1]!
  const body = sheet.bodies[at]!
  let score = 0
  const add = (sign: Wording, weight: number): void => {
    score += weight
    tell?.(sign, weight)
  }
  if (beginsRuled(body) || gap.some(isRuledHead)) add('ruled', RULED)
  add('usually', sheet.scanned ? CUT_SCANNED : CUT)
  // What stands in the middle of a sentence begins no story behind it.
  if (goesAcross(sheet, at)) {
    add('sentenceGoesOn', GOES_ACROSS)
    return score
  }
  if (body.opens && briefs && gap.length === 0 && before.opens && standsAlone(sheet, at)) add('nextItem', NEXT_ITEM)
  else if (body.opens) add('opensStory', OPENS_STORY)
  if (gap.some((draft) => draft.role === 'tagline' || pointsOnward(draft))) add('closedBefore', CLOSES_STORY)
  if (gap.some(pointsBack)) add('returnBetween', RETURN_BETWEEN)
  else if (endsSignedHead(gap)) add('bylineBetween', SIGNED_HEAD)
  else if (gap.some((draft) => draft.role === 'byline')) add('bylineBetween', BYLINE_BETWEEN)
  const [chain, from] = [chainOf(body), chainOf(before)]
  if (chain !== undefined && from !== undefined) {
    add('column', chain === from ? SAME_CHAIN + whiteEvidence(gap, body) : OTHER_CHAIN + chainEvidence(gap, chain))
    return score
  }
  if (body.lines[0]!.lead === 'space') add('frame', body.lines[0]!.sameRow ? OTHER_FRAME : NEW_FRAME)
  add('headingBetween', headingEvidence(gap, body, sheet.inCapitals))
  if (parted) add('columnBegins', (gap[0] ?? body).lines[0]!.gap > 0 || body.lines[0]!.gap > 0 ? FRAME_BEGINS : FRAME_GOES_ON)
  if (framed && gap.length > 0 && gap.every(isHeading)) {
    const [before, behind] = [gap[0]!.lines[0]!.gap > 0, body.lines[0]!.gap > 0]
    add('headingFramed', before && behind ? FRAMED : before || behind ? 0 : IN_COLUMN)
  }
  if (apart && gap.filter(isHeading).length === 1) add('headingsApart', HEADINGS_APART)
  if (before.measure && body.measure && Math.abs(before.measure - body.measure) > 1.5) add('otherMeasure', OTHER_MEASURE)
  if (isTeaser(before) !== isTeaser(body)) add('teasers', TEASERS)
  if (before.role === 'listItem' && body.role === 'listItem') add('nextItem', NEXT_ITEM)
  else if (sheet.heaped && (before.role === 'listItem' || (body.role === 'listItem' && !before.text.endsWith(':')))) add('listHere', LIST_APART)
  if (LEANING.test(body.text)) add('leansBack', LEANS_BACK)
  if (gap.some(({ role }) => role === 'caption')) add('pictureBetween', PICTURE_BETWEEN)
  return score
}

/** Whether, on a page in Latin letters whose lines have no places, a sentence breaks off before a gap with headings and goes on behind it. */
export function goesAcross({ bodies, gaps, latin }: Sheet, at: number): boolean {
  const [before, body] = [bodies[at - 1], bodies[at]]
  if (!latin || body?.lines[0]!.place !== undefined) return false
  return before !== undefined && body !== undefined && gaps[at]!.some(isHeading) && breaksOff(before) && goesOn(body)
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

/** A heading and its byline, in ideographs, right before the body. */
function endsSignedHead(gap: Gap): boolean {
  const [head, byline] = gap.slice(-2)
  return head !== undefined && isHeading(head) && byline?.role === 'byline' && hasIdeograph(byline.text)
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

const isInCapitals = (heading: Draft): boolean => lettersOf(heading)?.caseOf(heading.text) === 'capitals'

function headingEvidence(gap: Gap, body: Draft, inCapitals: boolean): number {
  const headings = gap.filter(isHeading)
  if (headings.length === 0) return 0
  // Where headlines are set in capitals, headings without any are crossheads, or text that was misread.
  if (inCapitals && !headings.some(isInCapitals)) return HEADING_BETWEEN
  let score = HEADING_BETWEEN
  headings.forEach((heading, at) => {
    const fills = ({ width }: Draft): boolean => body.measure > 0 && width > body.measure - 2 && width < body.measure + 1.5
    const full = at > 0 && fills(headings[at - 1]!)
    if (heading.lines.length > 1 && !fills(heading) && !hasIdeograph(heading.text)) score += LONG_HEADING
    const beside = at > 0 && heading.lines[0]!.gap > 0 && headings[at - 1]!.width + heading.width < body.measure
    if (at > 0 && !full && !beside) score += FURTHER_HEADING
    if (body.measure > 0 && heading.width > body.measure + 1.5) score += WIDER_THAN_COLUMN
    const signs = signsOf(heading)
    if (isInCapitals(heading)) score += inCapitals ? AS_HEADLINES : NO_SUBHEADING
    if (Math.max(signs.kicker, signs.deck, signs.standingHead) >= NO_SUBHEADING) score += NO_SUBHEADING
  })
  return score
}

/** Opens with a quotation mark, or with a word that points back. */
const LEANING = /^(?:[“「『‘]|他们?|她们?|它们?|其中|同时|此外|另外|对此|因此|目前|[^，。]{2,12}(?:说|表示|指出|强调|認為|认为|介绍)[，：])/u
