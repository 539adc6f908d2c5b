import { assemble, type Draft } from '../join/drafts.ts'
import type { Evidence } from '../newspaper.ts'
import { isMeasured, type MeasuredPlace } from '../read/lines.ts'
import { HEADING_ROLES, headingReasons, headingSigns, headsOn, type HeadingRole } from '../roles/headings.ts'
import { caseOf, caseSigns, differInCase, goesOnInLatin } from '../roles/latin-headings.ts'
import type { LatinLanguage } from '../text/languages/language.ts'
import { bracketBalance, endsSentence, isWide } from '../text/characters.ts'
import { emWidth } from '../text/width.ts'
import { say } from '../text/wording.ts'
import { isWordOver, type TermIndex } from '../text/terms.ts'
import { isHeading, sizeKnown, type Sheet } from './sheet.ts'

/**
 * Order within a package. `press`: as one reads: standing head, kicker, headline, deck. `paint`: the headline first, as layout
 * programs paint the biggest frame, then what stands around it.
 */
export type PackageOrder = 'press' | 'paint'

// Weights in natural logarithms.

const START: Record<HeadingRole, number> = { standingHead: -1.5, kicker: -1, headline: 0, deck: -1 }
/** Out of the package's order. What is painted apart is a frame of its own: where it stands in the dump says little. */
const OUT_OF_ORDER = -3
/** … a label may be painted anywhere. */
const LABEL_OUT_OF_ORDER = -0.6
/** A package without a headline: its label alone is on the page. */
const NO_HEADLINE = -2.5
/** Big type holds fewer characters to a line: a headline's lines are narrower than what stands around it. */
const NARROWER = 1.2
/** For each line beside it in the dump: the headline is where the package is, a lone line elsewhere a second one. */
const COMPANY = 1.2
/** A label is short. */
const LABEL_WIDTH = 13
const LABEL_TOO_WIDE = -0.15
/** Lines of one block: of one width … */
const SAME_BLOCK: Record<HeadingRole, number> = { standingHead: -2, kicker: -1.2, headline: -0.1, deck: -0.9 }
/** From the third line on. */
const THIRD_LINE = -1.2
/** … in Latin letters, whose headlines run over three and four lines of a narrow column. */
const THIRD_LINE_LATIN = -0.3
/** … in a narrow column, where headlines run over three or four. In ems. */
const THIRD_LINE_NARROW = -0.3
const NARROW = 8
const MOST_NARROW = 4
const SAME_WIDTH = 0.7
const RATHER_OTHER_WIDTH = -0.5
const OTHER_WIDTH = -0.9
/** One a couplet of clauses, the other not: a headline and what stands over or under it. */
const OTHER_MAKE = -1.1
/** Each a couplet, and no line of the other's length: four clauses are two headings. */
const TWO_COUPLETS = -2.2
/** Lines that differ by no more are one heading cut at a measure. In ems. */
const WRAPPED = 0.6
/** The second begins with a verb that wants the first for its subject. */
const HEADS_ON = 0.9
/** A blank line: a text frame ended. */
const BLANK_BETWEEN = -0.7
/** … and an open bracket or quotation mark goes on. */
const OPEN_BRACKET = 3
const BREAKS_INSIDE = 0.9
/** The signs at the joint are a pair that stands in the page's stories: a word cut in two. */
const WORD_CUT = 1.6

const RANK: Record<PackageOrder, Record<HeadingRole, number>> = {
  press: { standingHead: 0, kicker: 1, headline: 2, deck: 3 },
  paint: { headline: 0, standingHead: 1, kicker: 1, deck: 2 }
}

/** What speaks for one role speaks against the others. */
const AGAINST = 0.5

export interface Step {
  score: number
  role: HeadingRole
  goesOn: boolean
  headed: boolean
  rank: number
  /** Lines of the block so far. */
  lines: number
  before: Step | undefined
}

