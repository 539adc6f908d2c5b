import { alignPackages, listPackages } from './align-packages.ts'
import { gather, matchLines } from './assign.ts'
import { cutStories, stretchesOf, weighStretches, type Cuts, type Extent, type StretchWorths } from './cut.ts'
import { leanOf } from './heading-lean.ts'
import { passLater } from './later-passes.ts'
import type { Settled } from './settle-cuts.ts'
import { isHeading, type Sheet } from './sheet.ts'
import { listHeadings, type StandingLine } from './standing-lines.ts'

export { rereadHeap } from './heading-heap.ts'
export { headLonePicture } from './lone-pictures.ts'

/** Stretches of bodies times heading lines, each of which is tried over each: bounds the work on a page that is none to less than a second. */
const MOST_TRIED = 600_000
/** Lines begin to come in later passes. */
const PASSES = -1

/**
 * Cuts a page in Latin letters whose headings come in the stories' order, whole packages, or all headlines first and the rest in later passes; undefined for
 * another, and for one too large.
 * @param tried what it is without a look at that order
 */
export function settleInOrder(sheet: Sheet, tried: Settled): Settled | undefined {
  if (!sheet.latin || sheet.scanned) return undefined
  const count = sheet.bodies.length
  const lines = listHeadings(sheet, [{ from: 0, to: count, doubt: 0 }])
  const worths = weighStretches(sheet, false)
  if (count * worths.longest * lines.length > MOST_TRIED) return undefined
  const leans = lines.map((line, at) => leanOf(line, lines[at - 1], sheet))
  const packages = lines.map((_, from) => listPackages(sheet, lines, from))
  let best: { extents: Extent[]; targets: number[]; score: number } | undefined
  for (const order of ['press', 'paint'] as const)
    for (const { extents, targets, end, score } of alignPackages(worths, lines, packages, order)) {
      const covered = new Set(targets.filter((_, at) => isHeading(lines[at]!.draft)))
      const later = end < lines.length ? passLater(sheet, extents, lines.slice(end), leans.slice(end), covered) : { score: -PASSES, targets: [] }
      const total = score + later.score + PASSES
      if (!best || total > best.score) best = { extents, targets: [...targets.slice(0, end), ...later.targets], score: total }
    }
  const ordered = best && takeOver(worths, lines, best)
  return ordered && !isOutOfOrder(sheet, ordered, tried) ? ordered : undefined
}

/** An alignment as cuts and an assignment. Headings between two stories head nothing. */
function takeOver(
  worths: StretchWorths,
  lines: readonly StandingLine[],
  { extents, targets, score }: { extents: Extent[]; targets: number[]; score: number }
): Settled {
  const { sheet } = worths
  const cuts: Cuts = { extents, score, margins: cutStories(worths).margins }
  const stretches = stretchesOf(cuts)
  const targetOf = new Map(lines.map(({ draft }, at) => [draft, targets[at]!]))
  const all = listHeadings(sheet, stretches)
  const chosen = all.map(({ draft }) => targetOf.get(draft) ?? -1)
  const packages = gather(all, matchLines(sheet, stretches, all), chosen, stretches.length + sheet.pictures.length)
  return { cuts, assignment: { packages, order: 'apart', chosen, score } }
}

/** Headings in another order than the stories' find more of their words in other stories: by this share of all that they share with the page. */
const MORE_WORDS = 0.09

/** Whether headings that were given to stories in order have far less of their words there than those given to stories wherever they stand. */
const isOutOfOrder = (sheet: Sheet, ordered: Settled, tried: Settled): boolean => wordsAtHome(sheet, tried) > wordsAtHome(sheet, ordered) + MORE_WORDS

/** The share of what headings have in common with the page that stands in what they head. */
function wordsAtHome({ weights, bodies }: Sheet, { cuts: { extents }, assignment }: Settled): number {
  let [own, all] = [0, 0]
  assignment.packages.forEach(({ runs }, at) => {
    const extent = extents[at]
    for (const draft of runs.flat()) {
      const held = weights.get(draft)
      if (held) own += extent ? held.before[extent.to]! - held.before[extent.from]! : held.pictures[at - extents.length]!
    }
  })
  for (const { before, pictures } of weights.values()) all += before[bodies.length]! + pictures.reduce((sum, share) => sum + share, 0)
  return all > 0 ? own / all : 0
}
