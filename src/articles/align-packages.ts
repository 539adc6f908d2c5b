import type { Extent, StretchWorths } from './cut.ts'
import type { PackageOrder } from './packages.ts'
import { looksWorth, ownWorth, sharedWords, tellsStory, wordsWorth, type SharedWords } from './package-worth.ts'
import { isHeading, type Sheet } from './sheet.ts'
import type { StandingLine } from './standing-lines.ts'

/** A package that heads a picture: few have one of their own; and one that heads nothing on the page. */
const ON_PICTURE = -1.5
const ON_NOTHING = -4
/** No package has more lines. */
const LONGEST_PACKAGE = 8
/** What a picture's words count for. */
const PICTURE_WORDS = 6
/** Shared weight at which those are half sure. */
const HALF_SURE = 5

/** Stories with what heads them: bodies cut, and lines given to the stories in order, up to one of them. */
export interface Alignment {
  extents: Extent[]
  /** For each line its story's place among the extents; −1 for none; for a picture its place behind theirs. */
  targets: number[]
  /** Lines from here on are left. */
  end: number
  score: number
}

/** A package that begins at some line. */
export interface HeadingPackage {
  /** Behind its last line. */
  to: number
  /** Its lines that say something of their story whatever their words. */
  telling: readonly StandingLine[]
  /** How much it looks like one. */
  looks: Record<PackageOrder, number>
  words: SharedWords
  /** What it is worth over no story, and the picture that it heads then; −1 for none. */
  aside: number
  picture: number
}

/** No step leads there. */
const NOWHERE = -1
/** More pictures that have a headline of their own are not told apart. */
const MOST_PICTURES = 3

/**
 * Cuts bodies into stories and lines of headings into packages, both in the same order, as one decision (dynamic programming over bodies and lines): a story may
 * have no package, and a package no story; no more go to pictures than there are. Gives the best alignment for each number of lines: those behind may come in later passes.
 * @param worths what stretches of bodies are worth, whatever heads them
 * @param packages those that may begin at each line
 * @param order how packages have their headings
 */
export function alignPackages(
  { sheet, worth, longest }: StretchWorths,
  lines: readonly StandingLine[],
  packages: readonly HeadingPackage[][],
  order: PackageOrder
): Alignment[] {
  // A place is so many bodies, lines and pictures done.
  const layers = Math.min(MOST_PICTURES, sheet.pictures.length) + 1
  const [count, width] = [sheet.bodies.length, (lines.length + 1) * layers]
  const best = new Float64Array((count + 1) * width).fill(-Infinity)
  const from = new Int32Array((count + 1) * width).fill(NOWHERE)
  const on = new Int32Array((count + 1) * width).fill(-1)
  best[0] = 0
  for (let body = 0; body <= count; body++)
    for (let line = 0; line <= lines.length; line++) {
      const here = body * width + line * layers
      const beginning = packages[line] ?? []
      for (const { to, looks, aside, picture } of beginning) {
        const shift = (to - line) * layers + (picture < 0 ? 0 : 1)
        for (let at = here; at < here + layers - (picture < 0 ? 0 : 1); at++) step(at, at + shift, looks[order] + aside, picture)
      }
      for (let to = body + 1; to <= Math.min(count, body + longest); to++) {
        const stretch = worth[to * (longest + 1) + to - body]!
        const shift = (to - body) * width
        for (let at = here; at < here + layers; at++) step(at, at + shift, stretch, -1)
        for (const one of beginning) {
          const headed = stretch + one.looks[order] + worthOver(one, body, to)
          const further = shift + (one.to - line) * layers
          for (let at = here; at < here + layers; at++) step(at, at + further, headed, -1)
        }
      }
    }
  const found: Alignment[] = []
  for (let end = 1; end <= lines.length; end++) {
    let last = count * width + end * layers
    for (let at = last; at < count * width + (end + 1) * layers; at++) if (best[at]! > best[last]!) last = at
    found.push(trace(last, end))
  }
  return found

  function step(before: number, at: number, gain: number, picture: number): void {
    const value = best[before]! + gain
    if (value <= best[at]!) return
    best[at] = value
    from[at] = before
    on[at] = picture
  }

  function worthOver({ words, telling }: HeadingPackage, from: number, to: number): number {
    let sum = wordsWorth(words, from, to)
    for (const line of telling) sum += ownWorth(line, sheet, from, to)
    return sum
  }

  /** The best way to a place. */
  function trace(last: number, end: number): Alignment {
    const steps: { extent: Extent | undefined; from: number; to: number; picture: number }[] = []
    for (let at = last; from[at] !== NOWHERE; at = from[at]!) {
      const [body, before] = [Math.floor(at / width), Math.floor(from[at]! / width)]
      const extent = before < body ? { from: before, to: body } : undefined
      steps.unshift({ extent, from: lineOf(from[at]!), to: lineOf(at), picture: on[at]! })
    }
    const extents = steps.flatMap(({ extent }) => extent ?? [])
    const targets = new Array<number>(lines.length).fill(-1)
    let story = 0
    for (const { extent, from, to, picture } of steps) {
      targets.fill(extent ? story++ : picture < 0 ? -1 : extents.length + picture, from, to)
    }
    return { extents, targets, end, score: best[last]! }
  }

  function lineOf(place: number): number {
    return Math.floor((place % width) / layers)
  }
}

/** Whether a line is surely of another package than the one before: what stands between parts them, or a byline ended that package. */
function beginsAnother({ draft: before }: StandingLine, { draft, follows }: StandingLine): boolean {
  return !follows || (before.role === 'byline' && isHeading(draft))
}

/** The packages that may begin at a line: lines that stand together. */
export function listPackages(sheet: Sheet, lines: readonly StandingLine[], from: number): HeadingPackage[] {
  const found: HeadingPackage[] = []
  for (let to = from + 1; to <= Math.min(lines.length, from + LONGEST_PACKAGE); to++) {
    if (to > from + 1 && beginsAnother(lines[to - 2]!, lines[to - 1]!)) break
    const own = lines.slice(from, to)
    const words = sharedWords(sheet, own)
    found.push({ to, telling: own.filter(tellsStory), looks: looksWorth(own, sheet), words, ...asideWorth(sheet, own, words) })
  }
  return found
}

/** What a package is worth over a picture, or over nothing. */
function asideWorth({ pictures, weights }: Sheet, lines: readonly StandingLine[], { total }: SharedWords): Pick<HeadingPackage, 'aside' | 'picture'> {
  let [aside, picture] = [ON_NOTHING, -1]
  if (lines.every(({ draft }) => isHeading(draft)))
    for (let at = 0; at < pictures.length; at++) {
      let own = 0
      for (const { draft } of lines) own += weights.get(draft)!.pictures[at]!
      const worth = ON_PICTURE + (total > 0 ? PICTURE_WORDS * (1 - Math.exp(-total / HALF_SURE)) * (own / total) : 0)
      if (worth > aside) [aside, picture] = [worth, at]
    }
  return { aside, picture }
}