/** What the fit of a heading line to a role turns on. */
export interface HeadingView {
  /** What its words say for each role, and what its case says in their place. */
  words: Readonly<Record<HeadingRole, number>>
  cased: Partial<Record<HeadingRole, number>> | undefined
  /** In ems, and that of the package's widest line. */
  width: number
  widest: number
  /** Type sizes of the package's lines, where they are known, and which of them it is. */
  sizes: readonly (number | undefined)[]
  at: number
}

/** A heading line of a package, with all that is known of it whatever the package's order. */
export interface HeadingLine {
  draft: Draft
  /** It stands right behind the line before. */
  follows: boolean
  company: number
  view: HeadingView
  width: number
  latin: boolean
  fits: Record<HeadingRole, number>
  /** What speaks for it and the line before being one block, where it follows that. */
  joint: number
  /** Two lines of one width were cut at a measure: what is no wider goes on, whatever its make. */
  cut: boolean
}

/** A package's headings, line by line, and what stands with them. */
export interface PackageLines {
  lines: readonly HeadingLine[]
  others: readonly Draft[]
}

/** A package read in one order. */
export interface PackageReading {
  /** How well its lines fit that order. */
  score: number
  /** Its blocks in reading order. */
  collect: (tell?: (reason: RoleReason) => void) => Draft[]
}

/**
 * Looks at a package's lines by themselves.
 * @param runs the package's drafts, in runs as they stand together in the dump
 * @param sheet the page: its terms, and how it sets its headlines
 */
export function surveyPackage(runs: readonly (readonly Draft[])[], { index, inCapitals, language }: Sheet): PackageLines {
  const found = runs.flatMap((run) =>
    run.filter(isHeading).map((draft, at, { length }) => ({ draft, follows: at > 0 && follows(run, draft), company: Math.min(2, length - 1) }))
  )
  const others = runs.flatMap((run) => run.filter((draft) => !isHeading(draft)))
  const widths = found.map(({ draft }) => Math.max(...draft.lines.map(({ text }) => emWidth(text))))
  const widest = Math.max(...widths)
  const sizes = found.map(({ draft }) => sizeKnown(draft))
  const lines = found.map(({ draft, follows, company }, at): HeadingLine => {
    const view = { words: headingSigns(draft.text), cased: caseSigns(draft.text, inCapitals), width: widths[at]!, widest, sizes, at }
    const fits = fitHeading(view)
    return {
      draft,
      view,
      follows,
      company,
      width: widths[at]!,
      latin: caseOf(draft.text) !== undefined,
      fits,
      joint: follows ? sameBlock(found[at - 1]!.draft, draft, index, language) : 0,
      cut: follows && at > 1 && found[at - 1]!.follows && Math.abs(widths[at - 1]! - widths[at - 2]!) <= WRAPPED && widths[at]! <= widths[at - 1]! + WRAPPED
    }
  })
  return { lines, others }
}

/**
 * Tells a package's lines apart: which are standing head, kicker, headline and deck, and which lines are one block
 * (dynamic programming over the lines; one headline to a package). Bylines and jump lines keep their roles.
 * @param index the page's terms
 */
