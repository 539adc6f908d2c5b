import { assemble, type Draft } from '../join/drafts.ts'
import { lettersOf } from '../read/lines.ts'
import { isRuledJoint, keepsApart, RULED, ruledRole } from '../read/ruled.ts'
import { HEADING_ROLES, signsOf, type HeadingRole } from '../roles/headings.ts'
import { caseSigns } from '../roles/latin-headings.ts'
import { bracketBalance, isWide } from '../text/characters.ts'
import { isWordOver, type TermIndex } from '../text/terms.ts'
import { emWidth } from '../text/width.ts'
import { fitHeading, SAME_WIDTH, sameBlock, WRAPPED, type HeadingView } from './heading-evidence.ts'
import { isHeading, sizeKnown, type Sheet } from './sheet.ts'

/**
 * Order within a package. `press`: as one reads: standing head, kicker, headline, deck. `paint`: the headline first, as layout
 * programs paint the biggest frame, then what stands around it.
 */
export type PackageOrder = 'press' | 'paint'

// Weights in natural logarithms.

const START: Record<HeadingRole, number> = { standingHead: -1.5, kicker: -1, headline: 0, deck: -1 }
/** Out of the package's order, right behind the line before. */
const OUT_OF_ORDER = -3
/** … what is painted apart is a frame of its own: where it stands in the dump says little. Nor does it of a label. */
const OUT_OF_ORDER_APART = -0.6
/** A package without a headline: its label alone is on the page. */
const NO_HEADLINE = -2.5
/** For each line beside it in the dump: the headline is where the package is, a lone line elsewhere a second one. */
const COMPANY = 1.2
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
const RANK: Record<PackageOrder, Record<HeadingRole, number>> = {
  press: { standingHead: 0, kicker: 1, headline: 2, deck: 3 },
  paint: { headline: 0, standingHead: 1, kicker: 1, deck: 2 }
}

interface Step {
  score: number
  role: HeadingRole
  goesOn: boolean
  headed: boolean
  rank: number
  /** Lines of the block so far. */
  lines: number
  before: Step | undefined
}

/** A heading line of a package, with all that is known of it whatever the package's order. */
interface HeadingLine {
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
  collect: (tell?: TellPackage) => Draft[]
}

/** Told how a package was read. */
export type TellPackage = (reading: ReadLines) => void

/** What a package's lines were read as, and what they would have been next; `others` is empty where nothing else came into question. */
export interface ReadLines {
  lines: readonly HeadingLine[]
  chosen: readonly Step[]
  others: readonly Step[]
  /** By how much the first is better, in natural logarithms. */
  margin: number
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
    const view = {
      words: signsOf(draft),
      cased: caseSigns(draft, inCapitals),
      width: widths[at]!,
      widest,
      sizes,
      at,
      small: draft.lines[0]!.place?.small ?? 0,
      ruled: ruledRole(draft)
    }
    const fits = fitHeading(view)
    return {
      draft,
      view,
      follows,
      company,
      width: widths[at]!,
      latin: lettersOf(draft)?.caseOf(draft.text) !== undefined,
      fits,
      joint: follows ? sameBlock(found[at - 1]!.draft, draft, index, language) + ruledJoint(found[at - 1]!.draft, draft) : 0,
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
              (ranks[role] < step.rank ? (role === 'standingHead' || !follows ? OUT_OF_ORDER_APART : OUT_OF_ORDER) : 0) +
              (role === step.role ? -0.8 : 0)
          )
        }
      }
    steps = prune(grown)
  })
  const whole = (step: Step): number => step.score + (step.headed ? 0 : NO_HEADLINE)
  const best = highest(steps, whole)!
  const score = whole(best)
  const next = highest(
    steps.filter(({ role, before }) => role !== best.role || before !== best.before),
    whole
  )
  const margin = score - (next ? whole(next) : score - 3)
  return {
    score,
    collect: (tell) => {
      tell?.({ lines, chosen: pathOf(best), others: next ? pathOf(next) : [], margin })
      const drafts = lines.map(({ draft }) => draft)
      return inReadingOrder([...collect(best, drafts, margin, index), ...others])
    }
  }
}

/** The step of the highest score, of equals the first; none of none. */
function highest(steps: readonly Step[], scoreOf: (step: Step) => number): Step | undefined {
  let best: Step | undefined
  for (const step of steps) if (!best || scoreOf(step) > scoreOf(best)) best = step
  return best
}

/** What overrides say of two lines being one block. */
function ruledJoint(before: Draft, draft: Draft): number {
  return isRuledJoint(before.lines.at(-1)!, draft.lines[0]!) ? RULED : keepsApart(before, draft) ? -RULED : 0
}

/** What a further line costs a block of so many lines. */
function furtherLine(lines: number, latin: boolean, width: number): number {
  if (lines < 2) return 0
  if (latin) return THIRD_LINE_LATIN
  return width <= NARROW && lines < MOST_NARROW ? THIRD_LINE_NARROW : THIRD_LINE
}

/** Two headings of a run with nothing of another role between. */
function follows(run: readonly Draft[], draft: Draft): boolean {
  const at = run.indexOf(draft)
  return at > 0 && isHeading(run[at - 1]!)
}

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
  let open = bracketBalance(text)
  for (let at = 1; at < drafts.length; at++) {
    const { lines, text: next } = drafts[at]!
    if (!isWide(text.charCodeAt(text.length - 1)) || !isWide(next.charCodeAt(0))) return joined
    // Three lines of one width were cut at a measure, not by sense.
    const cut = joined.lines.length >= 3 && Math.abs(emWidth(drafts[at - 1]!.lines.at(-1)!.text) - emWidth(lines[0]!.text)) <= WRAPPED
    text += cut || isWordOver(text, next, index) || open > 0 ? next : ` ${next}`
    open += bracketBalance(next)
  }
  return { ...joined, text }
}

/** The steps that lead to one, from the first. */
function pathOf(last: Step): Step[] {
  const steps: Step[] = []
  for (let step: Step | undefined = last; step; step = step.before) steps.push(step)
  return steps.reverse()
}

function collect(last: Step, drafts: readonly Draft[], margin: number, index: TermIndex): Draft[] {
  const steps = pathOf(last)
  return steps.flatMap(({ role, goesOn }, at): Draft[] => {
    if (goesOn) return []
    let end = at + 1
    while (steps[end]?.goesOn) end++
    const held = drafts.slice(at, end)
    const extent = held.reduce((sum, { doubts }) => sum + doubts.extent, 0)
    return [{ ...drafts[at]!, ...joinHeading(held, index), role, doubts: { ...drafts[at]!.doubts, extent, role: Math.exp(-Math.max(0, margin)) } }]
  })
}

const READING: Partial<Record<string, number>> = { standingHead: 0, kicker: 1, headline: 2, deck: 3, byline: 4, jumpLine: 5 }

function inReadingOrder(blocks: readonly Draft[]): Draft[] {
  return [...blocks].sort((a, b) => READING[a.role!]! - READING[b.role!]!)
}
