import { assignHeadings, type Assignment } from './assign.ts'
import type { headLonePicture } from './lone-pictures.ts'
import { cutStories, stretchesOf, type Cuts, type StretchWorths } from './cut.ts'
import { allHeadingsApart, type Sheet } from './sheet.ts'
import { goesWithHeadings } from './standing-lines.ts'

/** How far the best cut without a look at where headings go may be ahead of another for that to be tried, in natural logarithms; and how many are tried. */
const NEAR = 3
const MOST_TRIED = 6
/** What the headings' going where they belong counts for beside the evidence for the cuts themselves. */
const HEADINGS = 0.7
/** A cut is changed for no less, in natural logarithms. */
const LEAST_GAIN = 0.3

/** A page's stories, and what heads each. */
export interface Settled {
  cuts: Cuts
  assignment: Assignment
}

/** What settles pages in Latin letters. */
export interface SettleLetters {
  /** Settles a page whose headings stand apart in the stories' order; undefined for another. `tried`: what it is without a look at that order. */
  settleInOrder: (sheet: Sheet, tried: Settled) => Settled | undefined
  headLonePicture: typeof headLonePicture
}

/**
 * Cuts a page into stories and says what heads each. Where all headings stand apart from the bodies, the two are one decision: a cut stands or falls with how well the headings go to the stories it makes.
 * @param letters for pages in Latin letters; absent where there are none
 */
export function settleCuts(worths: StretchWorths, letters?: SettleLetters): Settled {
  const tried = tryCuts(worths, letters?.headLonePicture)
  return (allHeadingsApart(worths.sheet) ? letters?.settleInOrder(worths.sheet, tried) : undefined) ?? tried
}

/** Cuts that are near to being decided otherwise are tried so one after the other, the nearest first. */
function tryCuts(worths: StretchWorths, headPicture?: typeof headLonePicture): Settled {
  const { sheet } = worths
  const cuts = cutStories(worths)
  const first = { cuts, assignment: assignHeadings(sheet, stretchesOf(cuts), headPicture) }
  if (first.assignment.order !== 'apart') return first
  const held = new Map<number, boolean>()
  const margins = cuts.margins.slice()
  let best = { ...first, score: scoreOf(first) }
  for (const at of nearest(worths, cuts)) {
    const tried = new Map(held).set(at, !best.cuts.extents.some(({ from }) => from === at))
    const other = cutStories(worths, tried)
    const assignment = assignHeadings(sheet, stretchesOf(other), headPicture)
    const score = scoreOf({ cuts: other, assignment })
    margins[at] = Math.abs(score - best.score)
    if (score < best.score + LEAST_GAIN) continue
    held.set(at, tried.get(at)!)
    best = { cuts: other, assignment, score }
  }
  return { cuts: { ...best.cuts, margins }, assignment: best.assignment }
}

/** What cuts and assignment are worth together. */
const scoreOf = ({ cuts, assignment }: Settled): number => cuts.score + HEADINGS * assignment.score

/** The places between two bodies, no heading between, where the page could nearly as well be cut otherwise. */
function nearest({ sheet: { bodies, gaps } }: StretchWorths, { margins }: Cuts): number[] {
  const places = [...bodies.keys()].filter((at) => margins[at]! < NEAR && !gaps[at]!.some(goesWithHeadings))
  return places.sort((a, b) => margins[a]! - margins[b]!).slice(0, MOST_TRIED)
}