export function readPackage({ lines, others }: PackageLines, order: PackageOrder, index: TermIndex): PackageReading {
  if (lines.length === 0) return { score: 0, collect: () => inReadingOrder(others) }
  const ranks = RANK[order]
  let steps: Step[] = []
  lines.forEach(({ width, latin, fits, follows, company, joint, cut }, at) => {
    const start = (role: HeadingRole): number => START[role] + (role === 'headline' ? COMPANY * company : 0)
    const grown: Step[] = []
    const add = (before: Step | undefined, role: HeadingRole, goesOn: boolean, gain: number): void => {
      grown.push({
        score: (before?.score ?? 0) + gain + fits[role],
        role,
        goesOn,
        headed: (before?.headed ?? false) || role === 'headline',
        lines: goesOn ? before!.lines + 1 : 1,
        rank: goesOn ? before!.rank : Math.max(before?.rank ?? 0, ranks[role]),
        before
      })
    }
    if (at === 0) for (const role of HEADING_ROLES) add(undefined, role, false, start(role))
    else
      for (const step of steps) {
        if (follows) {
          const over = cut && step.lines > 1 ? Math.max(joint, SAME_WIDTH) : joint
          add(step, step.role, true, SAME_BLOCK[step.role] + furtherLine(step.lines, latin, width) + over)
        }
        for (const role of HEADING_ROLES) {
          if (role === 'headline' && step.headed) continue
          add(
            step,
            role,
            false,
            start(role) +
              (ranks[role] < step.rank ? (role === 'standingHead' || (order === 'paint' && !follows && !latin) ? LABEL_OUT_OF_ORDER : OUT_OF_ORDER) : 0) +
              (role === step.role ? -0.8 : 0)
          )
        }
      }
    steps = prune(grown)
  })
  const finished = steps.map((step) => ({ ...step, score: step.score + (step.headed ? 0 : NO_HEADLINE) })).sort((a, b) => b.score - a.score)
  const best = finished[0]!
  const next = finished.find(({ role, before }) => role !== best.role || before !== best.before)
  const margin = best.score - (next?.score ?? best.score - 3)
  return {
    score: best.score,
    collect: (tell) => {
      if (tell) explainRoles(lines, best, next, margin).forEach(tell)
      const drafts = lines.map(({ draft }) => draft)
      return inReadingOrder([...collect(best, drafts, margin, index), ...others])
    }
  }
}

/** What a further line costs a block of so many lines. */
function furtherLine(lines: number, latin: boolean, width: number): number {
  if (lines < 2) return 0
  if (latin) return THIRD_LINE_LATIN
  return width <= NARROW && lines < MOST_NARROW ? THIRD_LINE_NARROW : THIRD_LINE
}

/** What speaks for each role of a heading: its words, its case, and its width and type size among the package's. */
export function fitHeading({ words, cased, width, widest, sizes, at }: HeadingView): Record<HeadingRole, number> {
  const fits = fitRoles({ ...words, ...cased }, width, widest)
  for (const role of HEADING_ROLES) fits[role] += sizeEvidence(role, sizes, at)
  return fits
}

function fitRoles(signs: Readonly<Record<HeadingRole, number>>, width: number, widest: number): Record<HeadingRole, number> {
  const { standingHead, kicker, headline, deck } = signs
  return {
    standingHead: standingHead - AGAINST * Math.max(kicker, headline, deck) + LABEL_TOO_WIDE * Math.max(0, width - LABEL_WIDTH),
    kicker: kicker - AGAINST * Math.max(standingHead, headline, deck),
    headline: headline - AGAINST * Math.max(standingHead, kicker, deck) + (NARROWER * (widest - width)) / widest,
    deck: deck - AGAINST * Math.max(standingHead, kicker, headline)
  }
}

// Where boxes tell: the headline is set in the largest type of its package, the kicker over it, the deck under it.

/** Of the largest type, or smaller by this share at most. */
const LARGEST = 0.9
const IN_LARGEST = 4
const NOT_LARGEST = -6
const ON_ITS_SIDE = 1.5
const ON_OTHER_SIDE = -4
/** Lines of one size close together are one block; of two sizes, never. */
const ONE_SIZE = 1.06
const ONE_TYPE = 3.5
const WHITE_BETWEEN = 0.5
const APART_IN_TYPE = -1
const OTHER_TYPE = -9

/** What the sizes of a package's lines say of the role of one of them. */
function sizeEvidence(role: HeadingRole, sizes: readonly (number | undefined)[], at: number): number {
  const size = sizes[at]
  if (size === undefined) return 0
  const known = sizes.map((one) => one ?? 0)
  const largest = Math.max(...known)
  const isLargest = (one: number): boolean => one >= LARGEST * largest
  if (role === 'headline') return isLargest(size) ? IN_LARGEST : NOT_LARGEST
  if (isLargest(size)) return 0
  const over = at < known.findIndex(isLargest)
  return (role === 'deck') === over ? ON_OTHER_SIDE : ON_ITS_SIDE
}

/** Whether the second line goes on with the block of the first, by its type. */
function typeEvidence(over: MeasuredPlace, under: MeasuredPlace): number {
  if (over.chain !== under.chain || Math.max(over.size, under.size) > ONE_SIZE * Math.min(over.size, under.size)) return OTHER_TYPE
  return under.above > WHITE_BETWEEN ? APART_IN_TYPE : ONE_TYPE
}

/** Capitals and small letters are two styles: two decks. A full stop ends one. */
const OTHER_CASE = -5
const ENDED = -3

function caseEvidence(over: string, under: string): number {
  return (differInCase(over, under) ? OTHER_CASE : 0) + (endsSentence(over) ? ENDED : 0)
}

/** Two headings of a run with nothing of another role between. */
function follows(run: readonly Draft[], draft: Draft): boolean {
  const at = run.indexOf(draft)
  return at > 0 && isHeading(run[at - 1]!)
}

function sameBlock(first: Draft, second: Draft, index: TermIndex, language: LatinLanguage | undefined): number {
  const [over, under] = [first.lines.at(-1)!.place, second.lines[0]!.place]
  if (isMeasured(over) && isMeasured(under)) return typeEvidence(over, under) + caseEvidence(first.text, second.text)
  const [width, next] = [emWidth(first.lines.at(-1)!.text), emWidth(second.lines[0]!.text)]
  const [narrow, wide] = [Math.min(width, next), Math.max(width, next)]
  const otherMake = wide - narrow > WRAPPED && !headsOn(second.text) && hasClauses(first.text) !== hasClauses(second.text)
  const latin = goesOnInLatin(first.text, second.text, language)
  let score = (latin ?? 0) + (otherMake ? OTHER_MAKE : wide - narrow <= Math.max(1.5, 0.2 * wide) ? SAME_WIDTH : 0)
  if (wide - narrow > WRAPPED && hasClauses(first.text) && hasClauses(second.text)) score += TWO_COUPLETS
  if (narrow < 0.5 * wide) score += OTHER_WIDTH
  else if (narrow < 0.8 * wide) score += RATHER_OTHER_WIDTH
  if (headsOn(second.text)) score += HEADS_ON
  if (second.lines[0]!.gap > 0) score += BLANK_BETWEEN
  if (bracketBalance(first.text) > 0) score += OPEN_BRACKET
  if (isWordOver(first.text, second.text, index)) score += WORD_CUT
  if (/[、，：]$/u.test(first.text) || /^[、，：”」）]/u.test(second.text)) score += BREAKS_INSIDE
  return score
}

/** Two clauses with a gap between: a couplet. */
const hasClauses = (text: string): boolean => /[\p{Script=Han}”」][ \u3000][\p{Script=Han}“「]/u.test(text)

/** Of steps that only their past tells apart, the best. */
function prune(steps: readonly Step[]): Step[] {
  const best: Step[] = []
  for (const step of steps) {
    const same = best.findIndex(
      ({ role, headed, rank, lines }) => role === step.role && headed === step.headed && rank === step.rank && Math.min(2, lines) === Math.min(2, step.lines)
    )
    if (same < 0) best.push(step)
    else if (step.score > best[same]!.score) best[same] = step
  }
  return best
}

/** A heading's lines: a gap between, as between its clauses, but where a word or an open bracket goes over the line end. */
function joinHeading(drafts: readonly Draft[], index: TermIndex): Pick<Draft, 'lines' | 'text' | 'repairs'> {
  const joined = assemble(drafts.flatMap(({ lines }) => lines))
  let text = drafts[0]!.text
  for (let at = 1; at < drafts.length; at++) {
    const [before, { lines, text: next }] = [drafts[at - 1]!, drafts[at]!]
    if (!isWide(text.charCodeAt(text.length - 1)) || !isWide(next.charCodeAt(0))) return joined
    // Three lines of one width were cut at a measure, not by sense.
    const cut = joined.lines.length >= 3 && Math.abs(emWidth(before.lines.at(-1)!.text) - emWidth(lines[0]!.text)) <= WRAPPED
    text += cut || isWordOver(text, next, index) || bracketBalance(text) > 0 ? next : ` ${next}`
  }
  return { ...joined, text }
}

/** Which heading a line is, and why. */
export interface RoleReason {
  draft: Draft
  role: HeadingRole
  /** What it would be in the next best reading of its package, where that reads it otherwise. */
  runnerUp?: HeadingRole
  /** In natural logarithms; only with a runner-up. */
  margin?: number
  evidence: Evidence[]
}

/** Signs of a heading's role, in the order in which they are taken away. */
const SIGNS: readonly { name: (draft: Draft) => string; without: Partial<HeadingView> }[] = [
  { name: ({ text }) => say('headingWords', headingReasons(text).join('; ')), without: { words: headingSigns('') } },
  { name: () => say('headingCase'), without: { cased: undefined } },
  { name: () => say('headingSize'), without: { sizes: [] } },
  { name: () => say('headingWidth'), without: { width: 1, widest: 1 } }
]

/** Why the lines that begin a block are the headings they are: the fits that decided, with and without each sign. */
function explainRoles(lines: readonly HeadingLine[], best: Step, next: Step | undefined, margin: number): RoleReason[] {
  const [chosen, others] = [pathOf(best), next ? pathOf(next) : []]
  return lines.flatMap(({ draft, view, fits }, at): RoleReason[] => {
    const { role, goesOn } = chosen[at]!
    if (goesOn) return []
    const otherwise = others[at] && others[at].role !== role ? others[at].role : undefined
    const against = otherwise ?? HEADING_ROLES.filter((other) => other !== role).sort((a, b) => fits[b] - fits[a])[0]!
    const evidence: Evidence[] = []
    let left = view
    let rest = margin
    for (const { name, without } of SIGNS) {
      const [now, after] = [fitHeading(left), fitHeading((left = { ...left, ...without }))]
      const weight = now[role] - now[against] - (after[role] - after[against])
      if (weight === 0) continue
      evidence.push({ sign: name(draft), weight })
      rest -= weight
    }
    if (otherwise === undefined) return [{ draft, role, evidence }]
    return [{ draft, role, runnerUp: otherwise, margin, evidence: [...evidence, { sign: say('packageOrder'), weight: rest }] }]
  })
}

/** The steps that lead to one, from the first. */
function pathOf(last: Step): Step[] {
  const steps: Step[] = []
  for (let step: Step | undefined = last; step; step = step.before) steps.unshift(step)
  return steps
}

function collect(last: Step, drafts: readonly Draft[], margin: number, index: TermIndex): Draft[] {
  const blocks: Draft[] = []
  let held: Draft[] = []
  pathOf(last).forEach((step, at) => {
    if (!step.goesOn) held = []
    held.push(drafts[at]!)
    const extent = held.reduce((sum, { doubts }) => sum + doubts.extent, 0)
    const doubts = { ...held[0]!.doubts, extent, role: Math.exp(-Math.max(0, margin)) }
    const block: Draft = { ...held[0]!, ...joinHeading(held, index), role: step.role, doubts }
    if (step.goesOn) blocks[blocks.length - 1] = block
    else blocks.push(block)
  })
  return blocks
}

const READING: Partial<Record<string, number>> = { standingHead: 0, kicker: 1, headline: 2, deck: 3, byline: 4, jumpLine: 5 }

function inReadingOrder(blocks: readonly Draft[]): Draft[] {
  return [...blocks].sort((a, b) => READING[a.role!]! - READING[b.role!]!)
}
